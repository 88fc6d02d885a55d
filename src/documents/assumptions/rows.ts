import { directionOf } from "../../language/index.ts";
import type { TableCell, WordTable } from "../../model/table.ts";
import type { Item } from "../../scene/scene.ts";
import { line, move, shape, solid } from "../../scene/shapes.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import type { Row } from "../book/flow.ts";
import { linesOf } from "../book/setter.ts";
import type { Setter, Words } from "../book/setter.ts";
import { bylineRow, unbroken } from "../book/title.ts";

/** px; in a cell. */
const PAD = { x: 5, y: 4.5 };

/** The rows of a table, with its heads once on each page; each has room to write in, `least` px high. */
export function tableRows(table: WordTable, setter: Setter, theme: PaintedTheme, least: number): Row[] {
  const small = (text: string, id: string, before: number): Row[] =>
    setter.paragraph([{ text, size: "small", tone: "muted" }], { role: "paragraph", id, before });
  const [reading = "", ...now] = table.intro;
  const ruled = new TableSetter(table, setter, theme, least);
  const heads = ruled.heads("heads");
  const above = again(heads);
  return [
    ...setter.paragraph([{ text: unbroken(table.title), weight: "semibold", size: "title", tone: "title" }], {
      role: "title",
      id: "title",
      before: 0,
      keep: true,
    }),
    ...bylineRow(table.byline, setter),
    ...small(reading, "reading", 6),
    ...now.flatMap((text, index) =>
      setter.paragraph([{ text }], { role: "paragraph", id: `now-${index}`, before: 6 }),
    ),
    ...(table.sections.length === 0 ? [] : [{ ...heads, before: 14 }]),
    ...table.sections.flatMap(({ title, rows }, section) => [
      ...setter
        .paragraph([{ text: title, weight: "semibold", size: "subheading", tone: "panel-title" }], {
          role: "subheading",
          id: `section-${section}`,
          before: section === 0 ? 8 : 14,
          keep: true,
        })
        .map((row, index) => (index === 0 ? { ...row, above } : row)),
      ...rows.map((cells, index) => ({
        ...ruled.row(cells, `row-${section}-${index}`),
        ...(index === 0 ? { before: 4 } : {}),
        above,
      })),
    ]),
    ...table.notes.flatMap((text, index) =>
      setter.paragraph([{ text }], { role: "paragraph", id: `note-${index}`, before: 12 }),
    ),
  ];
}

/** The heads again on a page that follows; they are no part of the text. */
const again = (heads: Row): Row => ({
  ...heads,
  pieces: heads.pieces.map(({ draw }) => ({ group: undefined, draw })),
});

class TableSetter {
  readonly #table: WordTable;
  readonly #setter: Setter;
  readonly #theme: PaintedTheme;
  readonly #least: number;
  readonly #rtl: boolean;

  constructor(table: WordTable, setter: Setter, theme: PaintedTheme, least: number) {
    this.#least = least;
    this.#table = table;
    this.#setter = setter;
    this.#theme = theme;
    this.#rtl = directionOf(table.lang) === "rtl";
  }

  heads(id: string): Row {
    const cells = this.#table.heads.map((text): Words[][] =>
      text === "" ? [] : [[{ text, weight: "semibold", size: "small", tone: "muted" }]],
    );
    return { ...this.#row(cells, this.#table.heads.join(" | "), id, 0), before: 4, keep: true };
  }

  row(cells: readonly TableCell[], id: string): Row {
    const words = cells.map(({ text, aside, remark }, column): Words[][] => {
      const said: Words = column === 0 ? { text, ...NUMBER } : { text, ...(column > 1 ? SMALL : {}) };
      const below: Words[] = aside === undefined ? [] : [{ text: aside, ...ASIDE }];
      // Who says it stands after the statement, as in a figure.
      if (column === 1)
        return [
          [said, ...below.map((one) => ({ ...one, text: ` ${one.text}` }))],
          ...(remark === undefined ? [] : [[{ text: remark, ...ASIDE }]]),
        ];
      return [...(text === "" ? [] : [[said]]), ...below.map((one) => [one])];
    });
    const label = cells
      .flatMap(({ text, aside, remark }) => [text, aside, remark])
      .filter((text) => text !== undefined && text !== "")
      .join(" | ");
    return this.#row(words, label, id, this.#least);
  }

  #row(cells: readonly Words[][][], label: string, id: string, least: number): Row {
    const { width } = this.#setter;
    let from = 0;
    const set = cells.map((paragraphs, column) => {
      const own = this.#table.shares[column]! * width;
      const left = this.#rtl ? width - from - own : from;
      from += own;
      let y = PAD.y;
      const items = paragraphs.flatMap((words) => {
        const shaped = this.#setter.shaped(words);
        return linesOf(shaped, own - 2 * PAD.x, this.#theme).flatMap((all): Item[] => {
          const placed = all.map((item) => ({ ...item, x: item.x + left + PAD.x, y: item.y + y }));
          y += shaped.leading;
          return placed;
        });
      });
      return { items, bottom: y, left };
    });
    const height = Math.max(least, ...set.map(({ bottom }) => bottom + PAD.y));
    const rule = solid(this.#theme.frame.rule, 0.7);
    return {
      height,
      before: 0,
      keep: false,
      pieces: [
        {
          group: { id: `w-${id}`, role: "paragraph", label },
          draw: (x, y) => [
            shape([move(x, y), line(x + width, y)], undefined, rule),
            shape([move(x, y + height), line(x + width, y + height)], undefined, rule),
            // The last column is left blank to write in.
            ...set.slice(-1).map(({ left }) => {
              const at = this.#rtl ? x + left + this.#table.shares.at(-1)! * width : x + left;
              return shape([move(at, y), line(at, y + height)], undefined, rule);
            }),
            ...set.flatMap(({ items }) => items.map((item) => moved(item, x, y))),
          ],
        },
      ],
    };
  }
}

const SMALL = { size: "small" } as const;
const NUMBER = { weight: "semibold", tone: "number" } as const;
const ASIDE = { weight: "italic", size: "small", tone: "muted" } as const;

const moved = (item: Item, x: number, y: number): Item =>
  item.kind === "text" ? { ...item, x: item.x + x, y: item.y + y } : item;
