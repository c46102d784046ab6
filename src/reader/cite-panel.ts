// Brings the panel of src/components/Cite.astro to life: the day of reading, the address, the buttons that copy.
import { type AccessDate, fillAccessDate } from '../citation/citation-part.ts';
import { leavingAddress } from './leaving-address.ts';

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
  const address = leavingAddress({ canonical: undefined, current: location.href });
  if (address === undefined) return;
  for (const element of document.querySelectorAll<HTMLElement>('[data-address]')) {
    element.textContent = (element.dataset['address'] ?? '') + address;
  }
};

/** `<cite-panel>`, around what src/components/Cite.astro has written. */
export class CitePanel extends HTMLElement {
  connectedCallback(): void {
    fillIn();
    const label = this.dataset['copy'] ?? '';
    for (const style of this.querySelectorAll('dt')) {
      const citation = style.nextElementSibling;
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      // Four buttons with one name are none to a reader who hears them.
      button.ariaLabel = `${label}: ${style.textContent}`;
      button.addEventListener('click', () => void (citation && this.#copy(citation)));
      style.append(button);
    }
  }

  async #copy(citation: Element): Promise<void> {
    try {
      await navigator.clipboard.writeText(citation.textContent.trim());
      const status = this.querySelector('[role=status]');
      if (status) status.textContent = this.dataset['copied'] ?? '';
    } catch {
      // The browser forbids it; marked, the citation is one key press from being copied.
      getSelection()?.selectAllChildren(citation);
    }
  }
}
