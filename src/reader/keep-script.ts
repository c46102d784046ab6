// Between the scripts of a language: the place in the text is kept, and so is what was chosen.
import { blocksOf } from './article-place.ts';
import { inChosenScript, type ReadingFolder } from './chosen-script.ts';
import { readSettings } from './settings.ts';

/** The last line of a block, or the room above one that an address leads to (reset.css), is not what is being read. */
const edgePixels = 32;

/** @returns The block at the upper edge of the window; undefined where the text begins below it, or has ended. */
const blockInView = (): HTMLElement | undefined => {
  const blocks = blocksOf(document);
  const seen = blocks.findIndex((block) => block.getBoundingClientRect().bottom > edgePixels);
  return seen > 0 ? blocks[seen] : undefined;
};

/**
 * A link to another script leads to where the reader is, with the words that are marked there; a link to an article to
 * the script that was chosen. Other links stay, and so do those that name a language.
 */
export const keepScript = (root: string, readings: readonly ReadingFolder[]): void => {
  const prepare = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link?.href) return;
    if ('scriptToggle' in link.dataset) {
      link.search = location.search;
      link.hash = blockInView()?.id ?? '';
    } else if (link.hreflang === '' && link.pathname !== location.pathname) {
      const address = inChosenScript(link.href, root, readSettings().scripts ?? '', readings);
      if (address !== link.href) link.href = address;
    }
  };
  for (const type of ['pointerdown', 'focusin', 'click']) document.addEventListener(type, prepare);
};
