// Readers in these countries pay by the megabyte.

/** What the browser says of the network, where it says anything. */
export type Connection = { readonly saveData?: boolean; readonly effectiveType?: string };

/** Whether readers pay for what is fetched unasked: data saving is on, or the network is of the second or third kind. */
export const isMetered = (connection: Connection | undefined): boolean =>
  connection?.saveData === true || /[23]g/.test(connection?.effectiveType ?? '');
