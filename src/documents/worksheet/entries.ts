import type { Rect } from "../../geometry.ts";
import type { ShapedText } from "../../layout/cards/shaped-text.ts";
import { textLayout } from "../../layout/finish.ts";
import { xmlId } from "../../scene/ids.ts";
import type { GroupItem } from "../../scene/scene.ts";
import { textItems } from "../../scene/text.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import type { Setter } from "../book/setter.ts";

/** A letter or number, and the statement that it stands for. */
interface ListEntry {
  readonly lead: string;
  readonly text: string;
  /** Who says it and where. */
  readonly aside?: string;
}

/** px */
const COLUMN = 280;
const COLUMN_GAP = 28;
const LEAD_GAP = 9;
const BELOW = 7;

interface SetEntry {
  readonly entry: ListEntry;
  readonly lead: ShapedText;
  readonly text: ShapedText;
}

/** Entries in columns, as many as a sheet is wide. */
export class EntryList {
  readonly #id: string;
  readonly #entries: readonly SetEntry[];
  readonly #theme: PaintedTheme;
  readonly #leadWidth: number;
  readonly #rtl: boolean;

  constructor(id: string, entries: readonly ListEntry[], setter: Setter, theme: PaintedTheme) {
    this.#id = id;
    this.#theme = theme;
    this.#entries = entries.map((entry) => ({
      entry,
      lead: setter.shaped([{ text: entry.lead, weight: "semibold", tone: "number" }]),
      text: setter.shaped([
        { text: entry.text },
        ...(entry.aside === undefined
          ? []
          : [{ text: ` ${entry.aside}`, weight: "italic", size: "small", tone: "muted" } as const]),
      ]),
    }));
    const widest = this.#entries.reduce((most, { lead }) => Math.max(most, lead.maxWidth), 0);
    this.#leadWidth = Math.ceil(widest) + LEAD_GAP;
    this.#rtl = this.#entries[0]?.lead.direction === "rtl";
  }

  get length(): number {
    return this.#entries.length;
  }

  /** The height of the whole list, its columns as even as they can be. */
  height(width: number): number {
    const { heights, columns } = this.#measured(width);
    return evenHeight(heights, columns) ?? 0;
  }

  /** The entries that the room holds, from this one on: at least one, so that placing them always ends. */
  place(from: number, room: Rect): { readonly items: readonly GroupItem[]; readonly next: number } {
    const { heights, columns, column } = this.#measured(room.width);
    const rest = heights.slice(from);
    const even = evenHeight(rest, columns);
    const limit = even !== undefined && even <= room.height ? even : room.height;
    const items: GroupItem[] = [];
    let [at, y] = [0, 0];
    let next = from;
    for (const height of rest) {
      if (y > 0 && y + height > limit + 0.01) {
        at += 1;
        y = 0;
      }
      if (at === columns) break;
      const left = at * (column + COLUMN_GAP);
      const x = room.x + (this.#rtl ? room.width - column - left : left);
      items.push(this.#drawn(next, { x, y: room.y + y, width: column, height }));
      y += height + BELOW;
      next += 1;
    }
    return { items, next };
  }

  #drawn(index: number, { x, y, width, height }: Rect): GroupItem {
    const { entry, lead, text } = this.#entries[index]!;
    const own = this.#leadWidth;
    const rest = width - own;
    const [leadX, textX] = this.#rtl ? [x + rest, x] : [x, x + own];
    return {
      kind: "group",
      id: xmlId(this.#id, String(index + 1)),
      role: "paragraph",
      label: `${entry.lead} ${entry.text}`,
      items: [
        ...textItems(textLayout(lead, { x: leadX, y, width: own, height }), this.#theme),
        ...textItems(textLayout(text, { x: textX, y, width: rest, height }), this.#theme),
      ],
    };
  }

  #measured(width: number) {
    const columns = Math.max(1, Math.floor((width + COLUMN_GAP) / (COLUMN + COLUMN_GAP)));
    const column = (width - (columns - 1) * COLUMN_GAP) / columns;
    const heights = this.#entries.map(({ text }) => text.height(column - this.#leadWidth));
    return { heights, columns, column };
  }
}

/** The least height of columns that hold all these, one after the other. */
function evenHeight(heights: readonly number[], columns: number): number | undefined {
  if (heights.length === 0) return undefined;
  const needed = (limit: number) => {
    let [count, y] = [1, 0];
    for (const height of heights) {
      if (y > 0 && y + height > limit + 0.01) {
        count += 1;
        y = 0;
      }
      y += height + BELOW;
    }
    return count;
  };
  let low = Math.max(...heights);
  let high = heights.reduce((sum, height) => sum + height + BELOW, 0);
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (needed(middle) <= columns) high = middle;
    else low = middle;
  }
  return high;
}
