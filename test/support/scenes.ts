import { fixed } from "../../src/scene/paint.ts";
import { UNANNOTATED } from "../../src/annotations/annotation.ts";
import type {
  GroupItem,
  GroupRole,
  Item,
  Scene,
  Segment,
  ShapeItem,
  TextItem,
} from "../../src/scene/scene.ts";
import { pdf } from "../../src/formats/pdf/pdf.ts";
import type { Outline } from "../../src/outline/outline.ts";
import { readPdf } from "./read-pdf.ts";
import type { ReadPdf } from "./read-pdf.ts";
import { testTypesetter } from "./typesetter.ts";

// Scenes made by hand, for tests that say to the point what a writer does with them.

/** A run of text, a line of its own in a paragraph of its own. */
export const run = (text: string, more: Partial<TextItem> = {}): TextItem => ({
  kind: "text",
  x: 20,
  y: 40,
  width: 100,
  text,
  face: "sans-regular",
  size: 16,
  paint: fixed("#222222"),
  direction: "ltr",
  begins: true,
  ...more,
});
export const group = (
  role: GroupRole,
  id: string,
  items: readonly Item[],
  more: Partial<GroupItem> = {},
): GroupItem => ({
  kind: "group",
  id,
  role,
  label: `label of ${id}`,
  items,
  ...more,
});
/** A box with one round corner. */
export const box = (x: number, y: number, width: number, height: number): Segment[] => [
  { op: "move", x, y },
  { op: "line", x: x + width - 5, y },
  { op: "cubic", x1: x + width, y1: y, x2: x + width, y2: y, x: x + width, y: y + 5 },
  { op: "line", x: x + width, y: y + height },
  { op: "line", x, y: y + height },
  { op: "close" },
];
export const shape = (path: readonly Segment[], more: Partial<ShapeItem> = {}): ShapeItem => ({
  kind: "shape",
  path,
  fill: fixed("#fff8e0"),
  stroke: { paint: fixed("#aa3300"), width: 2, dash: [6, 3] },
  ...more,
});
/** A small scene of these items. */
export const scene = (items: readonly Item[], more: Partial<Scene> = {}): Scene => ({
  width: 400,
  height: 300,
  title: "A title",
  description: "",
  lang: "en",
  background: fixed("#ffffff"),
  dark: undefined,
  paper: undefined,
  figure: undefined,
  items,
  ...more,
});

export const writePdf = async (drawn: Scene): Promise<Uint8Array> =>
  pdf.write([
    { scene: drawn, outline: {} as Outline, annotation: UNANNOTATED, type: await testTypesetter() },
  ]);

export const drawPdf = async (items: readonly Item[], more: Partial<Scene> = {}): Promise<ReadPdf> =>
  readPdf(await writePdf(scene(items, more)));
