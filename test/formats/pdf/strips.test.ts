import { expect, test } from "vitest";
import { strips } from "../../../src/formats/pdf/strips.ts";
import { run } from "../../support/scenes.ts";

/** The texts of each strip, line by line. */
const linesOf = (...runs: Parameters<typeof strips>[0]) =>
  strips(runs).map(({ lines }) => lines.map((line) => line.map(({ text }) => text)));

test("a run goes on a line if it begins where the one before ends, or behind its space", () => {
  const at = (x: number, text = "One ") =>
    linesOf(run(text, { x: 0, width: 20, size: 10 }), run("two", { x }));
  for (const x of [20, 22, 24]) expect(at(x)).toEqual([[["One ", "two"]]]);
  for (const x of [18, 24.5, 60]) expect(at(x)).toEqual([[["One "]], [["two"]]]);
  expect(at(22, "One")).toEqual([[["One"]], [["two"]]]);
});

test("lines of one pitch are one strip, and another pitch begins another", () => {
  const lines = [0, 15, 30, 50].map((y) => run(String(y), { x: 0, y }));
  expect(linesOf(...lines)).toEqual([[["0"], ["15"], ["30"]], [["50"]]]);
});

test("a run from right to left is a strip of its own", () => {
  const rtl = (y: number) => run("مرحبا", { x: 0, y, direction: "rtl" });
  expect(linesOf(rtl(0), rtl(15))).toHaveLength(2);
});
