/** Bytes that grow as numbers are written: seven bits a byte, the lowest first, the highest bit set while more follow. */
export class ByteWriter {
  private bytes = new Uint8Array(8);
  length = 0;

  /** `value`: an integer from 0 to 2^31 - 1. */
  write(value: number): void {
    if (this.length + 5 > this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** Forgets what was written. */
  clear(): void {
    this.length = 0;
  }

  /** Appends bytes that a ByteWriter wrote. */
  append(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) {
      const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + bytes.length));
      grown.set(this.written);
      this.bytes = grown;
    }
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written; valid until the next write. */
  get written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

/** Reads what a ByteWriter wrote. Errors: RangeError beyond the end, which a damaged record leads to. */
export class ByteReader {
  constructor(
    private readonly bytes: Uint8Array,
    private at = 0,
    private readonly end = bytes.length,
  ) {}

  get done(): boolean {
    return this.at >= this.end;
  }

  /** Where the next number begins, in bytes. */
  get offset(): number {
    return this.at;
  }

  read(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.at < this.end ? this.bytes[this.at++] : undefined;
      if (byte === undefined) break;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError('The index record is damaged.');
  }

  /** A reader of the next `length` bytes, which this one passes over. */
  part(length: number): ByteReader {
    const start = this.at;
    this.at += length;
    if (this.at > this.end) throw new RangeError('The index record is damaged.');
    return new ByteReader(this.bytes, start, this.at);
  }
}
