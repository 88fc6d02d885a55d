import { add } from "../../model/lists.ts";
import { ptOfPx } from "../../geometry.ts";
import type { Size } from "../../geometry.ts";
import type { GroupItem } from "../../scene/scene.ts";
import type { Drawing } from "../format.ts";
import { boundsOf, groupsIn } from "../../scene/walk.ts";

/** A point in a document: the page, counted from 1, and pt from its top left. */
export type PdfPlace = readonly [page: number, x: number, y: number];

/** The largest side of a page that every reader shows, in pt. */
const MAX_SIDE = 14_400;

/** px to pt on a page of this size, px; a thousandth of a point is far below what any printer shows. */
export function lengths({ width, height }: Size): (px: number) => number {
  const scale = Math.min(ptOfPx(1), MAX_SIDE / Math.max(width, height));
  return (px) => Math.round(px * scale * 1000) / 1000;
}

interface Found {
  readonly page: number;
  readonly group: GroupItem;
}

/** Where the links of a document lead. */
export class LinkTargets {
  readonly #drawings: readonly Drawing[];
  readonly #groups = new Map<string, Found[]>();

  constructor(drawings: readonly Drawing[]) {
    this.#drawings = drawings;
    drawings.forEach(({ scene }, index) => {
      for (const group of groupsIn(scene.items)) {
        const found = { page: index + 1, group };
        add(this.#groups, group.id, found);
      }
    });
  }

  /** A link leads to the figure that shows a statement in full with its reasons, rather than to an overview. */
  find(id: string, from: number): PdfPlace | undefined {
    const all = this.#groups.get(id) ?? [];
    const beyond = all.filter(({ page }) => this.#drawings[page - 1]!.scene.figure?.overview !== true);
    const best = beyond.length > 0 ? beyond : all;
    const found =
      best.find(({ page }) => page === from) ??
      best.find(({ group }) => group.role === "statement") ??
      best[0];
    const box = found === undefined ? undefined : boundsOf([found.group]);
    if (found === undefined || box === undefined) return undefined;
    const length = lengths(this.#drawings[found.page - 1]!.scene);
    return [found.page, length(box.x), length(box.y)];
  }
}
