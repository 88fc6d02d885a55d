/** Whatever a text is, and wherever a cursor is in it: every feature answers, and answers with places in the text. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { complete } from "../../src/lsp/completion/completion.ts";
import { definitions } from "../../src/lsp/features/definition.ts";
import { explain } from "../../src/lsp/features/explain.ts";
import { quickFixes } from "../../src/lsp/features/fixes.ts";
import { formatting } from "../../src/lsp/features/formatting.ts";
import { hover } from "../../src/lsp/features/hover.ts";
import type { Span } from "../../src/input/ids/occurrences.ts";
import { openMap } from "../../src/lsp/open-map.ts";
import { problemsOf } from "../../src/lsp/features/problems.ts";
import { references } from "../../src/lsp/features/references.ts";
import { rename } from "../../src/lsp/features/rename.ts";
import { symbols } from "../../src/lsp/features/symbols.ts";
import { toYaml } from "../../src/input/format/write.ts";
import { argumentMaps } from "../support/maps.ts";
import { anyCharacter } from "../support/texts.ts";

const BITS = [
  ..."[]{}:,-#'\"|>&*!%@`?\n\r\t 0~\u0000\uFEFF\uD83D",
  "\r\n",
  ": ",
  "- ",
  "\n  ",
  "from: [",
  "to: ",
  "premises:\n",
  "inferences:\n  - ",
  "zzHenceCursor",
  "😀",
  "<<: *a",
  "---\n",
  "? ",
  "constructor: ",
  "__proto__",
];

/** An edit at a share of the text: how much goes, and what comes. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat({ max: 30 }),
  put: fc.oneof(fc.constantFrom(...BITS), fc.string({ maxLength: 5, unit: anyCharacter })),
});

const maps = ["car-free-centre", "white-horse", "falling-bodies-ar", "socrates"].map((name) =>
  readFileSync(new URL(`../../maps/${name}.yaml`, import.meta.url), "utf8"),
);
const begun = fc.oneof(
  fc.constantFrom(...maps, "", "[", "a"),
  argumentMaps({ steps: 4 }).map(toYaml),
  argumentMaps({ steps: 3 }).map((map) => toYaml(map).replaceAll("\n", "\r\n")),
);

function expectInside({ start, end }: Span, text: string): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
}

test("any edits of any map", () => {
  let clock = 0;
  fc.assert(
    fc.property(begun, fc.array(edit, { minLength: 1, maxLength: 6 }), fc.boolean(), (first, edits, slow) => {
      const map = openMap({ path: "m.yaml", readText: () => undefined, now: () => (clock += slow ? 20 : 0) });
      let text = first;
      map.exact(text);
      for (const { at, cut, put } of edits) {
        const offset = Math.floor(at * text.length);
        text = text.slice(0, offset) + put + text.slice(offset + cut);
        ask(map, text, Math.min(text.length, offset + put.length));
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

function ask(map: ReturnType<typeof openMap>, text: string, offset: number): void {
  const quick = map.quick(text);
  const completed = complete(text, offset, quick);
  if (completed) {
    expectInside(completed.replaced, text);
    expect(completed.replaced.start).toBeLessThanOrEqual(offset);
    expect(completed.replaced.end).toBeGreaterThanOrEqual(offset);
    for (const { space, label } of completed.suggestions.slice(0, 5)) if (space) explain(space, label, quick);
  }
  for (const state of [quick, map.exact(text)]) {
    const shown = hover(state, offset);
    if (shown) expectInside(shown, text);
    for (const one of [...definitions(state, offset), ...references(state, offset, true)])
      expectInside(one, text);
  }
  const state = map.exact(text);
  const made = rename(state, offset, "another");
  if ("spans" in made) for (const span of made.spans) expectInside(span, text);
  const found = map.problems(text);
  for (const problem of problemsOf(found, text)) expectInside(problem, text);
  for (const { edits } of quickFixes(found, { start: 0, end: text.length }))
    for (const one of edits) expectInside(one, text);
  for (const one of formatting("m.yaml", text)) expectInside(one, text);
  const walk = (all: ReturnType<typeof symbols>): void => {
    for (const one of all) {
      expectInside(one, text);
      expect(one.chosen.start).toBeGreaterThanOrEqual(one.start);
      expect(one.chosen.end).toBeLessThanOrEqual(one.end);
      walk(one.children);
    }
  };
  walk(symbols(state));
}

test("a cursor anywhere in a map", () => {
  for (const text of maps) {
    const map = openMap({ path: "m.yaml", readText: () => undefined, now: () => 0 });
    for (let offset = 0; offset <= text.length; offset += 29) {
      const cut = text.slice(0, offset);
      complete(text, offset, map.quick(text));
      complete(cut, offset, map.quick(text));
    }
  }
}, 120_000);
