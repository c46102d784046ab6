import { describe, expect, it } from 'vitest';
import type { SeedFile } from '../read-seeds.ts';
import { findNearDuplicates, type SketchedSeed } from './find-near-duplicates.ts';
import { sketchText } from './sketch-text.ts';
import { growth, NOT_SQUARE } from '../test/times-as-long.ts';

const createSeed = (path: string, text: string, sidecar?: SeedFile['sidecar']): SketchedSeed => ({
  path,
  sidecar,
  sha256: path.padEnd(64, '0'),
  sketch: sketchText(text),
});
const story =
  'Токиода Орталық Азия мен Жапония басшыларының бірінші саммиті өтті. Оған бес елдің президенті мен Жапонияның премьер-министрі қатысты. Тараптар көлік, энергетика және білім салаларындағы ынтымақтастықты талқылады, ал жиын соңында Токио декларациясы қабылданды. Келесі кездесу екі жылдан кейін өтеді деп күтілуде.';

describe('findNearDuplicates', () => {
  it('finds a story that was edited a little, and names both', () => {
    const edited = story.replace('бірінші', 'алғашқы').replace('деп күтілуде', 'деп жоспарланған');
    const problems = findNearDuplicates([createSeed('a.txt', story), createSeed('b.txt', `АСТАНА. ${edited}`)]);
    expect(problems).toMatchObject([{ rule: 'near-duplicate', severity: 'warning', file: 'b.txt', found: 'a.txt' }]);
    expect(problems[0]?.message).toContain('"a.txt"');
  });

  it('does not count case, punctuation and line ends', () => {
    const problems = findNearDuplicates([
      createSeed('a.txt', story),
      createSeed('b.txt', story.toUpperCase().replace(/[,.]\s/g, '\n')),
    ]);
    expect(problems).toHaveLength(1);
  });

  it('leaves another story about the same people alone', () => {
    const other =
      'Жапонияның премьер-министрі Астанаға келді. Тараптар сауда мен туризм мәселелерін қарады, бірқатар құжатқа қол қойылды. Ертең мейман Алматыға барып, университет студенттерімен кездеседі, содан соң Токиоға оралады.';
    expect(findNearDuplicates([createSeed('a.txt', story), createSeed('b.txt', other)])).toEqual([]);
  });

  it('leaves pairs alone that a sidecar explains', () => {
    const edited = story.replace('бірінші', 'алғашқы');
    expect(
      findNearDuplicates([createSeed('a.txt', story), createSeed('b.txt', edited, { duplicateOf: 'a.txt' })]),
    ).toEqual([]);
  });

  it('finds one in Japanese, which has no spaces', () => {
    const japanese =
      '東京で中央アジアと日本の首脳会合が初めて開かれ、五か国の大統領が参加した。会合では運輸や教育での協力が話し合われた。';
    expect(
      findNearDuplicates([createSeed('a.txt', japanese), createSeed('b.txt', japanese.replace('初めて', '先週'))]),
    ).toHaveLength(1);
  });

  it('takes time in step with the number of articles', () => {
    const create = (count: number) =>
      Array.from({ length: count }, (_, article) =>
        createSeed(
          `${article}.txt`,
          `Ортақ кіріспе сөз. ${Array.from({ length: 200 }, (__, word) => `с${Math.imul(article * 200 + word, 0x9e3779b1) >>> 12}`).join(' ')}`,
        ),
      );
    expect(growth((count) => findNearDuplicates(create(count)), 500)).toBeLessThan(NOT_SQUARE);
  }, 300_000);
});
