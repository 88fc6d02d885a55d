import { pxOfMm } from "../../geometry.ts";
import { outline } from "../../outline/build.ts";
import { flowWithoutStub } from "../book/flow.ts";
import { bookOf, pageScene } from "../book/page.ts";
import type { Document } from "../document.ts";
import { assumptionsIn } from "./content.ts";
import type { Row } from "../book/flow.ts";
import type { Setter } from "../book/setter.ts";
import { sheetHead } from "../worksheet/head.ts";
import type { Outline } from "../../outline/outline.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import { tableRows } from "./rows.ts";

/** px; a line to write on. */
const LINE = pxOfMm(8);
/** How many lines the reader has to write on, beside each premise: as many as need no further page. */
const LINES = { least: 1.5, most: 4.5 };
/** px; of the line for a name, with what stands below it. */
const NAME_HEIGHT = 34;
/** Where the table takes more pages than this, the least is enough. */
const FEW = 12;

/** What the argument takes for granted, as analysts check it: each premise, who says it, and what changes if it fails. */
export const assumptions: Document = {
  summary: "a check of key assumptions: each premise, and what changes if it fails",
  accepts: [],
  // A part of a map does not show what depends on what.
  outlineOf: ({ map }) => outline(map),
  async compose(request, whole) {
    const table = assumptionsIn(whole);
    // A setter gives every row an id of its own.
    const made = (lines: number) => {
      const book = bookOf(request, whole);
      const rows = [
        nameRow(book.setter, request.theme, whole),
        ...tableRows(table, book.setter, request.theme, LINE * lines),
      ];
      return { book, pages: flowWithoutStub(rows, book.plan.body(1, false).height) };
    };
    const tight = made(LINES.least);
    let best = tight;
    const { length } = tight.pages;
    for (let lines = LINES.most; lines > LINES.least && best === tight && length <= FEW; lines -= 0.5) {
      const roomy = made(lines);
      if (roomy.pages.length === length) best = roomy;
    }
    const { book, pages } = best;
    return {
      value: pages.map((page, index) => ({
        ...pageScene(page, index + 1, {
          ...book,
          title: table.title,
          pages: pages.length,
          bare: pages.length === 1,
        }),
        ...(index === 0 ? { table } : {}),
      })),
      diagnostics: [],
    };
  },
};

/** Whose view it is: a line for a name and a date. */
const nameRow = (setter: Setter, theme: PaintedTheme, outline: Outline): Row => ({
  height: NAME_HEIGHT,
  before: 0,
  keep: true,
  pieces: [
    {
      group: undefined,
      draw: (x, y) => sheetHead(1, 1, { setter, theme, outline, room: { x, y, width: setter.width } }),
    },
  ],
});
