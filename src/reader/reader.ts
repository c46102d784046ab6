// What scripts add to a page. Each element upgrades markup that works without it.
import { CitePanel } from './cite-panel.ts';

customElements.define('cite-panel', CitePanel);
