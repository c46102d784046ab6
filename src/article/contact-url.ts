/** @returns Where `contact` of `collection.yaml` leads, if it is a mail or web address. */
export const contactUrl = (contact: string | undefined): string | undefined => {
  if (contact === undefined || /^(?:https?:\/\/|mailto:)\S+$/i.test(contact)) return contact;
  return /^[^\s@:]+@[^\s@:]+\.[^\s@:]+$/.test(contact) ? `mailto:${contact}` : undefined;
};
