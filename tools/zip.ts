import { crc32, deflateRawSync } from 'node:zlib';

/** Path inside the archive, with slashes, to content. */
export type ZipEntries = ReadonlyMap<string, Buffer>;

/** DOS date and time of 1 January 1980, 0:00, the first that the format has: an archive must not depend on when it was made. */
const DOS_DATE = 0x0021;
const DOS_TIME = 0;
/** Version 2.0: deflate. */
const VERSION = 20;
const DEFLATE = 8;
/** Bit 11: names are UTF-8. */
const UTF8_NAMES = 0x0800;
const LEVEL = 9;

/**
 * A ZIP archive that depends on its entries alone: sorted by name, one date, no attributes, no extra fields. The same entries give the
 * same bytes, wherever and whenever (with the same zlib, which comes with Node).
 *
 * Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7 (local file header), 4.3.12 (central directory), 4.3.16 (its end).
 * Errors: RangeError when there is more than the format holds without its 64-bit extension: 65,535 entries or 4 GB.
 */
export function zip(entries: ZipEntries): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, content] of sorted) {
    const name = Buffer.from(path, 'utf8');
    const packed = deflateRawSync(content, { level: LEVEL });
    const common = commonFields(name, content, packed);
    const local = Buffer.concat([uint32(0x04034b50), uint16(VERSION), common, uint16(0), name, packed]);
    // Made by, then the common fields; no extra field, comment, disk number or attributes; where the local header is.
    directory.push(
      Buffer.concat([
        uint32(0x02014b50),
        uint16(VERSION),
        uint16(VERSION),
        common,
        uint16(0),
        Buffer.alloc(10),
        uint32(offset),
        name,
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = uint16(sorted.length);
  const end = [
    uint32(0x06054b50),
    uint16(0),
    uint16(0),
    count,
    count,
    uint32(central.length),
    uint32(offset),
    uint16(0),
  ];
  return Buffer.concat([...parts, central, ...end]);
}

/** What both headers of a file have in common, from the flags to the length of its name. */
function commonFields(name: Buffer, content: Buffer, packed: Buffer): Buffer {
  const sizes = [uint32(crc32(content)), uint32(packed.length), uint32(content.length)];
  return Buffer.concat([
    uint16(UTF8_NAMES),
    uint16(DEFLATE),
    uint16(DOS_TIME),
    uint16(DOS_DATE),
    ...sizes,
    uint16(name.length),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
