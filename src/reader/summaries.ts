import { changeSetting, readSettings } from './settings.ts';

/** Opens the summary in the language that the reader chose last, and remembers the next choice. */
export const rememberSummary = (): void => {
  const { summary } = readSettings();
  const folds = document.querySelectorAll<HTMLDetailsElement>('.summaries details');
  for (const fold of folds) {
    if (fold.lang === summary) fold.open = true;
    fold.addEventListener('click', () => changeSetting('summary', fold.lang));
  }
};
