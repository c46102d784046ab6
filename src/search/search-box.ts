// IO: the search page's element. Reads the field and the address, asks the engine, shows its answers.
import { type Address, readAddress, writeAddress } from './address.ts';
import type { Engine, SearchAnswer } from './engine.ts';
import { createLoader } from './load-file.ts';
import { facets } from './query.ts';
import { facetElements, hintElements, resultElement, sortElement, type Surroundings } from './render-results.ts';
import { fill } from './search-strings.ts';
import { startEngine } from './start-engine.ts';
import { groupDigits } from '../text/group-digits.ts';

/** Results on a page. */
const pageSize = 20;
/** Screen readers are told the count once the reader pauses. */
const announceAfterMs = 800;

class SearchBox extends HTMLElement {
  #engine: Promise<Engine> | undefined;
  #asked = 0;
  #running = false;
  #next: (() => void) | undefined;
  #results = pageSize;
  #address: Address = { query: '', filters: {}, sort: 'relevance' };
  #surroundings: Surroundings | undefined;
  #announcing = 0;
  #leftAt: number | undefined;

  connectedCallback(): void {
    const { strings, languages, root } = this.dataset;
    // Written by Search.astro from the same types.
    this.#surroundings = {
      strings: JSON.parse(strings ?? '{}'),
      languages: JSON.parse(languages ?? '{}'),
      root: root ?? '',
    };
    const address = readAddress(location.search);
    // What was typed before this script came stays.
    this.#address = { ...address, query: (this.#field.value ||= address.query) };
    this.#field.addEventListener('input', () => this.#type());
    this.#field.addEventListener('focus', () => void this.#start(), { once: true });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      // A keyboard on the screen makes room for the results.
      if (matchMedia('(pointer: coarse)').matches) this.#field.blur();
      this.#ask({ ...this.#address, query: this.#field.value });
    });
    this.addEventListener('click', (event) => this.#choose(event.target));
    document.addEventListener('keydown', (event) => this.#handleKey(event));
    // Who comes back finds the results as they were left.
    const left: { results: number; y: number } | null = history.state;
    addEventListener('pagehide', () => history.replaceState({ results: this.#results, y: scrollY }, ''));
    if (!this.#address.query) return;
    this.#leftAt = left?.y;
    this.#ask(this.#address, false, left?.results);
  }

  get #field(): HTMLInputElement {
    return this.#part('input[name=q]');
  }

  /** A part of the component's own markup, which Search.astro always writes. */
  #part<Part extends HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`The search page lacks ${selector}.`);
    return part;
  }

  #start(): Promise<Engine> {
    if (this.#engine) return this.#engine;
    const { base = '', engine = '', index = '' } = this.dataset;
    const load = createLoader(base);
    // Both at once: neither needs the other to be asked for.
    load(index).catch(() => undefined);
    this.#engine = startEngine(load, engine, index);
    this.#engine.catch(() => (this.#engine = undefined));
    return this.#engine;
  }

  #type(): void {
    this.#ask({ ...this.#address, query: this.#field.value }, true);
  }

  /** Asks, and shows the address of what is asked. While an answer is awaited only the latest question is kept. */
  #ask(address: Address, typing = false, results = pageSize): void {
    this.#address = address;
    this.#results = results;
    history.replaceState(null, '', `${location.pathname}${writeAddress(address)}`);
    const asked = ++this.#asked;
    this.#queue(() => this.#answer(asked, typing));
  }

  #queue(question: () => Promise<void>): void {
    if (this.#running) {
      this.#next = () => this.#queue(question);
      return;
    }
    this.#running = true;
    void question().finally(() => {
      this.#running = false;
      const next = this.#next;
      this.#next = undefined;
      next?.();
    });
  }

  async #answer(asked: number, typing: boolean): Promise<void> {
    const address = this.#address;
    if (!address.query.trim()) return this.#show('idle');
    if (this.dataset['searchState'] !== 'done') this.#hint(this.#surroundings?.strings.loading);
    this.#state('loading');
    try {
      // An archive of one language has the whole index, but not the other languages' articles.
      const only = this.dataset['only']?.split(',');
      const request = { ...address, typing, results: this.#results, ...(only ? { only } : {}) };
      const { search } = await this.#start();
      const answer = await search(request);
      if (asked === this.#asked) this.#show('done', answer);
    } catch {
      if (asked === this.#asked) this.#show('error');
    }
  }

  #hint(text = ''): void {
    const hint = document.createElement('p');
    hint.textContent = text;
    this.#part('[data-search-hints]').replaceChildren(hint);
  }

  #state(state: 'idle' | 'loading' | 'done' | 'error'): void {
    this.dataset['searchState'] = state;
    this.setAttribute('aria-busy', String(state === 'loading'));
  }

  #show(state: 'idle' | 'loading' | 'done' | 'error', answer?: SearchAnswer): void {
    const surroundings = this.#surroundings;
    if (!surroundings) return;
    const { strings } = surroundings;
    const count = this.#part<HTMLDataElement>('[data-search-count]');
    const countText = fill(strings.count, { count: groupDigits(answer?.total ?? 0, strings.thousands) });
    count.value = String(answer?.total ?? 0);
    count.textContent = countText;
    this.#part('.count').hidden = !answer?.total;
    this.#part('[data-search-results]').replaceChildren(
      ...(answer?.results ?? []).map((result) => resultElement(result, surroundings)),
    );
    this.#part('[data-search-hints]').replaceChildren(...(answer ? hintElements(answer, surroundings) : []));
    const focused = this.#choiceOf(document.activeElement);
    this.#part('[data-search-facets]').replaceChildren(
      ...(answer ? facetElements(answer, answer.filters, surroundings) : []),
      ...(answer && answer.total > 1 ? [sortElement(this.#address.sort, surroundings)] : []),
    );
    if (focused) this.querySelector<HTMLElement>(focused)?.focus();
    if (state === 'error') this.#hint(strings.error);
    this.#part('.more').hidden = !answer || answer.total <= answer.results.length;
    this.#part('[data-search-more]').textContent = strings.more;
    this.#state(state);
    if (this.#leftAt) scrollTo(0, this.#leftAt);
    this.#leftAt = undefined;
    this.#announce(answer ? (answer.total ? countText : strings.none) : state === 'error' ? strings.error : '');
  }

  /** What finds the button of a filter or order again once it has been made anew; '' for anything else. */
  #choiceOf(element: Element | null): string {
    if (!(element instanceof HTMLButtonElement) || !this.contains(element)) return '';
    const { facet, sort } = element.dataset;
    if (sort) return `[data-sort=${sort}]`;
    return facet ? `[data-facet=${facet}][value="${CSS.escape(element.value)}"]` : '';
  }

  #announce(text: string): void {
    clearTimeout(this.#announcing);
    this.#announcing = window.setTimeout(
      () => (this.#part('[data-search-status]').textContent = text),
      announceAfterMs,
    );
  }

  /** A filter, an order or more results. */
  #choose(target: EventTarget | null): void {
    if (!(target instanceof HTMLButtonElement)) return;
    const { facet: named, sort } = target.dataset;
    const facet = facets.find((name) => name === named);
    if (facet) {
      const held = this.#address.filters[facet] ?? [];
      const values = held.includes(target.value)
        ? held.filter((value) => value !== target.value)
        : [...held, target.value];
      this.#ask({ ...this.#address, filters: { ...this.#address.filters, [facet]: values } });
    } else if (sort === 'relevance' || sort === 'date') this.#ask({ ...this.#address, sort });
    else if ('searchMore' in target.dataset) {
      this.#results += pageSize;
      const asked = ++this.#asked;
      this.#queue(() => this.#answer(asked, false));
    }
  }

  /** `/` goes to the field from anywhere; the arrows walk through the results; Esc returns to the field, then empties it. */
  #handleKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const { activeElement } = document;
    const isTyping = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
    if (event.key === '/' && !isTyping) {
      event.preventDefault();
      this.#field.focus();
      this.#field.select();
      return;
    }
    if (!activeElement || !this.contains(activeElement)) return;
    const stops: HTMLElement[] = [this.#field, ...this.querySelectorAll<HTMLElement>('h2 a')];
    const entry = activeElement.closest('li');
    const place = entry
      ? stops.findIndex((stop) => entry.contains(stop))
      : stops.findIndex((stop) => stop === activeElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step && place >= 0) {
      event.preventDefault();
      stops[place + step]?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (activeElement === this.#field && this.#field.value) {
        this.#field.value = '';
        this.#type();
      } else this.#field.focus();
    }
  }
}

customElements.define('bulaq-search', SearchBox);
