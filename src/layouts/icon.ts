// The ram's horn of the divider on indigo. In the page itself: a file would be one request more for every first reader.
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="8" fill="#2e3a93"/>' +
  '<path d="M24 40V20c0-8-5-12-10-12S6 12 6 17s4 8 8 8 6-3 6-6-2-4-4-4M24 20c0-8 5-12 10-12s8 4 8 9-4 8-8 8-6-3-6-6 2-4 4-4" fill="none" stroke="#fcfaf5" stroke-width="3" stroke-linecap="round"/></svg>';

/** The site's icon as a `data:` address. */
export const icon = `data:image/svg+xml,${svg.replaceAll('"', "'").replaceAll('#', '%23').replaceAll('<', '%3C').replaceAll('>', '%3E')}`;
