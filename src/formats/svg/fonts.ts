import type { Container } from "@svgdotjs/svg.js";
import type { Scene, TextItem } from "../../scene/scene.ts";
import type { FaceId } from "../../text/faces.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { base64 } from "../bytes.ts";
import { charactersIn } from "../characters.ts";
import { faceOf, round, set } from "./draw.ts";
import type { TextDrawer } from "./draw.ts";

/** Fonts with just the characters that are drawn, as a style sheet, and what draws texts in them. */
export interface EmbeddedFonts {
  readonly style: string;
  /** The CSS family of each face. */
  readonly families: ReadonlyMap<FaceId, string>;
  readonly drawText: TextDrawer;
}

/** `more` are characters that a face shall have beyond those drawn in it. */
export async function embedFonts(
  scenes: readonly Scene[],
  type: Typesetter,
  nameOf: (id: FaceId, bytes: Uint8Array) => string,
  more: (id: FaceId) => string = () => "",
): Promise<EmbeddedFonts> {
  const families = new Map<FaceId, string>();
  const rules: string[] = [];
  for (const [id, characters] of charactersIn(scenes.flatMap(({ items }) => items))) {
    for (const character of more(id)) characters.add(character.codePointAt(0)!);
    // oxlint-disable-next-line no-await-in-loop -- one subsetter, one font at a time
    const bytes = await type.subset(id, characters);
    const name = nameOf(id, bytes);
    families.set(id, `${name}, "${faceOf(id).family}", sans-serif`);
    rules.push(fontFace(id, name, bytes));
  }
  return {
    style: rules.join(""),
    families,
    drawText: (parent, runs) => drawText(parent, runs, families),
  };
}

/** Without `format()`, which the type of the data repeats: minifiers of HTML write it differently, and React then finds a page that is not its own. */
function fontFace(id: FaceId, name: string, bytes: Uint8Array): string {
  const { weight, style } = faceOf(id).css;
  return `@font-face{font-family:${name};font-weight:${weight};font-style:${style};src:url(data:font/ttf;base64,${base64(bytes)})}`;
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
    if (run.face !== first.face || run.size !== first.size || run.paint !== first.paint) {
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
    fill: run.paint.colour,
  };
}

/** Some programs misplace `direction="rtl"`; an isolate is drawn right from the left edge everywhere. */
function isolated({ text, direction }: TextItem): string {
  return direction === "ltr" ? text : `\u2067${text}\u2069`;
}
