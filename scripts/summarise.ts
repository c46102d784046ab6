// What an editor reads at the end of a conversion: two lines a seed, then the totals. Pure.
import type { ReportEntry, Totals } from '../src/article/report-schema.ts';
import type { Block } from '../src/article/article-schema.ts';
import { isPlainKey, translator } from '../src/i18n/ui-strings.ts';
import { showControls } from './problem.ts';

const titleLength = 60;

/** The terminal speaks English. */
const t = translator('en');

/** @returns How wide the names of these seeds are set. */
export const nameWidth = (paths: readonly string[]): number =>
  paths.reduce((widest, path) => Math.min(40, Math.max(widest, path.length)), 0);

/**
 * @returns Plain lines without colour, such as
 *
 *     003.txt  kk  2025-12-20  "Орталық Азия – Жапония" саммитінде Токио декларациясы…
 *              18 paragraphs; caption; removed 1 view counter; 2 words repaired
 */
export const summariseSeed = (report: ReportEntry, width: number): string => {
  const name = showControls(report.seed).padEnd(width);
  if (report.status === 'rejected') return `${name}  not published: ${report.error?.message ?? 'see above.'}\n`;
  const head = [name, report.lang, report.date ?? 'undated', shorten(report.title ?? '')].join('  ');
  return `${head}\n${' '.repeat(width)}  ${describeContent(report)}\n`;
};

const shorten = (title: string): string => {
  const letters = [...title];
  return letters.length > titleLength ? `${letters.slice(0, titleLength - 1).join('')}…` : title;
};

const describeContent = (report: ReportEntry): string => {
  const removed = report.removed.filter(({ reason }) => reason !== 'separator' && reason !== 'label');
  const parts = [
    ...countTypes(report.blocks),
    ...(report.titleFrom === 'lead' ? ['no title found, so it was made from the first sentence'] : []),
    ...(report.titleFrom === 'sidecar' ? ['title from the sidecar'] : []),
    ...(report.authors.length > 0 ? [`by ${report.authors.join(', ')}`] : []),
    ...(report.place === null ? [] : [`from ${report.place}`]),
    ...(report.caption === null ? [] : ['photo caption']),
    ...(removed.length > 0 ? [`taken out: ${countReasons(removed.map(({ reason }) => `removal.${reason}`))}`] : []),
    ...(report.repaired.length > 0
      ? [`repaired: ${countReasons(report.repaired.map(({ reason }) => `repair.${reason}`))}`]
      : []),
    ...countWarnings(report.problems.filter(({ severity }) => severity === 'warning').length),
  ];
  return parts.join('; ');
};

const names: Readonly<Record<Block['type'], readonly [one: string, more: string]>> = {
  paragraph: ['paragraph', 'paragraphs'],
  subhead: ['subhead', 'subheads'],
  question: ['question', 'questions'],
  answer: ['answer', 'answers'],
  quote: ['quotation', 'quotations'],
  caption: ['caption in the text', 'captions in the text'],
  list: ['list', 'lists'],
};

const countTypes = (blocks: readonly Block[]): string[] => {
  const counts = new Map<Block['type'], number>();
  for (const { type } of blocks) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => `${count} ${names[type][count === 1 ? 0 : 1]}`);
};

/** `2 × view counter, 1 × tags`: in the words that the page has for them. */
const countReasons = (keys: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => `${count} × ${isPlainKey(key) ? t(key) : key}`).join(', ');
};

/** What each warning says stands above the summary. */
const countWarnings = (count: number): readonly string[] =>
  count === 0 ? [] : [count === 1 ? '1 warning, see above' : `${count} warnings, see above`];

/** @returns The last line. */
export const summariseTotals = ({ published, rejected, warnings }: Totals): string =>
  `${published} published, ${rejected} not published, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.\n`;
