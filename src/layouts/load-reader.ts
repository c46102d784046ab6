/**
 * Loads the reader's script (`data-reader` of this script's element) with the first sign that somebody reads: a pointer that
 * moves, a scroll, a key, four seconds; at once where the address asks for it (an anchor, words to mark) or where a script was
 * chosen. Not where it has a query, whose results would come later for it: there a pointer that moves, as it seems to when
 * results come under it, is no sign either. Nothing that can be read waits for it. A click or key that comes before it is kept
 * and done again.
 */
export const loadReader =
  `!function(d,w,s){var o=d.currentScript;` +
  `function l(e){if(/^[ck]/.test(e.type))w.bulaqEvent=e;s||(s=d.createElement("script"),s.src=o.dataset.reader,d.head.append(s))}` +
  `addEventListener("load",function(){setTimeout(l,4e3,{})});` +
  `["scroll","focusin","click","keydown"].concat(/[?&]q=/.test(location)?[]:"pointermove").map(function(t){d.addEventListener(t,l)});` +
  `(/#|[?&]hl=/.test(location)||d.documentElement.dataset.scripts)&&l({})}(document,window);`;
