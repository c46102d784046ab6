// Names that Windows cannot have: an archive that holds the seed under such a name is unpacked there without it.
import { quote, type Problem } from '../problem.ts';

/** Characters that no name may hold, by Microsoft's "Naming Files, Paths, and Namespaces". */
const forbidden = /[<>:"\\|?*\u0000-\u001F]/u;

/** Names of devices, whatever ending they have. */
const device = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[1-9¹²³])(?:\.|$)/iu;

/**
 * @param path A seed's, inside the collection, with `/`.
 * @returns A warning, or undefined for a name that every computer can have.
 */
export const describeUnportableName = (path: string): Problem | undefined => {
  for (const name of path.split('/')) {
    const fault = findFault(name);
    if (fault === undefined) continue;
    return {
      rule: 'name-not-portable',
      severity: 'warning',
      file: path,
      found: name,
      message: `Windows cannot have a file or folder called ${quote(name)}: ${fault}. The site and its archives keep the article's own file under this name (originals/), so it would be missing where they are unpacked there; the article's page is not concerned.`,
      hint: 'Rename it, with letters, digits, hyphens and single full stops, and a sidecar of it likewise.',
    };
  }
  return undefined;
};

const findFault = (name: string): string | undefined => {
  const character = forbidden.exec(name)?.[0];
  if (character !== undefined)
    return character < ' ' ? 'it holds a control character' : `it holds the character ${character}`;
  if (/[. ]$/u.test(name)) return 'it ends in a full stop or a space';
  return device.test(name) ? 'that is the name of a device there' : undefined;
};
