import sharp from 'sharp';

/** How two pictures differ. */
export type Difference = {
  /** Share of the pixels that are not the same colour to the eye, 0 to 1; 1 where the sizes differ. */
  readonly share: number;
  /** Width and height of each, when they differ. */
  readonly sizes?: string;
};

/** Of 255, in any of red, green and blue: what smoothing of letters may move from one machine to the next. */
const sameColour = 40;

const decode = async (png: Uint8Array) => sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });

/** @returns How much of two PNG pictures differs, pixel by pixel. */
export const comparePictures = async (a: Uint8Array, b: Uint8Array): Promise<Difference> => {
  const [first, second] = [await decode(a), await decode(b)];
  const { width, height, channels } = first.info;
  if (width !== second.info.width || height !== second.info.height) {
    return { share: 1, sizes: `${width}×${height} and ${second.info.width}×${second.info.height}` };
  }
  let different = 0;
  for (let at = 0; at < first.data.length; at += channels) {
    for (let channel = 0; channel < channels; channel++) {
      const distance = Math.abs((first.data[at + channel] ?? 0) - (second.data[at + channel] ?? 0));
      if (distance <= sameColour) continue;
      different++;
      break;
    }
  }
  return { share: different / (width * height) };
};
