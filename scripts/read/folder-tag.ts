// `kk/0412.txt`: an editor who sorts articles into folders by language has said what language they are in.
import { findRecognised } from '../../src/text/find-recognised.ts';

/**
 * @returns The tag that the path's first folder names, in any case (`uz-cyrl/` is `uz-Cyrl`), or undefined when it names
 * no known language. A bare language that is written in two scripts (`uz/`) takes the script of the text.
 */
export const resolveFolderTag = (path: string, text: string): string | undefined => {
  const slash = path.indexOf('/');
  if (slash <= 0) return undefined;
  return findRecognised(path.slice(0, slash), text);
};
