import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './varint.ts';

it('reads what was written, and nothing beyond', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), numbers => {
      const writer = new ByteWriter();
      for (const number of numbers) writer.write(number);
      const reader = new ByteReader(writer.written);
      for (const number of numbers) expect(reader.read()).toBe(number);
      expect(reader.done).toBe(true);
      expect(() => reader.read()).toThrow(RangeError);
    }),
  );
});
