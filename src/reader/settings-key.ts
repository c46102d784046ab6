/** The key under which the reader's settings are kept on the device: one JSON object. */
export const settingsKey = 'bulaq';
