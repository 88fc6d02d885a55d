import type { CardLayout, OnwardLayout, TextLayout } from "../../layout/figure-layout.ts";
import { inset } from "../../geometry.ts";
import type { Metrics } from "../../layout/metrics.ts";
import { bracketX } from "../../layout/cards/sized-card.ts";
import { alike } from "../annotated/annotated-themes.ts";
import type { ThemeOfLook } from "../annotated/annotated-themes.ts";
import { xmlId } from "../ids.ts";
import type { GroupItem, Item } from "../scene.ts";
import { rectangle, shape } from "../shapes.ts";
import { signedItems } from "../text.ts";
import { fromEdge } from "./edge.ts";
import { lineShapes } from "./line.ts";

/** Where the main line goes on from the head of a card to a claim in another place: its arrow ends at the edge of the card. */
export function onwardItems(
  { row, rect, text }: OnwardLayout,
  { frame }: CardLayout,
  { metrics, themeOf }: { readonly metrics: Metrics; readonly themeOf: ThemeOfLook },
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
  return [...lineShapes({ points, main: true }, "support", theme), group];
}

const wordsOf = ({ lines }: TextLayout): string =>
  lines
    .map(({ runs }) => runs.map(({ text }) => text).join(""))
    .join(" ")
    .replaceAll(/\s+/gu, " ")
    .trim();
