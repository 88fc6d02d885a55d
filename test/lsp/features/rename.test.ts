import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "../../../src/input/index.ts";
import { MAP_VOICE } from "../../../src/model/map.ts";
import { toYaml } from "../../../src/input/format/write.ts";
import { renamable, rename } from "../../../src/lsp/features/rename.ts";
import { analyse } from "../../../src/lsp/analysis/state.ts";
import { cursor } from "../../support/cursor.ts";
import { argumentMaps } from "../../support/maps.ts";

function renamed(marked: string, name: string) {
  const { text, offset } = cursor(marked);
  const made = rename(analyse({ path: "map.yaml", text }), offset, name);
  if ("refusal" in made) return made.refusal;
  return applied(text, made);
}

function applied(
  text: string,
  { spans, text: name }: { spans: readonly { start: number; end: number }[]; text: string },
) {
  return spans
    .toReversed()
    .reduce((all, { start, end }) => all.slice(0, start) + name + all.slice(end), text);
}

const MAP = `sources:
  plan: A plan
premises:
  one: { text: One., cite: plan p. 4 }
  "two": { text: Two., cite: ["plan, p. 5", law 3] }
conclusions:
  three: Three.
inferences:
  - { id: step, from: [on|e, 'two'], to: three }
  - from: three # one
    against: step
  - from: ["two"]
    against: one
views:
  v: { statements: [one, two], conclusion: three }
`;

const on = (place: string) => MAP.replace("on|e", "one").replace(place.replace("|", ""), place);

test("an id is renamed where it is declared and wherever it is used, and nowhere else", () => {
  expect(renamed(MAP, "first")).toBe(
    MAP.replace("on|e", "first")
      .replace("  one:", "  first:")
      .replace("against: one", "against: first")
      .replace("[one, two]", "[first, two]"),
  );
});

test("quotes stay", () => {
  expect(renamed(on("'tw|o'"), "second")).toBe(
    MAP.replace("on|e", "one")
      .replace('"two":', '"second":')
      .replace("'two'", "'second'")
      .replace('["two"]', '["second"]')
      .replace("one, two]", "one, second]"),
  );
});

test("a source is renamed in citations", () => {
  expect(renamed(on("  pl|an:"), "report")).toBe(
    MAP.replace("on|e", "one")
      .replace("plan:", "report:")
      .replace("plan p. 4", "report p. 4")
      .replace('"plan, p. 5"', '"report, p. 5"'),
  );
});

test.each([
  ["two", "`two` is taken: it is in line 5."],
  ["step", "`step` is taken: it is in line 9."],
  ["two words", "`two words` cannot be an id: write `two-words`."],
  ["", /cannot be an id/],
  ["-x", "`-x` cannot be an id: write `x`."],
  ["a: b", /cannot be an id/],
])("refuses %s", (name, why) => {
  expect(renamed(MAP, name)).toEqual(typeof why === "string" ? why : expect.stringMatching(why));
});

test("what is taken is named where it is declared", () => {
  const main = MAP.replace(/^/u, "main: [two]\n");
  expect(renamed(main, "two")).toBe("`two` is taken: it is in line 6.");
});

test("another space may have the same id; a free citation may not be caught", () => {
  expect(renamed(on("  pl|an:"), "one")).toContain("  one: A plan");
  expect(renamed(on("  pl|an:"), "law")).toBe("`law` is taken: it is in line 5.");
});

test("the same name changes nothing", () => {
  expect(renamed(MAP, "one")).toBe(MAP.replace("on|e", "one"));
});

test("what is no id, and what cannot be seen as a whole, is refused", () => {
  expect(renamed(on("On|e."), "x")).toBe("There is no id here.");
  expect(renamed(`${MAP}  w: { statements: [one\n`, "x")).toMatch(/^Fix the YAML first/);
  const { text, offset } = cursor(
    MAP.replace("on|e", "one").replace('"plan,', '"pl\\u0061n,').replace("  plan:", "  pl|an:"),
  );
  expect(renamable(analyse({ path: "map.yaml", text }), offset)).toEqual({
    refusal: "In line 5 this id is written with escapes: write it plainly first.",
  });
});

test("an id with an escape in it is written plainly", () => {
  expect(renamed(MAP.replace("'two'", '"tw\\u006f"'), "first")).toContain("[first,");
  expect(renamed(on("'tw|o'").replace('["two"]', '["tw\\u006f"]'), "second")).toContain("from: [second]");
});

test("new names in any script, in one form", () => {
  expect(renamed(MAP, "前提")).toContain("  前提: { text: One.");
  expect(renamed(MAP, "e\u0301te")).toContain("  \u00e9te:");
});

test("renaming there and back gives the same text, and the same map in between", () => {
  fc.assert(
    fc.property(argumentMaps({ steps: 5 }), fc.nat(), (map, pick) => {
      const text = toYaml(map);
      const state = analyse({ path: "map.yaml", text });
      const ids = state.index.all.filter(
        ({ space, id }) => space !== "tag" && space !== "scheme" && id !== MAP_VOICE,
      );
      if (ids.length === 0) return;
      const one = ids[pick % ids.length]!;
      const there = rename(state, one.start, "zz-new");
      if ("refusal" in there) throw new Error(there.refusal);
      const between = applied(text, there);
      const other = analyse({ path: "map.yaml", text: between });
      const codes = (one: string) =>
        parse({ path: "map.yaml", text: one }).diagnostics.map(({ code }) => code);
      expect(codes(between)).toEqual(codes(text));
      const back = rename(other, other.index.of(one.space, "zz-new")[0]!.start, one.id);
      if ("refusal" in back) throw new Error(back.refusal);
      expect(applied(between, back)).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test("a real map is still right under another id", () => {
  const text = readFileSync(new URL("../../../maps/china-russia-europe.yaml", import.meta.url), "utf8");
  const state = analyse({ path: "map.yaml", text });
  for (const { start } of state.index.declared("statement").slice(0, 10)) {
    const made = rename(state, start, "another-one");
    if ("refusal" in made) throw new Error(made.refusal);
    expect(parse({ path: "map.yaml", text: applied(text, made) }).diagnostics).toEqual([]);
  }
});

test.each([", ", "; ", " and ", " & ", " und "])(
  "of sources with `%s` between them, each is renamed",
  (between) => {
    const cited = (id: string) =>
      `sources:\n  ${id}: A plan\n  law: A law\npremises:\n  one: { text: One., cite: "law p. 4${between}${id} p. 5${between}${id} p. 9" }\n`;
    expect(renamed(cited("pl|an").replaceAll(/(?<=cite.*)\|/gu, ""), "scheme")).toBe(cited("scheme"));
  },
);
