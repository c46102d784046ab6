// What the operating system refused -> the end of a sentence for an editor.

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'something else of that name is there',
  EISDIR: 'a folder of that name is there',
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  EADDRINUSE: 'another program uses it',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  ENAMETOOLONG: 'its name is too long',
  EBUSY: 'another program holds it',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
};

/** What has nothing to do with which file it is, and only the one who runs the command can mend. */
const unwritable: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE']);

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** @returns Whether the machine, and neither the program nor its input, is at fault. */
export const isUnwritable = (error: unknown): boolean => unwritable.has(codeOf(error));

/**
 * @returns Why a file cannot be read or written, as the end of a sentence without its full stop.
 * @example describeSystemError(error) // 'the disk is full'
 */
export const describeSystemError = (error: unknown): string => {
  const code = codeOf(error);
  return sentences[code] ?? `the computer refused it${code === '' ? '' : ` (${code})`}`;
};
