// Tells a person's name from a section's, where nothing else does.

/** Ends that only family names and patronymics have, in Cyrillic and Latin. */
const nameEnding =
  /(?:ов|ова|ев|ева|ёв|ёва|ин|ина|ский|ская|ұлы|қызы|улы|кызы|уулу|ўғли|қизи|беков|баев|ov|ova|ev|eva|yev|yeva|uly|qyzy|kyzy|uulu|oʻgʻli|o‘g‘li|qizi|oğlu|zadə|zada)$/u;

/**
 * Two to four capitalised words, one of which ends as family names and patronymics do in this part of the world.
 * @example isPersonName('Айгүл Серікқызы') // true
 */
export const isPersonName = (own: string): boolean => {
  const words = own.split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}[\p{L}\p{M}’'ʻ‘.-]*$/u.test(word)) &&
    words.some((word) => nameEnding.test(word.toLowerCase()))
  );
};
