import type { GroupItem, GroupRole } from "../../scene/scene.ts";

/** Which groups are headings; the smaller the number, the more stands under them. */
const RANKS: Partial<Readonly<Record<GroupRole, number>>> = {
  title: 1,
  subtitle: 2,
  heading: 2,
  "panel-title": 3,
  subheading: 3,
};

/** The levels of a document's headings in the order in which they come: none is left out, as PDF/UA wants it. */
export class Headings {
  /** The ranks of the headings that what follows stands under. */
  readonly #above: number[] = [];
  #title: string | undefined;

  /** From 1; undefined for what is no heading, "repeated" for a title that stands on an earlier page already. */
  level({ role, label }: GroupItem): number | "repeated" | undefined {
    const rank = RANKS[role];
    if (rank === undefined) return undefined;
    if (role === "title") {
      if (label === this.#title) return "repeated";
      this.#title = label;
    }
    while (this.#above.length > 0 && this.#above.at(-1)! >= rank) this.#above.pop();
    return this.#above.push(rank);
  }
}
