import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { applyFixes } from "../../src/input/fix/apply.ts";
import { diagnose } from "../support/faulty.ts";

/** One cause is one diagnostic, with a way out, however often the map suffers from it. */

const MAPS = new URL("../../maps/", import.meta.url);
const MAP = readFileSync(new URL("car-free-centre.yaml", MAPS), "utf8");
const SECTIONS = ["premises", "conclusions", "inferences"] as const;

const without = (section: string) => MAP.replace(new RegExp(`^${section}:.*\\n(?:(?:[ #].*)?\\n)*`, "m"), "");

const errors = (text: string) => diagnose(text).filter(({ severity }) => severity === "error");

describe.each(SECTIONS)("%s", (section) => {
  test("missing with all that is in it", () => {
    const text = without(section);
    expect(text.length).toBeLessThan(MAP.length - 200);
    const found = errors(text);
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining(`This map has no \`${section}\``),
    ]);
    expect(found[0]!.hint).toContain(`\`${section}:\``);
  });

  test("with nothing in it", () => {
    const text = `${without(section)}\n${section}:\n`;
    expect(errors(text)).toHaveLength(1);
  });

  test("called otherwise", () => {
    const other = { premises: "assumptions", conclusions: "claims", inferences: "arguments" }[section];
    const text = MAP.replace(`\n${section}:`, `\n${other}:`);
    const found = errors(text);
    expect(found.map(({ hint }) => hint)).toEqual([`did you mean \`${section}\`?`]);
    expect(errors(applyFixes(text, [found[0]!.fix!]).text)).toEqual([]);
  });
});

test.each(readdirSync(MAPS).filter((name) => name.endsWith(".yaml")))(
  "the heading of the premises is missing in %s",
  (name) => {
    const text = readFileSync(new URL(name, MAPS), "utf8");
    const found = errors(text.replace("\npremises:\n", "\n"));
    // Below a key that has its value on its own line, the premises belong to no section at all.
    if (/^\w+: \S.*\n+premises:/mu.test(text)) return;
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining("heading `premises:`")]);
    const mended = applyFixes(text.replace("\npremises:\n", "\n"), [found[0]!.fix!]).text;
    expect(errors(mended)).toEqual([]);
  },
);

const USES = Array.from({ length: 10 }, (_, index) => index);

const mapOf = (premise: (index: number) => string, more = "") => `sources:
  report: { title: A report, date: 2024 }
voices:
  mayor: The mayor
${more}premises:
${USES.map((index) => `  p${index}: ${premise(index)}`).join("\n")}
conclusions:
  end: It follows.
inferences:
  - { from: [${USES.map((index) => `p${index}`).join(", ")}], to: end }
`;

test.each([
  ["a voice", "voice: maior", "No voice has the id `maior`, here and in 9 more places."],
  ["a source", "cite: reprot p. 3", "No source has the id `reprot`, here and in 9 more places."],
  ["a key", "quot: It is", "`quot` is not a key of a statement, here and in 9 more places."],
])("%s that is misspelt in ten places", (_, written, message) => {
  const text = mapOf((index) => `{ text: It is ${index}., ${written} }`);
  const found = errors(text);
  expect(found.map((one) => [one.range.start.line, one.message])).toEqual([[6, message]]);
  expect(errors(applyFixes(text, [found[0]!.fix!]).text)).toEqual([]);
});

test("voices that no section declares", () => {
  const text = mapOf((index) => `{ text: It is ${index}., group: group-${index % 3} }`);
  expect(errors(text).map(({ message }) => message)).toEqual([
    "This map has no `groups`, which would declare `group-0`, `group-1` and `group-2`.",
  ]);
});

test("an unknown key says no more than that it is unknown", () => {
  const text = mapOf((index) => `It is ${index}.`).replace("to: end", "zzz: end");
  expect(errors(text).map(({ code }) => code)).toEqual(["unknown-key"]);
});

test("words that are no slips are not suggested", () => {
  const said = (entry: string) =>
    errors(mapOf((index) => `It is ${index}.`).replace("title: A report", entry)).map(({ hint }) => hint);
  expect(said("page: 3")).not.toContain("did you mean `tags`?");
  expect(said("name: A report")).toEqual(["did you mean `title`?"]);
  expect(said("site: https://example.org")).toEqual(["did you mean `url`?"]);
});

test("a map without inferences is blamed once for premises that nothing uses", () => {
  expect(diagnose("premises:\n  a: It is so.\n  b: It is not.\n").map(({ code }) => code)).toEqual([
    "orphan",
  ]);
});
