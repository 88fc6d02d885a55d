import type { Size } from "../geometry.ts";
import type { PlacedFigure } from "../layout/figure-layout.ts";
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
    const upright = await figures(request, outline, plan.rooms(used));
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
