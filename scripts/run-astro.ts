// Started by bundle-pages.ts, with the folder to fill: Astro's own build, which stops when it would begin with the pages.
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import { bundlePaths } from './bundle-pages.ts';
import { projectRoot } from './output-folder.ts';

type BuildHooks = AstroIntegration['hooks'];
type BuiltPages = Parameters<NonNullable<BuildHooks['astro:build:setup']>>[0]['pages'];
type Style = BuiltPages extends Map<string, { styles: (infer S)[] }> ? S : never;

const [folder = ''] = process.argv.slice(2);
const outDir = join(folder, bundlePaths.files);

/** Imported styles come in their order; a page's own, of its depth, last. */
const byOrder = (a: Style, b: Style): number => a.order - b.order || b.depth - a.depth;

/** The styles of a page as Astro would write them into its head: all in one element. */
const headOf = (component: string, styles: readonly Style[]): string => {
  const rules = styles.toSorted(byOrder).map(({ sheet }) => {
    if (sheet.type === 'inline' && !sheet.content.includes('@import')) return sheet.content;
    throw new Error(`A style of ${component} cannot stand in the page itself.`);
  });
  return rules.length === 0 ? '' : `<style>${rules.join('')}</style>`;
};

/** Adds the program to the bundle, and takes what was bundled before Astro throws it away. */
const takeBundle = (): AstroIntegration => {
  let pages: BuiltPages = new Map();
  return {
    name: 'bulaq-bundle',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const emitProgram = {
          name: 'bulaq-program',
          buildStart(this: { environment?: { name: string }; emitFile: (file: object) => unknown }) {
            if (this.environment?.name !== 'prerender') return;
            const id = join(projectRoot, 'src', 'render', 'render-routes.ts');
            this.emitFile({ type: 'chunk', id, fileName: 'render-routes.mjs', preserveSignature: 'strict' });
          },
        };
        /** Components call our functions in place of Astro's. */
        const useTextRuntime = {
          name: 'bulaq-text-runtime',
          enforce: 'pre' as const,
          resolveId: (id: string) =>
            id === 'astro/compiler-runtime' ? join(projectRoot, 'src', 'render', 'text-runtime.ts') : undefined,
        };
        updateConfig({ vite: { plugins: [emitProgram, useTextRuntime] } });
      },
      'astro:build:setup': (options) => {
        ({ pages } = options);
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'bulaq-bundle',
          setup: async () => {
            const heads = Array.from(pages.values(), ({ component, styles }) => [component, headOf(component, styles)]);
            await writeFile(join(folder, bundlePaths.heads), JSON.stringify(Object.fromEntries(heads)));
            await cp(join(outDir, '.prerender'), join(folder, 'program'), { recursive: true });
          },
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('The pages are rendered later.')),
        }),
    },
  };
};

await build({
  root: projectRoot,
  outDir,
  cacheDir: join(folder, 'cache'),
  logLevel: 'error',
  integrations: [takeBundle()],
});
await rm(join(folder, 'cache'), { recursive: true, force: true });
