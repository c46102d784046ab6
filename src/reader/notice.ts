// One line at the foot of the window, said politely to screen readers. It lies over the page and moves nothing.
import { makeElement } from './make-element.ts';

const shownMs = 4000;
const line = makeElement('p', { class: 'notice', role: 'status' });
let timer: number | undefined;

const hide = (): void => {
  line.textContent = '';
};

/** Puts the line into the page, empty: a live region is read only if it was there before its words. */
export const prepareNotice = (): void => {
  document.body.append(line);
  line.addEventListener('click', hide);
};

/** Shows a message, for a while or until it is clicked. */
export const notice = (message: string, stays = false): void => {
  clearTimeout(timer);
  line.textContent = message;
  if (!stays) timer = window.setTimeout(hide, shownMs);
};
