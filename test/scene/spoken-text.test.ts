import { expect, test } from "vitest";
import { anyPlace } from "../../src/layout/fitting/division/division.ts";
import { labelTextOf } from "../../src/outline/labels.ts";
import { outline } from "../../src/outline/build.ts";
import type { Cell, Outline } from "../../src/outline/outline.ts";
import { description } from "../../src/scene/alternative-text.ts";
import { spokenText } from "../../src/scene/spoken-text.ts";
import { mapNamed } from "../support/draw.ts";

const LONG = `The first part. ${"And on. ".repeat(300)}The last part.`;
const whole = outline(mapNamed("map.yaml", `premises: { long: ${LONG}, short: A short one. }`));
const cellOf = (statement: string, kind: Cell["kind"], part?: Cell["part"]): Cell => ({
  id: statement,
  statement,
  kind,
  main: false,
  ...(part === undefined ? {} : { part }),
});
const said = (cell: Cell) =>
  spokenText(
    whole.map.statements.find(({ id }) => id === cell.statement)!,
    cell,
  );

test("each part of a text has its own words", () => {
  expect(said(cellOf("long", "full", { from: 0, to: 16 }))).toBe("The first part.");
  expect(said(cellOf("long", "rest", { from: LONG.length - 14, to: LONG.length }))).toBe("The last part.");
  expect(said(cellOf("long", "full"))).toBe(LONG);
});

test("a reference has the whole text, unless that is long", () => {
  expect(said(cellOf("short", "reference"))).toBe("A short one.");
  const named = said(cellOf("long", "reference"));
  expect(named).toBe(labelTextOf({ text: LONG, short: undefined }));
  expect(named.length).toBeLessThan(60);
});

test("the page of a part is described by its words", () => {
  const [panel] = whole.panels;
  const heads = [cellOf("long", "rest", { from: LONG.length - 14, to: LONG.length })];
  const page: Outline = { ...whole, place: anyPlace(whole), panels: [{ ...panel!, heads, blocks: [] }] };
  expect(description(page)).toBe("The last part.");
});
