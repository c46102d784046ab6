// Astro runs this on every page that it renders by itself, as in development; in a build src/render/ does it.
import { defineMiddleware } from 'astro:middleware';
import { closeGaps } from './layouts/close-gaps.ts';

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(closeGaps(await response.text()), response);
});
