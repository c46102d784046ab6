import { settingsKey } from '../reader/settings-key.ts';

/**
 * Stands right behind the choice of scripts and remembers what is chosen there, the last choice first:
 * `uz-Latn kk-Latn kk`. In the page itself, because the reader's script may not have come yet; what it is remembered
 * for is in src/reader/keep-script.ts.
 */
export const rememberScript =
  `document.currentScript.previousElementSibling.onclick=function(e){try{var k="${settingsKey}",s=JSON.parse(localStorage.getItem(k)||"{}"),l=e.target.hreflang;` +
  `if(l)s.scripts=(l+" "+(s.scripts||"")).slice(0,99),localStorage.setItem(k,JSON.stringify(s))}catch(e){}};`;
