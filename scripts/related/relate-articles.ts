// What the page of each article leads on to: the same work in other languages, and articles that speak of the same.
import { hash } from 'node:crypto';
import type { Frontmatter } from '../../src/article/article-schema.ts';
import type { CollectionSettings } from '../../src/article/collection-settings.ts';
import type { Onward } from '../../src/article/loaded-article.ts';
import { permalink } from '../../src/article/permalink.ts';
import { primaryLanguage } from '../../src/languages/morphologies.ts';
import { frameTag } from '../../src/layouts/frame.ts';
import type { Topic } from './article-topics.ts';
import { findRelated } from './find-related.ts';
import { termName } from './known-terms.ts';

/** An article and what it speaks of, as `articleTopics` finds it. */
export type SpeakingArticle = {
  readonly frontmatter: Pick<Frontmatter, 'id' | 'lang' | 'slug' | 'translationOf'>;
  readonly topics: readonly Topic[];
};

/** @returns A digest of all that `relateArticles` looks at of an article. */
export const digestSpeaking = ({ frontmatter: { id, lang, slug, translationOf }, topics }: SpeakingArticle): string =>
  hash('sha256', JSON.stringify([id, lang, slug, translationOf, topics]), 'base64url');

/** @returns By id: the ids of all other articles that are the same work, whichever of them is the original. */
const translationGroups = (articles: readonly Pick<Frontmatter, 'id' | 'translationOf'>[]): Map<string, string[]> => {
  const ids = new Set(articles.map(({ id }) => id));
  const originalOf = ({ id, translationOf }: Pick<Frontmatter, 'id' | 'translationOf'>): string =>
    translationOf !== undefined && ids.has(translationOf) ? translationOf : id;
  const groups = Map.groupBy(articles, originalOf);
  return new Map(
    articles.map((article) => [
      article.id,
      (groups.get(originalOf(article)) ?? []).map(({ id }) => id).filter((id) => id !== article.id),
    ]),
  );
};

/** A known term is named as readers of the page name it, a person as the article does. */
const nameIn = ({ key, label, kind }: Topic, tag: string): string | undefined =>
  kind === 'name' ? label : termName(key, tag);

/** @returns For each article, by id, where its page leads on to. */
export const relateArticles = (
  articles: readonly SpeakingArticle[],
  settings: CollectionSettings,
): Record<string, Onward> => {
  const frontmatters = articles.map(({ frontmatter }) => frontmatter);
  const addresses = new Map(frontmatters.map((frontmatter) => [frontmatter.id, permalink(frontmatter)]));
  const addressOf = (id: string): string => {
    const address = addresses.get(id);
    if (address === undefined) throw new Error(`No article has the id ${id}.`);
    return address;
  };
  const groups = translationGroups(frontmatters);
  const relations = findRelated(
    articles.map(({ frontmatter: { id, lang }, topics }) => ({
      id,
      language: primaryLanguage(lang),
      topics,
      translations: groups.get(id) ?? [],
    })),
  );
  return Object.fromEntries(
    frontmatters.map(({ id, lang }) => {
      const tag = frameTag(lang, settings);
      const related = (relations.get(id) ?? []).map((relation) => ({
        url: addressOf(relation.id),
        shared: relation.shared.flatMap((topic) => nameIn(topic, tag) ?? []),
      }));
      return [id, { related, translations: (groups.get(id) ?? []).map(addressOf) }];
    }),
  );
};
