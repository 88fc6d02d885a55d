import { sourceLine } from "../../layout/furniture/furniture.ts";
import { LEAST_TYPE } from "../../layout/paper.ts";
import type { Outline } from "../../outline/outline.ts";
import { directionOf, documentWordsFor, wordsFor } from "../../language/index.ts";
import { description } from "../../scene/build.ts";
import type { Row } from "../book/flow.ts";
import { flow, heightOf } from "../book/flow.ts";
import { pageScene } from "../book/page.ts";
import { Setter } from "../book/setter.ts";
import { noteLines, titleLines, titleOf } from "../book/title.ts";
import type { Document, Request } from "../document.ts";
import { outlineFor } from "../figure.ts";
import { SheetPlan } from "../page-geometry.ts";
import { briefPart } from "./page.ts";
import type { PartWish } from "./parts.ts";

/** px; below the title, and above the notes at the foot. */
const GAP = 18;

/** The main line of the argument on one page: its claims, the reasons for each in short, objections in the margin. */
export const brief: Document = {
  summary: "the main line on one page, with its reasons in short",
  accepts: [],
  async compose(request) {
    const { map, annotation, wish, type, theme } = request;
    const outline = outlineFor(request);
    const plan = new SheetPlan(wish.paper ?? "a4", wish.duplex ?? false, directionOf(map.lang) === "rtl");
    const body = plan.body(1, false);
    const setter = new Setter(outline, type, theme, body.width, wish.least ?? LEAST_TYPE);
    const source = sourceLine(outline.map, wordsFor(map.lang));
    const notes = noteLines([map.caption, source], setter);
    const rows = briefRows(request, outline, setter, {
      height: body.height - heightOf(notes) - GAP,
      figureOf: undefined,
      linked: false,
    });
    const foot = notes.map((row, index) => (index === 0 ? { ...row, before: GAP } : row));
    const [page] = flow([...rows, ...foot], body.height);
    const book = { outline, annotation, title: titleOf(outline), pages: 1, plan, setter, theme, bare: true };
    const made = pageScene(page!, 1, book);
    const scene = { ...made.scene, description: description(outline) };
    return { value: [{ ...made, scene }], diagnostics: [] };
  },
};

/** Title, how to read the page, and the brief itself; no higher than that. */
export function briefRows(
  { type, theme, wish }: Request,
  outline: Outline,
  setter: Setter,
  { height, figureOf, linked }: Pick<PartWish, "figureOf" | "linked"> & { readonly height: number },
): Row[] {
  const words = documentWordsFor(outline.map.lang);
  const joint = /^(?:zh|ja)/iu.test(outline.map.lang) ? "" : " ";
  const title = titleLines(outline, setter);
  const adviceOf = (isLine: boolean, hasMargin: boolean) =>
    setter.paragraph(
      [
        {
          text: [isLine ? words.line : words.claims, ...(hasMargin ? [words.margin] : [])].join(joint),
          size: "small",
          tone: "muted",
        },
      ],
      { role: "caption", id: "advice", before: 6, keep: true },
    );
  const head = heightOf([...title, ...adviceOf(true, true)]);
  const room = { width: setter.width, height: height - head - GAP };
  const { content, ...part } = briefPart({ outline, type, theme, figureOf, linked, least: wish.least }, room);
  const hasMargin = content.claims.some(({ objections }) => objections.length > 0);
  const row: Row = {
    height: part.height,
    before: GAP,
    keep: false,
    pieces: [{ group: undefined, draw: (x, y) => part.draw(x, y) }],
  };
  return [...title, ...adviceOf(content.isLine, hasMargin), row];
}
