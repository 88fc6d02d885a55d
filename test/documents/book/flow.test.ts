import fc from "fast-check";
import { expect, test } from "vitest";
import { flow, flowWithoutStub, keepsNext, listRows } from "../../../src/documents/book/flow.ts";
import type { Row } from "../../../src/documents/book/flow.ts";

interface Line extends Row {
  readonly paragraph: number;
  readonly line: number;
  readonly lines: number;
}

const HEIGHT = 400;

/** Paragraphs of a few lines, some of which must begin on the page where the one before ends. */
const paragraphs = fc
  .array(fc.record({ lines: fc.integer({ min: 1, max: 9 }), before: fc.nat(30), keep: fc.boolean() }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((all) =>
    all.flatMap(({ lines, before, keep }, paragraph) =>
      Array.from({ length: lines }, (_, line): Line => ({
        paragraph,
        line,
        lines,
        height: 16,
        before: line === 0 ? before : 0,
        // A chain of headings that fills a page may be broken; here are none so long.
        keep: keepsNext(line, lines) || (keep && paragraph % 3 === 0 && line === lines - 1),
        pieces: [],
      })),
    ),
  );

test("every row stands once, in order, inside the page", () => {
  fc.assert(
    fc.property(paragraphs, (rows) => {
      const pages = flow(rows, HEIGHT);
      expect(pages.flatMap((page) => page.rows.map(({ row }) => row))).toEqual(rows);
      for (const page of pages) {
        expect(page.rows[0]).toMatchObject({ y: 0, before: 0 });
        expect(page.rows.every(({ y, row }) => y + row.height <= HEIGHT + 0.01)).toBe(true);
      }
    }),
  );
});

test("no line of a paragraph stands alone, and what must keep the next row does", () => {
  fc.assert(
    fc.property(paragraphs, (rows) => {
      const pages = flow(rows, HEIGHT).map((page) => page.rows.map(({ row }) => row as Line));
      pages.slice(0, -1).forEach((page, index) => {
        const last = page.at(-1)!;
        const next = pages[index + 1]![0]!;
        expect(last.keep).toBe(false);
        if (last.paragraph !== next.paragraph) return;
        expect(last.line).toBeGreaterThan(0);
        expect(next.line).toBeLessThan(next.lines - 1);
      });
    }),
  );
});

test("what can not be kept together is broken all the same", () => {
  const row: Row = { height: 150, before: 0, keep: true, pieces: [] };
  expect(
    flow(
      Array.from({ length: 7 }, () => row),
      HEIGHT,
    ).map(({ rows }) => rows.length),
  ).toEqual([2, 2, 2, 1]);
});

test("a figure on its side stands alone on its page", () => {
  const line: Row = { height: 20, before: 0, keep: false, pieces: [] };
  const pages = flow([line, { ...line, height: 300, page: "turned" }, line, line], HEIGHT);
  expect(pages.map(({ turned, rows }) => [turned, rows.length])).toEqual([
    [false, 1],
    [true, 1],
    [false, 2],
  ]);
});

test("notes stand at the foot of the page of their row, which moves on with them", () => {
  const row = (height: number, foot?: number): Row => ({
    height,
    before: 0,
    keep: false,
    pieces: [],
    ...(foot === undefined ? {} : { foot: [{ height: foot, before: 0, keep: false, pieces: [] }] }),
  });
  const pages = flow([row(40), row(20, 10), row(20), row(10, 10), row(10)], 100);
  expect(pages.map(({ rows }) => rows.map(({ row: { height } }) => height))).toEqual([
    [40, 20],
    [20, 10, 10],
  ]);
  expect(pages.map(({ foot }) => foot.map(({ y }) => y))).toEqual([[90], [90]]);
});

const line = (name: string, more: Partial<Row> = {}): Row & { readonly name: string } => ({
  name,
  height: 20,
  before: 10,
  keep: false,
  pieces: [],
  ...more,
});
const lines = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => line(`${name}${index}`));
const namesOn = (pages: ReturnType<typeof flow>) =>
  pages.map(({ rows }) => rows.map(({ row }) => (row as ReturnType<typeof line>).name));

test("a short list stays with its heading on one page, of a long one no entry is left alone", () => {
  const list = (count: number) =>
    listRows(
      [line("heading", { keep: true })],
      lines(count, "e").map((row) => [row]),
    );
  // Less than a tenth of the page stays empty, …
  const [, second] = namesOn(flow([...lines(12, "p"), ...list(5)], HEIGHT));
  expect(second).toEqual(["heading", "e0", "e1", "e2", "e3", "e4"]);
  // … or else as much as no two entries below the heading fill.
  const parted = namesOn(flow([...lines(10, "p"), ...list(5)], HEIGHT));
  expect(parted.map((names) => names.at(-1))).toEqual(["e1", "e4"]);
  // One entry of a long list has room below the heading, and then one is left.
  expect(namesOn(flow([...lines(11, "p"), ...list(12)], HEIGHT))[1]!.slice(0, 3)).toEqual([
    "heading",
    "e0",
    "e1",
  ]);
  expect(namesOn(flow(list(13), HEIGHT)).map((names) => names.length)).toEqual([12, 2]);
  expect(listRows([line("heading")], [])).toEqual([]);
});

test("what begins a page as high as itself begins no other one", () => {
  const high = line("figure", { height: HEIGHT, before: 16, page: "new" });
  expect(namesOn(flow([line("p"), high, line("q")], HEIGHT))).toEqual([["p"], ["figure"], ["q"]]);
});

test("a chain of lists is parted before a list is, and neither where a page stays filled without that", () => {
  const list = (name: string, keep: Row["keep"]) => {
    const rows = listRows(
      [line(`${name}-heading`, { keep: true })],
      lines(4, name).map((row) => [row]),
    );
    return [...rows.slice(0, -1), { ...rows.at(-1)!, keep }];
  };
  const chain = [...list("a", "chain"), ...list("b", false)];
  const lastOf = (before: number) => namesOn(flow([...lines(before, "p"), ...chain], HEIGHT))[0]!.at(-1);
  expect(lastOf(3)).toBe("b3");
  expect(lastOf(4)).toBe("b1");
  expect(lastOf(5)).toBe("b1");
  expect(lastOf(6)).toBe("a3");
  expect(lastOf(8)).toBe("a3");
  expect(lastOf(9)).toBe("a1");
  expect(lastOf(10)).toBe("a1");
  expect(lastOf(12)).toBe("p11");
});

test("what stands above a row stands there again where it begins a page", () => {
  const head = line("head", { before: 0, keep: true });
  const rows = [head, ...lines(20, "r").map((row) => ({ ...row, above: head }))];
  const pages = flow(rows, HEIGHT);
  expect(pages.length).toBe(2);
  expect(namesOn(pages).map(([first]) => first)).toEqual(["head", "head"]);
  expect(
    namesOn(pages)
      .flat()
      .filter((name) => name === "head"),
  ).toHaveLength(2);
  for (const { rows: placed } of pages)
    for (const { row, y } of placed) expect(y + row.height).toBeLessThanOrEqual(HEIGHT + 0.01);
});

test("a last page with a few lines is spared by less space between paragraphs, if that is enough", () => {
  expect(flow(lines(15, "p"), HEIGHT)).toHaveLength(2);
  expect(flowWithoutStub(lines(15, "p"), HEIGHT)).toHaveLength(1);
  expect(flowWithoutStub(lines(17, "p"), HEIGHT)).toEqual(flow(lines(17, "p"), HEIGHT));
});
