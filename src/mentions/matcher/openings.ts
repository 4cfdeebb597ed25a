/**
 * A sieve for places where a name may begin: one bit for each opening (the first eight units, or all of a shorter name),
 * found by its hash. Most words of a text open no name, however many names there are, and are done with here.
 *
 * Source: Bloom, "Space/Time Trade-offs in Hash Coding with Allowable Errors", CACM 13(7), 1970, with one hash.
 */
const OPENING = 8;
/** 64 kB: with 20,000 openings a bit is set by chance once in 26 times. */
const BITS = 19;
/** FNV-1a. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
/** An odd number of even bits: spreads what FNV leaves in the low bits. Source: MurmurHash3's second constant. */
const MIXER = 0xc2b2ae35;

export function buildOpenings(patterns: readonly string[]): Uint8Array {
  const openings = new Uint8Array(2 ** BITS / 8);
  for (const pattern of patterns) {
    let hash = BASIS;
    const length = Math.min(pattern.length, OPENING);
    for (let at = 0; at < length; at++) hash = Math.imul(hash ^ pattern.charCodeAt(at), PRIME);
    const bit = placeOf(hash, length);
    openings[bit >>> 3] = (openings[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }
  return openings;
}

/** Whether a name may begin at `at`: false is certain, true is not. */
export function mayOpen(openings: Uint8Array, text: string, at: number): boolean {
  let hash = BASIS;
  const end = Math.min(at + OPENING, text.length);
  for (let next = at; next < end; next++) {
    hash = Math.imul(hash ^ text.charCodeAt(next), PRIME);
    const bit = placeOf(hash, next - at + 1);
    if (((openings[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) return true;
  }
  return false;
}

/** Openings of different lengths lie apart: a short name is no opening of a longer one. */
function placeOf(hash: number, length: number): number {
  const mixed = hash ^ (hash >>> 15) ^ length;
  return Math.imul(mixed, MIXER) >>> (32 - BITS);
}
