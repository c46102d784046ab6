// A ram's horns on indigo, the ornament of the divider drawn for sixteen pixels. In the page itself: a file would be one
// request more for every first reader.
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#2e3a93" d="M0 0h32v32H0z"/>' +
  '<path fill="none" stroke="#fcfaf5" stroke-width="3" d="M16 28V13a6 6 0 1 0-8 3M16 13a6 6 0 1 1 8 3"/></svg>';

/** The site's icon as a `data:` address. */
export const icon = `data:image/svg+xml,${svg.replaceAll('"', "'").replaceAll('#', '%23').replaceAll('<', '%3C').replaceAll('>', '%3E')}`;
