/** For what takes several files or a hand to mend: the hint is followed, and the problem is gone. */
import { describe, expect, test } from "vitest";
import { quotedTexts } from "../../src/cli/machine/quoted/texts.ts";
import { CODES } from "../../src/diagnostic.ts";
import type { Code, Diagnostic } from "../../src/diagnostic.ts";
import { check } from "../../src/pipeline.ts";
import { followedInFaulty } from "../support/hint-ways.ts";
import { CIRCLE, ONE, ROWS } from "../support/hints-by-hand.ts";
import type { Files } from "../support/hints-by-hand.ts";
import { folderWith } from "../support/host.ts";

const found = (files: Files): readonly Diagnostic[] => {
  const readText = quotedTexts({ folder: folderWith(files), roots: [] });
  const asked = { questions: true, advice: true };
  return check({ path: "map.yaml", text: files["map.yaml"]! }, readText, undefined, asked).diagnostics;
};

describe.each(ROWS)("%s", (code, files, hint, [file, was, is]) => {
  test(`${hint}: ${is.slice(0, 20)}`, () => {
    const of = (all: readonly Diagnostic[]) => all.filter((one) => one.code === code);
    const before = found(files);
    expect(of(before)[0]?.hint).toContain(hint);
    const text = files[file] ?? "";
    expect(was === "" ? 2 : text.split(was).length, was).toBe(2);
    const after = found({ ...files, [file]: was === "" ? is : text.replace(was, () => is) });
    expect(of(after).length).toBeLessThan(of(before).length);
    expect(after.length).toBeLessThan(before.length);
  });
});

/** What never has a hint: there is one way out, and the message says it; or nothing is asked for. */
const WITHOUT: readonly (readonly [Code, path: string, text: string])[] = [
  ["too-large", "map.yaml", "\n".repeat(250_001)],
  ["too-deep", "map.yaml", "[".repeat(50)],
  ["circular-allowed", "map.yaml", `circular: allowed\n${CIRCLE["map.yaml"]}`],
  ["unused-voice", "map.yaml", `voices: { ann: Ann }\n${ONE}`],
  [
    "unused-source",
    "map.yaml",
    `sources: { a: The plan, b: A book }\n${ONE.replace("It works.", "{ text: It works., cite: a p. 1 }")}`,
  ],
  ["unused-group", "map.yaml", `groups: { g: Costs }\n${ONE}`],
  ["notation-syntax", "map.json", "{"],
  ["notation-unknown", "map.json", '{ "a": 1 }'],
];

test.each(WITHOUT)("%s asks for nothing", (code, path, text) => {
  const { diagnostics } = check({ path, text }, () => undefined);
  expect(diagnostics.filter((one) => one.code === code).map(({ hint }) => hint)).toEqual([undefined]);
});

/** Of other notations: their hints say what was made of it. Those of drawings are followed in `test/library/drawing-hints.test.ts`. */
const ELSEWHERE: readonly Code[] = [
  ...(["graph-fault", "step-incomplete", "not-carried-over"] as const),
  ...(["impossible-wish", "glyph-missing", "small-type", "high-figure", "other-sheets"] as const),
];

test("a hint of every code is followed", () => {
  const followed = new Set([
    ...ROWS.map(([code]) => code),
    ...WITHOUT.map(([code]) => code),
    ...followedInFaulty(),
  ]);
  const missing = (Object.keys(CODES) as Code[]).filter((code) => !followed.has(code));
  expect(missing.toSorted()).toEqual(ELSEWHERE.toSorted());
});
