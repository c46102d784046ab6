// The list of keyboard shortcuts, and the switch that turns them off.
import { makeElement } from './make-element.ts';
import { openPanel } from './open-panel.ts';
import type { ReaderWords } from './reader-words.ts';
import { changeSetting, readSettings } from './settings.ts';

/** Opens the panel. */
export const openKeysPanel = (words: ReaderWords): void => {
  const rows: readonly (readonly [key: string, does: string])[] = [
    ['/', words.keySearch],
    ['H', words.keyFront],
    ['P', words.keyEarlier],
    ['N', words.keyLater],
    ['L', words.keyScript],
    ['A', words.keyControls],
    ['F', words.keyFocus],
    ['?', words.keyHelp],
  ];
  const list = rows.map(([key, does]) =>
    makeElement('div', {}, makeElement('dt', {}, makeElement('kbd', {}, key)), makeElement('dd', {}, does)),
  );
  const input = makeElement('input', { type: 'checkbox' });
  input.checked = readSettings().keys !== 'off';
  input.addEventListener('change', () => changeSetting('keys', input.checked ? undefined : 'off'));
  openPanel(
    words.keys,
    words.close,
    makeElement('dl', {}, ...list),
    makeElement('p', {}, makeElement('label', {}, makeElement('span', {}, words.keysOn), input)),
  );
};
