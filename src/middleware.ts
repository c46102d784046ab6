// Astro runs this on every page. Templates are indented for people; of what stands between their lines a page needs
// one line break. Astro's own compression is off, since it would change an article's text as well.
import { defineMiddleware } from 'astro:middleware';
import { closeGaps } from './layouts/close-gaps.ts';

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(closeGaps(await response.text()), response);
});
