// Keys that are absent where nothing is known.

/** The key with its value, or nothing: an unknown key is absent, not undefined. */
export const defined = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  // An object literal with a computed key has an index signature, although it holds this key alone.
  value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });
