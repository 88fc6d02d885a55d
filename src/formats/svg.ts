import type { Container } from "@svgdotjs/svg.js";
import type { Scene, TextItem } from "../scene/scene.ts";
import type { FaceId } from "../text/faces.ts";
import type { Format } from "./format.ts";
import { drawSvg, faceOf, round, set, textsOf } from "./svg-draw.ts";
import { base64, digest } from "./bytes.ts";

/** SVG with its fonts inside: text stays text. */
export const svg: Format = {
  extension: "svg",
  mime: "image/svg+xml",
  summary: "picture for the web, text as text with its fonts inside",
  async write({ scene, type }) {
    const faces: Embedded[] = [];
    for (const [id, characters] of charactersOf(scene)) {
      // oxlint-disable-next-line no-await-in-loop -- one subsetter, one font at a time
      const bytes = await type.subset(id, characters);
      faces.push({ id, name: `hence-${digest(bytes)}`, data: base64(bytes) });
    }
    const style = faces.map(fontFace).join("");
    const families = new Map(
      faces.map(({ id, name }) => [id, `${name}, "${faceOf(id).family}", sans-serif`]),
    );
    const draw = (parent: Container, runs: readonly TextItem[]) => drawText(parent, runs, families);
    return new TextEncoder().encode(
      await drawSvg(scene, style, draw, { "text-rendering": "geometricPrecision", "xml:space": "preserve" }),
    );
  },
};

interface Embedded {
  readonly id: FaceId;
  /** Named by its content, so that several maps on one page never use each other's fonts. */
  readonly name: string;
  readonly data: string;
}

function charactersOf(scene: Scene): Map<FaceId, Set<number>> {
  const found = new Map<FaceId, Set<number>>();
  for (const { face, text } of textsOf(scene.items)) {
    const set = found.get(face) ?? new Set();
    for (const character of text) set.add(character.codePointAt(0)!);
    found.set(face, set);
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function fontFace({ id, name, data }: Embedded): string {
  const { weight, style } = faceOf(id).css;
  return `@font-face{font-family:${name};font-weight:${weight};font-style:${style};src:url(data:font/ttf;base64,${data}) format("truetype")}`;
}

function drawText(parent: Container, runs: readonly TextItem[], families: ReadonlyMap<FaceId, string>): void {
  const [first] = runs;
  if (first === undefined) return;
  const text = parent.element("text");
  const common = styleOf(first, families);
  set(text, common);
  const document = text.node.ownerDocument;
  for (const run of runs) {
    const span = document.createElementNS("http://www.w3.org/2000/svg", "tspan");
    set({ node: span }, { x: round(run.x), y: round(run.y) });
    if (run.face !== first.face || run.size !== first.size || run.colour !== first.colour) {
      for (const [name, value] of Object.entries(styleOf(run, families)))
        if (common[name] !== value) span.setAttribute(name, String(value));
    }
    span.appendChild(document.createTextNode(isolated(run)));
    text.node.appendChild(span);
  }
}

function styleOf(run: TextItem, families: ReadonlyMap<FaceId, string>): Record<string, string | number> {
  const { weight, style } = faceOf(run.face).css;
  return {
    "font-family": families.get(run.face)!,
    "font-size": round(run.size),
    "font-weight": weight,
    "font-style": style,
    fill: run.colour,
  };
}

/** Some programs misplace `direction="rtl"`; an isolate is drawn right from the left edge everywhere. */
function isolated({ text, direction }: TextItem): string {
  return direction === "ltr" ? text : `\u2067${text}\u2069`;
}
