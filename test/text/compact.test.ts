import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FACES } from "../../src/text/faces.ts";
import { compact, expanded } from "../../src/text/fonts/compact.ts";
import { Bytes, putStep, step, takeStep } from "../../src/text/fonts/triplets.ts";
import { testFonts } from "../support/fonts.ts";

const SMALL = FACES.filter(({ id }) => !/^(?:han|hangul|japanese)-/u.test(id));

describe.each(SMALL)("$file", ({ id }) => {
  test("comes back byte for byte, and its outlines are coded", () => {
    const font = testFonts.bytes(id);
    const small = compact(font);
    expect(Buffer.compare(expanded(small), font)).toBe(0);
  });
});

test("a font whose outlines are coded takes less room", () => {
  const font = testFonts.bytes("emoji-regular");
  expect(compact(font).length).toBeLessThan(0.9 * font.length);
});

test("the font that is given stays as it is, also as a Buffer", () => {
  const font = testFonts.bytes("hebrew-regular");
  const given = Buffer.from(font);
  const small = compact(given);
  expect(Buffer.compare(given, font)).toBe(0);
  expect(Buffer.compare(expanded(small), font)).toBe(0);
});

test("an outline that cannot be read is kept as it is", () => {
  const font = testFonts.bytes("hebrew-regular");
  fc.assert(
    fc.property(fc.nat(font.length - 1), fc.nat(255), (at, value) => {
      // Only the table of outlines, which is not last.
      const broken = font.slice();
      const { start, end } = outlines(font);
      broken[start + (at % (end - start))] = value;
      expect(Buffer.compare(expanded(compact(broken)), broken)).toBe(0);
    }),
    { numRuns: 50 },
  );
});

/** Where the table `glyf` lies. */
function outlines(font: Uint8Array): { start: number; end: number } {
  const view = new DataView(font.buffer, font.byteOffset);
  for (let record = 12; ; record += 16) {
    if (String.fromCharCode(...font.subarray(record, record + 4)) !== "glyf") continue;
    const start = view.getUint32(record + 8);
    return { start, end: start + view.getUint32(record + 12) };
  }
}

test("a step of any length comes back", () => {
  const length = fc.oneof(
    fc.integer({ min: -70, max: 70 }),
    fc.integer({ min: -0x7fff, max: 0x7fff }),
    fc.constant(0),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(length, length, fc.boolean())), (steps) => {
      const [kinds, data] = [new Bytes(), new Bytes()];
      for (const [x, y, onCurve] of steps) putStep(kinds, data, x, y, onCurve);
      const [kindsAgain, dataAgain] = [new Bytes(kinds.bytes), new Bytes(data.bytes)];
      for (const [x, y, onCurve] of steps) {
        takeStep(kindsAgain, dataAgain);
        expect([step.x + 0, step.y + 0, step.onCurve]).toEqual([x + 0, y + 0, onCurve]);
      }
    }),
  );
});
