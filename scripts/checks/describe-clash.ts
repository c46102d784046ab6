// An id or address in a sidecar that its article cannot have.
import { type Clash, deviceNames, reservedSlugs } from '../../src/article/assign-ids.ts';
import { quote, type Problem } from '../problem.ts';

/** @returns The error as an editor reads it; the article is given a name of its own. */
export const describeClash = (clash: Clash): Problem => ({
  rule: clash.kind === 'id' ? 'id-taken' : 'slug-taken',
  severity: 'error',
  file: clash.seed,
  found: clash.value,
  message: describeHolder(clash),
  hint: `Give it another ${clash.kind} in its sidecar, or remove the line and let ${clash.kind === 'id' ? 'the name of the file' : 'the title'} decide.`,
});

const describeHolder = ({ kind, value, heldBy }: Clash): string => {
  const name = quote(value);
  if (deviceNames.has(value))
    return `Windows keeps the name ${name} for a device, so the page would be missing where the site is unpacked there.`;
  if (kind === 'id')
    return `The id ${name} belongs to ${quote(heldBy ?? '')} already, and an id leads to one article for ever.`;
  if (heldBy === undefined && !reservedSlugs.has(value))
    return `The address ${name} was another article's before, and still leads to it.`;
  const holder = heldBy === undefined ? 'a page of the site' : quote(heldBy);
  return `The address ${name} belongs to ${holder} already, in this language or in one of its scripts.`;
};
