/** @returns The address of a licence that `collection.yaml` gives as an address or by its SPDX name: `CC-BY-4.0`. */
export const licenceUrl = (licence: string | undefined): string | undefined => {
  if (licence === undefined || /^https?:\/\//i.test(licence)) return licence;
  return /^[A-Za-z0-9.+-]+$/.test(licence) ? `https://spdx.org/licenses/${licence}.html` : undefined;
};
