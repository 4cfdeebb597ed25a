/**
 * A short name for a pack's content: 16 hexadecimal digits, the same for equal packs whatever the order of their keys.
 * It tells whether the library was filled from this very pack. It guards against accidents only: whoever wants two packs
 * of one checksum can make them.
 *
 * Source: FNV-1a, 64 bits, over the UTF-16 code units of the canonical JSON; Fowler, Noll, Vo, Eastlake,
 * "The FNV Non-Cryptographic Hash Algorithm", IETF draft-eastlake-fnv.
 */
export function checksumOf(content: unknown): string {
  const hash = new Fnv();
  addValue(hash, content);
  return hash.digest();
}

/** Keys in order of their code units, absent fields left out, no blanks: JSON as RFC 8785 orders it. */
function addValue(hash: Fnv, value: unknown): void {
  if (Array.isArray(value)) {
    hash.add('[');
    for (const item of value) {
      addValue(hash, item);
      hash.add(',');
    }
    hash.add(']');
  } else if (typeof value === 'object' && value !== null) {
    hash.add('{');
    for (const [key, inner] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (inner === undefined) continue;
      hash.add(JSON.stringify(key));
      hash.add(':');
      addValue(hash, inner);
      hash.add(',');
    }
    hash.add('}');
  } else {
    hash.add(JSON.stringify(value));
  }
}

/** The 64-bit state in four limbs of 16 bits: BigInt would take seconds for a pack of a megabyte. */
class Fnv {
  // The offset basis 0xcbf29ce484222325, lowest limb first.
  #a = 0x2325;
  #b = 0x8422;
  #c = 0x9ce4;
  #d = 0xcbf2;

  add(text: string): void {
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      this.#mix(unit & 0xff);
      this.#mix(unit >>> 8);
    }
  }

  /** One octet: xor, then multiply by the prime 2^40 + 0x1b3. The 2^40 part moves a limb pair up by 2.5 limbs. */
  #mix(octet: number): void {
    const low = this.#a ^ octet;
    const a = low * 0x1b3;
    const b = this.#b * 0x1b3 + (a >>> 16);
    const c = this.#c * 0x1b3 + (b >>> 16) + ((low & 0xff) << 8);
    const d = this.#d * 0x1b3 + (c >>> 16) + (((this.#b << 8) | (low >>> 8)) & 0xffff);
    this.#a = a & 0xffff;
    this.#b = b & 0xffff;
    this.#c = c & 0xffff;
    this.#d = d & 0xffff;
  }

  digest(): string {
    return [this.#d, this.#c, this.#b, this.#a].map(limb => limb.toString(16).padStart(4, '0')).join('');
  }
}
