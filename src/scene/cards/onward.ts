import type { CardLayout, LineWay, OnwardLayout, TextLayout } from "../../layout/figure-layout.ts";
import { inset } from "../../geometry.ts";
import type { Metrics } from "../../layout/metrics.ts";
import { bracketX } from "../../layout/cards/sized-card.ts";
import { alike } from "../annotated/annotated-themes.ts";
import type { ThemeOfLook } from "../annotated/annotated-themes.ts";
import { xmlId } from "../ids.ts";
import type { PaintedTheme } from "../paint.ts";
import type { GroupItem, Item, ShapeItem } from "../scene.ts";
import { rectangle, shape } from "../shapes.ts";
import { signedItems } from "../text.ts";
import { fromEdge } from "./edge.ts";
import { lineShapes } from "./line.ts";

interface Onwards {
  readonly metrics: Metrics;
  readonly themeOf: ThemeOfLook;
  readonly ways: readonly LineWay[];
}

/**
 * Where the main line goes on from the head of a card to a claim in another place: its arrow ends at the edge of the card
 * unless the line is drawn whole.
 */
export function onwardItems(
  { row, rect, text }: OnwardLayout,
  { frame }: CardLayout,
  { metrics, themeOf, ways }: Onwards,
): Item[] {
  const theme = themeOf(undefined);
  const x = fromEdge(frame, text.direction, bracketX(row.depth, metrics));
  const points = [
    { x, y: rect.y + rect.height + metrics.reasonGap },
    { x, y: frame.y },
  ];
  const group: GroupItem = {
    kind: "group",
    id: xmlId("r", `${row.cell.id}.onward`),
    role: "onward",
    label: wordsOf(text),
    link: { to: "group", id: xmlId("s", row.to) },
    items: [
      shape(rectangle(inset(rect, 1.2)), theme.cell.referenceFill, undefined),
      ...signedItems(text, alike(theme)),
    ],
  };
  if (ways.some(({ from }) => from === row.cell.id)) return [group];
  return [...lineShapes({ points, main: true }, "support", theme), group];
}

/** The main line between cards. */
export const wayShapes = ({ points, goesOn }: LineWay, theme: PaintedTheme): ShapeItem[] =>
  lineShapes({ points, main: true, ...(goesOn ? { joins: true } : {}) }, "support", theme);

const wordsOf = ({ lines }: TextLayout): string =>
  lines
    .map(({ runs }) => runs.map(({ text }) => text).join(""))
    .join(" ")
    .replaceAll(/\s+/gu, " ")
    .trim();
