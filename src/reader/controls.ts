// The panel in which the reader sets how pages look.
import { openKeysPanel } from './keys-panel.ts';
import { makeElement } from './make-element.ts';
import { openPanel } from './open-panel.ts';
import type { ReaderWords } from './reader-words.ts';
import { changeSetting, readSettings } from './settings.ts';

const themes = ['light', 'dark', 'sepia'] as const;

/** Where a slider may go, and where it stands when nothing is set: the values of tokens.css. */
const sliders = [
  { name: 'size', min: 0.85, max: 1.6, step: 0.05, usual: 1 },
  { name: 'width', min: 44, max: 84, step: 4, usual: 64 },
  { name: 'spacing', min: 1.35, max: 1.95, step: 0.05, usual: 1.55 },
] as const;

const row = (label: string, control: HTMLElement): HTMLElement =>
  makeElement('p', {}, makeElement('label', {}, makeElement('span', {}, label), control));

const themeRow = (words: ReaderWords): HTMLElement => {
  const select = makeElement(
    'select',
    {},
    makeElement('option', { value: '' }, words.system),
    ...themes.map((theme) => makeElement('option', { value: theme }, words[theme])),
  );
  select.value = readSettings().theme ?? '';
  select.addEventListener('change', () =>
    changeSetting(
      'theme',
      themes.find((theme) => theme === select.value),
    ),
  );
  return row(words.theme, select);
};

const sliderRow = (words: ReaderWords, { name, min, max, step, usual }: (typeof sliders)[number]): HTMLElement => {
  const input = makeElement('input', { type: 'range', min: `${min}`, max: `${max}`, step: `${step}` });
  input.valueAsNumber = readSettings()[name] ?? usual;
  input.addEventListener('input', () => changeSetting(name, input.valueAsNumber));
  return row(words[name], input);
};

const focusRow = (words: ReaderWords): HTMLElement => {
  const input = makeElement('input', { type: 'checkbox' });
  input.checked = readSettings().focus === 'on';
  input.addEventListener('change', () => changeSetting('focus', input.checked ? 'on' : undefined));
  return row(words.focus, input);
};

const lookNames = ['theme', 'size', 'width', 'spacing', 'focus'] as const;

/** Opens the panel; what is set shows on the page at once. */
export const openControls = (words: ReaderWords): void => {
  const reset = makeElement('button', { type: 'button' }, words.reset);
  const keys = makeElement('button', { type: 'button' }, words.keys);
  const dialog = openPanel(
    words.title,
    words.close,
    themeRow(words),
    ...sliders.map((slider) => sliderRow(words, slider)),
    focusRow(words),
    makeElement('p', {}, reset, keys),
  );
  reset.addEventListener('click', () => {
    for (const name of lookNames) changeSetting(name, undefined);
    dialog.close();
    openControls(words);
  });
  keys.addEventListener('click', () => {
    dialog.close();
    openKeysPanel(words);
  });
};

/** The button in the masthead, `<reader-controls>`, comes to life. */
export const defineControls = (words: ReaderWords): void =>
  customElements.define(
    'reader-controls',
    class extends HTMLElement {
      connectedCallback(): void {
        this.querySelector('button')?.addEventListener('click', () => openControls(words));
      }
    },
  );
