import type { LegendRow } from "../annotations/annotation.ts";
import type { Rect } from "../geometry.ts";
import type { LegendRowLayout } from "../layout/figure-layout.ts";
import { introduced, semicolonOf } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { legendText } from "../layout/furniture/signs.ts";
import type { Sign } from "../layout/furniture/signs.ts";
import type { Outline } from "../outline/outline.ts";
import type { PaintedTheme } from "./paint.ts";
import { DASH_UNSTATED } from "./cards/cell.ts";
import { annotationSample } from "./annotated/annotation-sample.ts";
import { tooth } from "./cards/bracket.ts";
import { HEAD } from "./cards/card.ts";
import { lineShapes } from "./cards/line.ts";
import { STRIP } from "../layout/cards/strips.ts";
import { rivalShapes } from "./cards/rivals.ts";
import { voiceShapes } from "./cards/voice.ts";
import type { GroupItem, Item, ShapeItem } from "./scene.ts";
import { box, dashed, line, move, rectangle, shape, solid } from "./shapes.ts";
import { textItems } from "./text.ts";

/** A legend in words; what heads other entries introduces the first of them. */
export function legendLabel(legend: readonly LegendRowLayout[], outline: Outline, words: Words): string {
  const texts = legend.map(({ sign }) => legendText(sign, words, outline));
  const heads = (index: number) => legend[index]?.sign === "voices";
  return texts
    .flatMap((text, index) =>
      heads(index) ? [] : heads(index - 1) ? introduced(words.speaks, text, words) : text,
    )
    .join(semicolonOf(words));
}

export function legendGroup(
  legend: readonly LegendRowLayout[],
  label: string,
  theme: PaintedTheme,
): GroupItem {
  const items: Item[] = legend.flatMap(({ sign, sample, text }) => [
    ...sampleOf(sign, sample, text.direction, theme),
    ...textItems(text, theme),
  ]);
  return { kind: "group", id: "legend", role: "legend", label, items };
}

/** A small piece of the drawing itself, as high as one line of text; lines run as they do in the drawing. */
function sampleOf(
  sign: Sign | LegendRow,
  room: Rect,
  direction: "ltr" | "rtl",
  theme: PaintedTheme,
): ShapeItem[] {
  const middle = room.y + room.height / 2;
  const forth = direction === "rtl" ? (-1 as const) : (1 as const);
  const goal = direction === "rtl" ? room.x + room.width : room.x;
  const from = { x: goal + forth * room.width, y: middle };
  const to = { x: goal, y: middle };
  const small: Rect = { x: room.x + 2, y: middle - 5, width: room.width - 4, height: 10 };
  if (typeof sign === "object" && "pattern" in sign)
    return voiceShapes(sign.pattern, { ...room, y: middle - STRIP / 2, height: STRIP }, theme);
  if (typeof sign === "object")
    return annotationSample(sign, { ...small, y: middle - 6, height: 12 }, direction, theme);
  switch (sign) {
    case "weight":
    case "voices":
      return [];
    case "together":
      return togetherSample(small, forth, theme);
    case "support":
      return lineShapes({ points: [from, to] }, "support", theme);
    case "objection":
      return lineShapes({ points: [from, to] }, "rebut", theme);
    case "undercut": {
      const rule = goal + forth * 5;
      return [
        shape([move(rule, middle + 7), line(rule, middle - 7)], undefined, solid(theme.line.support, 1.3)),
        ...lineShapes({ points: [from, { x: rule + forth, y: middle }] }, "undercut", theme),
      ];
    }
    case "undercutBox":
      return [
        ...stepBox(goal, middle, forth, theme),
        ...lineShapes({ points: [from, { x: goal + forth * 9, y: middle }] }, "undercut", theme),
      ];
    case "fork": {
      const join = { x: goal + forth * 12, y: middle };
      return [
        ...stepBox(goal, middle, forth, theme),
        ...[-1, 1].map((side) =>
          shape(
            [
              move(goal + forth * 8, middle),
              line(join.x, middle),
              line(join.x, middle + side * 5),
              line(from.x, middle + side * 5),
            ],
            undefined,
            solid(theme.line.support, 1.3),
          ),
        ),
      ];
    }
    case "mainLine":
      return lineShapes({ points: [from, to], main: true }, "support", theme);
    case "main":
      return [
        shape(box(small, { top: 2, bottom: 2 }, "round"), theme.cell.mainFill, solid(theme.frame.head, 2.2)),
      ];
    case "otherMain":
      return [
        shape(box(small, { top: 2, bottom: 2 }, "round"), theme.cell.mainFill, solid(theme.frame.head, HEAD)),
      ];
    case "rivals":
      return rivalShapes({ x: small.x + 1, y: middle }, { x: small.x + small.width - 1, y: middle }, theme);
    case "unstated":
      return [
        shape(
          box(small, { top: 2, bottom: 2 }, "round"),
          undefined,
          dashed(theme.frame.head, 0.9, DASH_UNSTATED),
        ),
      ];
    case "reference":
      return [shape(rectangle(small), theme.cell.referenceFill, undefined)];
  }
}

/** The box of a step in the classic style. */
function stepBox(goal: number, middle: number, forth: 1 | -1, theme: PaintedTheme): ShapeItem[] {
  const room: Rect = { x: Math.min(goal, goal + forth * 8), y: middle - 4, width: 8, height: 8 };
  return [shape(box(room, { top: 2, bottom: 2 }, "round"), undefined, solid(theme.line.support, 1))];
}

/** px beside a rule, and between what stand for lines of text. */
const BESIDE_RULE = 4;
const LINES = [-3, 3];

/** The rule of a step beside premises, which are hinted at by lines. */
function togetherSample({ x, y, width, height }: Rect, forth: 1 | -1, theme: PaintedTheme): ShapeItem[] {
  const start = forth === 1 ? x : x + width;
  const middle = y + height / 2;
  const rule = start + forth * 3;
  return [
    ...lineShapes(
      {
        points: [
          { x: rule, y: y + height + 1 },
          { x: rule, y: y - 1 },
        ],
        joins: true,
      },
      "support",
      theme,
    ),
    tooth({ x: rule, y: middle + LINES.at(-1)! }, forth * (BESIDE_RULE - 1), theme.line.support, theme),
    ...LINES.map((off) =>
      shape(
        [move(rule + forth * BESIDE_RULE, middle + off), line(start + forth * width, middle + off)],
        undefined,
        solid(theme.frame.rule, 1.6),
      ),
    ),
  ];
}
