import { makeElement } from './make-element.ts';
import { notice } from './notice.ts';
import { openPanel } from './open-panel.ts';
import type { ReaderWords } from './reader-words.ts';

/** Copies a text and says so; where the browser forbids it, shows the text to be copied by hand. */
export const copyText = async (text: string, done: string, words: ReaderWords): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
    notice(done);
  } catch {
    const field = makeElement('textarea', { readonly: '', rows: '6', 'aria-label': words.copyFailed }, text);
    openPanel(words.copyFailed, words.close, field);
    field.select();
  }
};
