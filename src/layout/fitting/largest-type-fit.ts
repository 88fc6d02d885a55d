import { ptOfPx } from "../../geometry.ts";
import type { Size } from "../../geometry.ts";
import { composed, framed, leastWidth } from "../figure.ts";
import type { FigureCopy, FigureLayout, Sheet } from "../figure.ts";
import { LARGEST_TYPE } from "../figure.ts";
import { placeFurniture } from "../furniture/furniture.ts";
import { Laid } from "./panel-layout-cache.ts";
import type { Metrics } from "../metrics.ts";
import { arrangements } from "../packing/slicing-tree.ts";
import type { Arrangement } from "../packing/slicing-tree.ts";
import type { Room } from "../paper.ts";
import type { PanelLayout } from "../panels/panel.ts";
import type { Sketch } from "../panels/plans.ts";

/** A plan must win by this factor to be taken instead of a simpler one, so that small edits rarely change it. */
const CALM = 1.02;

/** One way to set the whole figure, and how large its type would be. */
interface Candidate {
  readonly sketches: readonly Sketch[];
  readonly arrangement: Arrangement;
  readonly room: Room;
  readonly scale: number;
  readonly key: string;
}

/** How many candidates are laid out. */
const ROUNDS = 4;
/** Shapes of a panel that the arrangement chooses from. */
const SHAPES = 40;

/** Searches the largest type for one figure on estimates, and lays out only the best few. */
export class Search {
  readonly #copy: FigureCopy;
  readonly #rooms: readonly Room[];
  readonly #choices: readonly (readonly Sketch[])[];
  /** What the layouts of a panel turn out to be, against what was guessed, mends the guesses of the next round. */
  readonly #bias: Size[];
  readonly #tried = new Set<string>();
  readonly #laid: Laid;

  constructor(copy: FigureCopy, sketches: readonly (readonly Sketch[])[], rooms: readonly Room[]) {
    this.#copy = copy;
    this.#laid = new Laid(copy);
    this.#rooms = rooms;
    this.#choices = sketches.map((all) => spread(all, SHAPES));
    this.#bias = copy.panels.map(() => ({ width: 1, height: 1 }));
  }

  /** The scale that the best candidate would have if every guess were right. */
  promise(): number {
    return this.#best()?.scale ?? 1;
  }

  async run(): Promise<FigureLayout> {
    let best: FigureLayout | undefined;
    for (let round = 0; round < ROUNDS; round++) {
      const candidate = this.#best();
      if (candidate === undefined || (best !== undefined && candidate.scale <= best.sheet.scale)) break;
      this.#tried.add(candidate.key);
      const layouts = await this.#layOut(candidate);
      const sheetOf = (width: number, height: number) =>
        inRoom(
          candidate.room,
          width,
          height,
          this.#copy.metrics,
          this.#copy.largest / ptOfPx(this.#copy.metrics.body),
        );
      const figure = composed(this.#copy, layouts, candidate.arrangement, sheetOf);
      if (best === undefined || figure.sheet.scale > best.sheet.scale * CALM) best = figure;
    }
    return (
      best ?? composed(this.#copy, [], undefined, (w, h) => inRoom(this.#rooms[0]!, w, h, this.#copy.metrics))
    );
  }

  async #layOut({ sketches }: Candidate): Promise<PanelLayout[]> {
    const layouts = await this.#laid.all(sketches);
    layouts.forEach(({ width, height }, index) => {
      const guessed = sketches[index]!;
      this.#bias[index] = { width: width / guessed.width, height: height / guessed.height };
    });
    return layouts;
  }

  /** The candidate of the largest type that has not been tried. */
  #best(): Candidate | undefined {
    const copy = this.#copy;
    const shapes = this.#choices.map((all, index) => {
      const panel = copy.panels[index]!;
      const bias = this.#bias[index]!;
      return all.map(({ width, height }) =>
        framed(copy, { copy: panel, width: width * bias.width, height: height * bias.height }),
      );
    });
    let best: Candidate | undefined;
    for (const { width, height, arrangement } of arrangements(shapes, copy.metrics.panelGap)) {
      const full = Math.max(width, leastWidth(copy.furniture));
      const { bottom } = placeFurniture(copy.furniture, full, height, copy.metrics);
      for (const room of this.#rooms) {
        const { scale } = inRoom(room, full, bottom, copy.metrics, copy.largest / ptOfPx(copy.metrics.body));
        if (best !== undefined && scale <= best.scale) continue;
        const key = JSON.stringify([room.width, arrangement]);
        if (this.#tried.has(key)) continue;
        best = { sketches: chosen(this.#choices, arrangement), arrangement, room, scale, key };
      }
    }
    return best;
  }
}

/** At most `count` of them, spread from the narrowest to the widest. */
function spread<T>(all: readonly T[], count: number): readonly T[] {
  if (all.length <= count) return all;
  return Array.from({ length: count }, (_, i) => all[Math.round((i * (all.length - 1)) / (count - 1))]!);
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

/** Sets a figure of this size in a room: centred, as large as it can be. */
export function inRoom(
  room: Room,
  width: number,
  height: number,
  metrics: Metrics,
  largest: number = LARGEST_TYPE / ptOfPx(metrics.body),
): Sheet {
  // Frames are drawn on the edge: leave half a line.
  const scale = Math.min(room.width / (width + 2), room.height / (height + 2), largest);
  return { ...room.sheet, scale, x: room.x + (room.width - width * scale) / 2, y: room.y + scale };
}
