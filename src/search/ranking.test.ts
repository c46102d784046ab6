import { describe, expect, it } from 'vitest';
import { firstPlace } from './places.ts';
import { coverage, leastDistance, nearness, rarity, saturated } from './ranking.ts';

const [title, lead, body] = [firstPlace('title', 1), firstPlace('lead', 1), firstPlace('body', 2)];
const at = (...places: number[]) => ({ places, weights: places.map(() => 1) });

describe('ranking', () => {
  it('values a word the more, the fewer articles have it', () => {
    expect(rarity(1, 1000)).toBeGreaterThan(rarity(10, 1000));
    expect(rarity(1000, 1000)).toBeGreaterThan(0);
  });

  it('counts a title for more than a lead, and a lead for more than the rest', () => {
    const worth = (place: number): number => saturated(at(place), 100, 100);
    expect(worth(title)).toBeGreaterThan(worth(lead));
    expect(worth(lead)).toBeGreaterThan(worth(body));
  });

  it('gains ever less from the same word again, and less in a longer article', () => {
    const [one = 0, two = 0, three = 0] = [at(body), at(body, body + 10), at(body, body + 10, body + 20)].map((found) =>
      saturated(found, 100, 100),
    );
    expect(two - one).toBeGreaterThan(three - two);
    expect(saturated(at(body), 400, 100)).toBeLessThan(one);
  });

  it('values one place of what was asked for above many of what is hardly meant', () => {
    const many = Array.from({ length: 40 }, (_, i) => body + i);
    const hardlyMeant = { places: many, weights: many.map(() => 0.2) };
    expect(saturated(at(body), 100, 100)).toBeGreaterThan(saturated(hardlyMeant, 100, 100));
  });

  it.each([
    [[1, 9], [4], 3],
    [[5], [1, 6], 1],
    [[2, 8], [2, 7], 1],
    [[], [1], Number.POSITIVE_INFINITY],
  ])('places %j and %j are at least %i words apart', (a, b, distance) => {
    expect(leastDistance(a, b)).toBe(distance);
    expect(leastDistance(b, a)).toBe(distance);
  });

  it('rewards neighbours most and strangers not at all', () => {
    expect(nearness(1)).toBe(1);
    expect(nearness(Number.POSITIVE_INFINITY)).toBe(0);
  });

  it('asks for both words of two, and lets a question be answered in part', () => {
    expect(coverage([1, 1], [true, false])).toBe(0.5);
    expect(coverage([1, 1], [true, true])).toBe(1);
    expect(coverage([1, 1, 1, 1, 1], [true, false, false, false, false])).toBe(1);
  });
});
