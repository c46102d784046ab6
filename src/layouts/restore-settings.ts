import { settingsKey } from '../reader/settings-key.ts';

/**
 * Runs in the head of every page, before anything is painted, so that no page flashes in the wrong colours or jumps:
 * words (`theme`, `focus`) become data attributes, numbers become custom properties. It also says that scripts run,
 * which shows the controls that need them.
 */
export const restoreSettings =
  `!function(h,s,k){h.dataset.js="";try{s=JSON.parse(localStorage.getItem("${settingsKey}"));` +
  `for(k in s)isNaN(s[k])?h.dataset[k]=s[k]:h.style.setProperty("--"+k,s[k])}catch(e){}}(document.documentElement);`;
