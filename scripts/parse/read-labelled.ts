// A line that names what it holds: `Автор: …`, `Сүрөт: …`, `By …`, `写真＝…`.
import { findLabel, joiningWords, labelsWithoutColon, type LabelKind } from './page-vocabulary.ts';

/** A label and what follows it. Offsets in the line; `valueStart` is the line's length when nothing follows. */
export type Labelled = {
  readonly kind: LabelKind;
  readonly labelEnd: number;
  readonly valueStart: number;
  readonly value: string;
};

const colon = /^([^:：＝=]{1,40}?)\s*[:：＝=]\s*/u;
/** `Photo by Aibek Tölegen`, `Forwarded from …`. */
const bare = new RegExp(String.raw`^(${labelsWithoutColon.join('|')})\s+(?=\p{Lu})`, 'iu');

/** `Автор – Кубан Турдубаев`; but `Булак – тоонун көзү` says what a spring is. */
const dashed = /^([^–—]{2,40}?)\s+([–—])\s+(?=\p{Lu})/u;
const dashedKinds: ReadonlySet<LabelKind> = new Set<LabelKind>(['author', 'editor', 'photo', 'read-also']);

/**
 * @param line Trimmed. Brackets around the whole are no matter: `(Фото: Ақорда)`.
 * @returns Undefined when the line does not begin with a label that some language knows.
 */
export const readLabelled = (line: string): Labelled | undefined => {
  const open = /^[([【]\s*/u.exec(line)?.[0].length ?? 0;
  const inner = line.slice(open);
  const match = colon.exec(inner) ?? bare.exec(inner) ?? dashed.exec(inner);
  if (!match) return undefined;
  const [head, label = ''] = match;
  const kind = findLabel(label);
  if (
    kind === undefined ||
    (match[2] !== undefined && !dashedKinds.has(kind)) ||
    inner.slice(head.length).startsWith('//')
  )
    return undefined;
  const valueStart = open + head.length;
  const value = line.slice(valueStart).replace(open > 0 ? /\s*[)\]】]$/u : /^$/u, '');
  return { kind, labelEnd: open + label.length, valueStart, value: value.trimEnd() };
};

const joiner = new RegExp(String.raw`\s*(?:,|;|&|、|・|/)\s*|\s+(?:${joiningWords})\s+`, 'gu');
const name = /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}’'ʻʼ‘.-]*)(?:\s+[\p{L}\p{M}’'ʻʼ‘.-]+){0,4}$/u;

/** `Ph.D.`, `т.ғ.д.`: what a name may be followed by. */
const degree = /^\p{L}{1,4}\.(?:[ -]?\p{L}{1,4}\.)+$/u;

/** `shifokor`, `бас редактор`: what the one before it is. */
const role = /^\p{Ll}[\p{L}-]+(?: [\p{L}-]+){0,3}$/u;

/**
 * @returns The names in a byline with their offsets in it, or undefined when it does not read like names.
 * @example readNames('Айгүл Серікқызы, Асан Үсенов') // two names
 */
export const readNames = (text: string): { name: string; start: number; end: number }[] | undefined => {
  if (text.length === 0 || text.length > 160) return undefined;
  const names: { name: string; start: number; end: number }[] = [];
  let start = 0;
  for (const match of [...text.matchAll(joiner), undefined]) {
    const end = match?.index ?? text.length;
    // `Бакыт Асанов – экономист`: what somebody is stands behind a dash.
    const whole = text.slice(start, end).replace(/^(\p{Lu}\S* \p{Lu}\S*)\s+[–—-]\s.*$/u, '$1');
    // After a full stop only capitalised words are names: `Автор: Мен мындай ойлойм.` is what somebody says.
    const part = /\p{Lu}\.$/u.test(whole) || !/^\p{Lu}\S*(?: \p{Lu}\S*)*\.$/u.test(whole) ? whole : whole.slice(0, -1);
    if (/\p{Ll}\.$/u.test(part)) return undefined;
    if (names.length > 0 && role.test(part)) {
      start = end + (match?.[0].length ?? 0);
      continue;
    }
    if (!name.test(part) || part.length > 60) return undefined;
    const isRole = names.length > 0 && (findLabel(part) === 'author' || degree.test(part));
    if (!isRole) names.push({ name: part, start, end: start + part.length });
    start = end + (match?.[0].length ?? 0);
  }
  return names;
};
