// What can be done with selected words: copy them with their source, or copy a link to them.
import { addressOf, placeOf, selectedWords } from './article-place.ts';
import { copyText } from './copy-text.ts';
import { makeElement } from './make-element.ts';
import { quotation } from './quotation.ts';
import type { ReaderOptions } from './reader-words.ts';

/** A selection is being made while it changes; this long after the last change it stands. */
const settledMs = 250;

/** Shows the two buttons at the foot of the window as long as words of the text are selected. */
export const addSelectionBar = (article: HTMLElement, { words, quotationMarks }: ReaderOptions): void => {
  const quote = makeElement('button', { type: 'button' }, words.copyQuote);
  const link = makeElement('button', { type: 'button' }, words.copyLink);
  const bar = makeElement('div', { class: 'selection-bar', role: 'toolbar', hidden: '' }, quote, link);
  document.body.append(bar);

  quote.addEventListener('click', () => {
    const selected = selectedWords(article);
    if (!selected) return;
    const { text, block, fragment } = selected;
    const place = addressOf(block, fragment) ?? placeOf(article, block);
    const attribution = document.querySelector('.printed-source')?.firstChild?.textContent?.trim() ?? document.title;
    void copyText(quotation({ text, marks: quotationMarks, attribution, place }), words.quoteCopied, words);
  });
  link.addEventListener('click', () => {
    const selected = selectedWords(article);
    if (!selected) return;
    const address = addressOf(selected.block, selected.fragment) ?? placeOf(article, selected.block);
    void copyText(address, words.linkCopied, words);
  });
  // A click must not take the selection away before it is copied.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());

  let timer: number | undefined;
  const update = (): void => {
    bar.hidden = selectedWords(article) === undefined;
  };
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = window.setTimeout(update, settledMs);
  });
  update();
};
