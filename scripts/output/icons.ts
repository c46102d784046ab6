// The app's icons: the ornament in paper on indigo.
import { element, serializeXml } from '../export/xml.ts';
import { drawPng } from './draw-png.ts';
import { INDIGO, PAPER, RAMS_HORN } from './rams-horn.ts';

export type Icon = {
  /** From the site's root. */
  readonly path: string;
  readonly size: number;
  readonly purpose: 'any' | 'maskable';
  readonly png: Uint8Array;
};

/** The part of the width that the ornament takes; a maskable icon keeps clear of the edge that phones cut off. */
const SHARE = { any: 0.66, maskable: 0.5 } as const;

/** @returns The icon as SVG in a square of 100. */
export const iconSvg = (purpose: Icon['purpose']): string => {
  const scale = SHARE[purpose];
  return serializeXml(
    element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 100 100' },
      element('rect', { width: '100', height: '100', rx: purpose === 'any' ? '18' : '0', fill: INDIGO }),
      element('path', {
        d: RAMS_HORN,
        transform: `translate(${50 - 50 * scale} ${50 - 50 * scale}) scale(${scale})`,
        fill: 'none',
        stroke: PAPER,
        'stroke-width': '7',
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }),
    ),
  );
};

const wanted: readonly (readonly [size: number, purpose: Icon['purpose']])[] = [
  [192, 'any'],
  [512, 'any'],
  [192, 'maskable'],
  [512, 'maskable'],
];

/** Draws the icons. */
export const drawIcons = async (): Promise<Icon[]> => {
  const icons: Icon[] = [];
  for (const [size, purpose] of wanted) {
    const path = `assets/icons/${purpose === 'any' ? 'icon' : 'maskable'}-${size}.png`;
    icons.push({ path, size, purpose, png: await drawPng(iconSvg(purpose), size) });
  }
  return icons;
};
