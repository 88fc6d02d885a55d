import type { PlacedFigure } from "../layout/figure-layout.ts";
import { sourceLine } from "../layout/furniture/furniture.ts";
import { LEAST_TYPE } from "../layout/paper.ts";
import type { Outline } from "../outline/outline.ts";
import { directionOf, proseFor, wordsFor } from "../language/index.ts";
import { description, scene } from "../scene/build.ts";
import type { PaintedTheme } from "../scene/paint.ts";
import { backMatter, heading } from "./book/back-matter.ts";
import type { Document } from "./document.ts";
import { figures, outlineFor } from "./figure.ts";
import { flow } from "./book/flow.ts";
import type { Row } from "./book/flow.ts";
import { inWords } from "./book/in-words.ts";
import { pageScene } from "./book/page.ts";
import { Setter } from "./book/setter.ts";
import { SheetPlan } from "./page-geometry.ts";

/** px; above the first figure. */
const FIGURE_GAP = 16;

/** The map for readers on paper: title, figures, the argument in words, who says it and where. */
export const handout: Document = {
  summary: "pages to print: figures, the argument in words, sources, quotes",
  accepts: [],
  async compose(request) {
    const { map, annotation, wish, type, theme } = request;
    const outline = outlineFor(request);
    const plan = new SheetPlan(wish.paper ?? "a4", wish.duplex ?? false, directionOf(map.lang) === "rtl");
    const body = plan.body(1, false);
    const setter = new Setter(outline, type, theme, body.width, wish.least ?? LEAST_TYPE);
    const top = titleBlock(outline, setter);
    const { value, diagnostics } = await figures(request, plan.rooms(heightOf(top) + FIGURE_GAP));
    const words = [
      ...heading(proseFor(map.lang).inWords, "in-words", setter),
      ...inWords(outline, annotation, setter),
      ...backMatter(outline, setter),
    ];
    const rows = [...top, ...value.map((one, index) => figureRow(one, index === 0, plan, theme)), ...words];
    const pages = flow(rows, body.height);
    const book = { outline, annotation, title: titleOf(outline), pages: pages.length, plan, setter, theme };
    return { value: pages.map((page, index) => pageScene(page, index + 1, book)), diagnostics };
  },
};

function titleOf({ map, panels }: Outline): string {
  const heads = panels.flatMap((panel) => panel.heads);
  const main = heads.find((head) => head.main) ?? heads[0];
  return map.title ?? map.statements.find(({ id }) => id === main?.statement)?.text ?? "";
}

function titleBlock({ map }: Outline, setter: Setter): Row[] {
  const { title, caption, lang } = map;
  const source = sourceLine(map, wordsFor(lang));
  return [
    ...(title === undefined
      ? []
      : setter.paragraph([{ text: title, weight: "semibold", size: "title", tone: "title" }], {
          role: "title",
          id: "title",
          before: 0,
          keep: true,
        })),
    ...(caption === undefined
      ? []
      : setter.paragraph([{ text: caption }], { role: "caption", id: "caption", before: 6, keep: true })),
    ...(source === undefined
      ? []
      : setter.paragraph([{ text: source, size: "small", tone: "muted" }], {
          role: "source",
          id: "source",
          before: 6,
          keep: true,
        })),
  ];
}

const heightOf = (rows: readonly Row[]) =>
  rows.reduce((sum, { before, height }, index) => sum + (index === 0 ? 0 : before) + height, 0);

/** The first figure stands below the title if there is room, each other one begins a page. */
function figureRow(
  { figure, sheet }: PlacedFigure,
  first: boolean,
  plan: SheetPlan,
  theme: PaintedTheme,
): Row {
  const { width, height, outline } = figure;
  const turned = sheet.width > sheet.height;
  const { scale } = sheet;
  const room = plan.body(1, turned);
  const at = (x: number, y: number) =>
    scene({ figure, sheet: { ...sheet, x: x + (room.width - width * scale) / 2, y: y + scale } }, theme);
  return {
    height: height * scale + 2 * scale,
    before: FIGURE_GAP,
    keep: false,
    ...(turned ? { page: "turned" as const } : first ? {} : { page: "new" as const }),
    pieces: [{ group: undefined, draw: (x, y) => at(x, y).items }],
    figure: { outline, description: description(outline) },
  };
}
