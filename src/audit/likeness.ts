/** Share of the places at which two sketches agree: about the share of their shingles that two documents have in common. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || one.length !== other.length) return 0;
  return one.filter((value, at) => value === other[at]).length / one.length;
}
