// Brings the panel of src/components/Cite.astro to life: the day of reading, the address, the buttons that copy.
import { type AccessDate, fillAccessDate } from '../citation/citation-part.ts';
import { copyText } from './copy-text.ts';
import { leavingAddress } from './leaving-address.ts';
import { makeElement } from './make-element.ts';
import type { ReaderWords } from './reader-words.ts';

const today = (): AccessDate => {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
};

/** What the browser knows and the build did not, in the panel and in the line that is printed. */
const fillIn = (): void => {
  for (const element of document.querySelectorAll<HTMLElement>('[data-accessed]')) {
    const { accessed = '', months } = element.dataset;
    element.textContent = fillAccessDate(accessed, today(), months?.split('|'));
  }
  // What is cited of a reading is its original.
  const original = document.querySelector<HTMLAnchorElement>('[data-reading] a');
  const address = leavingAddress({ canonical: undefined, current: original?.href ?? location.href });
  if (address === undefined) return;
  for (const element of document.querySelectorAll<HTMLElement>('[data-address]')) {
    element.textContent = (element.dataset['address'] ?? '') + address;
  }
};

const addCopyButton = (style: Element, words: ReaderWords): void => {
  const citation = style.nextElementSibling;
  // Four buttons with one name are none to a reader who hears them.
  const label = `${words.copyCitation}: ${style.textContent}`;
  const button = makeElement('button', { type: 'button', 'aria-label': label }, words.copyCitation);
  button.addEventListener('click', () => {
    if (citation) void copyText(citation.textContent.trim(), words.citationCopied, words);
  });
  style.append(button);
};

/** `<cite-panel>`, around what src/components/Cite.astro has written, comes to life. */
export const defineCitePanel = (words: ReaderWords): void =>
  customElements.define(
    'cite-panel',
    class extends HTMLElement {
      connectedCallback(): void {
        fillIn();
        for (const style of this.querySelectorAll('dt')) addCopyButton(style, words);
      }
    },
  );
