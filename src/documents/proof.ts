import { pxOfMm } from "../geometry.ts";
import { PAPERS } from "../layout/paper.ts";
import type { PaperName } from "../model/map.ts";
import { fixed } from "../scene/paint.ts";
import { sceneSeen, VISIONS } from "../scene/colour-vision.ts";
import type { Vision } from "../scene/colour-vision.ts";
import type { GroupItem, Item, Scene, TextItem } from "../scene/scene.ts";
import { rectangle, shape, solid } from "../scene/shapes.ts";
import { transformed } from "../scene/transform.ts";
import { changed } from "../scene/walk.ts";
import type { Typesetter } from "../text/typesetter.ts";
import type { Document, Page } from "./document.ts";
import { figure } from "./figure.ts";

/** One contact sheet for each figure: as it is, in grey, and as colour-blind readers see it. */
export const proof: Document = {
  summary: "each figure four times on a sheet: in colour, in grey, and as colour-blind readers see it",
  accepts: ["width"],
  async compose(request) {
    const { value, diagnostics } = await figure.compose(request);
    const paper = request.wish.paper ?? "a4";
    return {
      value: value.map((page): Page => ({ ...page, scene: sheetOf(page.scene, paper, request.type) })),
      // Nobody reads the small copies: their type need not be legible.
      diagnostics: diagnostics.filter(({ code }) => code !== "small-type"),
    };
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

const NAMES: Readonly<Record<Vision, string>> = {
  colour: "Colour",
  grey: "Grey: printed or copied without colour",
  deuteranopia: "Deuteranopia: as seen without green receptors",
  protanopia: "Protanopia: as seen without red receptors",
};

/** On its side. */
function sheetOf(scene: Scene, paper: PaperName, type: Typesetter): Scene {
  const { width: height, height: width } = PAPERS[paper];
  const room = {
    width: pxOfMm((width - 2 * MARGIN - GAP) / 2),
    height: pxOfMm((height - 2 * MARGIN - GAP) / 2 - CAPTION),
  };
  const scale = Math.min(room.width / scene.width, room.height / scene.height);
  const items = VISIONS.flatMap((vision, index): Item[] => {
    const x = pxOfMm(MARGIN) + (index % 2) * (room.width + pxOfMm(GAP));
    const y = pxOfMm(MARGIN) + Math.floor(index / 2) * (room.height + pxOfMm(CAPTION + GAP));
    const top = y + pxOfMm(CAPTION);
    const copy = transformed(sceneSeen(scene, vision), { ...room, scale, x, y: top });
    const box = rectangle({ x, y: top, width: scene.width * scale, height: scene.height * scale });
    return [
      captionOf(vision, x, y + CAPTION_SIZE, room.width, type),
      shape(box, copy.background, solid(EDGE, 0.6)),
      ...renamed(copy.items, vision),
    ];
  });
  return {
    ...scene,
    width: pxOfMm(width),
    height: pxOfMm(height),
    background: fixed("#ffffff"),
    paper,
    items,
  };
}

function captionOf(vision: Vision, x: number, y: number, width: number, type: Typesetter): GroupItem {
  const text = NAMES[vision];
  const span = { text, weight: "semibold", size: CAPTION_SIZE, tone: "text" } as const;
  const runs = type.paragraph([span], "ltr").lines(width).slice(0, 1);
  const items = runs.flatMap((line) =>
    line.runs.map((run, index): TextItem => ({
      kind: "text",
      x: x + run.x,
      y,
      width: run.width,
      text: run.text,
      face: run.face,
      size: run.size,
      paint: INK,
      direction: run.direction,
      begins: index === 0,
    })),
  );
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
