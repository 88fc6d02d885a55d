import { inset } from "../../geometry.ts";
import type { Rect } from "../../geometry.ts";
import type { CellLayout } from "../../layout/figure-layout.ts";
import { commaOf, introduced } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import { OUTSIDE } from "../../layout/cards/frame.ts";
import type { Statement } from "../../model/map.ts";
import type { PaintedTheme } from "../paint.ts";
import { xmlId } from "../ids.ts";
import { STRIP, voiceShapes } from "./voice.ts";
import type { GroupItem, Item, Link, ShapeItem } from "../scene.ts";
import { box, dashed, line, move, rectangle, shape, solid } from "../shapes.ts";
import { noteShapes } from "../annotated/marks.ts";
import { DOTS_OPEN } from "../annotated/signs.ts";
import { linkedItems, markedItems } from "../text.ts";

export const DASH_UNSTATED = [3.5, 2.5];
/** Of what is open and unstated. */
const DASH_AND_DOT = [...DASH_UNSTATED, 1.3, 2.5];

/** px from the frame of a card to the strips at its edge, where the room beside the text allows it. */
const STRIP_OFF = 3;
const stripOff = ({ rect, text }: CellLayout) => Math.min(STRIP_OFF, text.rect.x - rect.x - 3);

/**
 * A statement in its cell. The frame around it belongs to its card. `speakers`: the patterns of those who say it;
 * `strip`: the heights between which their strips run.
 */
export function cellGroup(
  layout: CellLayout,
  words: Words,
  theme: PaintedTheme,
  speakers: readonly number[],
  strip: Strip,
): GroupItem {
  const { row, statement, number, rect, text, rules, note } = layout;
  const items: Item[] = [
    ...cellShapes(layout, theme, speakers.length),
    ...noteShapes(layout, theme),
    ...speakers.flatMap((pattern, index) => voiceShapes(pattern, stripOf(layout, strip, index), theme)),
    // A reference is a link itself, and a link holds no other.
    ...(layout.frame === "reference"
      ? markedItems(text, theme)
      : linkedItems(text, theme, xmlId("r", row.cell.id), (link) => linkOf(link, statement))),
    ...rules.map(({ x, y, width }) =>
      shape([move(x, y), line(x + width, y)], undefined, solid(theme.frame.head, 0.7)),
    ),
  ];
  const { lead, tail } = note;
  const { kind, part } = row.cell;
  if (kind !== "full") {
    const name =
      row.block === undefined ? `${number}${commaOf(words)}${words.continued}` : `${words.see} ${number}`;
    return {
      kind: "group",
      id: xmlId("r", row.cell.id),
      role: "reference",
      label: `${lead}${introduced(name, statement.text.slice(part?.from, part?.to).trim(), words)}`,
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
    label: `${lead}${number}. ${statement.text} (${kindOf(layout, words)})${tail}`,
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
function stripOf(layout: CellLayout, { top, bottom }: Strip, index: number): Rect {
  const { rect, text } = layout;
  const inset = stripOff(layout) + (index + 1) * STRIP;
  const x = text.direction === "rtl" ? rect.x + inset - STRIP : rect.x + rect.width - inset;
  return { x, y: top, width: STRIP, height: bottom - top };
}

function kindOf({ statement, row: { cell } }: CellLayout, words: Words): string {
  if (statement.outside !== undefined) return `${words.premise}, ${statement.outside.file}`;
  if (statement.unstated) return words.unstatedPremise;
  if (cell.main) return words.main;
  return statement.role === "conclusion" ? words.conclusion : words.premise;
}

function cellShapes(layout: CellLayout, theme: PaintedTheme, strips: number): ShapeItem[] {
  const { frame, rect, note, text } = layout;
  // A box in the card leaves the strips out.
  const beside = strips === 0 ? 0 : stripOff(layout) + strips * STRIP;
  const inner = { ...rect, x: rect.x + (text.direction === "rtl" ? beside : 0), width: rect.width - beside };
  const isOpen = note.signs.some(({ sign }) => sign === "question");
  const framed = (width: number, dash: readonly number[]) =>
    shape(
      box(inset(inner, 1.6), { top: 2, bottom: 2 }, "round"),
      undefined,
      dashed(theme.frame.head, width, dash),
    );
  switch (frame) {
    case "plain":
    case "main":
      return isOpen ? [framed(1.2, DOTS_OPEN)] : [];
    case "outside":
    case "reference":
      return [shape(rectangle(inset(rect, 1.2)), theme.cell.referenceFill, undefined)];
    case "unstated":
      return [isOpen ? framed(1.2, DASH_AND_DOT) : framed(0.9, DASH_UNSTATED)];
  }
}
