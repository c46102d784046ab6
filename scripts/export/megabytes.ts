import type { InterfaceTag } from '../../src/languages/index.ts';
import { translator } from '../../src/i18n/ui-strings.ts';

/** @returns A size in millions of bytes, as the language writes it: 2,430,000 is `2,4 МБ` in Kazakh; never less than 0.1. */
export const megabytes = (bytes: number, tag: InterfaceTag): string =>
  translator(tag)('size.megabytes', { count: Math.max(0.1, Math.round(bytes / 100_000) / 10) });
