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
  drawItems(canvas, scene.items, { drawText, ids: new Set(groupsOf(scene.items).map(({ id }) => id)) });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text()}\n`;
}

/** Sets attributes as they stand; svg.js would look for colours and units in each, and here all values are plain. */
export function set(
  { node }: Pick<Element, "node">,
  attributes: Readonly<Record<string, string | number>>,
): void {
  for (const name in attributes) node.setAttribute(name, String(attributes[name]));
}

/** An element that holds only text. */
export function words(parent: Container, tag: string, text: string): Element {
  const element = parent.element(tag);
  element.node.appendChild(element.node.ownerDocument.createTextNode(text));
  return element;
}

/** How texts are drawn, and what a link in this picture can lead to. */
interface Drawer {
  readonly drawText: TextDrawer;
  readonly ids: ReadonlySet<string>;
}

function drawItems(parent: Container, items: readonly Item[], drawer: Drawer): void {
  let runs: TextItem[] = [];
  const flush = () => {
    if (runs.length > 0) drawer.drawText(parent, runs);
    runs = [];
  };
  for (const item of items) {
    if (item.kind !== "text" || item.begins) flush();
    if (item.kind === "text") runs.push(item);
    else if (item.kind === "shape") drawShape(parent, item);
    else drawGroup(parent, item, drawer);
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
  onward: {},
  legend: { role: "img" },
  caption: { role: "img" },
  source: { role: "img" },
  heading: { role: "heading", "aria-level": 2 },
  subheading: { role: "heading", "aria-level": 3 },
  paragraph: { role: "img" },
  "running-head": { "aria-hidden": "true" },
  "page-number": { "aria-hidden": "true" },
};

/** Of a statement that holds a link, the link must stay reachable. */
function roleOf({ role, items }: GroupItem): Record<string, string | number> {
  return role === "statement" && items.some(({ kind }) => kind === "group") ? { role: "group" } : ROLES[role];
}

function drawGroup(parent: Container, item: GroupItem, drawer: Drawer): void {
  const href = item.href !== undefined && leadsSomewhere(item.href, drawer) ? item.href : undefined;
  const group = parent.element(href === undefined ? "g" : "a");
  set(group, { id: item.id, class: item.role, ...roleOf(item), "aria-label": item.label });
  if (href !== undefined) set(group, { href });
  // A reference to another figure is no link here, but its label still says what it stands for.
  else if (item.role === "reference" || item.role === "onward") set(group, { role: "img" });
  drawItems(group, item.items, drawer);
}

const leadsSomewhere = (href: string, { ids }: Drawer) => !href.startsWith("#") || ids.has(href.slice(1));

function drawShape(parent: Container, { path, fill, stroke }: ShapeItem): void {
  const shape = parent.element("path");
  set(shape, { d: path.map(command).join(""), fill: fill ?? "none" });
  if (stroke === undefined) return;
  set(shape, { stroke: stroke.colour, "stroke-width": round(stroke.width) });
  if (stroke.dash.length > 0) set(shape, { "stroke-dasharray": stroke.dash.map(round).join(" ") });
}

function command(segment: Segment): string {
  switch (segment.op) {
    case "move":
      return `M${round(segment.x)} ${round(segment.y)}`;
    case "line":
      return `L${round(segment.x)} ${round(segment.y)}`;
    case "cubic": {
      const { x1, y1, x2, y2, x, y } = segment;
      return `C${round(x1)} ${round(y1)} ${round(x2)} ${round(y2)} ${round(x)} ${round(y)}`;
    }
    case "close":
      return "Z";
  }
}

export const round = (value: number): number => Math.round(value * 100) / 100;

const faces = new Map<FaceId, Face>(FACES.map((face) => [face.id, face]));

export const faceOf = (id: FaceId): Face => faces.get(id)!;

function groupsOf(items: readonly Item[]): GroupItem[] {
  return items.flatMap((item) => (item.kind === "group" ? [item, ...groupsOf(item.items)] : []));
}

/** Every text of the scene, in reading order. */
export function textsOf(items: readonly Item[], found: TextItem[] = []): TextItem[] {
  for (const item of items) {
    if (item.kind === "text") found.push(item);
    else if (item.kind === "group") textsOf(item.items, found);
  }
  return found;
}
