/** A pattern from the ways in which a thing is said, each on its line; global, with the flag u. */
export function oneOf(...ways: readonly string[]): RegExp {
  return new RegExp(ways.join('|'), 'gu');
}
