/** What a drawing's hints ask for is asked for, to the letter, and the problem is gone. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { check, layout, render } from "../../src/index.ts";
import type { Wishes } from "../../src/library/wishes.ts";
import { testTypesetter } from "../support/typesetter.ts";

/** One step; up to six premises are never parted. */
function step(premises: number, words: number) {
  const ids = Array.from({ length: premises }, (_, nth) => `p${nth}`);
  const lines = ids.map((id, nth) => `  ${id}: ${`It is number ${nth} `.repeat(words).trim()}.\n`).join("");
  const text = `premises:\n${lines}conclusions: { end: It follows. }\ninferences:\n  - { from: [${ids.join(", ")}], to: end }\n`;
  return check({ path: "map.yaml", text }).value!;
}

const published = (file: string) => check({ path: file, text: readFileSync(`maps/${file}`, "utf8") }).value!;

/** Stands below each figure, and cannot be divided. */
const CAPTION = "This says much. ".repeat(300).trim();

const TYPE = /type of ([\d.]+) pt or less/u;
const SIDES = /a (width|height) of (\d+) mm or more/gu;

/** The ways that a hint offers, as wishes; more than one of a kind belong together. */
function waysIn(hint: string, wishes: Wishes): Wishes[] {
  const offered = hint.replace(/^.*no room for [^:]*: /u, "");
  const type = TYPE.exec(offered)?.[1];
  const sides = Object.fromEntries(
    [...offered.matchAll(SIDES)].map(([, side, mm]) => [side, Number(mm)] as const),
  );
  const { type: _, ...typeless } = wishes;
  const [, own, width] = /type of (\d+) pt in a width, such as (\d+) mm/u.exec(offered) ?? [];
  return [
    ...(own === undefined ? [] : [{ type: Number(own), width: Number(width) }]),
    ...(type === undefined
      ? []
      : [{ ...wishes, [wishes.width === undefined ? "minType" : "type"]: Number(type) }]),
    ...(Object.keys(sides).length === 0 ? [] : [{ ...wishes, ...sides }]),
    ...(/A3 paper/u.test(offered) ? [{ ...wishes, paper: "a3" as const }] : []),
    ...(/the style of blocks/u.test(offered) ? [{ ...wishes, style: "blocks" as const }] : []),
    ...(/leave the size of type out/u.test(offered) ? [typeless] : []),
    ...(/ask for smaller type/u.test(offered) ? [{ ...wishes, type: 4 }] : []),
  ];
}

test.each<readonly [string, premises: number, words: number, Wishes, ways: number]>([
  ["small-type", 6, 60, { paper: "a4", minType: 14 }, 1],
  ["small-type", 6, 90, { paper: "a4", minType: 6 }, 2],
  ["small-type", 6, 6, { width: 30, type: 12 }, 2],
  ["small-type", 6, 6, { width: 30, type: 12, height: 30 }, 1],
  ["small-type", 12, 6, { width: 100, type: 12, style: "classic" }, 2],
  ["small-type", 6, 6, { minType: 14 }, 1],
  ["small-type", 12, 60, { minType: 30 }, 1],
  ["high-figure", 12, 6, { width: 100, type: 20 }, 2],
  ["high-figure", 6, 36, { width: 160, type: 40, caption: CAPTION }, 1],
])("%s of %i premises with %i words: every way out works", async (code, premises, words, wishes, count) => {
  const map = step(premises, words);
  const type = await testTypesetter();
  const { diagnostics } = await layout(map, wishes, type);
  const hint = diagnostics.find((one) => one.code === code)!.hint!;
  const ways = waysIn(hint, wishes);
  expect(ways.length, hint).toBe(count);
  for (const way of ways) {
    const { value, diagnostics: left } = await layout(map, way, type);
    expect(value.length, JSON.stringify(left)).toBeGreaterThan(0);
    expect(
      left.filter((one) => one.code === code),
      JSON.stringify(way),
    ).toEqual([]);
  }
});

test.each(["\u{13000}", "\u{E000}", "\u{1F999}\u{10FFFD}"])(
  "%s, that no font has, is written in others",
  async (sign) => {
    const map = (said: string) =>
      check({
        path: "map.yaml",
        text: `title: About ${said}\npremises: { a: It is ${said}. }\nconclusions: { c: It ends. }\ninferences: [{ from: a, to: c }]\n`,
      }).value!;
    const type = await testTypesetter();
    const glyphs = async (said: string) =>
      (await layout(map(said), {}, type)).diagnostics.filter((one) => one.code === "glyph-missing");
    const [first] = await glyphs(sign);
    expect(first!.hint).toMatch(/^write it in other characters/u);
    expect(await glyphs("so")).toEqual([]);
  },
);

test.each([
  ["or in type of the size that is named", 85, /^ask for type of ([\d.]+) pt or less, or for more sheets$/u],
  ["where no size can be named", 120, /^ask for more sheets$/u],
])("what is too small on the sheets of a poster is larger on more, %s", async (_, words, says) => {
  const map = step(12, words);
  const type = await testTypesetter();
  const wishes: Wishes = { as: "poster", sheets: "1x1" };
  const small = async (asked: Wishes) => {
    const { value, diagnostics } = await render(map, "svg", asked, type);
    const hints = diagnostics.filter((one) => one.code === "small-type").map(({ hint }) => hint!);
    return { hints, drawn: value.length > 0 };
  };
  const { hints } = await small(wishes);
  expect(hints).toHaveLength(1);
  expect(hints[0]).toMatch(says);
  const size = TYPE.exec(hints[0]!)?.[1];
  const smaller = size === undefined ? [] : [{ ...wishes, minType: Number(size) }];
  for (const way of [...smaller, { ...wishes, sheets: "2x2" }])
    // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
    expect(await small(way), JSON.stringify(way)).toEqual({ hints: [], drawn: true });
});

test.each([
  ["a step", step(12, 85), "2x2"],
  ["a longer step", step(12, 120), "2x2"],
  ["a map of many claims", published("car-free-centre.yaml"), "3x1"],
] as const)(
  "%s is laid on the sheets that are named, once these are asked for",
  { timeout: 60_000 },
  async (_, map, sheets) => {
    const type = await testTypesetter();
    const onOther = async (asked: Wishes) => {
      const { value, diagnostics } = await render(map, "svg", asked, type);
      return { pages: value.length, found: diagnostics.filter(({ code }) => code === "other-sheets") };
    };
    const { pages, found } = await onOther({ as: "poster", sheets });
    expect(found).toHaveLength(1);
    const named = /^ask for (\d+x\d+) sheets$/u.exec(found[0]!.hint!)![1]!;
    expect(await onOther({ as: "poster", sheets: named })).toEqual({ pages, found: [] });
  },
);

test("where nothing larger can be asked for, nothing is promised", async () => {
  const { diagnostics } = await layout(
    step(6, 8),
    { width: 60, type: 40, height: 60, caption: CAPTION },
    await testTypesetter(),
  );
  const [hint] = diagnostics.map((one) => one.hint!);
  expect(hint).toMatch(/: divide its longest step into several, or write shorter texts$/u);
});

test("a format and an option that were meant are there", async () => {
  const map = step(2, 1);
  const type = await testTypesetter();
  const format = await render(map, "SVG" as "svg", {}, type);
  const meant = /`(\w+)`/u.exec(format.diagnostics[0]!.hint!)![1] as "svg";
  expect((await render(map, meant, {}, type)).diagnostics).toEqual([]);
  const option = await render(map, "svg", { papr: "a4" } as Wishes, type);
  const name = /`(\w+)`/u.exec(option.diagnostics[0]!.hint!)![1]!;
  expect((await render(map, "svg", { [name]: "a4" }, type)).diagnostics).toEqual([]);
});

test("the files that a map quotes are read once there is a reader", () => {
  const text =
    "sources: { s: { title: A, file: s.txt } }\npremises: { a: { text: It works., cite: s p. 1, quote: It works } }\nconclusions: { c: It follows. }\ninferences: [{ from: a, to: c }]\n";
  const source = { path: "map.yaml", text };
  const [unread] = check(source).diagnostics;
  expect(unread!.hint).toContain("`readText(name)`");
  expect(check(source, () => "It works.").diagnostics).toEqual([]);
});
