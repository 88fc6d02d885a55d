import { outline } from "../../outline/build.ts";
import { flowWithoutStub } from "../book/flow.ts";
import { bookOf, pageScene } from "../book/page.ts";
import type { Document } from "../document.ts";
import { assumptionsIn } from "./content.ts";
import { tableRows } from "./rows.ts";

/** What the argument takes for granted, as analysts check it: each premise, who says it, and what changes if it fails. */
export const assumptions: Document = {
  summary: "a check of key assumptions: each premise, and what changes if it fails",
  accepts: [],
  // Of a part of a map it could not be said what hangs on what.
  outlineOf: ({ map }) => outline(map),
  async compose(request, whole) {
    const table = assumptionsIn(whole);
    const book = bookOf(request, whole);
    const { height } = book.plan.body(1, false);
    const pages = flowWithoutStub(tableRows(table, book.setter, request.theme), height);
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
