import type { GroupItem, Item, Link, Scene, ShapeItem, TextItem } from "../../scene/scene.ts";
import type { Size } from "../../geometry.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import type { Headings } from "./headings.ts";
import type { Styles } from "./styles.ts";
import type { PdfPlace, LinkTargets } from "./places.ts";
import type { PdfFonts } from "./fonts.ts";
import { boundsOf, inParagraphs, shapesIn, textsIn } from "../../scene/walk.ts";
import { movedPath, pathTemplate } from "./path.ts";
import type { TemplatePath } from "./path.ts";
import { strips } from "./strips.ts";
import { address, mapAddress } from "../address.ts";
import { lengths } from "./places.ts";
import { hasMarks, inert, isSeen, pieces, plain } from "./text.ts";

/** What the Typst template draws on a page, as JSON. Lengths are pt. */
export interface TemplatePage {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly description: string;
  readonly marks: readonly TemplateMark[];
}

type TemplateMark =
  | readonly ["shape", fill: string | null, stroke: Stroke | null, path: TemplatePath]
  /** A picture in SVG of the page's size. */
  | readonly ["outlines", picture: string]
  | readonly ["par", words: Words]
  /** Words that are seen, but not read aloud. */
  | readonly ["artifact", words: Words]
  /** The words count from `x`, `y`, which is where a bookmark leads. */
  | readonly ["heading", level: number, x: number, y: number, words: Words]
  /** Words that a screen reader replaces by `alt`. */
  | readonly ["figure", alt: string, words: Words]
  /** The words count from `x`, `y`, the corner of the box that can be clicked. */
  | readonly ["link", target: Target, x: number, y: number, width: number, height: number, words: Words];

type Stroke = readonly [colour: string, width: number, dash: readonly number[]];
/** A place in the document, or an address. */
type Target = PdfPlace | string;
type Words = readonly StripData[];
/** `edge` is the left edge of a strip from left to right, the right edge of one from right to left. */
type StripData = readonly ["ltr" | "rtl", edge: number, baseline: number, pitch: number, ...lines: Line[]];
type Line = readonly Text[];
/** The pieces follow each other, but are shaped for themselves. */
type Text = readonly [style: number, ...pieces: string[]];

/** Characters; Typst takes no longer ones. */
const MAX_ADDRESS = 8_000;

/** What the pages of a document have in common. */
interface PdfContext {
  readonly fonts: PdfFonts;
  readonly type: Typesetter;
  readonly places: LinkTargets;
  readonly headings: Headings;
  readonly styles: Styles;
}

/** The page of a scene, which is the `number`th of the document, counted from 1. */
export function pageOf(scene: Scene, number: number, shared: PdfContext): TemplatePage {
  const writer = new Writer(scene, number, shared);
  writer.items(scene.items, undefined);
  return {
    width: writer.length(scene.width),
    height: writer.length(scene.height),
    background: scene.background.colour,
    description: plain(scene.description),
    marks: writer.marks,
  };
}

const ARTIFACTS: ReadonlySet<GroupItem["role"]> = new Set(["running-head", "page-number"]);

class Writer {
  readonly marks: TemplateMark[] = [];
  readonly length: (px: number) => number;
  readonly #size: Size;
  readonly #number: number;
  readonly #shared: PdfContext;

  constructor(scene: Scene, number: number, shared: PdfContext) {
    this.length = lengths(scene);
    this.#size = { width: this.length(scene.width), height: this.length(scene.height) };
    this.#number = number;
    this.#shared = shared;
  }

  items(items: readonly Item[], group: GroupItem | undefined): void {
    if (group?.link !== undefined && this.#link(group, group.link)) return;
    let first = true;
    for (const item of inParagraphs(items)) {
      if (item.kind === "paragraph") {
        this.#paragraph(item.texts, first ? group : undefined);
        first = false;
      } else if (item.kind === "shape") this.#shape(item);
      else this.items(item.items, item);
    }
  }

  /** `group` is given for the first paragraph of a group, which may stand for the whole of it. */
  #paragraph(texts: readonly TextItem[], group: GroupItem | undefined): void {
    this.#outlines(texts);
    const legible = texts.some(({ text }) => isSeen(text));
    const level = legible && group !== undefined ? this.#shared.headings.level(group) : undefined;
    if (group !== undefined && (level === "repeated" || ARTIFACTS.has(group.role))) {
      this.marks.push(["artifact", this.#words(texts)]);
    } else if (level !== undefined && level !== "repeated") {
      const { x, y, size } = texts[0]!;
      this.marks.push([
        "heading",
        level,
        this.length(x),
        this.length(y - size),
        this.#words(texts, x, y - size),
      ]);
    } else if ((group?.role === "inference" || group?.role === "objection") && plain(group.label) !== "") {
      this.marks.push(["figure", plain(group.label), this.#words(texts)]);
    } else {
      const words = this.#words(texts);
      if (words.length > 0) this.marks.push(["par", words]);
    }
  }

  /** Draws a group as one link over its box; false where it leads nowhere. */
  #link(group: GroupItem, link: Link): boolean {
    const box = boundsOf([group]);
    const place = this.#placeOf(link);
    if (box === undefined || place === undefined) return false;
    for (const shape of shapesIn(group.items)) this.#shape(shape);
    const [width, height] = [this.length(box.width), this.length(box.height)];
    const texts = textsIn(group.items);
    this.#outlines(texts);
    const words = this.#words(texts, box.x, box.y);
    this.marks.push(["link", place, this.length(box.x), this.length(box.y), width, height, words]);
    return true;
  }

  #placeOf(link: Link): Target | undefined {
    if (link.to === "group") return this.#shared.places.find(link.id, this.#number);
    return link.to === "map" ? mapAddress(link.file, "pdf") : page(link.url);
  }

  #words(texts: readonly TextItem[], x = 0, y = 0): StripData[] {
    return strips(texts).flatMap(({ direction, pitch, lines }) => {
      const first = lines[0]![0]!;
      const edge = direction === "rtl" ? first.x + first.width : first.x;
      const data = lines.map((line) => line.flatMap((run) => this.#text(run)));
      if (data.every((line) => line.length === 0)) return [];
      return [
        [direction, this.length(edge - x), this.length(first.y - y), this.length(pitch), ...data] as const,
      ];
    });
  }

  #text(run: TextItem): [Text] | [] {
    const parts = pieces(this.#shared.fonts.drawable(run.face, inert(run.text)), run.face);
    return parts.length === 0 ? [] : [[this.#shared.styles.number(run, this.length), ...parts]];
  }

  /**
   * Texts with marks on letters are drawn as outlines, under the text itself without colour. See `hasMarks`. A script such as
   * Thai consists of them, and Typst takes ten times as long for a curve as for a path within a picture.
   */
  #outlines(texts: readonly TextItem[]): void {
    const paths = texts
      .filter(({ text }) => hasMarks(text))
      .map((run) => {
        const data = this.#shared.type.outline(run);
        const path = movedPath(data, run.x, run.y, (px) => Math.round(this.length(px) * 100) / 100);
        return path === "" ? "" : `<path fill="${run.paint.colour}" d="${path}"/>`;
      })
      .join("");
    if (paths !== "") this.marks.push(["outlines", this.#picture(paths)]);
  }

  #picture(paths: string): string {
    const [width, height] = [this.#size.width, this.#size.height];
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${paths}</svg>`;
  }

  #shape({ path, fill, stroke }: ShapeItem): void {
    if (path.length === 0) return;
    const line: Stroke | null =
      stroke === undefined
        ? null
        : [stroke.paint.colour, this.length(stroke.width), stroke.dash.map((px) => this.length(px))];
    this.marks.push(["shape", fill?.colour ?? null, line, pathTemplate(path, (px) => this.length(px))]);
  }
}

/** The address of a web page; undefined for what is none. */
function page(text: string): string | undefined {
  const href = address(text);
  const url = href !== undefined && URL.canParse(href) ? new URL(href) : undefined;
  return url !== undefined && /^https?:$/u.test(url.protocol) && url.href.length <= MAX_ADDRESS
    ? url.href
    : undefined;
}
