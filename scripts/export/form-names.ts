// The offline forms by name, as the command line has them. What makes them takes long to load.
import { Misuse } from '../command-line.ts';
import type { Form } from './downloads.ts';

export const formNames: readonly Form[] = ['zip', 'epub', 'zim', 'warc'];

/** @throws {Misuse} When there is no form of this name. */
export const readForm = (name: string): Form => {
  const form = formNames.find((each) => each === name);
  if (form) return form;
  throw new Misuse(`There is no form "${name}". Expected ${formNames.join(', ')}.`);
};
