// What the YAML reader found -> a sentence for an editor.
import type { YAMLError } from 'yaml';

/** What is wrong and, behind it, what to write instead. By the codes of the package `yaml`. */
const sentences: Partial<Record<YAMLError['code'], readonly [message: string, hint: string]>> = {
  BAD_INDENT: [
    'This line is indented differently from the lines it belongs to.',
    'Begin keys at the start of the line, and indent what belongs to a key by two spaces.',
  ],
  TAB_AS_INDENT: ['The line is indented with a tab.', 'Indent with spaces instead.'],
  DUPLICATE_KEY: ['The same key stands here a second time.', 'Keep one of the two lines.'],
  MISSING_CHAR: [
    'A closing quotation mark or bracket, or the space behind a colon, is missing.',
    'Close what was opened on the same line, and write "key: value" with a space.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'The line holds a second colon, so it cannot be told what belongs to which key.',
    'Put the text between quotation marks: title: "Дорога: туда и обратно".',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'A line without a colon stands where a key is expected.',
    'Write "key: value", and put a text of several lines between quotation marks.',
  ],
  BAD_ALIAS: ['A value begins with * or &, which has a meaning of its own.', 'Put it between quotation marks.'],
  BAD_DQ_ESCAPE: ['A backslash stands between quotation marks.', 'Write it twice, or use single quotation marks.'],
  BAD_SCALAR_START: [
    'A value begins with a mark that has a meaning of its own, such as @ or `.',
    'Put it between quotation marks.',
  ],
  MULTIPLE_DOCS: ['The line --- begins a second document.', 'Remove the line and what belongs to the other document.'],
};

const general = [
  'The line cannot be read as "key: value".',
  'Put a text that holds a colon, a quotation mark or a bracket between quotation marks, and indent with spaces.',
] as const;

const openBracket = [
  'A bracket “[” or “{” is opened here or above, and not closed.',
  'Close it on the same line, or put the text that holds it between quotation marks.',
] as const;

/** @returns A message and a hint, full sentences both. */
export const describeYamlError = (
  error: Pick<YAMLError, 'code' | 'message'>,
): { readonly message: string; readonly hint: string } => {
  // The reader names an open bracket after the indentation of the line it runs into.
  const isOpen = error.code === 'BAD_INDENT' && error.message.startsWith('Flow ');
  const [message, hint] = isOpen ? openBracket : (sentences[error.code] ?? general);
  return { message, hint };
};
