import { inset } from "../../geometry.ts";
import type { Rect } from "../../geometry.ts";
import type { CellLayout } from "../../layout/figure-layout.ts";
import { commaOf, introduced } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import { OUTSIDE } from "../../layout/cards/frame.ts";
import type { Statement } from "../../model/map.ts";
import type { TextThemes } from "../annotated/annotated-themes.ts";
import type { Names } from "../accessible-names.ts";
import type { PaintedTheme } from "../paint.ts";
import { xmlId } from "../ids.ts";
import { ruleInRow } from "../../layout/cards/own-step.ts";
import { STRIP, STRIP_TO_FRAME, stripOff, stripsWidth } from "../../layout/cards/strips.ts";
import type { Metrics } from "../../layout/metrics.ts";
import { voiceShapes } from "./voice.ts";
import type { GroupItem, Item, Link, ShapeItem } from "../scene.ts";
import { box, dashed, line, move, rectangle, shape, solid } from "../shapes.ts";
import { noteShapes } from "../annotated/marks.ts";
import { DOTS_OPEN } from "../annotated/signs.ts";
import { spokenText } from "../spoken-text.ts";
import { linkedItems, signedItems } from "../text.ts";

export const DASH_UNSTATED = [3.5, 2.5];
/** The dashes of a frame around a statement that is open and unstated. */
export const DASH_AND_DOT = [...DASH_UNSTATED, 1.3, 2.5];

/** px from the edge of a cell to a frame inside it: clear of the heaviest frame at that edge, and of its text. */
const FRAME_OFF = 3.4;
const TEXT_TO_FRAME = 1.6;
/** px from letters to the middle of that frame where only the rule of a step is beside it. */
const NESTED_TO_FRAME = 3;
const WIDTH = { open: 1.05, unstated: 0.9 };

/**
 * A statement in its cell. The frame around it belongs to its card, and the sign before it to its step. `speakers`: the patterns of those who say it;
 * `beside`: the heights between which their strips run, and whether the rule of their step stands at the other side.
 */
export function cellGroup(
  layout: CellLayout,
  { words, metrics, names }: { readonly words: Words; readonly metrics: Metrics; readonly names: Names },
  themes: TextThemes,
  speakers: readonly number[],
  beside: Strip & { readonly hasRule: boolean },
): GroupItem {
  const { row, statement, number, rect, text, rules, note } = layout;
  const { words: theme } = themes;
  const items: Item[] = [
    ...cellShapes(layout, theme, { strips: speakers.length, hasRule: beside.hasRule }, metrics),
    ...noteShapes(layout, theme),
    ...speakers.flatMap((pattern, index) =>
      voiceShapes(pattern, stripOf(layout, beside, index, metrics), theme),
    ),
    // A reference is a link itself, and a link cannot contain another.
    ...(layout.frame === "reference"
      ? signedItems(text, themes)
      : linkedItems(text, themes, xmlId("r", row.cell.id), (link) => linkOf(link, statement))),
    ...rules.map(({ x, y, width }) =>
      shape([move(x, y), line(x + width, y)], undefined, solid(theme.frame.head, 0.7)),
    ),
  ];
  const { lead, tail } = note;
  if (row.cell.kind !== "full") {
    const name =
      row.block === undefined
        ? `${number}${commaOf(words)}${words.continued}`
        : names.reference(row.cell, row.block);
    return {
      kind: "group",
      id: xmlId("r", row.cell.id),
      role: "reference",
      label: `${lead}${introduced(name, spokenText(statement, row.cell).trim(), words)}`,
      link: { to: "group", id: xmlId("s", statement.id) },
      statement: xmlId("s", statement.id),
      area: rect,
      items,
    };
  }
  return {
    kind: "group",
    id: xmlId("s", statement.id),
    role: "statement",
    label: `${lead}${number}. ${statement.text} (${[...kindsOf(layout, words), ...names.rivals(statement.id)].join(commaOf(words))})${tail}`,
    statement: xmlId("s", statement.id),
    area: rect,
    items,
  };
}

/** To a statement of the map, or to where this one stands in another file. */
const linkOf = (link: string, { outside }: Statement): Link =>
  link === OUTSIDE && outside !== undefined
    ? { to: "map", file: outside.file, id: xmlId("s", outside.statement) }
    : { to: "group", id: xmlId("s", link) };

/** px */
interface Strip {
  readonly top: number;
  readonly bottom: number;
}

/** At the edge where lines of text end, clear of the frame; several stand beside each other. */
function stripOf({ rect, text }: CellLayout, { top, bottom }: Strip, index: number, metrics: Metrics): Rect {
  const inset = stripOff(metrics) + stripsWidth(index + 1);
  const x = text.direction === "rtl" ? rect.x + inset - STRIP : rect.x + rect.width - inset;
  return { x, y: top, width: STRIP, height: bottom - top };
}

function kindsOf({ frame, statement, row: { cell } }: CellLayout, words: Words): string[] {
  if (statement.outside !== undefined) return [words.premise, statement.outside.file];
  const [end, other] =
    statement.role === "conclusion" ? [words.main, words.conclusion] : [words.thesis, words.premise];
  const role = cell.main ? end : other;
  const kind = statement.unstated ? words.unstatedPremise : role;
  return frame === "line" ? [kind, words.mainLine] : [kind];
}

/** px from the edge of a cell to its letters, which are higher where the script needs more space. */
const lettersIn = ({ text }: CellLayout, { padY, leading }: Metrics): number =>
  padY + text.leading / 2 - text.leading / leading + LETTERS * text.size;
const LETTERS = 0.7;

function cellShapes(
  layout: CellLayout,
  theme: PaintedTheme,
  { strips, hasRule }: { readonly strips: number; readonly hasRule: boolean },
  metrics: Metrics,
): ShapeItem[] {
  const { frame, rect, note, text, row } = layout;
  // A frame in the card leaves the strips out.
  const off = Math.min(FRAME_OFF, metrics.padX - TEXT_TO_FRAME - WIDTH.open / 2);
  const nested = row.depth > 0 ? Math.max(0, Math.min(off, metrics.padX - NESTED_TO_FRAME)) : off;
  // The rule of a step is then one side of the frame.
  const start = hasRule ? ruleInRow(metrics) : nested;
  const beside = strips === 0 ? off : stripOff(metrics) + stripsWidth(strips) + STRIP_TO_FRAME;
  const letters = lettersIn(layout, metrics);
  const below = Math.min(FRAME_OFF, Math.max(letters - TEXT_TO_FRAME - WIDTH.open / 2, letters / 2));
  // Above nested statements there is neither a rule nor the edge of the card, so their letters can use the space there.
  const above = row.depth > 0 ? Math.min(below, letters / 3) : below;
  const inner: Rect = {
    x: rect.x + (text.direction === "rtl" ? beside : start),
    y: rect.y + above,
    width: rect.width - start - beside,
    height: rect.height - above - below,
  };
  const isOpen = note.signs.some(({ sign }) => sign === "question");
  const framed = (width: number, dash: readonly number[]) =>
    shape(box(inner, { top: 2, bottom: 2 }, "round"), undefined, dashed(theme.frame.head, width, dash));
  switch (frame) {
    case "plain":
    case "main":
    case "end":
    case "line":
      return isOpen ? [framed(WIDTH.open, DOTS_OPEN)] : [];
    case "outside":
    case "reference":
      return [shape(rectangle(inset(rect, 1.2)), theme.cell.referenceFill, undefined)];
    case "unstated":
      return [isOpen ? framed(WIDTH.open, DASH_AND_DOT) : framed(WIDTH.unstated, DASH_UNSTATED)];
  }
}
