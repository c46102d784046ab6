// Datelines in the brackets that Japanese agencies set: 【東京＝共同】.
import { agencies } from './agencies.ts';
import type { Dateline } from './dateline.ts';
import { coverGaps, field } from './header-piece.ts';
import { isIdeographic } from './sentence-shape.ts';

const inBrackets = /^[【［（[(]([^】］）\])]{3,30})[】］）\])]\s*(?:[-–—]\s*)?/u;

/** 【東京＝共同】, 【ワシントン時事】, ［東京　２０日　ロイター］. */
export const readJapaneseDateline = (text: string, head: string, start: number): Dateline | undefined => {
  const match = inBrackets.exec(head);
  const [whole = '', content = ''] = match ?? [];
  if (!match || !isIdeographic(content)) return undefined;
  const equals = content.search(/[＝=]/u);
  const agency = equals > 0 ? content.slice(equals + 1).trim() : findAgencyAtEnd(content);
  const found = content
    .slice(0, agency === undefined ? 0 : content.length - agency.length)
    .replace(/[＝=\s]+$/u, '')
    .replace(/\s*[\d０-９]{1,2}日$/u, '')
    .trim();
  if (agency === undefined || agency === '' || found === '') return undefined;
  const at = start + whole.indexOf(found);
  const agencyAt = start + whole.indexOf(content) + content.lastIndexOf(agency);
  const pieces = [
    field('place', found, at, at + found.length),
    // 【京都＝田中太郎】 names the reporter.
    field(agencyEnd.test(agency) ? 'agency' : 'author', agency, agencyAt, agencyAt + agency.length),
  ];
  const bodyStart = start + whole.length;
  return { pieces: coverGaps(text, start, bodyStart, pieces, 'separator'), bodyStart, date: undefined };
};

/** How names of papers and agencies end. */
const agencyEnd = /(?:通信|通信社|新聞|社|放送|共同|時事|[^\p{Script=Han}\p{Script=Hiragana}])$/u;

const findAgencyAtEnd = (content: string): string | undefined => {
  for (let length = content.length - 1; length >= 2; length--) {
    const end = content.slice(-length);
    if (agencies.has(end.toLowerCase())) return end;
  }
  return undefined;
};
