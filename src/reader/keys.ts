// Keyboard shortcuts. By the place of a key, not by its letter: with a Cyrillic layout N is т.
import { openControls } from './controls.ts';
import { openKeysPanel } from './keys-panel.ts';
import type { ReaderWords } from './reader-words.ts';
import { changeSetting, readSettings } from './settings.ts';

const follow = (selector: string): void => document.querySelector<HTMLAnchorElement>(selector)?.click();

const search = (): void => {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (field) field.focus();
  else follow('[data-key=search]');
};

const toggleFocus = (): void => changeSetting('focus', readSettings().focus ? undefined : 'on');

const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));

const actionOf = ({ code, key, shiftKey }: KeyboardEvent, words: ReaderWords): (() => void) | undefined => {
  if (key === '?' || (code === 'Slash' && shiftKey)) return () => openKeysPanel(words);
  if (key === '/' || code === 'Slash') return search;
  if (shiftKey) return undefined;
  if (key === 'Escape' && readSettings().focus) return toggleFocus;
  const actions: Readonly<Record<string, () => void>> = {
    KeyH: () => follow('[data-key=front]'),
    KeyP: () => follow('[rel=prev]'),
    KeyN: () => follow('[rel=next]'),
    KeyL: () => follow('[data-script-toggle]'),
    KeyA: () => openControls(words),
    KeyF: toggleFocus,
  };
  return actions[code];
};

/** Does what a key asks for, unless the reader is typing, holds another key, has a panel open or has turned shortcuts off. */
export const handleKey = (event: KeyboardEvent, words: ReaderWords): void => {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isTyping(event)) return;
  if (readSettings().keys === 'off' || document.querySelector('dialog[open]')) return;
  const action = actionOf(event, words);
  if (!action) return;
  event.preventDefault();
  action();
};
