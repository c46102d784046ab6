// IO: marks the words of `?hl=` in an article's text, and takes the marks off again.

const parameter = 'hl';
const escapePattern = /[\\^$.*+?()[\]{}|]/g;

/** @returns What finds any of the words where they stand whole, in any case; undefined for no words. */
const wordsPattern = (words: string): RegExp | undefined => {
  const escaped = words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(escapePattern, '\\$&'));
  if (!escaped.length) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
};

/** Cuts the matches out of one text node and puts marks in their place. */
const markIn = (node: Text, pattern: RegExp): HTMLElement[] => {
  const marks: HTMLElement[] = [];
  for (const { 0: found, index } of [...node.data.matchAll(pattern)].reverse()) {
    const rest = node.splitText(index);
    rest.splitText(found.length);
    const mark = document.createElement('mark');
    rest.replaceWith(mark);
    mark.append(rest);
    marks.push(mark);
  }
  return marks;
};

const textNodes = (root: Element): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node);
  return nodes;
};

/** A button that stays in view and moves nothing on the page. */
const removeButton = (label: string, marks: readonly HTMLElement[]): HTMLButtonElement => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'remove-marks';
  button.textContent = label;
  button.onclick = () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
    const address = new URL(location.href);
    address.searchParams.delete(parameter);
    history.replaceState(null, '', address);
    button.remove();
  };
  return button;
};

/**
 * Marks the words that the page's address names. The calling script's `data-label` is the word of the button that takes
 * the marks off.
 * @param forms - What of those words may stand in the text, separated by spaces.
 */
export const markWords = (forms: (words: string, lang: string) => string): void => {
  const article = document.querySelector<HTMLElement>('[data-article]');
  const words = new URLSearchParams(location.search).get(parameter) ?? '';
  const pattern = article && wordsPattern(forms(words, article.lang));
  const label = document.currentScript?.dataset['label'];
  if (!pattern) return;
  const marks = textNodes(article).flatMap((node) => markIn(node, pattern));
  if (marks.length && label) document.body.append(removeButton(label, marks));
};
