import { expect, test } from "vitest";
import { STRIP, roomForStrips, stripOff, stripsWidth } from "../../../src/layout/cards/strips.ts";
import { LOOSE, MEDIUM, TIGHT } from "../../../src/layout/metrics.ts";

test("strips stand beside each other with a gap between each two", () => {
  expect(stripsWidth(0)).toBe(0);
  expect(stripsWidth(1)).toBe(STRIP);
  const gap = stripsWidth(2) - 2 * STRIP;
  expect(gap).toBeGreaterThan(1);
  expect(stripsWidth(4)).toBeCloseTo(4 * STRIP + 3 * gap, 6);
});

test("strips keep off the frame as far as the room beside the text allows", () => {
  expect(stripOff({ padX: 20 })).toBe(stripOff({ padX: 10 }));
  expect(stripOff({ padX: 5 })).toBeCloseTo(3, 6);
  expect(stripOff({ padX: 4 })).toBeCloseTo(2, 6);
});

test("a text leaves room for strips and for a frame between them and itself", () => {
  for (const metrics of [LOOSE, MEDIUM, TIGHT]) {
    expect(roomForStrips(0, metrics)).toBe(0);
    for (const count of [1, 2, 3]) {
      const inner = stripOff(metrics) + stripsWidth(count);
      const beside = metrics.padX + roomForStrips(count, metrics) - inner;
      // 2.1 px to the middle of the line of a frame, and 2 px from there
      expect(beside).toBeCloseTo(4.1, 6);
    }
  }
});

test("where the usual room is enough, a text leaves no more, and never less", () => {
  expect(roomForStrips(1, { padX: 40 })).toBe(0);
  expect(roomForStrips(0, { padX: 1 })).toBe(0);
});
