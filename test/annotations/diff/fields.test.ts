import { expect, test } from "vitest";
import { groupChanges, viewChanges, voiceChanges } from "../../../src/annotations/diff/fields.ts";
import { mapNamed } from "../../support/map-files.ts";

const map = (head: string) =>
  mapNamed(
    "map.yaml",
    `${head}premises: { a: { text: A., voice: [ann, ben] } }\nconclusions: { b: B. }\ninferences: [{ from: a, to: b }]\n`,
  );
const voices = (...names: readonly string[]) => map(`voices: { ${names.join(", ")} }\n`);

test("voices in another order have not changed, those with another name have", () => {
  const before = voices("ann: Ann", "ben: Ben");
  expect(voiceChanges(before, voices("ben: Ben", "ann: Ann"))).toEqual([]);
  expect(voiceChanges(before, voices("ben: Benjamin", "ann: Ann"))).toMatchObject([
    { kind: "changed", id: "ben", fields: [{ field: "name", before: "Ben", after: "Benjamin" }] },
  ]);
});

test("the order of groups is drawn, that of views is not", () => {
  const entries = (section: string, ...all: readonly string[]) =>
    map(`voices: { ann: Ann, ben: Ben }\n${section}: { ${all.join(", ")} }\n`);
  const groups = (...all: readonly string[]) => entries("groups", ...all);
  const views = (...all: readonly string[]) => entries("views", ...all);
  const [x, y] = ["x: X", "y: Y"] as const;
  expect(groupChanges(groups(x, y), groups(y, x))).toMatchObject([{ kind: "changed", moved: true }]);
  const [v, w] = ["v: { voice: ann }", "w: { voice: ben }"] as const;
  expect(viewChanges(views(v, w), views(w, v))).toEqual([]);
});
