/**
 * Waits, as `Promise.all` does, for what is done at the same time; where one fails, for the others too, so that none of
 * them writes any more when the folder that they write into is removed.
 * @throws What the first of them in order was rejected with.
 */
export const allEnded = async <const Work extends readonly unknown[]>(
  work: Work,
): Promise<{ -readonly [Place in keyof Work]: Awaited<Work[Place]> }> => {
  await Promise.allSettled(work);
  return Promise.all(work);
};
