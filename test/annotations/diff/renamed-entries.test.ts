import { expect, test } from "vitest";
import { compareMaps } from "../../../src/annotations/diff/compare.ts";
import { parse } from "../../../src/input/index.ts";

const TEXT = `sources: { notes: { title: Diary }, saga: { title: The saga } }
voices: { church: The Church }
groups: { climate: The climate }
premises:
  one: { text: It is one., cite: [notes ch. 1, saga p. 2], voice: church, group: climate }
conclusions: { end: It follows. }
inferences: [{ from: one, to: end, voice: church }]
`;
const mapOf = (text: string) => parse({ path: "map.yaml", text }).value!;
const changes = (after: string) => compareMaps(mapOf(TEXT), mapOf(after));

test("sources, voices and groups with a new id are renamed, and what names them has not changed", () => {
  const found = changes(
    TEXT.replaceAll("notes", "report")
      .replaceAll("church", "clergy")
      .replaceAll("climate:", "sky:")
      .replace("group: climate", "group: sky"),
  );
  const renamed = (before: string, after: string) => [
    { kind: "changed", id: after, moved: false, fields: [{ field: "id", before, after }] },
  ];
  expect(found.sources).toEqual(renamed("notes", "report"));
  expect(found.voices).toEqual(renamed("church", "clergy"));
  expect(found.groups).toEqual(renamed("climate", "sky"));
  expect(found.statements).toEqual([]);
  expect(found.inferences).toEqual([]);
});

test("one that says something else is another one", () => {
  const found = changes(TEXT.replaceAll("church", "clergy").replace("The Church", "The clergy"));
  expect(found.voices.map(({ kind, id }) => [kind, id])).toEqual([
    ["removed", "church"],
    ["new", "clergy"],
  ]);
  expect(found.statements).toHaveLength(1);
});
