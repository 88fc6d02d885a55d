import { mmOfPx, PAPERS } from "../../geometry.ts";
import type { Size } from "../../geometry.ts";
import type { Item, Scene } from "../../scene/scene.ts";
import { alternativeText } from "../../scene/alternative-text.ts";
import { transformed } from "../../scene/transform.ts";
import { boundsOf } from "../../scene/walk.ts";
import { NAMESPACES, tag } from "../ooxml/xml.ts";
import type { Drawing } from "../format.ts";
import { plainOutlines } from "../svg/svg.ts";
import { smallPng } from "../png/png.ts";

/** A figure as it stands in the document; mm. */
export interface DocxFigure {
  /** The name of its two files, without extension. */
  readonly name: string;
  readonly png: Uint8Array;
  /** For programs that can show it; its letters are outlines, since they ignore fonts inside a picture. */
  readonly svg: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** On a page of its own, unless it fits between the words. */
  readonly page: "text" | "upright" | "across";
  readonly alt: string;
}

/** Of the picture for programs that cannot show the SVG; what Word itself keeps of a picture for print. */
const DPI = 220;

/** Of every page; mm. */
export const SHEET = PAPERS.a4;
/** Blank edge of pages with words, and of pages that a figure fills. */
export const TEXT_MARGIN = 25;
export const FIGURE_MARGIN = 12;
/** Left for the paragraph's own line, and for rounding. */
const SPARE = 2;
/** Higher figures have a page of their own. */
const HIGHEST_IN_TEXT = 170;

export async function figuresOf(drawings: readonly Drawing[]): Promise<readonly DocxFigure[]> {
  const figures: DocxFigure[] = [];
  for (const [index, drawing] of drawings.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- pictures are large: one at a time
    figures.push(await figureOf({ ...drawing, scene: sceneFor(drawing.scene) }, `figure${index + 1}`));
  }
  return figures;
}

/** Between the words, title and caption are paragraphs of the document; on a page of its own a figure keeps them. */
function sceneFor(scene: Scene): Scene {
  const isOutside = (item: Item) =>
    item.kind === "group" && (item.role === "title" || item.role === "caption");
  const bare = trimmed({ ...scene, items: scene.items.filter((item) => !isOutside(item)) });
  return pageFor(mmOfPx(bare.width), mmOfPx(bare.height)) === "text" ? bare : trimmed(scene);
}

async function figureOf(drawing: Drawing, name: string): Promise<DocxFigure> {
  const [width, height] = [mmOfPx(drawing.scene.width), mmOfPx(drawing.scene.height)];
  const page = pageFor(width, height);
  const room = roomOn(page);
  const scale = Math.min(1, room.width / width, room.height / height);
  return {
    name,
    png: await smallPng(drawing, (drawing.dpi ?? DPI) * scale),
    svg: await plainOutlines(drawing),
    width: width * scale,
    height: height * scale,
    page,
    alt: alternativeText(drawing.scene),
  };
}

/** Between the words where it fits there in full size; else on the page that leaves it larger. */
function pageFor(width: number, height: number): DocxFigure["page"] {
  if (width <= roomOn("text").width && height <= HIGHEST_IN_TEXT) return "text";
  const scaleOn = (page: "upright" | "across") => {
    const room = roomOn(page);
    return Math.min(1, room.width / width, room.height / height);
  };
  return scaleOn("across") > scaleOn("upright") ? "across" : "upright";
}

function roomOn(page: DocxFigure["page"]): Size {
  const margin = page === "text" ? TEXT_MARGIN : FIGURE_MARGIN;
  const [width, height] = [SHEET.width - 2 * margin, SHEET.height - 2 * margin];
  return page === "across" ? { width: height, height: width - SPARE } : { width, height: height - SPARE };
}

/** px that lines reach over the points that they lead through. */
const LINE = 2;

/** The page without its blank edges. */
function trimmed(scene: Scene): Scene {
  const box = boundsOf(scene.items);
  if (box === undefined) return scene;
  const left = Math.max(0, box.x - LINE);
  const top = Math.max(0, box.y - LINE);
  const width = Math.min(scene.width, box.x + box.width + LINE) - left;
  const height = Math.min(scene.height, box.y + box.height + LINE) - top;
  return transformed({ ...scene, width, height }, { width, height, scale: 1, x: -left, y: -top });
}

const EMU_PER_MM = 36_000;

/** The figure as a run: PNG for all, SVG for programs that know it. */
export function figureRun({ name, width, height, alt }: DocxFigure, index: number): string {
  const size = { cx: Math.round(width * EMU_PER_MM), cy: Math.round(height * EMU_PER_MM) };
  const svg = tag(
    "a:ext",
    { uri: "{96DAC541-7B7A-43D3-8B79-37D633B846F1}" },
    tag("asvg:svgBlip", { "r:embed": `${name}-svg` }),
  );
  const picture = tag(
    "pic:pic",
    {},
    tag("pic:nvPicPr", {}, tag("pic:cNvPr", { id: index, name, descr: alt }), tag("pic:cNvPicPr", {})),
    tag(
      "pic:blipFill",
      {},
      tag("a:blip", { "r:embed": `${name}-png` }, tag("a:extLst", {}, svg)),
      tag("a:stretch", {}, tag("a:fillRect", {})),
    ),
    tag(
      "pic:spPr",
      {},
      tag("a:xfrm", {}, tag("a:off", { x: 0, y: 0 }), tag("a:ext", size)),
      tag("a:prstGeom", { prst: "rect" }, tag("a:avLst", {})),
    ),
  );
  const inline = tag(
    "wp:inline",
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    tag("wp:extent", size),
    tag("wp:docPr", { id: index, name, descr: alt }),
    tag("a:graphic", {}, tag("a:graphicData", { uri: NAMESPACES["xmlns:pic"] }, picture)),
  );
  return tag("w:r", {}, tag("w:drawing", {}, inline));
}
