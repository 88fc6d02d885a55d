import type { GroupItem } from "../../scene/scene.ts";
import type { StatementId } from "../../model/map.ts";
import { xmlId } from "../../scene/ids.ts";
import type { Part } from "../brief/stack.ts";
import type { SlideLook, SlideParts } from "./parts.ts";

/** What stands on a slide, and what it is called. */
export interface Slide {
  readonly title: string;
  readonly part: Part;
  /** Statements that it shows first. */
  readonly first: readonly StatementId[];
  /** The size of its body text, as a multiple of the smallest type; only of a step that one slide holds. */
  readonly scale?: number;
}

export type Look = Omit<SlideLook, "body" | "small">;
/** What sets the parts of a slide whose body text is this many times the smallest type. */
export type PartsOf = (scale: number) => SlideParts;

/** The sizes of body text, as multiples of the smallest type, the largest first. */
export const SIZES: readonly number[] = [2.1, 1.9, 1.7, 1.5, 1.35, 1.2, 1.1, 1];
/** What stands around a step is shown too where that leaves type of this size. */
export const ROOMY: readonly number[] = SIZES.filter((size) => size >= 1.35);
/** This share of the steps at least are told in one size. */
const STEADY = 0.75;

/** The largest size in which most of some slides can be set, so that type does not jump from one to the next. */
export function steadySize(slides: readonly Slide[]): number {
  const scales = slides.flatMap(({ scale = [] }) => scale);
  const most = ROOMY.find((size) => scales.filter((one) => one >= size).length >= scales.length * STEADY);
  return most ?? ROOMY.at(-1)!;
}

/** Of a claim at the head of a slide, as a multiple of the body size. */
export const HEAD = 1.15;
/** As multiples of the body size. */
export const GAP = { head: 1.25, step: 0.95, claim: 1.1 };

/** "(2/3)" after the title of a slide that goes on. */
export const counted = (slides: readonly Slide[]): Slide[] =>
  slides.map((slide, index) =>
    slides.length === 1 ? slide : { ...slide, title: `${slide.title} (${index + 1}/${slides.length})` },
  );

export const titled = (id: StatementId, label: string, part: Part): Part => ({
  height: part.height,
  draw: (x, y) => {
    const group: GroupItem = {
      kind: "group",
      id: xmlId("title", id),
      role: "title",
      label,
      items: part.draw(x, y),
    };
    return [group];
  },
});
