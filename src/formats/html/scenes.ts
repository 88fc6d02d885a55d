import type { Item, Scene } from "../../scene/scene.ts";
import { changed, groupsIn } from "../../scene/walk.ts";
import type { Drawing } from "../format.ts";

/** A scene whose ids are its own on a page of several. */
export interface PageScene {
  readonly scene: Scene;
  /** What its other ids shall begin with. */
  readonly prefix: string;
}

/**
 * Makes the scenes of one page fit to stand together. An id that stands in several is kept where a link from elsewhere
 * shall lead: a statement's by the first figure that draws it, but rather not by the overview. Other figures put theirs in front.
 */
export function togetherOnPage(drawings: readonly Drawing[]): PageScene[] {
  const owners = new Map<string, number>();
  const overviewLast = [...drawings.keys()].toSorted(
    (a, b) => rank(drawings[a]!) - rank(drawings[b]!) || a - b,
  );
  for (const index of overviewLast) {
    for (const id of idsIn(drawings[index]!.scene.items)) if (!owners.has(id)) owners.set(id, index);
  }
  return drawings.map(({ scene }, index) => {
    const prefix = drawings.length === 1 ? "" : `f${index + 1}-`;
    const own = new Set(idsIn(scene.items));
    const named = (id: string) => (own.has(id) && owners.get(id) !== index ? prefix + id : id);
    // Links stay: they lead to the owner.
    const items = changed(scene.items, { group: (group) => ({ ...group, id: named(group.id) }) });
    return { scene: { ...scene, items }, prefix };
  });
}

const rank = ({ scene }: Drawing) => (scene.figure?.overview === true ? 1 : 0);

/** The ids of all groups, in reading order. */
export const idsIn = (items: readonly Item[]): string[] => groupsIn(items).map(({ id }) => id);
