// Two sidecars that claim one id or one address.
import type { Clash } from '../../src/article/assign-ids.ts';
import { quote, type Problem } from '../problem.ts';

/** @returns The error as an editor reads it; the article that came too late is given a name of its own. */
export const describeClash = ({ kind, value, seed, heldBy }: Clash): Problem => ({
  rule: kind === 'id' ? 'id-taken' : 'slug-taken',
  severity: 'error',
  file: seed,
  found: value,
  message:
    kind === 'id'
      ? `The id ${quote(value)} belongs to ${holder(heldBy)} already, and an id leads to one article for ever.`
      : `The address ${quote(value)} belongs to ${holder(heldBy)} already, in this language or in one of its scripts.`,
  hint: `Give it another ${kind} in its sidecar, or remove the line and let the title decide.`,
});

const holder = (seed: string | undefined): string => (seed === undefined ? 'a page of the site' : quote(seed));
