import { byline } from "../../outline/byline.ts";
import { wordsFor } from "../../language/index.ts";
import { mainHead } from "../../outline/heads.ts";
import type { Outline } from "../../outline/outline.ts";
import type { Row } from "./flow.ts";
import type { Setter } from "./setter.ts";
import { sourceLine } from "../../outline/citations.ts";

/** What a document is called: the map's title, or else what its main conclusion says. */
export function titleOf(outline: Outline): string {
  const { map } = outline;
  const main = mainHead(outline)?.statement;
  return map.title ?? map.statements.find(({ id }) => id === main)?.text ?? "";
}

/** The title, and under it who made the map, when, and the name of the part that is shown. */
export function titleLines({ map, name }: Outline, setter: Setter): Row[] {
  const { title } = map;
  const under = byline(map, name, wordsFor(map.lang));
  return [
    ...(title === undefined
      ? []
      : setter.paragraph([{ text: unbroken(title), weight: "semibold", size: "title", tone: "title" }], {
          role: "title",
          id: "title",
          before: 0,
          keep: true,
        })),
    ...bylineRow(under, setter),
  ];
}

/** What stands under a title; none where there is nothing to say. */
export function bylineRow(text: string | undefined, setter: Setter): Row[] {
  if (text === undefined) return [];
  return setter.paragraph([{ text, size: "subheading", tone: "panel-title" }], {
    role: "subtitle",
    id: "subtitle",
    before: 4,
    keep: true,
  });
}

/** What the map is and where it comes from, in small type: its caption, its sources. */
export const noteLines = (outline: Outline, setter: Setter): Row[] => [
  ...captionLines(outline, setter),
  ...sourceLines(outline, setter),
];

/** Without the sources, where the document lists them in a section of their own. */
export const captionLines = ({ map }: Outline, setter: Setter): Row[] =>
  noteLine("caption", map.caption, setter);

/** Where a map comes from, without its caption, which may say what is to be found. */
export const sourceLines = ({ map }: Outline, setter: Setter): Row[] =>
  noteLine("source", sourceLine(map, wordsFor(map.lang)), setter);

const noteLine = (role: "caption" | "source", text: string | undefined, setter: Setter): Row[] =>
  text === undefined
    ? []
    : setter.paragraph([{ text, size: "small", tone: "muted" }], { role, id: role, before: 6, keep: true });

/** A last word of at most this many characters does not begin a line. */
const SHORT = 5;

/** A title with a short last word tied to the one before it. */
export function unbroken(title: string): string {
  return title.replace(/\s+(\S+)$/u, (all, last: string) =>
    [...last].length <= SHORT ? `\u00a0${last}` : all,
  );
}
