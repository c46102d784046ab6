import { settingsKey } from '../reader/settings-key.ts';

/**
 * The choice of scripts remembers with this what is chosen in it, the last choice first: `uz-Latn kk-Latn kk`. An
 * attribute, because the reader's script may not have come yet, and a script element would hold up the page's first
 * paint; what it is remembered for is in src/reader/keep-script.ts.
 */
export const rememberScript =
  `try{var k="${settingsKey}",s=JSON.parse(localStorage.getItem(k)||"{}"),l=event.target.hreflang;` +
  `if(l)s.scripts=(l+" "+(s.scripts||"")).slice(0,99),localStorage.setItem(k,JSON.stringify(s))}catch(e){}`;
