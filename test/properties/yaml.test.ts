import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runChecks } from "../../src/checks/index.ts";
import { parse } from "../../src/input/index.ts";
import { toYaml } from "../../src/input/format/write.ts";
import { isInPlace } from "../../src/model/ids.ts";
import type { ArgumentMap } from "../../src/model/map.ts";
import { MAP_FILES, mapOf } from "../support/draw.ts";
import { argumentMaps, generated } from "../support/maps.ts";
import { schemedMaps } from "../support/schemed-maps.ts";

/** A map without the places where things stand; what is by key, in its order. */
function placeless(map: ArgumentMap): unknown {
  return JSON.parse(
    JSON.stringify(map, (key, value: unknown) =>
      /^at$|At$/.test(key) ? undefined : value instanceof Map ? [...value] : value,
    ),
  );
}

function readBack(map: ArgumentMap): ArgumentMap {
  const yaml = toYaml(map);
  const { value, diagnostics } = parse({ path: "map.yaml", text: yaml });
  // Words by chance may be nearly the name of a scheme, and signs by chance those of another language.
  expect(
    diagnostics.filter(({ code }) => code !== "scheme-near" && code !== "printed-as-written"),
    yaml,
  ).toEqual([]);
  return value!;
}

test("schemes, roles, questions and expectations are read as they were written", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(schemedMaps(), (map) => {
      const read = readBack(map);
      expect(placeless(read)).toEqual(placeless(map));
      const source = { path: "map.yaml", text: "" };
      const found = runChecks(read, { source, readText: () => undefined });
      expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
      for (const kind of formsIn(map)) seen.add(kind);
    }),
    { seed: 3, numRuns: 200 },
  );
  expect([...seen].toSorted()).toEqual(
    [
      "expected: holds",
      "expected: fails",
      "expected: open",
      "scheme without roles and questions",
      "exception",
      "own scheme",
      "roles of ids",
      "roles in place",
      "roles without a scheme",
      "question of a scheme",
    ].toSorted(),
  );
});

function formsIn({ inferences, schemes, expect: expected }: ArgumentMap): string[] {
  const questions = new Set(schemes.flatMap((scheme) => scheme.questions.map(({ id }) => id)));
  return [
    ...expected.map(({ verdict }) => `expected: ${verdict}`),
    ...schemes.flatMap((one) => [
      ...(one.roles.length + one.questions.length === 0 ? ["scheme without roles and questions"] : []),
      ...(one.questions.some(({ exception }) => exception) ? ["exception"] : []),
    ]),
    ...inferences.flatMap(({ from, roles, scheme, raises }) => [
      ...(schemes.some(({ id }) => id === scheme) ? ["own scheme"] : []),
      ...(raises !== undefined && questions.has(raises) ? ["question of a scheme"] : []),
      ...(roles ? [from.some(isInPlace) ? "roles in place" : "roles of ids"] : []),
      ...(roles && scheme === undefined ? ["roles without a scheme"] : []),
    ]),
  ];
}

test("what is written is read as the same map, without errors; and generated maps hold what they are to show", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(argumentMaps(), (map) => {
      const read = readBack(map);
      expect(placeless(read)).toEqual(placeless(map));
      const source = { path: "map.yaml", text: toYaml(map) };
      const found = runChecks(read, { source, readText: () => undefined });
      expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
      for (const kind of kindsIn(map)) seen.add(kind);
    }),
    { seed: 1, numRuns: 300 },
  );
  expect([...seen].toSorted()).toEqual(
    [
      "support",
      "attack",
      "undercut",
      "undercut of undercut",
      "mutual attack",
      "shared",
      "in place",
      "groups",
      "several heads",
    ].toSorted(),
  );
});

function kindsIn({ inferences, statements, groups }: ArgumentMap): string[] {
  const uses = (id: string) => inferences.filter(({ from }) => from.includes(id));
  const attacks = inferences.flatMap(({ from, target }) =>
    target.kind === "attack" ? from.map((id) => [id, target.statement].join(" ")) : [],
  );
  const kinds: [string, boolean][] = [
    [
      "undercut of undercut",
      inferences.some(
        ({ target }) =>
          target.kind === "undercut" && inferences[target.inference]!.target.kind === "undercut",
      ),
    ],
    ["mutual attack", attacks.some((one) => attacks.includes(one.split(" ").toReversed().join(" ")))],
    ["shared", statements.some(({ id }) => uses(id).length > 1)],
    ["in place", statements.some(({ id }) => isInPlace(id))],
    ["groups", new Set(statements.map(({ group }) => group)).size > 1 && groups.length > 1],
    ["several heads", statements.filter(({ id }) => uses(id).length === 0).length > 1],
  ];
  return [
    ...inferences.map(({ target }) => target.kind),
    ...kinds.flatMap(([kind, there]) => (there ? [kind] : [])),
  ];
}

describe("the maps that come with hence", () => {
  test.each(MAP_FILES)("%s", (name) => {
    const map = mapOf(name);
    expect(placeless(readBack(map))).toEqual(placeless(map));
  });
});

describe("maps for benchmarks", () => {
  test.each([1, 2, 30, 300, 10_000])("of %i statements are right", (count) => {
    const map = generated(count, { groups: 3 });
    expect(map.statements).toHaveLength(count);
    expect(generated(count, { groups: 3 })).toEqual(map);
    const read = readBack(map);
    expect(placeless(read)).toEqual(placeless(map));
    const errors = runChecks(read, { source: { path: "", text: "" }, readText: () => undefined }).filter(
      ({ severity }) => severity === "error",
    );
    expect(errors).toEqual([]);
  });
});
