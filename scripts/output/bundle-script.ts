// TypeScript -> one classic script: pages opened from disk can't load modules.
import { rolldown } from 'rolldown';
import { packedStems } from './pack-words.ts';

/**
 * @param entry Path of the TypeScript file.
 * @param name Variable that holds the entry's exports; a script that only acts needs none.
 * @returns The script's text, minified, everything inside one function.
 */
export const bundleScript = async (entry: string, name?: string): Promise<string> => {
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    treeshake: { moduleSideEffects: false },
    plugins: [packedStems],
  });
  try {
    const { output } = await bundle.generate({
      format: 'iife',
      minify: true,
      // What is left of comments, and the mark of a module, tell nothing to anyone.
      comments: false,
      generatedCode: { symbols: false },
      ...(name === undefined ? {} : { name, exports: 'named' }),
    });
    return output[0].code;
  } finally {
    await bundle.close();
  }
};
