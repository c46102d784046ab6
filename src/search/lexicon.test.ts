import { describe, expect, it } from 'vitest';
import { openAliases } from './aliases.ts';
import { openLexicon } from './lexicon.ts';
import type { LoadFile } from './packed-file.ts';
import { packShardList } from './shards.ts';
import { openWordTable } from './word-table.ts';

/** Files by name; tells which were asked for. */
const makeLoader = (files: Readonly<Record<string, unknown>>) => {
  const asked: string[] = [];
  const load: LoadFile = (name) => {
    asked.push(name);
    return Promise.resolve(files[name]);
  };
  return { load, asked };
};

const open = () => {
  const { load, asked } = makeLoader({
    'words/111111': 'AaaaaaaABbcBDdCEeAAcab@!',
    'words/222222ja': 'AjahajBFotqanA',
  });
  return { lexicon: openLexicon(openWordTable(packShardList([['', '111111'], ['ja', '222222ja']]), load)), asked }; // prettier-ignore
};

describe('the vocabulary', () => {
  it('knows how many articles have a key, and loads one shard for it, once', async () => {
    const { lexicon, asked } = open();
    expect(await lexicon.count('abcd')).toBe(4);
    expect(await lexicon.count('abce')).toBe(0);
    expect(asked).toEqual(['words/111111']);
  });

  it('knows a light word that no article has, and does not offer it', async () => {
    const { lexicon } = open();
    expect(await lexicon.isLight('cab')).toBe(true);
    expect(await lexicon.count('cab')).toBe(0);
    expect(await lexicon.completions('ca', 9)).toEqual([]);
  });

  it('completes by frequency, then length', async () => {
    const { lexicon } = open();
    expect((await lexicon.completions('ab', 9)).map(({ key }) => key)).toEqual(['abcd', 'abc', 'abcde']);
  });

  it('finds a slip in the first letter too, in another shard', async () => {
    const { lexicon } = open();
    expect((await lexicon.near('kahaj', 9)).map(({ key }) => key)).toEqual(['jahaj']);
    expect(await lexicon.near('2025', 9)).toEqual([]);
  });
});

const japan = ['gaonmi,gaman', 'Жапония', 0, 1];
const economy = ['iqtisod', 'иқтисод', 2];
const law = ['uakr,uakrkaq sakr', 'ҳуқуқ', 2];

describe.each([
  [
    'in shards of their own',
    {
      'words/111111': 'Aehonomija?:1Agaman?:0.1 rili:1Aopabo?:g',
      'concepts/2222220': [[japan], [economy]],
      'concepts/3333331': [[law]],
    },
  ],
  ['with the words', { 'words/111111': ['Aehonomija?:1Agaman?:0.1 rili:1Aopabo?:2', [[japan], [economy], [law]]] }],
])('the table of aliases, concepts %s', (_, files) => {
  const { load } = makeLoader(files);
  const aliases = openAliases(openWordTable(packShardList([['', '111111']]), load), '222222333333', load);

  it('leads to the other languages, not to those that have the word itself', async () => {
    expect(await aliases.find(['gaman'])).toEqual([{ keys: ['gaonmi'], label: 'Жапония', langs: [0] }]);
    expect(await aliases.find(['constructor'])).toEqual([]);
    expect(await aliases.find(['gaman', 'rili'])).toEqual([{ keys: ['iqtisod'], label: 'иқтисод', langs: [2] }]);
  });

  it('leads to every form of a word', async () => {
    expect(await aliases.find(['opabo'])).toEqual([
      { keys: ['uakr'], label: 'ҳуқуқ', langs: [2] },
      { keys: ['uakrkaq', 'sakr'], label: 'ҳуқуқ', langs: [2] },
    ]);
  });

  it('takes a long word for a form of one in the table', async () => {
    expect(await aliases.near('ehonomijs')).toEqual([{ keys: ['iqtisod'], label: 'иқтисод', langs: [2] }]);
    expect(await aliases.near('gamat')).toEqual([]);
  });
});
