// What scripts add to a page. Each element upgrades markup that works without it.
import { registerApp } from '../offline/register-app.ts';
import { CitePanel } from './cite-panel.ts';

customElements.define('cite-panel', CitePanel);

// The script's own element carries what it has to know of the site.
const script = document.currentScript;
if (script instanceof HTMLScriptElement) registerApp(script.dataset);
