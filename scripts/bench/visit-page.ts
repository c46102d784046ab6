// IO. A page as a phone on a slow line gets it: bytes, requests, and when it shows what.
import type { Browser } from 'playwright-core';

export type PageCost = {
  /** Bytes of all bodies as they travelled, compressed; of fonts alone. */
  readonly bytes: number;
  readonly fontBytes: number;
  readonly requests: number;
  /** Milliseconds to the first and to the largest paint. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** How much of the page moved after it was shown; 0 is nothing. */
  readonly shift: number;
};

/** Slow 4G, as Lighthouse has it, and a processor a quarter as fast. */
const line = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const slowdown = 4;

/** What a page loads of its own accord has begun by then. */
const settledMs = 2000;

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const visitOnce = async (browser: Browser, url: string): Promise<PageCost> => {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', line);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    const seen = { largest: 0, shift: 0 };
    Reflect.set(window, 'seen', seen);
    const observe = (type: string, see: (entry: PerformanceEntry) => void): void =>
      new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
    observe('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
    observe('layout-shift', (entry) => (seen.shift += Number(Reflect.get(entry, 'value'))));
  });
  const sizes: Promise<{ type: string; bytes: number }>[] = [];
  page.on('requestfinished', (request) => {
    if (!request.url().startsWith('http')) return;
    sizes.push(
      request.sizes().then(({ responseBodySize }) => ({ type: request.resourceType(), bytes: responseBodySize })),
    );
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(settledMs);
  const bodies = await Promise.all(sizes);
  const paints = await page.evaluate(() => ({
    // Put there by the script above.
    ...(Reflect.get(window, 'seen') as { largest: number; shift: number }),
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  await context.close();
  const sum = (of: typeof bodies): number => of.reduce((total, { bytes }) => total + bytes, 0);
  return {
    bytes: sum(bodies),
    fontBytes: sum(bodies.filter(({ type }) => type === 'font')),
    requests: bodies.length,
    firstPaint: paints.first,
    largestPaint: paints.largest,
    shift: paints.shift,
  };
};

/**
 * Visits each page once per round, one page after the other, so that whatever else the machine does meets all of them.
 * @returns The middle of each figure for each page, in the order of `urls`.
 */
export const visitPages = async (browser: Browser, urls: readonly string[], rounds: number): Promise<PageCost[]> => {
  const visits: PageCost[][] = urls.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, url] of urls.entries()) visits[index]?.push(await visitOnce(browser, url));
  }
  return visits.map((costs) => ({
    bytes: middle(costs.map(({ bytes }) => bytes)),
    fontBytes: middle(costs.map(({ fontBytes }) => fontBytes)),
    requests: middle(costs.map(({ requests }) => requests)),
    firstPaint: middle(costs.map(({ firstPaint }) => firstPaint)),
    largestPaint: middle(costs.map(({ largestPaint }) => largestPaint)),
    shift: middle(costs.map(({ shift }) => shift)),
  }));
};
