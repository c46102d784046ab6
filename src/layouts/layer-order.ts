/**
 * The order of all styles: a later layer wins over an earlier one, whatever the selectors. It stands first in the head,
 * since a component's own styles may come before those of the page.
 */
export const layerOrder = '@layer reset,tokens,prose,components,utilities;';
