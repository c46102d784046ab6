// What a page gains where scripts run: how it looks, keyboard shortcuts, links to paragraphs, quotations. Loaded with the
// first thing a reader does (layouts/load-reader.ts), so that the text never waits for it.
import { registerApp } from '../offline/register-app.ts';
import { pageArticle } from './article-place.ts';
import { defineCitePanel } from './cite-panel.ts';
import { defineControls } from './controls.ts';
import { handleKey } from './keys.ts';
import { makeElement } from './make-element.ts';
import { noteMissingAnchor } from './missing-anchor.ts';
import { prepareNotice } from './notice.ts';
import { addParagraphLinks } from './paragraph-links.ts';
import type { ReaderOptions } from './reader-words.ts';
import { keepScript } from './keep-script.ts';
import { readerStyle } from './reader-style.ts';
import { addSelectionBar } from './selection-bar.ts';
import { rememberSummary } from './summaries.ts';

/** Marks the words of `?hl=`. */
const loadHighlight = (root: string, file: string, label: string): void => {
  if (!new URLSearchParams(location.search).has('hl')) return;
  document.head.append(makeElement('script', { src: root + file, 'data-label': label }));
};

/** The address of the site's root: this script lies in assets/, one folder below it. */
const siteRoot = (): string => {
  const { currentScript: script } = document;
  return new URL('..', script instanceof HTMLScriptElement ? script.src : document.baseURI).href;
};

/** The event that brought the script is done again, now that there is something to do for it. */
const replay = (event: Event | undefined, options: ReaderOptions): void => {
  if (event instanceof KeyboardEvent) handleKey(event, options.words);
  else if (event?.type === 'click' && event.target instanceof HTMLElement) {
    event.target.closest<HTMLElement>('reader-controls button')?.click();
  }
};

/** Brings the page to life. Called once, by the last line of the script. */
export const start = (options: ReaderOptions): void => {
  const { words, highlight, readings } = options;
  const root = siteRoot();
  document.head.append(makeElement('style', {}, readerStyle));
  prepareNotice();
  defineControls(words);
  defineCitePanel(words);
  document.addEventListener('keydown', (event) => handleKey(event, words));
  keepScript(root, readings);
  const article = pageArticle();
  if (article) {
    addParagraphLinks(article, words);
    addSelectionBar(article, options);
    rememberSummary();
    noteMissingAnchor(words);
    addEventListener('hashchange', () => noteMissingAnchor(words));
    if (highlight !== undefined) loadHighlight(root, highlight, words.removeMarks);
  }
  const caller = document.querySelector<HTMLScriptElement>('script[data-reader]');
  if (caller) registerApp({ ...caller.dataset, appUpdate: words.appUpdate, appReload: words.appReload });
  replay(window.bulaqEvent, options);
};

declare global {
  interface Window {
    /** The last click or key before the script had come; set by layouts/load-reader.ts. */
    bulaqEvent?: Event;
  }
}
