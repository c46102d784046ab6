/**
 * Loads the reader's script (`data-reader` of this script's element) with the first thing a reader does on the page; at
 * once where the address asks for it (an anchor, words to mark), and in any case once the page has been open a while.
 * Nothing that can be read waits for it. A click or key that comes before it is kept and done again.
 */
export const loadReader =
  `!function(d,w){var o=d.currentScript,k="pointerover pointerdown focusin selectionchange click keydown".split(" "),s;` +
  `function l(e){if(/^[ck]/.test(e.type))w.bulaqEvent=e;if(s)return;s=d.createElement("script");s.src=o.dataset.reader;` +
  `s.onload=function(){k.map(function(t){d.removeEventListener(t,l)})};d.head.append(s)}` +
  `k.map(function(t){d.addEventListener(t,l)});w.addEventListener("load",function(e){setTimeout(l,2500,e)});` +
  `(location.hash||location.search)&&l({})}(document,window)`;
