import type { Annotation } from "../../annotations/annotation.ts";
import type { Outline } from "../../outline/outline.ts";
import { documentWordsFor, dotted, sentences, verdictWordsFor, wordsFor } from "../../language/index.ts";
import { legendText } from "../../layout/furniture/signs.ts";
import { rivalsText } from "../../outline/attribution.ts";
import { description } from "../../scene/alternative-text.ts";
import type { Row } from "../book/flow.ts";
import { flow, heightOf } from "../book/flow.ts";
import { bookOf, pageScene } from "../book/page.ts";
import type { Setter } from "../book/setter.ts";
import { captionLines, noteLines, titleLines } from "../book/title.ts";
import type { Document, Request } from "../document.ts";
import { briefPart } from "./fit.ts";
import type { PartWish } from "./part-setter.ts";

/** px; below the title, and above the notes at the foot. */
const GAP = 18;

/** The main line of the argument on one page: its claims, the reasons for each in short, objections in the margin. */
export const brief: Document = {
  summary: "the main line on one page, with its reasons in short",
  accepts: [],
  async compose(request, outline) {
    const book = bookOf(request, outline);
    const { height } = book.plan.body(1, false);
    const wish = { height, gap: GAP, figureOf: undefined, linked: false };
    const [page] = flow(briefWithNotes(request, outline, book.setter, wish), height);
    const made = pageScene(page!, 1, { ...book, pages: 1, bare: true });
    const scene = { ...made.scene, description: description(outline) };
    return { value: [{ ...made, scene }], diagnostics: [] };
  },
};

interface RowsWish extends Pick<PartWish, "figureOf" | "linked"> {
  readonly height: number;
}

/** The brief and, below it, what the map is and where it comes from; together no higher than `height`. */
export function briefWithNotes(
  request: Request,
  outline: Outline,
  setter: Setter,
  { gap, ...wish }: RowsWish & { readonly gap: number },
): Row[] {
  // A document of more than the brief lists its sources at its end.
  const notes = wish.linked ? captionLines(outline, setter) : noteLines(outline, setter);
  const height = wish.height - heightOf(notes) - gap;
  return [
    ...briefRows(request, outline, setter, { ...wish, height }),
    ...notes.map((row, index) => (index === 0 ? { ...row, before: gap } : row)),
  ];
}

/** Title, how to read the page, and the brief itself; together no higher than `height`. */
function briefRows(
  { annotation, type, theme, wish }: Request,
  outline: Outline,
  setter: Setter,
  { height, figureOf, linked }: RowsWish,
): Row[] {
  const { lang } = outline.map;
  const words = documentWordsFor(lang);
  const title = titleLines(outline, setter);
  const adviceOf = (advice: readonly string[]) =>
    setter.paragraph([{ text: sentences(advice, lang), size: "small", tone: "muted" }], {
      role: "caption",
      id: "advice",
      before: 6,
      keep: true,
    });
  const keyed = (text: string, id: string) =>
    text === ""
      ? []
      : setter.paragraph([{ text, size: "small", tone: "muted" }], {
          role: "caption",
          id,
          before: 2,
          keep: true,
        });
  const signs = [
    ...keyed(signsIn(outline), "signs"),
    ...keyed(isJudged(annotation) ? verdictWordsFor(lang).readingOfConclusions : "", "verdicts"),
  ];
  const head = heightOf([...title, ...adviceOf([words.line, words.margin]), ...signs]);
  const room = { width: setter.width, height: height - head - GAP };
  const { content, inColumns, ...part } = briefPart(
    { outline, annotation, type, theme, figureOf, linked, least: wish.minType },
    room,
  );
  const hasMargin = content.claims.some(({ objections }) => objections.length > 0);
  const row: Row = {
    height: part.height,
    before: GAP,
    keep: false,
    pieces: [{ group: undefined, draw: (x, y) => part.draw(x, y) }],
  };
  const advice = inColumns
    ? [words.claimsAbove]
    : [content.isLine ? words.line : words.claims, ...(hasMargin ? [words.margin] : [])];
  return [...title, ...adviceOf(advice), ...signs, row];
}

const VERDICTS: ReadonlySet<string> = new Set(["fails", "open", "out"]);

/** Whether anything is said to fail, to be open or not to apply. */
const isJudged = ({ statements, inferences }: Annotation): boolean =>
  [...statements.values(), ...inferences.values()].some(({ tags }) =>
    tags.some(({ kind }) => VERDICTS.has(kind)),
  );

/** What weights and rivals mean, as a figure's legend says it; empty where there are none. */
function signsIn(outline: Outline): string {
  const { map } = outline;
  const words = wordsFor(map.lang);
  const isWeighed = map.inferences.some(({ weight }) => weight !== undefined);
  const hasRivals = map.statements.some(({ id }) => rivalsText(outline, id) !== "");
  return dotted([
    isWeighed ? legendText("weight", words, outline) : undefined,
    hasRivals ? legendText("rivals", words, outline) : undefined,
  ]);
}
