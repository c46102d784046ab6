import { makeElement } from './make-element.ts';

/**
 * Opens a panel as a modal dialog; the browser keeps the focus inside, and gives it back where it was. Escape, the
 * button and a click beside the panel close it.
 */
export const openPanel = (title: string, close: string, ...content: readonly Node[]): HTMLDialogElement => {
  const button = makeElement('button', { type: 'button' }, close);
  const dialog = makeElement(
    'dialog',
    { class: 'panel', 'aria-labelledby': 'panel-title' },
    makeElement('h2', { id: 'panel-title' }, title),
    ...content,
    makeElement('p', {}, button),
  );
  button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
};
