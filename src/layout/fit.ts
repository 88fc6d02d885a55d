import type { Direction, Style } from "../model/map.ts";
import type { Outline } from "../outline/outline.ts";
import type { Typesetter } from "../text/typesetter.ts";
import { layoutPanel } from "./arrange.ts";
import { composed, figureCopy, framed, leastWidth } from "./figure.ts";
import type { FigureCopy, FigureLayout, Sheet } from "./figure.ts";
import { placeFurniture } from "./furniture.ts";
import { LOOSE, MEDIUM, TIGHT } from "./metrics.ts";
import type { Metrics } from "./metrics.ts";
import { arrangements } from "./pack.ts";
import type { Arrangement, Shape } from "./pack.ts";
import type { PanelCopy, PanelLayout } from "./panel.ts";
import { PAGE_MARGIN, ptOfPx, pxOfMm } from "./paper.ts";
import type { Paper } from "./paper.ts";
import {
  besideSketches,
  classicSketches,
  spread,
  unbeaten,
  underSketches,
  uprightSketches,
} from "./plans.ts";
import type { Sketch } from "./plans.ts";

/** Body text is never set larger than this on paper, however small the map; pt. */
const LARGEST_TYPE = 11;
/** Type of this size, pt, needs no tighter setting. */
const COMFORTABLE_TYPE = 8.5;
/** A plan must win by this factor to be taken instead of a simpler one, so that small edits rarely change it. */
const CALM = 1.02;

/** What was asked for besides the paper. */
export interface Wish {
  readonly direction: Direction;
  readonly style: Style;
}

/** Sets a figure on a page in the largest type that is found: searches cell widths, direction, spacing and orientation. */
export async function fittedFigure(
  outline: Outline,
  type: Typesetter,
  wish: Wish,
  paper: Paper,
): Promise<FigureLayout> {
  let best: FigureLayout | undefined;
  for (const metrics of [LOOSE, MEDIUM, TIGHT]) {
    const copy = figureCopy(outline, type, metrics);
    // oxlint-disable-next-line no-await-in-loop -- a tighter setting is tried only if the looser one is too small
    const found = await search(copy, wish, paper);
    if (best === undefined || smallestType(found) > smallestType(best)) best = found;
    if (smallestType(best) >= COMFORTABLE_TYPE) break;
  }
  return best!;
}

/** The smallest type of a figure on its sheet, in pt. */
export function smallestType({ metrics, sheet }: FigureLayout): number {
  return ptOfPx(Math.min(metrics.small, metrics.body) * sheet.scale);
}

/** One way to set the whole figure, and how large its type would be. */
interface Candidate {
  readonly sketches: readonly Sketch[];
  readonly arrangement: Arrangement;
  readonly page: Shape;
  readonly scale: number;
}

/** How many candidates are really laid out. */
const ROUNDS = 4;

async function search(copy: FigureCopy, wish: Wish, paper: Paper): Promise<FigureLayout> {
  const pages = pagesOf(paper);
  const laid = new Map<string, PanelLayout>();
  let best: FigureLayout | undefined;
  const sketches = await Promise.all(copy.panels.map((panel) => sketchesOf(panel, wish, copy.metrics)));
  // What the layouts of a panel turn out to be, against what was guessed, mends the guesses of the next round.
  const bias = copy.panels.map(() => ({ width: 1, height: 1 }));
  const tried = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const candidate = bestCandidate(copy, sketches, bias, pages, tried);
    if (candidate === undefined) break;
    const layouts: PanelLayout[] = [];
    for (const [index, panel] of copy.panels.entries()) {
      const { plan, width, height } = candidate.sketches[index]!;
      const key = `${index} ${JSON.stringify(plan)}`;
      // oxlint-disable-next-line no-await-in-loop -- each round learns from the one before
      const layout = laid.get(key) ?? (await layoutPanel(panel, plan, copy.metrics));
      laid.set(key, layout);
      layouts.push(layout);
      bias[index] = { width: layout.width / width, height: layout.height / height };
    }
    const figure = composed(copy, layouts, candidate.arrangement, (w, h) =>
      onPage(candidate.page, w, h, copy),
    );
    if (best === undefined || figure.sheet.scale > best.sheet.scale * CALM) best = figure;
  }
  return best!;
}

async function sketchesOf(panel: PanelCopy, { direction, style }: Wish, metrics: Metrics): Promise<Sketch[]> {
  if (style === "classic") return classicSketches(panel, direction, metrics);
  if (direction === "up") return uprightSketches(panel, metrics);
  return unbeaten([
    ...besideSketches(panel, direction, metrics),
    ...underSketches(panel, direction, metrics),
  ]);
}

function pagesOf({ width, height }: Paper): Shape[] {
  return [
    { width: pxOfMm(width), height: pxOfMm(height) },
    { width: pxOfMm(height), height: pxOfMm(width) },
  ];
}

/** The candidate of the largest type that has not been tried. */
function bestCandidate(
  copy: FigureCopy,
  sketches: readonly (readonly Sketch[])[],
  bias: readonly Shape[],
  pages: readonly Shape[],
  tried: Set<string>,
): Candidate | undefined {
  const choices = sketches.map((all) => spread(all, 40));
  const shapes = choices.map((all, index) =>
    all.map(({ width, height }) =>
      framed(copy, {
        copy: copy.panels[index]!,
        width: width * bias[index]!.width,
        height: height * bias[index]!.height,
      }),
    ),
  );
  let best: Candidate | undefined;
  for (const { width, height, arrangement } of arrangements(shapes, copy.metrics.panelGap)) {
    for (const page of pages) {
      const full = Math.max(width, leastWidth(copy.furniture));
      const bottom = placeFurniture(copy.furniture, full, height, copy.metrics).bottom;
      const { scale } = onPage(page, full, bottom, copy);
      if (best !== undefined && scale <= best.scale) continue;
      const key = JSON.stringify([page.width, arrangement]);
      if (tried.has(key)) continue;
      best = { sketches: chosen(choices, arrangement), arrangement, page, scale };
    }
  }
  if (best !== undefined) tried.add(JSON.stringify([best.page.width, best.arrangement]));
  return best;
}

/** For each panel the sketch whose shape the arrangement uses. */
function chosen(sketches: readonly (readonly Sketch[])[], root: Arrangement): Sketch[] {
  const found: Sketch[] = [];
  const stack: Arrangement[] = [root];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at.kind === "panel") found[at.index] = sketches[at.index]![at.shape]!;
    else stack.push(at.first, at.second);
  }
  return found;
}

/** Sets a figure of this size on a page: inside its margins, centred, as large as it can be. */
function onPage(page: Shape, width: number, height: number, { metrics }: { metrics: Metrics }): Sheet {
  const margin = pxOfMm(PAGE_MARGIN);
  const room = { width: page.width - 2 * margin, height: page.height - 2 * margin };
  const largest = LARGEST_TYPE / ptOfPx(metrics.body);
  // Frames are drawn on the edge: leave half a line.
  const scale = Math.min(room.width / (width + 2), room.height / (height + 2), largest);
  return { ...page, scale, x: (page.width - width * scale) / 2, y: margin + scale };
}
