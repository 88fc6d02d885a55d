import type { Size } from "../geometry.ts";
import type { PlacedFigure } from "../layout/figure-layout.ts";
import { measureOf } from "../layout/metrics.ts";
import type { Outline } from "../outline/outline.ts";
import { directionOf, proseFor } from "../language/index.ts";
import { description } from "../scene/alternative-text.ts";
import { scene } from "../scene/build.ts";
import type { PaintedTheme } from "../scene/paint.ts";
import { backMatter, heading } from "./book/back-matter.ts";
import { flowWithoutStub, heightOf } from "./book/flow.ts";
import type { Row, RowPiece } from "./book/flow.ts";
import { inWords } from "./book/in-words.ts";
import { bookOf, pageScene } from "./book/page.ts";
import { questionRows } from "./book/questions.ts";
import type { Setter } from "./book/setter.ts";
import { captionLines, titleLines } from "./book/title.ts";
import { briefWithNotes } from "./brief/brief.ts";
import type { Document, Request } from "./document.ts";
import { figures } from "./figure.ts";
import type { SheetPlan } from "./page-geometry.ts";

/** px; above the first figure. */
const FIGURE_GAP = 16;
/** Statements up to which a map is taken in at a glance: a brief before its figure would only say the same. */
const SMALL = 20;

/** The map for readers on paper: the brief, figures, the argument in words, who says it and where. */
export const handout: Document = {
  summary: "pages to print: the brief, figures, the argument in words, sources, quotes",
  accepts: [],
  async compose(request, outline) {
    const { map, annotation } = request;
    const book = bookOf(request, outline);
    const { plan, setter, theme } = book;
    const { height } = plan.body(1, false);
    const isSmall = outline.map.statements.length <= SMALL;
    const top = isSmall ? [...titleLines(outline, setter), ...captionLines(outline, setter)] : [];
    const used = isSmall ? heightOf(top) + FIGURE_GAP : 0;
    const upright = await wide(plan.body(1, false), (body, more) =>
      figures(request, outline, plan.rooms(used, body), more),
    );
    // The title shares the page of the figure: where that lies on its side, so does the title.
    const turned =
      isSmall && upright.value.every(({ sheet }) => isTurned(sheet))
        ? await figures(request, outline, plan.turnedRooms(used))
        : undefined;
    const isOne = turned?.value.length === 1;
    const { value, diagnostics } = isOne ? turned : upright;
    const first = isSmall ? top : firstPage(request, outline, setter, value, height);
    const words = [
      ...heading(proseFor(map.lang).inWords, "in-words", setter),
      ...inWords(outline, annotation, setter),
      ...questionRows(outline, setter),
      ...backMatter(outline, setter),
    ];
    const drawn = value.map((one, index) => figureRow(one, isSmall && index === 0, plan, theme));
    const rows = [...(isOne ? [asOne(first, drawn[0]!)] : [...first, ...drawn]), ...words];
    const pages = flowWithoutStub(rows, height);
    const bound = { ...book, pages: pages.length };
    return { value: pages.map((page, index) => pageScene(page, index + 1, bound)), diagnostics };
  },
};

/** The brief, which says in which figure each claim goes on, and what the map is and where it comes from. */
function firstPage(
  request: Request,
  outline: Outline,
  setter: Setter,
  figures: readonly PlacedFigure[],
  height: number,
): Row[] {
  const figureOf = figures.length > 1 ? figures[0]!.figure.outline.place?.figureOf : undefined;
  return briefWithNotes(request, outline, setter, { height, gap: FIGURE_GAP, figureOf, linked: true });
}

/** A lone figure that is narrower and higher than these shares of the body is laid out again in less height. */
const WIDE = 0.8;
const HIGH = 0.5;
/** Those heights, as shares of its own; of those in type of at least this share of its size, the widest is taken. */
const LOWER = [0.8, 0.65, 0.5];
const NEARLY = 0.93;
/** px; if its type is larger in longer lines, of about as many characters as those of a book, it has these. */
const LONG_LINES = { widest: measureOf(66) };

/** Figures that leave no part of a page's width empty if that can be avoided. `fit` lays them out in a body of a height, px. */
async function wide(
  { width, height }: Size,
  fit: (height: number, more?: typeof LONG_LINES) => ReturnType<typeof figures>,
): ReturnType<typeof figures> {
  let best = await fit(height);
  const [first, ...others] = best.value;
  if (first === undefined || others.length > 0 || isTurned(first.sheet)) return best;
  const widthOf = ({ figure, sheet }: PlacedFigure) => figure.width * sheet.scale;
  let least = first.sheet.scale * NEARLY;
  const own = first.figure.height * first.sheet.scale;
  const isNarrow = widthOf(first) < WIDE * width && own > HIGH * height;
  if (isNarrow) {
    const longer = await fit(height, LONG_LINES);
    const [one] = longer.value;
    if (longer.value.length === 1 && !isTurned(one!.sheet) && one!.sheet.scale > first.sheet.scale) {
      if (widthOf(one!) >= WIDE * width) return longer;
      best = longer;
      least = one!.sheet.scale * NEARLY;
    }
  }
  for (const share of isNarrow ? LOWER : []) {
    // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
    const other = await fit(own * share);
    const [one] = other.value;
    const isKept = other.value.length === 1 && !isTurned(one!.sheet) && one!.sheet.scale >= least;
    if (isKept && widthOf(one!) > widthOf(best.value[0]!)) best = other;
  }
  return best;
}

const isTurned = ({ width, height }: Size): boolean => width > height;

/** A figure with what stands above it. */
function asOne(above: readonly Row[], figure: Row): Row {
  const pieces: RowPiece[] = [];
  let at = 0;
  for (const row of [...above, figure]) {
    if (at > 0) at += row.before;
    const top = at;
    for (const { group, draw } of row.pieces)
      pieces.push({ group, draw: (x, y, before) => draw(x, y + top, before) });
    at += row.height;
  }
  return { ...figure, height: at, pieces };
}

/** The first figure of a small map stands below the title if there is room, each other one begins a page. */
function figureRow(
  { figure, sheet }: PlacedFigure,
  first: boolean,
  plan: SheetPlan,
  theme: PaintedTheme,
): Row {
  const { width, height, outline } = figure;
  const turned = isTurned(sheet);
  const { scale } = sheet;
  const room = plan.body(1, turned);
  const rtl = directionOf(outline.map.lang) === "rtl";
  // Its frame stands on the margin of the text.
  const spare = rtl ? room.width - width * scale : 0;
  const at = (x: number, y: number) =>
    scene({ figure, sheet: { ...sheet, x: x + spare, y: y + scale } }, theme);
  return {
    height: height * scale + 2 * scale,
    before: FIGURE_GAP,
    keep: false,
    ...(turned ? { page: "turned" as const } : first ? {} : { page: "new" as const }),
    pieces: [{ group: undefined, draw: (x, y) => at(x, y).items }],
    figure: { outline, description: description(outline) },
  };
}
