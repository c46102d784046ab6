// What every command shares: reading its options, `--help`, and the three exit codes.
import { parseArgs } from 'node:util';
import { describeSystemError, isUnwritable } from './describe-system-error.ts';
import { nearestWord } from './read/nearest-word.ts';

/** The command was called wrongly: printed without a stack, exit code 2. */
export class Misuse extends Error {}

export type Option = {
  readonly type: 'string' | 'boolean';
  /** The value's name in the help text: `DIR`. */
  readonly value?: string;
  /** One line of help. */
  readonly help: string;
};

export type Command<Options extends Record<string, Option>> = {
  /** As a person types it: `npm run build --`. */
  readonly name: string;
  /** One sentence: what it does. */
  readonly purpose: string;
  readonly options: Options;
  /** Names of the arguments that are not options, in order; all are required. One that ends in `…` may be several. */
  readonly operands?: readonly string[];
};

type Values<Options extends Record<string, Option>> = {
  readonly [Name in keyof Options]?: Options[Name]['type'] extends 'string' ? string : boolean;
};

const helpText = ({ name, purpose, options, operands = [] }: Command<Record<string, Option>>): string => {
  const rows = Object.entries(options).map(([option, { value, help }]) => [
    `  --${option}${value === undefined ? '' : ` ${value}`}`,
    help,
  ]);
  rows.push(['  --help', 'Print this text.']);
  const width = Math.max(...rows.map(([left = '']) => left.length)) + 2;
  const lines = rows.map(([left = '', right = '']) => left.padEnd(width) + right);
  return [`Usage: ${[name, ...operands, '[OPTION …]'].join(' ')}`, purpose, '', ...lines, ''].join('\n');
};

/**
 * Reads the arguments of a command; prints the help text and ends the process when asked to.
 * @throws {Misuse} For an unknown option, a missing value, or a wrong number of operands.
 */
export const readArguments = <const Options extends Record<string, Option>>(
  command: Command<Options>,
  argv: readonly string[] = process.argv.slice(2),
): { readonly values: Values<Options>; readonly operands: readonly string[] } => {
  const options = Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }]));
  const parsed = parseArgs({
    args: [...argv],
    options: { ...options, help: { type: 'boolean' } },
    allowPositionals: true,
    // What is wrong is said below, in our own words.
    strict: false,
    tokens: true,
  });
  const operands = command.operands ?? [];
  const given = new Map<number, string>();
  for (const token of parsed.tokens) {
    if (token.kind === 'positional') given.set(token.index, token.value);
    // `-Каспий форум` is a query: every option has two hyphens.
    else if (token.kind === 'option' && operands.length > 0 && !token.rawName.startsWith('--')) {
      given.set(token.index, argv[token.index] ?? '');
      continue;
    }
    const fault = token.kind === 'option' ? findFault(token, command.options) : undefined;
    if (fault !== undefined) throw new Misuse(`${fault}\n\n${helpText(command)}`);
  }
  if (parsed.values['help'] === true) {
    process.stdout.write(helpText(command));
    process.exit(0);
  }
  const hasRest = operands.at(-1)?.endsWith('…') === true;
  const found = [...given.values()];
  const { length } = found;
  if (hasRest ? length < operands.length : length !== operands.length) {
    const expected = operands.join(' ') || 'no argument';
    const shown = length === 0 ? 'nothing' : `"${found.join(' ')}"`;
    throw new Misuse(`Expected ${expected} behind the command, found ${shown}.

${helpText(command)}`);
  }
  // The values have just been checked against the same table that the type is made from.
  return { values: parsed.values as Values<Options>, operands: found };
};

/** An option as `parseArgs` reads it. */
type OptionToken = {
  readonly name: string;
  /** With its hyphens. */
  readonly rawName: string;
  readonly value?: string | undefined;
  /** Whether an equals sign stands before the value. */
  readonly inlineValue?: boolean | undefined;
};

/** What is wrong with one option as it was typed; undefined when nothing is. */
const findFault = (
  { name, rawName, value, inlineValue }: OptionToken,
  options: Readonly<Record<string, Option>>,
): string | undefined => {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined && name !== 'help') {
    const nearest = nearestWord(name, [...Object.keys(options), 'help']);
    return `There is no option ${rawName}.${nearest === undefined ? '' : ` Did you mean --${nearest}?`}`;
  }
  const isAnotherOption = inlineValue !== true && value?.startsWith('-') === true;
  if (option?.type === 'string' && (value === undefined || value === '' || isAnotherOption))
    return `${rawName} must be followed by a value: ${rawName} ${option.value ?? 'VALUE'}.`;
  if (option?.type !== 'string' && value !== undefined)
    return `${rawName} stands alone; it was given the value "${value}".`;
  return undefined;
};

/**
 * @returns The port that `--port` names, 4321 without it.
 * @throws {Misuse} When it is none.
 */
export const readPort = (value = '4321'): number => {
  const port = Number(value);
  if (value.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Misuse(`--port "${value}" is not a port. Expected a whole number from 0 to 65535.`);
};

/** @param error - As `isUnwritable` has it. */
const describeUnwritable = (error: unknown): string => {
  const path = error instanceof Error && 'path' in error ? `${String(error.path)} ` : 'A file ';
  return `${path}could not be read or written: ${describeSystemError(error)}. Mend that, and run the command again; until then all is as it was.`;
};

/** Who reads it has seen enough (`… | head`), and what a command prints is what it is run for. */
const endUnread = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
};

/** A site is built whether somebody looks on or not. */
const goOnUnread = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error;
};

/**
 * Runs a command to its exit code: 0 success, 1 the input or the machine is at fault, 2 misuse.
 * Any other exception is a fault of ours and keeps its stack.
 */
export const runCommand = async (main: () => Promise<0 | 1>): Promise<void> => {
  process.stdout.off('error', endUnread).on('error', endUnread);
  process.stderr.off('error', goOnUnread).on('error', goOnUnread);
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Misuse || isUnwritable(error))) throw error;
    console.error(error instanceof Misuse ? error.message : describeUnwritable(error));
    process.exitCode = error instanceof Misuse ? 2 : 1;
  }
};
