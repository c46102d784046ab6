// The articles of a built site, one after another: blocks from the report, the rest from the MDX pages.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { type Article, type Block, frontmatterSchema, textBlockTypes } from '../../src/article/article-schema.ts';
import { type BuiltSite, fileOf } from './site.ts';

const base = {
  anchor: z.string(),
  lang: z.string().optional(),
  at: z.tuple([z.number(), z.number()]),
};
/** A block as the report has it; unlike the model it says nothing of the layout. */
const reportBlockSchema = z.union([
  z.object({ type: z.enum(textBlockTypes), text: z.string(), marker: z.string().optional(), ...base }),
  z.object({ type: z.literal('list'), items: z.array(z.string()), markers: z.array(z.string()), ...base }),
]);
const entrySchema = z.object({
  status: z.string(),
  url: z.string().nullish(),
  blocks: z.array(reportBlockSchema).nullish(),
});
const reportSchema = z.union([
  z.object({ seeds: z.array(entrySchema) }),
  z.object({ parts: z.array(z.object({ file: z.string() })) }),
]);

/** What stands between the first two lines of three dashes. */
const frontmatterText = (mdx: string): string => mdx.slice(4, mdx.indexOf('\n---', 3) + 1);

/** The model's optional keys are absent, never undefined. */
const withoutUndefined = ({ lang, ...block }: z.infer<typeof reportBlockSchema>): Block => {
  const common = { anchor: block.anchor, at: block.at, ...(lang === undefined ? {} : { lang }) };
  if (block.type === 'list') return { type: block.type, items: block.items, markers: block.markers, ...common };
  const { type, text, marker } = block;
  // The report has no layout: a line feed inside a text is a line of its own, a run of spaces a column.
  const layout = / {2}/.test(text) ? 'columns' : text.includes('\n') ? 'lines' : undefined;
  return { type, text, ...(marker === undefined ? {} : { marker }), ...(layout ? { layout } : {}), ...common };
};

/** @yields Every article, in the report's order. Holds one part of the report at a time. */
export async function* readArticles(site: BuiltSite): AsyncGenerator<Article> {
  const read = async (file: string): Promise<z.infer<typeof reportSchema>> =>
    reportSchema.parse(JSON.parse(await readFile(join(site.folder, file), 'utf8')));
  const report = await read('report.json');
  const files = 'parts' in report ? report.parts.map(({ file }) => file) : ['report.json'];
  for (const file of files) {
    const part = file === 'report.json' ? report : await read(file);
    if (!('seeds' in part)) throw new Error(`${file} is a list of parts; expected one of its parts.`);
    for (const { status, url, blocks } of part.seeds) {
      if (status !== 'published' || !url || !blocks) continue;
      const mdx = await readFile(fileOf(site, url.replace(/\.html$/, '.mdx')), 'utf8');
      yield {
        frontmatter: frontmatterSchema.parse(parseYaml(frontmatterText(mdx))),
        blocks: blocks.map(withoutUndefined),
      };
    }
  }
}
