// Which articles speak of the same things. Every article asks the lists of who speaks of its rarest topics, so that time
// grows with the number of articles and not with its square.
import type { Topic } from './article-topics.ts';

/** What is compared of an article. */
export type TopicArticle = {
  readonly id: string;
  /** Its language without script: an Uzbek article in Latin letters is in no other language than one in Cyrillic. */
  readonly language: string;
  readonly topics: readonly Topic[];
  /** Ids of articles that are the same work in another language: a reader finds them elsewhere on the page. */
  readonly translations: readonly string[];
};

/** An article that speaks of the same things as another. */
export type Relation = {
  readonly id: string;
  /** What both speak of, the most telling first, at most `shownTopics`. */
  readonly shared: readonly Topic[];
};

/** So many of its most telling topics does an article ask for. */
const askedTopics = 16;

/** A topic of more articles than this tells nothing of any pair of them, unless the collection is small. */
const mostArticles = 60;

/** So many of the articles that share asked topics are compared as a whole. */
const comparedArticles = 24;

/** Of one's own language, and of all others, at most. */
const shown = { own: 1, other: 2 } as const;
const shownTopics = 3;

/** The share of what the two speak of that has to be common to both: the cosine of their weights, 0 to 1. */
const leastSimilarity = 0.3;

/** One topic that only a few have may be chance; two are a subject. */
const leastShared = 2;

/** A country is in every second article of the news; a general word may stand in a title for any reason. */
const kindWeights = { name: 1, place: 0.7, term: 0.5 } as const;

/** What nobody else speaks of keeps an article apart from all others; a long one has much of it, and is about more. */
const loneWeight = 0.4;

/** What an article speaks of: the weight of each topic, and the length of all of them as a vector. */
type Vector = { readonly weights: ReadonlyMap<string, number>; readonly length: number };

type Compared = {
  readonly articles: readonly TopicArticle[];
  readonly vectors: readonly Vector[];
  /** By topic, the numbers of the articles that have it. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
};

const listHolders = (articles: readonly TopicArticle[]): Map<string, number[]> => {
  const holders = new Map<string, number[]>();
  articles.forEach(({ topics }, number) => {
    for (const { key } of topics) {
      const list = holders.get(key);
      if (list) list.push(number);
      else holders.set(key, [number]);
    }
  });
  return holders;
};

/** A topic tells the more, the fewer articles have it, the more often this one names it, and most in a title. */
const weigh = ({ count, kind, isInTitle }: Topic, holders: number, articles: number): number =>
  Math.log(1 + articles / holders) *
  (1 + Math.log(count)) *
  kindWeights[kind] *
  (isInTitle ? 1.5 : 1) *
  (holders === 1 ? loneWeight : 1);

const toVector = (topics: readonly Topic[], holders: Compared['holders'], articles: number): Vector => {
  const weights = new Map(
    topics.map((topic) => [topic.key, weigh(topic, holders.get(topic.key)?.length ?? 1, articles)]),
  );
  return { weights, length: Math.hypot(...weights.values()) };
};

/** The cosine of the two. */
const similarity = (a: Vector, b: Vector): number => {
  let sum = 0;
  for (const [key, weight] of a.weights) sum += weight * (b.weights.get(key) ?? 0);
  return sum === 0 ? 0 : sum / (a.length * b.length);
};

/** Which articles share most of what tells most of another. Keeps its table of scores from one question to the next. */
const createSearch = ({ articles, vectors, holders }: Compared): ((number: number) => number[]) => {
  const scores = new Float64Array(articles.length);
  return (number) => {
    const asked = [...(vectors[number]?.weights ?? [])]
      .filter(([key]) => (holders.get(key)?.length ?? 0) <= mostArticles)
      .sort(([, a], [, b]) => b - a)
      .slice(0, askedTopics);
    const found: number[] = [];
    for (const [key, weight] of asked) {
      for (const other of holders.get(key) ?? []) {
        if (scores[other] === 0 && other !== number) found.push(other);
        scores[other] = (scores[other] ?? 0) + weight;
      }
    }
    const nearest = found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, comparedArticles);
    scores[number] = 0;
    for (const other of found) scores[other] = 0;
    return nearest;
  };
};

/** The topics of both, under the shorter of their names where one is the other with an ending: Токио of Токиода. */
const sharedTopics = ({ topics }: TopicArticle, other: TopicArticle): Topic[] => {
  const labels = new Map(other.topics.map(({ key, label }) => [key, label]));
  return topics.flatMap((topic) => {
    const label = labels.get(topic.key);
    if (label === undefined) return [];
    return [topic.label.startsWith(label) ? { ...topic, label } : topic];
  });
};

const relationsOf = (number: number, candidates: readonly number[], { articles, vectors }: Compared): Relation[] => {
  const [article, vector] = [articles[number], vectors[number]];
  if (!article || !vector) return [];
  const near = candidates
    .flatMap((other) => {
      const [candidate, its] = [articles[other], vectors[other]];
      if (!candidate || !its || article.translations.includes(candidate.id)) return [];
      const nearness = similarity(vector, its);
      const shared = article.topics.reduce((count, { key }) => count + (its.weights.has(key) ? 1 : 0), 0);
      return nearness < leastSimilarity || shared < leastShared ? [] : [{ candidate, its, nearness }];
    })
    .sort((a, b) => b.nearness - a.nearness);
  const isOwn = ({ candidate }: (typeof near)[number]): boolean => candidate.language === article.language;
  const own = near.filter(isOwn).slice(0, shown.own);
  const others = near.filter((each) => !isOwn(each)).slice(0, shown.other);
  return [...own, ...others]
    .sort((a, b) => b.nearness - a.nearness)
    .map(({ candidate, its }) => {
      const both = ({ key }: Topic): number => (vector.weights.get(key) ?? 0) * (its.weights.get(key) ?? 0);
      const shared = sharedTopics(article, candidate).sort((a, b) => both(b) - both(a));
      return { id: candidate.id, shared: shared.slice(0, shownTopics) };
    });
};

/**
 * @param articles - In an order that is the same for every build: of two that are as near, the earlier comes first.
 * @returns For each article, by id, the few that speak most of the same things, nearest first; none where nothing is near.
 */
export const findRelated = (articles: readonly TopicArticle[]): Map<string, readonly Relation[]> => {
  const holders = listHolders(articles);
  const vectors = articles.map(({ topics }) => toVector(topics, holders, articles.length));
  const compared = { articles, vectors, holders };
  const search = createSearch(compared);
  return new Map(articles.map(({ id }, number) => [id, relationsOf(number, search(number), compared)]));
};
