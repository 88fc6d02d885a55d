import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../src/diagnostic.ts";
import { applyFixes } from "../../../src/input/fix/apply.ts";
import { mend } from "../../../src/input/mending/mend.ts";
import { diagnose } from "../../support/faulty.ts";
import { LEFT_OF_KEY } from "./brackets.ts";
import { CITED_ELSEWHERE } from "./cited-elsewhere.ts";
import { CLASSES } from "./classes.ts";
import type { Entry } from "./entries.ts";
import { EXTRA_DASHES } from "./extra-dashes.ts";
import { FIELD_IN_TEXT, JOINED, KEPT, REMARKS, SAID, WITH_NUMBER } from "./joined.ts";
import { ASKED, MEANT } from "./meant.ts";
import { BEHIND_IDS, BETWEEN_IDS, ITEM_SIGNS } from "./item-signs.ts";
import { IN_ONE_LINE, UNSURE } from "./in-one-line.ts";
import { LOST } from "./lost-colons.ts";
import { HALF, NO_COLONS } from "./no-colons.ts";
import { OPEN_MARKS, PREMISE_LISTS, PREMISE_LISTS_ASKED } from "./premise-lists.ts";
import { BELOW_SIGNS, LEFT_OPEN, MISPLACED, OPEN_BELOW, TYPED_MARKS } from "./quote-marks.ts";
import { RIGHT, changed } from "./row.ts";
import { ROLES } from "./roles.ts";
import { DELETED, SWEPT, TABBED, TORN_ASKED, TORN_LINES } from "./swept.ts";

const errors = (text: string): readonly Diagnostic[] =>
  diagnose(text).filter(({ severity }) => severity === "error");

/** What the one fix leads to, if it is taken, and whether it is taken without asking. */
function followed([, mistake, line, hint]: Entry): { readonly text: string; readonly mended: string } {
  const text = changed(RIGHT, mistake);
  const found = errors(text);
  expect(
    found.map(({ range, message }) => [range.start.line, message]),
    text,
  ).toEqual([[line, expect.any(String)]]);
  expect(found[0]!.hint).toContain(hint);
  const { fix } = found[0]!;
  return {
    text: fix === undefined ? text : applyFixes(text, [fix]).text,
    mended: mend({ path: "map.yaml", text }, diagnose).text,
  };
}

const named = (rows: readonly Entry[]) => rows.map((row) => ({ name: row[0], row }));

describe.each(
  Object.entries({
    JOINED,
    SAID,
    MEANT,
    CLASSES,
    EXTRA_DASHES,
    ROLES,
    LOST,
    IN_ONE_LINE,
    NO_COLONS,
    SWEPT,
    TORN_LINES,
    ITEM_SIGNS,
    BEHIND_IDS,
    TYPED_MARKS,
    LEFT_OPEN,
    PREMISE_LISTS,
    CITED_ELSEWHERE,
    BELOW_SIGNS,
    MISPLACED,
    WITH_NUMBER,
  }),
)("%s are mended without asking", (_, rows) => {
  test.each(named(rows))("$name", ({ row }) => {
    const [, [was], , , becomes = was] = row;
    const { text, mended } = followed(row);
    expect(text).toBe(changed(RIGHT, [was, becomes]));
    expect(mended).toBe(text);
  });
});

describe.each(Object.entries({ KEPT, ASKED, UNSURE, HALF, DELETED, TABBED, TORN_ASKED }))("%s", (_, rows) => {
  test.each(named(rows))("$name", ({ row }) => {
    const [, [was], , , becomes = was] = row;
    expect(followed(row).text).toBe(changed(RIGHT, [was, becomes]));
  });
});

test.each(named([...BETWEEN_IDS, ...PREMISE_LISTS_ASKED, ...LEFT_OF_KEY, ...OPEN_BELOW, ...FIELD_IN_TEXT]))(
  "$name is left to the author",
  ({ row }) => {
    const [, [was, is], , , becomes = was] = row;
    const { text, mended } = followed(row);
    expect(text).toBe(changed(RIGHT, [was, becomes]));
    expect(mended).toBe(changed(RIGHT, [was, is]));
  },
);

test.each(named(OPEN_MARKS))("a question mark $name", ({ row }) => {
  const [, [was, is]] = row;
  expect(followed(row).text).toBe(changed(RIGHT, [was, is]));
});

test.each(REMARKS)("%s has a remark", (line) => {
  expect(errors(changed(RIGHT, ["  cheap: It is cheap.\n", line]))).toEqual([]);
});

test("a map below a key of its own is begun at the very left", () => {
  const text = `map:\n${RIGHT.replaceAll(/^(?=.)/gmu, "  ")}`;
  const found = errors(text);
  expect(found.map(({ range, hint }) => [range.start.line, hint])).toEqual([
    [1, "delete this line, and begin what is below it 2 spaces further left"],
  ]);
  expect(mend({ path: "map.yaml", text }, diagnose).text).toBe(RIGHT);
});

test("a main line without any inferences says that they are missing", () => {
  const text = RIGHT.replace(/^inferences:\n(?: .*\n)+/mu, "");
  const found = errors(text).filter(({ code }) => code === "main-no-path");
  expect(found.map(({ hint }) => hint)).toEqual([expect.stringContaining("this map has no inferences")]);
});

test("a map whose indents are all lost is one fault, and its keys tell them", () => {
  const text = RIGHT.replaceAll(/^ +/gmu, "");
  expect(errors(text).map(({ range, hint }) => [range.start.line, hint])).toEqual([
    [3, "indent what each section declares by 2 spaces, and the keys below each id by 4"],
  ]);
  expect(mend({ path: "map.yaml", text }, diagnose).text).toBe(RIGHT);
});
