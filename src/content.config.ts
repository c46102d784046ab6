import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
const articles = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: process.env.BULAQ_WORK + '/articles' }),
});
export const collections = { articles };
