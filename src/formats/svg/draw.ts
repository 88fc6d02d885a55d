import type { Rect } from "../../geometry.ts";
import type { Container, Element } from "@svgdotjs/svg.js";
import { address, mapAddress } from "../address.ts";
import { groupsIn, inParagraphs } from "../../scene/walk.ts";
import { FACES } from "../../text/faces.ts";
import type { Face, FaceId } from "../../text/faces.ts";
import type { GroupItem, Item, Scene, Segment, ShapeItem, TextItem } from "../../scene/scene.ts";

/** How a paragraph's runs become elements: as text in an embedded font, or as outlines. */
export type { Container };

export type TextDrawer = (parent: Container, runs: readonly TextItem[]) => void;

/** How a scene becomes SVG. */
interface Manner {
  readonly drawText: TextDrawer;
  /** Of the root. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands before all that is drawn, for it to use. */
  readonly define?: (root: Container) => void;
  /** Set for a file that may go into a book: EPUB allows neither a role for graphics nor `xml:lang` on its root. */
  readonly inBooks?: true;
  /** The text of the style sheet. */
  readonly style?: string;
  /** Set where the picture is a part of a page. */
  readonly page?: PageManner;
}

export interface PageManner {
  /** What the picture's own ids begin with. */
  readonly prefix: string;
  /** Everything on the page that a link can lead to. */
  readonly ids: ReadonlySet<string>;
  /** The address of another map, if that is not its page beside this one. */
  readonly mapAt?: MapAt | undefined;
}

/** Where the file of another map, named as in this one, can be seen. */
export type MapAt = (file: string) => string | undefined;

const DESCRIPTION = "map-description";

/** What only drawings of hence have. */
export const SVG_SIGN = `aria-describedby="${DESCRIPTION}"`;

/** The scene as an SVG document. */
export async function drawSvg(scene: Scene, manner: Manner): Promise<string> {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${await drawRoot(scene, manner)}\n`;
}

/** The scene as an `svg` element. */
export async function drawRoot(scene: Scene, manner: Manner): Promise<string> {
  const { style = "", attributes, page, inBooks = false } = manner;
  // svg.js and its XML library take their time to load; a map that is only checked does without.
  const { SVG, emptySvg } = await import("./dom.ts");
  const { root, text } = emptySvg((element) => written.get(element));
  const canvas = SVG(root) as unknown as Container;
  const [width, height] = [round(scene.width), round(scene.height)];
  const prefix = `${scene.idPrefix ?? ""}${page?.prefix ?? ""}`;
  canvas.attr({
    version: "1.1",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    lang: scene.lang,
    ...(inBooks ? { role: "document" } : { "xml:lang": scene.lang, role: "graphics-document document" }),
    // In a page, a title would follow the pointer all over the picture.
    ...(page === undefined ? { "aria-labelledby": `${prefix}map-name` } : { "aria-label": scene.title }),
    "aria-describedby": `${prefix}${DESCRIPTION}`,
    ...attributes,
  });
  if (page === undefined) words(canvas, "title", scene.title).id(`${prefix}map-name`);
  words(canvas, "desc", scene.description).id(`${prefix}${DESCRIPTION}`);
  if (style !== "") words(canvas, "style", style);
  manner.define?.(canvas);
  canvas.element("rect").attr({ width: "100%", height: "100%", fill: scene.background.colour });
  const ids = page?.ids ?? new Set(groupsIn(scene.items).map(({ id }) => id));
  drawItems(canvas, scene.items, {
    drawText: manner.drawText,
    ids,
    mapAt: mapAtIn(manner),
    inPage: page !== undefined,
  });
  return text();
}

const mapAtIn = ({ page }: Manner): MapAt =>
  page?.mapAt ?? ((file) => mapAddress(file, page === undefined ? "svg" : "html"));

/** Sets attributes as they stand; svg.js would look for colours and units in each, and here all values are plain. */
export function set(
  { node }: Pick<Element, "node">,
  attributes: Readonly<Record<string, string | number>>,
): void {
  for (const name in attributes) node.setAttribute(name, String(attributes[name]));
}

const written = new WeakMap<object, string>();

/** Adds what is XML already: an element in memory for each letter would make of a large map several gigabytes. */
export function write(parent: Container, markup: string): void {
  if (markup !== "") written.set(parent.element("g").node, markup);
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
  readonly mapAt: MapAt;
  readonly inPage: boolean;
}

function drawItems(parent: Container, items: readonly Item[], drawer: Drawer): void {
  for (const item of inParagraphs(items)) {
    if (item.kind === "paragraph") drawer.drawText(parent, item.texts);
    else if (item.kind === "shape") drawShape(parent, item);
    else drawGroup(parent, item, drawer);
  }
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
  const href = hrefOf(item, drawer);
  const group = parent.element(href === undefined ? "g" : "a");
  const role = drawer.inPage ? belowHeading(roleOf(item)) : roleOf(item);
  set(group, { id: item.id, class: item.role, ...role, "aria-label": item.label });
  if (href !== undefined) set(group, { href });
  // A reference to another figure is no link here, but its label still says what it stands for.
  else if (item.role === "reference" || item.role === "onward") set(group, { role: "img" });
  if (!drawer.inPage) return drawItems(group, item.items, drawer);
  set(group, dataOf(item));
  const first = item.items.findIndex(({ kind }) => kind !== "shape");
  const shapes = first === -1 ? item.items.length : first;
  drawItems(group, item.items.slice(0, shapes), drawer);
  if (item.area !== undefined) drawArea(group, item.area);
  drawItems(group, item.items.slice(shapes), drawer);
}

/** The page's own title stands above the figure's. */
function belowHeading(role: Record<string, string | number>): Record<string, string | number> {
  const level = role["aria-level"];
  return typeof level === "number" ? { ...role, "aria-level": level + 1 } : role;
}

/** What the page's program reads: `src/browser/graph.ts`. */
function dataOf({ statement, step }: GroupItem): Record<string, string> {
  return {
    ...(statement === undefined ? {} : { "data-statement": statement }),
    ...(step === undefined ? {} : { "data-from": step.from.join(" "), "data-to": step.to }),
  };
}

/** All of a cell answers to the pointer, and takes the marks of focus, selection and search. */
function drawArea(parent: Container, { x, y, width, height }: Rect): void {
  const area = parent.element("rect");
  set(area, { class: "area", x: round(x), y: round(y), width: round(width), height: round(height) });
  set(area, { rx: 3, fill: "none", "pointer-events": "all" });
}

/** Undefined where the group leads nowhere, or to what is not here. */
function hrefOf({ link }: GroupItem, { ids, mapAt }: Drawer): string | undefined {
  if (link?.to === "address") return address(link.url);
  if (link?.to === "map") {
    const file = mapAt(link.file);
    return file === undefined ? undefined : `${file}#${link.id}`;
  }
  return link !== undefined && ids.has(link.id) ? `#${link.id}` : undefined;
}

function drawShape(parent: Container, { path, fill, stroke }: ShapeItem): void {
  const shape = parent.element("path");
  set(shape, { d: path.map(command).join(""), fill: fill?.colour ?? "none" });
  if (stroke === undefined) return;
  set(shape, { stroke: stroke.paint.colour, "stroke-width": round(stroke.width) });
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
