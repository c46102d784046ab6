import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../output-folder.ts';
import { decodeSeed } from './decode-seed.ts';
import { fc } from '../test/fast-check.ts';

const kazakh =
  'Қазақстан Республикасының Президенті Токиода ресми сапармен болды. Екі ел арасындағы ынтымақтастық туралы құжаттарға қол қойылды, деп хабарлады баспасөз қызметі.';
const kyrgyz =
  'Бишкекте өкмөттүн кезектеги жыйыны өттү. Анда жаңы мектептердин курулушу жана жолдорду оңдоо маселеси каралды, деп билдирди басма сөз кызматы.';
const uzbek =
  'Тошкент шаҳрида янги боғча очилди. Ўзбекистон ва Қозоғистон ўртасидаги ҳамкорлик тўғрисида суҳбат бўлиб ўтди, деб хабар қилди матбуот хизмати.';
const russian =
  'Президент провёл встречу с министром. Стороны обсудили развитие торговли и «дорожную карту» на год — до декабря.';
const ukrainian =
  'Президент зустрівся з міністром. Сторони обговорили розвиток торгівлі та її підтримку: «це єдиний шлях».';
const bytesOf = (text: string, table: string): Uint8Array => iconv.encode(text, table);

describe('decodeSeed', () => {
  const readable: readonly (readonly [encoding: string, table: string, text: string])[] = [
    ['windows-1251', 'windows1251', russian],
    ['windows-1251', 'windows1251', ukrainian],
    ['kz-1048', 'rk1048', kazakh],
    ['pt154', 'pt154', kazakh],
    ['pt154', 'pt154', kyrgyz],
    ['pt154', 'pt154', uzbek],
    ['koi8-r', 'koi8r', russian.replace(/[«»—]/g, '"')],
    ['ibm866', 'cp866', russian.replace(/[«»—]/g, '-')],
    ['koi8-u', 'koi8u', ukrainian.replace(/[«»]/g, '"')],
    ['utf-16le', 'utf16le', kyrgyz],
    ['utf-16be', 'utf16be', uzbek],
    ['utf-16le', 'utf16le', '首都は東京です。人口はおよそ一千四百万人で、毎年増えています。'],
    ['utf-8', 'utf8', kazakh],
  ];
  for (const [encoding, table, text] of readable) {
    it(`tells ${encoding} from the text alone: ${text.slice(0, 24)}`, () => {
      expect(decodeSeed(bytesOf(text, table), 'a.txt')).toEqual({ ok: true, text, encoding, problems: [] });
    });
  }

  it('reads whole articles in every encoding that has their letters', () => {
    const folder = join(projectRoot, 'seeds');
    const articles = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    let count = 0;
    for (const text of [
      ...articles,
      ...[kazakh, kyrgyz, uzbek, russian, ukrainian].map((part) => `${part}\n`.repeat(40)),
    ]) {
      for (const table of ['utf8', 'utf16le', 'utf16be', 'windows1251', 'rk1048', 'pt154', 'koi8r', 'koi8u', 'cp866']) {
        const bytes = bytesOf(text, table);
        if (iconv.decode(Buffer.from(bytes), table) !== text) continue;
        expect(decodeSeed(bytes, 'a.txt')).toMatchObject({ ok: true, text, problems: [] });
        count++;
      }
    }
    expect(count).toBeGreaterThan(25);
  });

  it('reads a headline of three words in each of the encodings of its language', () => {
    for (const [table, text] of [
      ['rk1048', 'Қаладағы жаңа мектеп'],
      ['pt154', 'Жаңы мектеп өлкөдө'],
      ['koi8r', 'Новая школа открыта'],
      ['windows1251', 'Новая школа открыта'],
      ['cp866', 'Новая школа открыта'],
      ['utf16le', 'Эламан'],
    ] as const) {
      expect(decodeSeed(bytesOf(text, table), 'a.txt')).toMatchObject({ ok: true, text });
    }
  });

  it('removes a byte-order mark and changes nothing else', () => {
    for (const [mark, table, encoding] of [
      ['efbbbf', 'utf8', 'utf-8'],
      ['fffe', 'utf16le', 'utf-16le'],
      ['feff', 'utf16be', 'utf-16be'],
    ] as const) {
      const text = ' é\u00a0\u200b\r\nһ̆\t';
      const bytes = Buffer.concat([Buffer.from(mark, 'hex'), bytesOf(text, table)]);
      expect(decodeSeed(bytes, 'a.txt')).toMatchObject({ ok: true, text, encoding });
    }
  });

  it('reads English with typographic quotation marks from Windows', () => {
    const text = 'It’s a “new” school – the first in years.';
    expect(decodeSeed(bytesOf(text, 'windows1252'), 'a.txt')).toMatchObject({
      ok: true,
      text,
      encoding: 'windows-1251',
    });
  });

  it('reads Uzbek in Latin letters with the marks of oʻ and gʻ from Windows', () => {
    const bytes = Buffer.from('Yo\x91l bog\x91langan, \x93Vatan\x94 \x96 muqaddas so\x91z, ma\x92no chuqur.', 'latin1');
    expect(decodeSeed(bytes, 'a.txt', undefined)).toMatchObject({
      ok: true,
      encoding: 'windows-1251',
      text: 'Yo‘l bog‘langan, “Vatan” – muqaddas so‘z, ma’no chuqur.',
    });
  });

  it('takes the encoding that a sidecar states', () => {
    expect(decodeSeed(bytesOf('Ол', 'koi8r'), 'a.txt', 'koi8-r')).toMatchObject({
      ok: true,
      text: 'Ол',
      encoding: 'koi8-r',
    });
    const refused = decodeSeed(Buffer.from([0x41, 0x0a, 0x98]), 'a.txt', 'windows-1251');
    expect(refused).toMatchObject({ ok: false, problems: [{ rule: 'encoding-broken', line: 2, found: '98' }] });
  });

  const refused: readonly (readonly [why: string, bytes: Uint8Array, problem: object])[] = [
    ['nothing', Buffer.alloc(0), { rule: 'empty-seed' }],
    ['blanks and marks without width', Buffer.from(' \n\u200b\ufeff\u00ad\t'), { rule: 'empty-seed' }],
    ['a NUL byte', Buffer.from('Бір\nекі\0үш'), { rule: 'binary-seed', line: 2 }],
    ['a PDF', Buffer.from('%PDF-1.7\n…'), { rule: 'binary-seed' }],
    ['a Word document', Buffer.from('PK\u0003\u0004word/document.xml'), { rule: 'binary-seed' }],
    ['control characters', Buffer.from(`ab${'\u0001\u0002'.repeat(20)}`), { rule: 'binary-seed' }],
    [
      'a cut character on line 3',
      Buffer.concat([Buffer.from('Бір\nЕкі\nҮш'), Buffer.from([0xd2])]),
      { rule: 'encoding-broken', line: 3, found: 'D2' },
    ],
    ['one cut character', Buffer.from([0xe3, 0x81]), { rule: 'encoding-broken' }],
    [
      'a stray byte in UTF-8',
      Buffer.concat([Buffer.from('Бір\nЕкі '), Buffer.from([0xff]), Buffer.from(' Үш')]),
      { rule: 'encoding-broken', line: 2, found: 'FF 20 D2 AE' },
    ],
    ['half a surrogate in UTF-16', Buffer.from('fffe3d043dd82004', 'hex'), { rule: 'encoding-broken' }],
    ['UTF-16 cut in the middle', Buffer.from('fffe3d043d0420', 'hex'), { rule: 'encoding-broken', line: 1 }],
    ['UTF-32', Buffer.from('fffe000041000000', 'hex'), { rule: 'encoding-unknown', found: 'utf-32' }],
    [
      'French from Windows',
      bytesOf('Le président a été reçu à Tokyo. Après la réunion, les délégués ont signé.', 'windows1252'),
      { rule: 'encoding-unknown' },
    ],
    [
      'Japanese in Shift_JIS',
      bytesOf('首都は東京です。人口はおよそ一千四百万人です。', 'shiftjis'),
      { rule: 'encoding-unknown' },
    ],
    [
      'Chinese in GB18030',
      bytesOf('中华人民共和国的首都是北京，人口超过两千万。', 'gb18030'),
      { rule: 'encoding-unknown' },
    ],
    [
      'UTF-8 that was read as windows-1251 and saved',
      Buffer.from(iconv.decode(Buffer.from(russian), 'windows1251')),
      { rule: 'text-garbled' },
    ],
    [
      'UTF-8 that was read as Latin-1 and saved',
      Buffer.from(iconv.decode(Buffer.from(kazakh), 'latin1')),
      { rule: 'text-garbled' },
    ],
    // MS-DOS had tables for Kazakh, too, which nobody has registered: its letters stand where IBM866 draws boxes.
    [
      'Kazakh from DOS',
      Buffer.from(bytesOf(kazakh.replace(/[ғқңөұүһәі]/giu, '▒').replace(/[«»—]/g, '-'), 'cp866')),
      { rule: 'encoding-unknown' },
    ],
    ['Russian from an old Macintosh', bytesOf(russian, 'maccyrillic'), { rule: 'encoding-unknown' }],
    ['two letters', Buffer.from([0xc0, 0xe1]), { rule: 'encoding-unknown' }],
  ];
  for (const [why, bytes, problem] of refused) {
    it(`refuses ${why}`, () => {
      const decoded = decodeSeed(bytes, 'a.txt');
      expect(decoded.ok).toBe(false);
      expect(decoded.problems).toMatchObject([{ severity: 'error', file: 'a.txt', ...problem }]);
    });
  }

  it('names the candidates when it cannot decide', () => {
    const { problems } = decodeSeed(bytesOf('Le président a été reçu à Tokyo.', 'windows1252'), 'a.txt');
    expect(problems[0]?.found).toContain('windows-1251');
    expect(problems[0]?.message).toContain('reads it as');
  });

  it('warns when another encoding reads nearly as well', () => {
    const decoded = decodeSeed(bytesOf('Миң сом', 'pt154'), 'a.txt');
    expect(decoded).toMatchObject({
      ok: true,
      encoding: 'pt154',
      problems: [{ rule: 'encoding-guessed', severity: 'warning' }],
    });
  });

  it('warns of a character that was lost before', () => {
    const decoded = decodeSeed(Buffer.from('Бір\nе\ufffdі'), 'a.txt');
    expect(decoded).toMatchObject({ ok: true, problems: [{ rule: 'text-damaged', severity: 'warning', line: 2 }] });
  });

  it('does not take capitals and abbreviations for garbled text', () => {
    for (const text of ['СССР — ТАСС: РФ, ТУ-154, УТЁС, РЎС', 'ТҮРКІСТАН. ҚР ҰҚК, СІМ, ТЖМ – «РҮСТЕМ»', 'ÐÑ']) {
      expect(decodeSeed(Buffer.from(text), 'a.txt')).toMatchObject({ ok: true, text });
    }
  });

  it('ends in a text or a named problem for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, isHigh) => {
        const decoded = decodeSeed(isHigh ? bytes.map((byte) => byte | 0x80) : bytes, 'a.txt');
        if (decoded.ok) expect(decoded.text.trim()).not.toBe('');
        else expect(decoded.problems).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
  }, 300_000);

  it('returns any text in UTF-8 unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (text) => {
        const decoded = decodeSeed(Buffer.from(text), 'a.txt');
        if (decoded.ok && decoded.encoding === 'utf-8') expect(`\ufeff${decoded.text}`.endsWith(text)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  }, 300_000);
});
