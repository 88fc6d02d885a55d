import { inset, pxOfMm, PAPERS } from "../geometry.ts";
import type { Rect, Size } from "../geometry.ts";
import { directionOf, documentWordsFor } from "../language/index.ts";
import type { PaperName } from "../model/map.ts";
import { fixed } from "../scene/paint.ts";
import { sceneSeen, VISIONS } from "../scene/colour-vision.ts";
import type { Vision } from "../scene/colour-vision.ts";
import type { GroupItem, Item, Scene, TextItem } from "../scene/scene.ts";
import { rectangle, shape, solid } from "../scene/shapes.ts";
import { transformed } from "../scene/transform.ts";
import { boundsOf, changed } from "../scene/walk.ts";
import type { Typesetter } from "../text/typesetter.ts";
import type { Document, Page } from "./document.ts";
import { drawnPage } from "./drawn-page.ts";
import { figure } from "./figure.ts";

/** Each figure as it is, in grey, and as colour-blind readers see it, each time in the size in which it is printed. */
export const proof: Document = {
  summary: "each figure four times: in colour, in grey, and as colour-blind readers see it",
  accepts: ["width", "height"],
  fillsColumn: true,
  async compose(request, outline) {
    const { paper = "a4", width } = request.wish;
    // A figure that is to be shown on a sheet must be one for such a sheet.
    const wish = width === undefined ? { ...request.wish, paper } : request.wish;
    const { value, diagnostics } = await figure.compose({ ...request, wish }, outline);
    const pages = value.flatMap((page) => sheetsOf(drawnPage(page, request.theme), paper, request.type));
    return { value: pages, diagnostics };
  },
};

/** mm */
const MARGIN = 10;
const GAP = 6;
const CAPTION = 6;
/** px */
const CAPTION_SIZE = 40 / 3;
const INK = fixed("#111820");
const EDGE = fixed("#87929d");

/** Copies side by side and one below the other: as many on a sheet as have room there. */
interface Grid {
  readonly sheet: Size;
  readonly room: Size;
  readonly columns: number;
  readonly rows: number;
  readonly scale: number;
}

/** How much smaller than the figure a copy may be, as a factor: what stands around it needs some of the sheet. */
const SMALLER = 0.9;

/** The way to show a figure on the fewest sheets in nearly its own size; else one a sheet, as large as that allows. */
function gridFor({ width, height }: Size, paper: PaperName): Grid {
  const { width: short, height: long } = PAPERS[paper];
  const sheets = [
    { width: pxOfMm(short), height: pxOfMm(long) },
    { width: pxOfMm(long), height: pxOfMm(short) },
  ];
  const grids = [
    { columns: 2, rows: 2 },
    { columns: 1, rows: 2 },
    { columns: 2, rows: 1 },
    { columns: 1, rows: 1 },
  ].flatMap(({ columns, rows }) =>
    sheets.map((sheet): Grid => {
      const [margin, gap, caption] = [MARGIN, GAP, CAPTION].map(pxOfMm) as [number, number, number];
      const room = {
        width: (sheet.width - 2 * margin - (columns - 1) * gap) / columns,
        height: (sheet.height - 2 * margin - (rows - 1) * gap) / rows - caption,
      };
      const scale = Math.min(1, room.width / width, room.height / height);
      return { sheet, room, columns, rows, scale };
    }),
  );
  const alone = grids.filter(({ columns, rows }) => columns * rows === 1);
  const [largest] = alone.toSorted((a, b) => b.scale - a.scale);
  return grids.find(({ scale }) => scale >= SMALLER) ?? largest!;
}

function sheetsOf(page: Page, paper: PaperName, type: Typesetter): Page[] {
  const { scene } = page;
  // The white edge of a sheet is not shown again.
  const seen =
    scene.paper === undefined
      ? { x: 0, y: 0, ...sizeOf(scene) }
      : (boundsOf(scene.items) ?? { x: 0, y: 0, ...sizeOf(scene) });
  const area = inset(seen, scene.paper === undefined ? 0 : -PAD);
  const grid = gridFor(area, paper);
  const each = grid.columns * grid.rows;
  return Array.from({ length: Math.ceil(VISIONS.length / each) }, (_, index): Page => {
    const items = VISIONS.slice(index * each, (index + 1) * each).flatMap((vision, place) =>
      copyOf(scene, area, vision, place, grid, type),
    );
    return { ...page, scene: { ...scene, ...grid.sheet, background: fixed("#ffffff"), paper, items } };
  });
}

/** px; around what is drawn. */
const PAD = 6;
const sizeOf = ({ width, height }: Size): Size => ({ width, height });

function copyOf(
  scene: Scene,
  area: Rect,
  vision: Vision,
  place: number,
  { room, columns, scale }: Grid,
  type: Typesetter,
): Item[] {
  const x = pxOfMm(MARGIN) + (place % columns) * (room.width + pxOfMm(GAP));
  const y = pxOfMm(MARGIN) + Math.floor(place / columns) * (room.height + pxOfMm(CAPTION + GAP));
  const top = y + pxOfMm(CAPTION);
  const by = { x: x - area.x * scale, y: top - area.y * scale };
  const copy = transformed(sceneSeen(scene, vision), { ...room, scale, ...by });
  const box = rectangle({ x, y: top, width: area.width * scale, height: area.height * scale });
  return [
    captionOf(scene, vision, { ...room, x, y }, area.width * scale, type),
    shape(box, copy.background, solid(EDGE, 0.6)),
    ...renamed(copy.items, vision),
  ];
}

/** On one line above its copy, in the language of the map. */
function captionOf({ lang }: Scene, vision: Vision, place: Rect, copy: number, type: Typesetter): GroupItem {
  const text = documentWordsFor(lang).seen[vision];
  const direction = directionOf(lang);
  const lineOf = (size: number) =>
    type.paragraph([{ text, weight: "semibold", size, tone: "text" }], direction).lines(Infinity)[0]!;
  const natural = lineOf(CAPTION_SIZE).width;
  const size = CAPTION_SIZE * Math.min(1, place.width / natural);
  const { runs, width } = lineOf(size);
  const x = place.x + (direction === "rtl" ? Math.max(0, copy - width) : 0);
  const items = runs.map((run, index): TextItem => ({
    kind: "text",
    x: x + run.x,
    y: place.y + CAPTION_SIZE,
    width: run.width,
    text: run.text,
    face: run.face,
    size: run.size,
    paint: INK,
    direction: run.direction,
    begins: index === 0,
  }));
  return { kind: "group", id: `proof-${vision}`, role: "caption", label: text, items };
}

/** Each copy has ids of its own, and links within itself. */
function renamed(items: readonly Item[], vision: Vision): Item[] {
  return changed(items, {
    group: (group) => ({
      ...group,
      id: `${vision}-${group.id}`,
      ...(group.link?.to === "group" && { link: { to: "group", id: `${vision}-${group.link.id}` } }),
    }),
  });
}
