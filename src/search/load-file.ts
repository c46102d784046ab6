// IO: packed files in a page. Each is a classic script, which works from disk, offline and under any path.
import { type LoadFile, registerName } from './packed-file.ts';

/**
 * Takes the place of the global function that packed files call.
 * @param base Address of the folder, with `/` at its end.
 * @returns A loader; it loads each file once, and again only after a failure.
 */
export const createLoader = (base: string): LoadFile => {
  const waiting = new Map<Element | null, (content: unknown) => void>();
  const files = new Map<string, Promise<unknown>>();
  Object.assign(globalThis, {
    [registerName]: (content: unknown) => waiting.get(document.currentScript)?.(content),
  });
  return (name) => {
    const known = files.get(name);
    if (known) return known;
    const file = new Promise((resolve, reject) => {
      const script = document.createElement('script');
      waiting.set(script, resolve);
      const finish = (fault: string): void => {
        waiting.delete(script);
        script.remove();
        reject(new Error(`${name} ${fault}`)); // Nothing happens if it was resolved.
      };
      script.src = `${base}${name}.js`;
      script.onload = () => finish('is not a file of this index.');
      script.onerror = () => finish('could not be loaded.');
      document.head.append(script);
    });
    file.catch(() => files.delete(name));
    files.set(name, file);
    return file;
  };
};
