import type { Container, Element } from "@svgdotjs/svg.js";
import { FACES } from "../text/faces.ts";
import type { Face, FaceId } from "../text/faces.ts";
import type { GroupItem, Item, Scene, Segment, ShapeItem, TextItem } from "../scene/scene.ts";

/** How a paragraph's runs become elements: as text in an embedded font, or as outlines. */
export type { Container };

export type TextDrawer = (parent: Container, runs: readonly TextItem[]) => void;

/** The scene as an SVG document. `style` is the text of its style sheet; `drawText` draws each paragraph. */
export async function drawSvg(
  scene: Scene,
  style: string,
  drawText: TextDrawer,
  attributes: Record<string, string>,
): Promise<string> {
  // svg.js and its XML library take their time to load; a map that is only checked does without.
  const { SVG, emptySvg } = await import("./svg-dom.ts");
  const { root, text } = emptySvg();
  const canvas = SVG(root) as unknown as Container;
  const [width, height] = [round(scene.width), round(scene.height)];
  canvas.attr({
    version: "1.1",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    lang: scene.lang,
    "xml:lang": scene.lang,
    role: "graphics-document document",
    "aria-labelledby": "map-name",
    "aria-describedby": "map-description",
    ...attributes,
  });
  words(canvas, "title", scene.title).id("map-name");
  words(canvas, "desc", scene.description).id("map-description");
  if (style !== "") words(canvas, "style", style);
  canvas.element("rect").attr({ width: "100%", height: "100%", fill: scene.background });
  drawItems(canvas, scene.items, drawText);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text()}\n`;
}

/** An element that holds only text. */
export function words(parent: Container, tag: string, text: string): Element {
  const element = parent.element(tag);
  element.node.appendChild(element.node.ownerDocument.createTextNode(text));
  return element;
}

function drawItems(parent: Container, items: readonly Item[], drawText: TextDrawer): void {
  let runs: TextItem[] = [];
  const flush = () => {
    if (runs.length > 0) drawText(parent, runs);
    runs = [];
  };
  for (const item of items) {
    if (item.kind !== "text" || item.begins) flush();
    if (item.kind === "text") runs.push(item);
    else if (item.kind === "shape") drawShape(parent, item);
    else drawGroup(parent, item, drawText);
  }
  flush();
}

/** What assistive technology is told of a group; a statement is read as one thing. */
const ROLES: Record<GroupItem["role"], Record<string, string | number>> = {
  title: { role: "heading", "aria-level": 1 },
  subtitle: { role: "heading", "aria-level": 2 },
  "panel-title": { role: "heading", "aria-level": 2 },
  panel: { role: "group" },
  inference: { role: "group" },
  objection: { role: "group" },
  statement: { role: "img" },
  reference: {},
  legend: { role: "img" },
  caption: { role: "img" },
  source: { role: "img" },
};

function drawGroup(parent: Container, item: GroupItem, drawText: TextDrawer): void {
  const group = parent.element(item.href === undefined ? "g" : "a");
  group.attr({ id: item.id, class: item.role, ...ROLES[item.role], "aria-label": item.label });
  if (item.href !== undefined) group.attr("href", item.href);
  drawItems(group, item.items, drawText);
}

function drawShape(parent: Container, { path, fill, stroke }: ShapeItem): void {
  const shape = parent.element("path").attr({ d: path.map(command).join(""), fill: fill ?? "none" });
  if (stroke === undefined) return;
  shape.attr({ stroke: stroke.colour, "stroke-width": round(stroke.width) });
  if (stroke.dash.length > 0) shape.attr("stroke-dasharray", stroke.dash.map(round).join(" "));
}

function command(segment: Segment): string {
  switch (segment.op) {
    case "move":
      return `M${round(segment.x)} ${round(segment.y)}`;
    case "line":
      return `L${round(segment.x)} ${round(segment.y)}`;
    case "cubic": {
      const { x1, y1, x2, y2, x, y } = segment;
      return `C${[x1, y1, x2, y2, x, y].map(round).join(" ")}`;
    }
    case "close":
      return "Z";
  }
}

export const round = (value: number): number => Math.round(value * 100) / 100;

const faces = new Map<FaceId, Face>(FACES.map((face) => [face.id, face]));

export const faceOf = (id: FaceId): Face => faces.get(id)!;

/** Every text of the scene, in reading order. */
export function textsOf(items: readonly Item[]): TextItem[] {
  return items.flatMap((item) =>
    item.kind === "text" ? [item] : item.kind === "group" ? textsOf(item.items) : [],
  );
}
