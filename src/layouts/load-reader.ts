/**
 * Loads the reader's script (`data-reader` of this script's element) when the reader does something it answers: points
 * at the text, opens a panel, presses a key outside a field. At once where the address asks for it (an anchor, words to
 * mark), and in any case once the page has been open a while. Nothing that can be read waits for it, and whoever only
 * passes through, following links, never calls it. A click or key that comes before it is kept and done again.
 */
export const loadReader =
  `!function(d,w){var o=d.currentScript,s,k=["pointerover","focusin","click","keydown"];` +
  `function l(){if(!s){s=d.createElement("script");s.src=o.dataset.reader;s.onload=function(){k.map(function(t){d.removeEventListener(t,a)})};d.head.append(s)}}` +
  `function a(e,t){t=e.target;if(e.key?!/^(Tab|Enter)$/.test(e.key)&&!(t.closest&&t.closest("input,select,textarea")):t.closest&&t.closest(".prose,reader-controls,cite-panel,.summaries")){if(/^[ck]/.test(e.type))w.bulaqEvent=e;l()}}` +
  `k.map(function(t){d.addEventListener(t,a)});w.addEventListener("load",function(){setTimeout(l,2500)});` +
  `(location.hash||location.search)&&l()}(document,window)`;
