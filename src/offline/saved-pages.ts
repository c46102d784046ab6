// IO: the element of the page that shows what is saved, saves more and removes it.
import { LIST_PATH, type OfflineList } from './offline-list.ts';
import { type Part, partsOf } from './offline-parts.ts';
import { refusalKey } from './register-app.ts';
import { removeEverything, removePart, type SavedSite, type SavedState, savedState, savePart } from './save-part.ts';
import { buildCache, findIn } from './site-caches.ts';
import { type LanguageNames, nameOfPart, type SavedStrings, sizeInMegabytes } from './saved-words.ts';
import { savedBuild, startWorker, stopWorker } from './site-worker.ts';

/** @param name - What it is done to: a button says that to those who do not see the row it stands in. */
const button = (text: string, name: string, act: () => void): HTMLButtonElement => {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.ariaLabel = `${text}: ${name}`;
  element.addEventListener('click', act);
  return element;
};

class SavedPages extends HTMLElement {
  // Written by saved.astro from the same types.
  readonly #words: SavedStrings = JSON.parse(this.dataset['strings'] ?? '{}');
  readonly #languages: LanguageNames = JSON.parse(this.dataset['languages'] ?? '{}');
  #root = '';
  #list: OfflineList | undefined;
  #build: string | undefined;

  connectedCallback(): void {
    this.#root = new URL(this.dataset['root'] ?? '', document.baseURI).href;
    // The worker shows this page in place of one that is not saved: then the address is that one's.
    const isElsewhere = new URL(document.baseURI).pathname !== location.pathname;
    this.#part('[data-saved-missing]').hidden = !isElsewhere;
    this.#part('[data-saved-retry]').addEventListener('click', (event) => {
      event.preventDefault();
      location.reload();
    });
    if (!location.protocol.startsWith('http')) return this.#say('fromDisk');
    if (!('serviceWorker' in navigator && 'caches' in window)) return this.#say('unavailable');
    this.#load().catch(() => this.#say('network'));
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The page lacks ${selector}.`);
    return part;
  }

  #say(key: keyof SavedStrings | undefined): void {
    this.#part('[data-saved-status]').textContent = key === undefined ? '' : this.#words[key];
  }

  get #site(): SavedSite | undefined {
    return this.#build === undefined
      ? undefined
      : { site: new URL(this.#root).pathname, root: this.#root, build: this.#build };
  }

  /** The list of the build on the device, or of the site when nothing is. */
  async #load(): Promise<void> {
    this.#build = await savedBuild(this.#root);
    const site = this.#site;
    const saved = site && (await findIn(buildCache(site.site, site.build), this.#root + LIST_PATH));
    const response = saved ?? (await fetch(this.#root + LIST_PATH, { cache: 'no-cache' }));
    const list: OfflineList = await response.json();
    this.#list = list;
    if (list.isAutomatic) this.#say('automatic');
    await this.#showParts();
  }

  async #showParts(): Promise<void> {
    const body = this.#part('[data-saved-parts]');
    const rows = await Promise.all(partsOf(this.#list ?? emptyList).map((part) => this.#row(part)));
    const held = document.activeElement?.closest('tr')?.dataset['part'];
    body.replaceChildren(...rows);
    body.closest('table')?.toggleAttribute('hidden', rows.length === 0);
    // The keyboard stays in the row where it was.
    rows
      .find(({ dataset }) => held !== undefined && dataset['part'] === held)
      ?.querySelector('button')
      ?.focus();
  }

  #nameOf(part: Part): string {
    return nameOfPart(part, this.#words, this.#languages);
  }

  async #row(part: Part): Promise<HTMLTableRowElement> {
    const row = document.createElement('tr');
    row.dataset['part'] = [part.kind, part.lang, part.year].filter(Boolean).join(' ');
    const name = document.createElement('th');
    name.scope = 'row';
    name.textContent = this.#nameOf(part);
    row.append(name);
    const size = row.insertCell();
    size.textContent = sizeInMegabytes(part.bytes, this.#words);
    const action = row.insertCell();
    const site = this.#site;
    this.#showState(part, row, action, site ? await savedState(site, part) : 'none');
    return row;
  }

  #showState(part: Part, row: HTMLElement, action: HTMLElement, state: SavedState): void {
    row.dataset['saved'] = state;
    const save = (): void => void this.#save(part, row, action);
    const remove = (): void => void this.#remove(part);
    const name = this.#nameOf(part);
    const parts: (string | Node)[] = [];
    if (state === 'all') parts.push(`${this.#words.done} `, button(this.#words.remove, name, remove));
    if (state === 'some') {
      parts.push(button(this.#words.resume, name, save), ' ', button(this.#words.remove, name, remove));
    }
    if (state === 'none') parts.push(button(this.#words.save, name, save));
    action.replaceChildren(...parts);
  }

  async #save(part: Part, row: HTMLElement, action: HTMLElement): Promise<void> {
    const stop = new AbortController();
    const progress = document.createElement('progress');
    progress.ariaLabel = this.#nameOf(part);
    progress.value = 0;
    row.dataset['saved'] = 'saving';
    const cancel = button(this.#words.cancel, this.#nameOf(part), () => stop.abort());
    action.replaceChildren(progress, ' ', cancel);
    cancel.focus();
    this.#say(undefined);
    // What a browser may throw away when space is short is kept where the reader has asked for it.
    void navigator.storage?.persist?.();
    localStorage.removeItem(refusalKey(this.#root));
    try {
      this.#build = await startWorker(this.#root);
      const site = this.#site;
      if (!site) return;
      const outcome = await savePart(site, part, {
        signal: stop.signal,
        onProgress: (share) => (progress.value = share),
      });
      if (outcome !== 'saved') this.#say(outcome === 'cancelled' ? undefined : outcome);
    } catch {
      this.#say('network');
    }
    await this.#showParts();
  }

  async #remove(part: Part): Promise<void> {
    const site = this.#site;
    if (!site) return;
    if (part.kind === 'all') {
      localStorage.setItem(refusalKey(this.#root), '');
      await stopWorker(this.#root);
      await removeEverything(site.site);
      this.#build = undefined;
    } else {
      await removePart(site, part);
    }
    this.#say(undefined);
    await this.#showParts();
  }
}

const emptyList: OfflineList = {
  build: '',
  isAutomatic: false,
  bytes: 0,
  offlinePages: [],
  shell: [],
  files: [],
  packs: [],
};

customElements.define('saved-pages', SavedPages);
