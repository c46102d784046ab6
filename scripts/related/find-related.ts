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

/** What an article speaks of: its topics by number, the weight of each, and the length of all of them as a vector. */
type Vector = { readonly topics: readonly number[]; readonly weights: readonly number[]; readonly length: number };

type Compared = {
  readonly articles: readonly TopicArticle[];
  readonly vectors: readonly Vector[];
  /** By topic, the numbers of the articles that have it. */
  readonly holders: readonly (readonly number[])[];
};

/** Numbers the topics in the order in which they are first met. @returns Each article's, and who has each. */
const numberTopics = (
  articles: readonly TopicArticle[],
): { readonly topicsOf: readonly (readonly number[])[]; readonly holders: readonly (readonly number[])[] } => {
  const numbers = new Map<string, number>();
  const holders: number[][] = [];
  const topicsOf = articles.map(({ topics }, article) =>
    topics.map(({ key }) => {
      const known = numbers.get(key);
      const number = known ?? holders.push([]) - 1;
      if (known === undefined) numbers.set(key, number);
      holders[number]?.push(article);
      return number;
    }),
  );
  return { topicsOf, holders };
};

/** A topic tells the more, the fewer articles have it, the more often this one names it, and most in a title. */
const weigh = ({ count, kind, isInTitle }: Topic, holders: number, articles: number): number =>
  Math.log(1 + articles / holders) *
  (1 + Math.log(count)) *
  kindWeights[kind] *
  (isInTitle ? 1.5 : 1) *
  (holders === 1 ? loneWeight : 1);

const compare = (articles: readonly TopicArticle[]): Compared => {
  const { topicsOf, holders } = numberTopics(articles);
  const vectors = articles.map((article, number): Vector => {
    const topics = topicsOf[number] ?? [];
    const weights = article.topics.map((topic, index) =>
      weigh(topic, holders[topics[index] ?? 0]?.length ?? 1, articles.length),
    );
    return { topics, weights, length: Math.hypot(...weights) };
  });
  return { articles, vectors, holders };
};

/** How near two articles are: the cosine of the two, and how many topics both have. */
type Nearness = { readonly cosine: number; readonly shared: number };

/** Keeps its table of a candidate's weights from one question to the next. */
const createMeasure = ({ holders }: Compared): ((own: Vector, its: Vector) => Nearness) => {
  const weightOf = new Float64Array(holders.length);
  return (own, its) => {
    for (let index = 0; index < its.topics.length; index++) weightOf[its.topics[index] ?? 0] = its.weights[index] ?? 0;
    let [sum, shared] = [0, 0];
    for (let index = 0; index < own.topics.length; index++) {
      const weight = weightOf[own.topics[index] ?? 0] ?? 0;
      // No topic weighs nothing.
      if (weight === 0) continue;
      sum += (own.weights[index] ?? 0) * weight;
      shared++;
    }
    for (const topic of its.topics) weightOf[topic] = 0;
    return { cosine: sum === 0 ? 0 : sum / (own.length * its.length), shared };
  };
};

/** Which articles share most of what tells most of another. Keeps its table of scores from one question to the next. */
const createSearch = ({ articles, vectors, holders }: Compared): ((number: number) => number[]) => {
  const scores = new Float64Array(articles.length);
  return (number) => {
    const { topics = [], weights = [] } = vectors[number] ?? {};
    const weightAt = (index: number): number => weights[index] ?? 0;
    const asked = Array.from(topics.keys())
      .filter((index) => (holders[topics[index] ?? 0]?.length ?? 0) <= mostArticles)
      .sort((a, b) => weightAt(b) - weightAt(a))
      .slice(0, askedTopics);
    const found: number[] = [];
    for (const index of asked) {
      for (const other of holders[topics[index] ?? 0] ?? []) {
        if (scores[other] === 0 && other !== number) found.push(other);
        scores[other] = (scores[other] ?? 0) + weightAt(index);
      }
    }
    const nearest = found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, comparedArticles);
    scores[number] = 0;
    for (const other of found) scores[other] = 0;
    return nearest;
  };
};

/** An article with its vector. */
type Weighed = { readonly article: TopicArticle; readonly vector: Vector };

/**
 * The most telling topics of both, under the shorter of their names where one is the other with an ending: Токио of
 * Токиода.
 */
const sharedTopics = ({ article, vector }: Weighed, other: Weighed): Topic[] => {
  const places = new Map(other.article.topics.map(({ key }, place) => [key, place]));
  return article.topics
    .flatMap((topic, place) => {
      const otherPlace = places.get(topic.key) ?? -1;
      const twin = other.article.topics[otherPlace];
      if (!twin) return [];
      const weight = (vector.weights[place] ?? 0) * (other.vector.weights[otherPlace] ?? 0);
      return [{ topic: topic.label.startsWith(twin.label) ? { ...topic, label: twin.label } : topic, weight }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, shownTopics)
    .map(({ topic }) => topic);
};

/** Says which of the candidates are related to an article. */
const createChoice = (compared: Compared): ((number: number, candidates: readonly number[]) => Relation[]) => {
  const { articles, vectors } = compared;
  const measure = createMeasure(compared);
  const weighedOf = (number: number): Weighed[] => {
    const [article, vector] = [articles[number], vectors[number]];
    return article && vector ? [{ article, vector }] : [];
  };
  return (number, candidates) => {
    const [own] = weighedOf(number);
    if (!own) return [];
    const near = candidates
      .flatMap(weighedOf)
      .flatMap((other) => {
        if (own.article.translations.includes(other.article.id)) return [];
        const { cosine, shared } = measure(own.vector, other.vector);
        return cosine < leastSimilarity || shared < leastShared ? [] : [{ other, cosine }];
      })
      .sort((a, b) => b.cosine - a.cosine);
    const isOwn = ({ other }: (typeof near)[number]): boolean => other.article.language === own.article.language;
    const ofOwn = near.filter(isOwn).slice(0, shown.own);
    const ofOthers = near.filter((each) => !isOwn(each)).slice(0, shown.other);
    return [...ofOwn, ...ofOthers]
      .sort((a, b) => b.cosine - a.cosine)
      .map(({ other }) => ({ id: other.article.id, shared: sharedTopics(own, other) }));
  };
};

/**
 * @param articles - In an order that is the same for every build: of two that are as near, the earlier comes first.
 * @returns For each article, by id, the few that speak most of the same things, nearest first; none where nothing is near.
 */
export const findRelated = (articles: readonly TopicArticle[]): Map<string, readonly Relation[]> => {
  const compared = compare(articles);
  const search = createSearch(compared);
  const choose = createChoice(compared);
  return new Map(articles.map(({ id }, number) => [id, choose(number, search(number))]));
};
