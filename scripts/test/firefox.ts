// Stock Firefox for the tests, where one is installed: driven over WebDriver BiDi, which it speaks itself. Playwright's
// own Firefox is another build; readers have this one. Source: W3C, WebDriver BiDi, sections 3 and 7.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isLongRun } from './long-run.ts';
import { PATIENCE_MS } from './patience.ts';

/** A page of Firefox that remembers everything a reader must never meet. */
export type FirefoxPage = {
  /** Opens an address and waits until it has loaded. */
  goto(url: string): Promise<void>;
  /** @returns What the expression gives in the page: text, a number, a boolean, a list of them, or null. */
  evaluate(expression: string): Promise<unknown>;
  /** Asks again until the expression gives something that is not false, empty or null; then gives that. */
  waitFor(expression: string): Promise<unknown>;
  /** Console messages, errors, failed requests. */
  readonly faults: string[];
};

export type Firefox = { readonly page: FirefoxPage; close(): Promise<void> };

/** The installed browser; the environment variable FIREFOX names another one. */
const findFirefox = (): string | undefined =>
  [process.env['FIREFOX'], 'firefox-esr', 'firefox'].find(
    (name) => name !== undefined && spawnSync(name, ['--version']).status === 0,
  );

/** Undefined where there is none: then the tests that need it say so, and are left out. They are among the long ones. */
export const firefox = isLongRun ? findFirefox() : undefined;
if (isLongRun && firefox === undefined) console.warn('SKIPPED: Firefox is not installed, so no page is opened in it.');

/** A new profile asks its maker's servers for a dozen things, and a test must not use the network. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': '',
  'toolkit.telemetry.server': '',
};

/** The address at which Firefox listens: it says so on its standard error. */
const listeningAddress = (process: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error('Firefox did not start.')), PATIENCE_MS);
    process.once('exit', (code) => reject(new Error(`Firefox ended with ${code}.`)));
    if (!process.stderr) throw new Error('Firefox has no standard error.');
    createInterface(process.stderr).on('line', (line) => {
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
      if (address === undefined) return;
      clearTimeout(tooLate);
      resolve(address);
    });
  });

/** A message of Firefox: the answer to a command, or an event. */
type Message = {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly message?: string;
};

type Session = {
  send(method: string, params: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
  readonly socket: WebSocket;
};

const connect = async (address: string, onEvent: (message: Message) => void): Promise<Session> => {
  const socket = new WebSocket(`${address}/session`);
  const waiting = new Map<number, (message: Message) => void>();
  socket.onmessage = ({ data }) => {
    const message: Message = JSON.parse(String(data));
    if (message.id === undefined) onEvent(message);
    else waiting.get(message.id)?.(message);
  };
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('Firefox does not answer.'));
  });
  let count = 0;
  return {
    socket,
    send: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++count;
        waiting.set(id, ({ type, result = {}, message }) => {
          waiting.delete(id);
          if (type === 'success') resolve(result);
          else reject(new Error(`${method}: ${message}`));
        });
        socket.send(JSON.stringify({ id, method, params }));
      }),
  };
};

/** What a page was still loading when its reader went on: given up, and named so (0x804b0002) or not named at all. */
const GIVEN_UP = /NS_BINDING_ABORTED|status=2152398850|Failed to load ‘’/;

/** What an event tells of a fault; undefined for everything else. */
const faultOf = ({ method, params = {} }: Message): string | undefined => {
  // The shapes of the specification; only what is read of them.
  const { level, text, errorText, request, response } = params as {
    level?: string;
    text?: string;
    errorText?: string;
    request?: { url: string };
    response?: { status: number };
  };
  const status = response?.status ?? 0;
  let fault;
  if (method === 'log.entryAdded') fault = `console ${level}: ${text}`;
  if (method === 'network.fetchError') fault = `failed: ${request?.url} ${errorText}`;
  if (method === 'network.responseCompleted' && status >= 400) fault = `${status}: ${request?.url}`;
  return fault === undefined || GIVEN_UP.test(fault) ? undefined : fault;
};

/** Starts Firefox with a new profile and one empty page. Throws where it is not installed. */
export const launchFirefox = async (): Promise<Firefox> => {
  if (firefox === undefined) throw new Error('Firefox is not installed.');
  const profile = await mkdtemp(join(tmpdir(), 'bulaq-firefox-'));
  const preferences = Object.entries(QUIET).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  await writeFile(join(profile, 'user.js'), preferences.join(''));
  const process = spawn(firefox, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const faults: string[] = [];
  const { send, socket } = await connect(await listeningAddress(process), (event) => {
    const fault = faultOf(event);
    if (fault !== undefined) faults.push(fault);
  });
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded', 'network.fetchError', 'network.responseCompleted'] });
  const { context } = await send('browsingContext.create', { type: 'tab' });

  const evaluate = async (expression: string): Promise<unknown> => {
    const { type, result, exceptionDetails } = await send('script.evaluate', {
      // As JSON, since the protocol's own form of values is a tree.
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
      target: { context },
      awaitPromise: true,
    });
    if (type !== 'success') throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
    return JSON.parse((result as { value: string }).value);
  };
  const page: FirefoxPage = {
    faults,
    evaluate,
    goto: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' }).catch((error: Error) => {
        // The page has led on to another one.
        if (!error.message.includes('NS_BINDING_ABORTED')) throw error;
      });
      await page.waitFor("document.readyState === 'complete'");
    },
    waitFor: async (expression) => {
      const end = Date.now() + PATIENCE_MS;
      for (;;) {
        // Between two pages there is nothing to ask.
        const value = await evaluate(expression).catch(() => undefined);
        if (Array.isArray(value) ? value.length > 0 : value) return value;
        if (Date.now() > end) throw new Error(`Never true in Firefox: ${expression}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
  return {
    page,
    close: async () => {
      const hasEnded = new Promise((resolve) => process.once('exit', resolve));
      socket.close();
      process.kill();
      await hasEnded;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
