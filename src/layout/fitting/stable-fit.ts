import { ptOfPx } from "../../geometry.ts";
import type { Size } from "../../geometry.ts";
import { filled } from "../packing/choose-shapes.ts";
import { composed, framed, leastWidth } from "../figure.ts";
import type { FigureCopy, FigureLayout } from "../figure.ts";
import { placeFurniture } from "../furniture/furniture.ts";
import { Laid } from "./panel-layout-cache.ts";
import { sizeOf } from "../packing/slicing-tree.ts";
import type { Arrangement } from "../packing/slicing-tree.ts";
import { LEAST_TYPE } from "../paper.ts";
import type { Room } from "../paper.ts";
import type { Sketch } from "../panels/plans.ts";
import { inRoom } from "./largest-type-fit.ts";
import { byRank, everyWay } from "../packing/stable-arrangement.ts";

/** Sizes of type come in steps of this factor, so that small edits keep the size. */
const STEP = 1.005;
/** A simpler plan is taken if its type is smaller by no more than so many steps. */
const SIMPLER = 2;
/** How much better than was promised the first guess may be, in steps. */
const HOPE = 3;
/** More panels than this have too many arrangements to try each. */
const MOST = 5;
/** How many figures may be laid out, and how many steps their type may fall. */
const TRIES = 8;
const STEPS = 40;

/** A way to set the figure, before its panels have sizes. */
interface Way {
  readonly room: Room;
  readonly form: Arrangement;
  /** For each panel the sketches that it may choose from, by rising width. */
  readonly sketches: readonly (readonly Sketch[])[];
}

interface Candidate {
  readonly way: Way;
  readonly sketches: readonly Sketch[];
  readonly scale: number;
}

/**
 * Sets a figure in type that is nearly the largest that can be had, in the first way that allows it, in an order that
 * depends on no text: so small edits rarely change the plan, and if so then mostly that of one column.
 */
export class Settling {
  readonly #copy: FigureCopy;
  readonly #ways: readonly Way[];
  /** px by which a panel has turned out larger than was guessed. */
  readonly #excess: Size[];
  /** What the panels of some sketches are taken to measure, until a layout shows more. */
  readonly #shapes = new Map<Way["sketches"], readonly (readonly Size[])[]>();
  readonly #laid: Laid;
  readonly #tried: Candidate[] = [];

  /** `tiers`: of each panel lists of sketches, the simplest first. */
  constructor(copy: FigureCopy, tiers: readonly (readonly (readonly Sketch[])[])[], rooms: readonly Room[]) {
    this.#copy = copy;
    this.#laid = new Laid(copy);
    this.#excess = copy.panels.map(() => ({ width: 0, height: 0 }));
    const count = copy.panels.length;
    const forms = count === 0 || count > MOST ? [] : byRank(everyWay(count));
    const most = Math.max(0, ...tiers.map((own) => own.length));
    const choices = Array.from({ length: most }, (_, tier) =>
      tiers.map((own) => own[Math.min(tier, own.length - 1)]!),
    );
    this.#ways = rooms.flatMap((room) =>
      forms.flatMap((form) => choices.map((sketches) => ({ room, form, sketches }))),
    );
  }

  /** Nothing where there are too many panels, or guesses were wrong too often. `promise`: about the scale to be reached. */
  async run(promise: number): Promise<FigureLayout | undefined> {
    const highest = Math.min(this.#levelOf(promise) + HOPE, this.#levelOf(this.#largest()) + 1);
    for (let top = highest; top > highest - STEPS && this.#tried.length < TRIES;) {
      const candidate = this.#next(top);
      if (candidate === undefined) {
        top -= 1;
        continue;
      }
      this.#tried.push(candidate);
      // oxlint-disable-next-line no-await-in-loop -- what one layout shows mends the guesses for the next
      const figure = await this.#layOut(candidate);
      if (figure !== undefined) return figure;
    }
    return undefined;
  }

  /** The first way with type of nearly this level that has not been tried, if any way has type of this level. */
  #next(top: number): Candidate | undefined {
    if (!this.#ways.some((way) => this.#fill(way, top) !== undefined)) return undefined;
    // Where type can be read well, it stays so: else the map would be divided over figures.
    const least = top >= 0 ? Math.max(0, top - SIMPLER) : top - SIMPLER;
    for (const way of this.#ways) {
      if (this.#fill(way, least) === undefined) continue;
      for (let level = top; level >= least; level--) {
        const candidate = this.#fill(way, level);
        if (candidate !== undefined && !this.#tried.some((one) => areSame(one, candidate))) return candidate;
      }
    }
    return undefined;
  }

  #fill(way: Way, level: number): Candidate | undefined {
    const { metrics, furniture } = this.#copy;
    const scale = this.#scaleOf(level);
    const room = { width: way.room.width / scale - 2, height: way.room.height / scale - 2 };
    if (leastWidth(furniture) > room.width) return undefined;
    const shapes = this.#shapesOf(way);
    // What is narrower than the room may need more room for what stands around the map.
    for (let width = room.width, turn = 0; turn < 2; turn++) {
      const { bottom } = placeFurniture(furniture, width, 0, metrics);
      const chosen = filled(
        way.form,
        shapes,
        { width: room.width, height: room.height - bottom },
        metrics.panelGap,
      );
      if (chosen === undefined) return undefined;
      const sizes = chosen.map((shape, index) => shapes[index]![shape]!);
      const size = sizeOf(way.form, sizes, metrics.panelGap);
      width = Math.max(size.width, leastWidth(furniture));
      if (placeFurniture(furniture, width, size.height, metrics).bottom <= room.height)
        return { way, sketches: chosen.map((shape, index) => way.sketches[index]![shape]!), scale };
    }
    return undefined;
  }

  #shapesOf({ sketches }: Way): readonly (readonly Size[])[] {
    const known = this.#shapes.get(sketches);
    if (known !== undefined) return known;
    const shapes = sketches.map((own, index) => own.map((sketch) => this.#framed(index, sketch)));
    this.#shapes.set(sketches, shapes);
    return shapes;
  }

  #framed(index: number, { width, height }: Sketch): Size {
    const excess = this.#excess[index]!;
    return framed(this.#copy, {
      copy: this.#copy.panels[index]!,
      width: width + excess.width,
      height: height + excess.height,
    });
  }

  /** Nothing if the figure turns out too large for its scale. */
  async #layOut({ way, sketches, scale }: Candidate): Promise<FigureLayout | undefined> {
    const layouts = await this.#laid.all(sketches);
    layouts.forEach((layout, index) => {
      const guessed = sketches[index]!;
      const { width, height } = this.#excess[index]!;
      this.#excess[index] = {
        width: Math.max(width, layout.width - guessed.width),
        height: Math.max(height, layout.height - guessed.height),
      };
    });
    this.#shapes.clear();
    const sheetOf = (width: number, height: number) =>
      inRoom(way.room, width, height, this.#copy.metrics, scale);
    const figure = composed(this.#copy, layouts, way.form, sheetOf);
    return figure.sheet.scale < scale ? undefined : figure;
  }

  /** Levels count from the least type that can be read well. */
  #scaleOf(level: number): number {
    const { body } = this.#copy.metrics;
    return Math.min((LEAST_TYPE / ptOfPx(body)) * STEP ** level, this.#largest());
  }

  #levelOf(scale: number): number {
    return Math.floor(Math.log(scale / this.#scaleOf(0)) / Math.log(STEP));
  }

  #largest(): number {
    return this.#copy.largest / ptOfPx(this.#copy.metrics.body);
  }
}

function areSame(a: Candidate, b: Candidate): boolean {
  return (
    a.scale === b.scale &&
    a.way.room === b.way.room &&
    a.way.form === b.way.form &&
    a.sketches.every((sketch, index) => sketch === b.sketches[index])
  );
}
