import { expect, test } from "vitest";
import type { LegendRow } from "../../../src/annotations/annotation.ts";
import { annotationSample } from "../../../src/scene/annotated/annotation-sample.ts";
import { painted } from "../../../src/scene/paint.ts";
import type { ShapeItem } from "../../../src/scene/scene.ts";
import { THEMES } from "../../../src/themes/index.ts";

const ROOM = { x: 10, y: 0, width: 22, height: 12 };
const MIDDLE = ROOM.x + ROOM.width / 2;

/** The sides of each shape, px right of the middle of the room; `isMirrored`: seen in a mirror. */
const sidesOf = (shapes: readonly ShapeItem[], isMirrored = false) =>
  shapes
    .map(({ path }) => {
      const xs = path.flatMap((segment) => (segment.op === "close" ? [] : [segment.x - MIDDLE]));
      const [left, right] = [Math.min(...xs), Math.max(...xs)];
      return (isMirrored ? [-right, -left] : [left, right]).map((x) => Math.round(x * 100) / 100 + 0);
    })
    .toSorted(([a, b], [c, d]) => a! - c! || b! - d!);

test.each([
  { kind: "open", sign: "question" },
  { kind: "open", sign: "unstated-question" },
  { kind: "fails", sign: "cross" },
  { kind: undefined, sign: "line" },
  { kind: undefined, sign: "objection-line" },
  { kind: "reworded", sign: "struck" },
  { kind: "reworded", sign: "replaced" },
  { kind: "moved", sign: "moved" },
  { kind: "new", sign: undefined },
] as const)("the sample of %j stands the other way round where text runs from right to left", (row) => {
  const sample = (direction: "ltr" | "rtl") =>
    annotationSample({ ...row, text: "" } as LegendRow, ROOM, direction, painted(THEMES.plain));
  // The question mark itself is not mirrored: it is drawn as it stands in the tab.
  const shapes = row.sign?.includes("question") === true ? 3 : Infinity;
  const [ltr, rtl] = [sample("ltr").slice(0, shapes), sample("rtl").slice(0, shapes)];
  expect(sidesOf(rtl, true)).toEqual(sidesOf(ltr));
  expect(sidesOf(rtl)).not.toEqual(sidesOf(ltr));
});
