import { documentWordsFor, dotted, proseFor, quoted, sentences, wordsFor } from "../../language/index.ts";
import { byline } from "../../outline/byline.ts";
import type { Outline } from "../../outline/outline.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import type { Tone } from "../../themes/index.ts";
import type { Setter, Size, Words } from "../book/setter.ts";
import type { Card } from "./card-sheet.ts";
import { setTitle } from "./mark.ts";
import { cardsSketch } from "./sketch.ts";

/** The id of the card that says what is to be done. */
export const INSTRUCTION = "~instruction";
/** More steps than that are joined with a pen: arrows would be most of the cards. */
const MOST_ARROWS = 16;

/** Signs are read from afar: in the first of these sizes in which no word of theirs is broken. */
const SIZES: readonly Size[] = ["title", "heading", "subheading", "body", "small"];

const hasArrows = ({ map }: Outline) => map.inferences.length <= MOST_ARROWS;

/** How the steps of the instruction are told: each on a line of its own, only numbered, or one after the other. */
export type Steps = "lined" | "numbered" | "plain";

interface Told {
  /** Some cards are empty. */
  readonly empty: boolean;
  readonly steps: Steps;
  /** How many cards there are, and on how many sheets; told where there is room for it. */
  readonly count?: { readonly statements: number; readonly sheets: number } | undefined;
}

/** What is to be done with the cards, in steps, and how many there are, of each kind too; empty cards are named if there are any. */
export function instructionCard(
  outline: Outline,
  signs: readonly Card[],
  setter: Setter,
  theme: PaintedTheme,
  { empty, steps, count: all }: Told,
): Card {
  const { map, name } = outline;
  const words = documentWordsFor(map.lang);
  const rivals = quoted(wordsFor(map.lang).rivals, proseFor(map.lang));
  const used = map.inferences.flatMap(({ from }) => from);
  const hasUndercuts = map.inferences.some(({ target }) => target.kind === "undercut");
  const hasObjections = map.inferences.some(({ target }) => target.kind !== "support");
  const tasks = [
    [words.cutOut(topsOf(outline))],
    [...(hasObjections ? [words.cutObjections] : []), ...(hasUndercuts ? [words.cutUndercut] : [])],
    [words.cutTogether, ...(new Set(used).size < used.length ? [words.cutAgain] : [])],
    hasArrows(outline) ? [words.cutArrow, ...(hasObjections ? [words.cutBar] : [])] : [],
    map.rivals.length > 0 ? [words.cutRivals(rivals)] : [],
    empty ? [words.cutOwn] : [],
  ]
    .filter(({ length }) => length > 0)
    .map((task) => sentences(task, map.lang));
  const counts = new Map<string, number>();
  for (const { label } of signs) counts.set(label, (counts.get(label) ?? 0) + 1);
  const { because, but } = wordsFor(map.lang);
  const meanings = new Map([
    ["↑", because],
    ["⊤", but],
  ]);
  const counted = dotted(
    [...counts].map(([label, count]) => {
      const meaning = meanings.get(label);
      const named = `${count}\u00a0×\u00a0${label}`;
      return meaning === undefined ? named : `${named}\u00a0(${meaning.replaceAll(" ", "\u00a0")})`;
    }),
  );
  const title = setTitle(map);
  const size =
    all === undefined
      ? undefined
      : words.cutCount(all.statements + signs.length, all.sheets).replaceAll(" ", "\u00a0");
  const made = dotted([byline(map, name, wordsFor(map.lang)), size]);
  return {
    id: INSTRUCTION,
    label: [sentences(tasks, map.lang), size, counted].filter((one) => one !== undefined).join(" "),
    text: setter.shaped([
      ...(title === undefined ? [] : [{ text: title, weight: "semibold", size: "small" } as const]),
      ...(made === ""
        ? []
        : [{ text: title === undefined ? made : ` ${made}`, size: "small", tone: "muted" } as const]),
      ...tasks.flatMap((task, index): Words[] => {
        const isFirst = index === 0 && title === undefined && made === "";
        const breaks = index === 0 || steps === "lined";
        const before = isFirst ? "" : breaks ? "\n" : sentences(["", ""], map.lang);
        const number = { weight: "semibold", size: "small", tone: "number" } as const;
        return [
          { text: steps === "plain" ? before : `${before}${index + 1}.\u00a0`, ...number },
          { text: task, size: "small" },
        ];
      }),
      { text: `\n${counted}`, weight: "semibold", size: "small", tone: "number" },
    ]),
    sketch: cardsSketch(
      map.lang,
      {
        arrow: hasArrows(outline),
        linked: map.inferences.some(({ from }) => from.length > 1),
        undercut: hasUndercuts,
        objection: map.inferences.some(({ target }) => target.kind === "attack"),
        rivals: map.rivals.length > 0,
      },
      setter,
      theme,
    ),
  };
}

/** How many claims lie at the top: main conclusions and, in a part of a map, what has reasons and leads only out of it. */
function topsOf({ panels }: Outline): number {
  const tops = panels.flatMap(({ heads, blocks }) => {
    const claims = new Set(blocks.map(({ target }) => target.id));
    return heads.filter(({ id, main, kind }) => kind === "full" && (main || claims.has(id)));
  });
  return Math.max(1, tops.length);
}

/** The signs that the map needs: one for each step, "and" before each further premise, one between rivals, the line of each step. `width` of a text, px. */
export function signCards(outline: Outline, setter: Setter, width: number): Card[] {
  const { inferences, rivals, lang } = outline.map;
  const { because, and, but, rivals: rival } = wordsFor(lang);
  const shaped = (text: string, size: Size, tone: Tone) =>
    setter.shaped([{ text, weight: "semibold", size, tone }]);
  const isWhole = (text: string, size: Size) => {
    const { minWidth, maxWidth } = shaped(text, size, "number");
    return (text.includes(" ") ? minWidth : maxWidth) <= width;
  };
  const size =
    SIZES.find((one) => [because, and, but, rival].every((text) => isWhole(text, one))) ?? SIZES.at(-1)!;
  const all = (count: number, one: Omit<Card, "id">): Card[] =>
    Array.from({ length: count }, (_, index) => ({ ...one, id: `~${one.label}.${index + 1}` }));
  const sign = (text: string, tone: "number" | "objection-header"): Omit<Card, "id"> => ({
    label: text,
    text: shaped(text, size, tone),
    centred: true,
    ...(tone === "objection-header" ? { plate: true } : {}),
  });
  const supports = inferences.filter(({ target }) => target.kind === "support").length;
  const between = rivals.reduce((sum, { length }) => sum + length - 1, 0);
  const further = inferences.reduce((sum, { from }) => sum + from.length - 1, 0);
  return [
    ...all(supports, sign(because, "number")),
    ...all(further, sign(and, "number")),
    ...all(inferences.length - supports, sign(but, "objection-header")),
    ...all(between, sign(rival, "objection-header")),
    ...(hasArrows(outline)
      ? [
          ...all(supports, { label: "↑", text: setter.shaped([{ text: "" }]), line: "support" }),
          ...all(inferences.length - supports, {
            label: "⊤",
            text: setter.shaped([{ text: "" }]),
            line: "objection",
          }),
        ]
      : []),
  ];
}
