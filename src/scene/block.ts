import { moved } from "../geometry.ts";
import type { Point } from "../geometry.ts";
import type { Metrics } from "../layout/metrics.ts";
import type { PlacedLine, PlacedNode } from "../layout/blocks/panel.ts";
import type { Words } from "../language/index.ts";
import { cellGroup } from "./cell.ts";
import { lineShapes, premiseShapes } from "./line.ts";
import type { ThemeOf } from "./annotated-themes.ts";
import type { BlockName } from "./accessible-names.ts";
import type { GroupItem, Item } from "./scene.ts";
import { box, dashed, line, move, shape, solid } from "./shapes.ts";
import { markedItems } from "./text.ts";

const CORNER = 3;
const BEVEL = 6;
const FRAME = { support: 1, objection: 1.5 };

/** An inference: its header, its premises, and the line to what it leads to. */
export function blockGroup(
  { sized, at }: PlacedNode,
  lines: readonly PlacedLine[],
  origin: Point,
  name: BlockName,
  metrics: Metrics,
  words: Words,
  themeOf: ThemeOf,
): GroupItem {
  const block = sized.copy.block!;
  const theme = themeOf(sized.copy.note?.look);
  const by = { x: at.x + origin.x, y: at.y + origin.y };
  const frame = moved(sized.frame, by);
  const header = moved(sized.header!, by);
  const objection = block.role !== "support";
  const style = objection ? "bevel" : "round";
  const corner = objection ? BEVEL : CORNER;
  const colour = objection ? theme.frame.objection : theme.frame.support;
  const items: Item[] = [
    ...lines.flatMap(({ kind, points }) => {
      const drawn = points.map((p) => ({ x: p.x + origin.x, y: p.y + origin.y }));
      return kind === "step" ? lineShapes(drawn, block.role, theme) : premiseShapes(drawn, block.role, theme);
    }),
    shape(box(frame, { top: corner, bottom: corner }, style), themeOf(undefined).cell.fill, undefined),
    shape(
      box(header, { top: corner, bottom: sized.cells.length === 0 ? corner : 0 }, style),
      objection ? theme.header.objection : theme.header.support,
      undefined,
    ),
  ];
  const rule = objection ? theme.header.rule?.objection : theme.header.rule?.support;
  if (rule !== undefined && sized.cells.length > 0) {
    const y = header.y + header.height - rule / 2;
    items.push(shape([move(header.x, y), line(header.x + header.width, y)], undefined, solid(colour, rule)));
  }
  const pad = metrics.padX + (objection ? 1 : 0);
  const textRect = {
    x: header.x + pad,
    y: header.y + metrics.padY / 2,
    width: header.width - 2 * metrics.padX,
    height: header.height - metrics.padY,
  };
  items.push(...markedItems(sized.copy.header!, textRect, theme));
  sized.cells.forEach(({ rect }, index) => {
    const { x, y, width } = moved(rect, by);
    if (index > 0)
      items.push(shape([move(x, y), line(x + width, y)], undefined, solid(theme.frame.rule, 0.8)));
  });
  for (const { copy, rect } of sized.cells)
    items.push(cellGroup(copy, moved(rect, by), metrics, words, themeOf(copy.note.look)));
  const { frame: widths = FRAME, frameDash = [] } = theme.lines ?? {};
  const stroke = dashed(colour, objection ? widths.objection : widths.support, frameDash);
  items.push(shape(box(frame, { top: corner, bottom: corner }, style), undefined, stroke));
  return { kind: "group", ...name, role: objection ? "objection" : "inference", items };
}
