// IO: packed files in a page. Each is a classic script, which works from disk, offline and under any path.
import { type LoadFile, registerName } from './packed-file.ts';

type Waiter = { readonly resolve: (content: unknown) => void; readonly reject: (error: Error) => void };

/**
 * Takes the place of the global function that packed files call.
 * @param base Address of the folder, with `/` at its end.
 * @returns A loader; it loads each file once, and again only after a failure.
 */
export const createLoader = (base: string): LoadFile => {
  const waiting = new Map<string, Waiter>();
  const files = new Map<string, Promise<unknown>>();
  Object.assign(globalThis, {
    [registerName]: (name: string, content: unknown) => waiting.get(name)?.resolve(content),
  });
  return (name) => {
    const known = files.get(name);
    if (known) return known;
    const file = new Promise((resolve, reject) => {
      waiting.set(name, { resolve, reject });
      const script = document.createElement('script');
      script.src = `${base}${name}.js`;
      script.onload = () => {
        script.remove();
        reject(new Error(`${name} is not a file of this index.`)); // Nothing happens if it was resolved.
      };
      script.onerror = () => {
        script.remove();
        reject(new Error(`${name} could not be loaded.`));
      };
      document.head.append(script);
    });
    file.catch(() => files.delete(name));
    files.set(name, file);
    return file;
  };
};
