// Work for the test of threads.ts.
import { threadWork } from '../threads.ts';

export const countWords = threadWork(
  import.meta.url,
  (text: string, { separator }: { readonly separator: string }): number => {
    if (text === 'fail') throw new Error('This text fails.');
    return text.split(separator).filter(Boolean).length;
  },
);
