import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { format } from "../../src/input/format/format.ts";
import { parse } from "../../src/input/index.ts";
import { toYaml } from "../../src/input/format/write.ts";
import type { ArgumentMap } from "../../src/model/map.ts";
import { MAP_FILES, mapText } from "../support/draw.ts";
import { argumentMaps } from "../support/maps.ts";
import { restyled } from "../support/restyle.ts";

/** A map without the places where things stand. */
function placeless(map: ArgumentMap | undefined): unknown {
  return JSON.parse(
    JSON.stringify(map ?? null, (key, value: unknown) => (/^at$|At$/.test(key) ? undefined : value)),
  );
}

function formatted(text: string): string {
  const { value, diagnostics } = format({ path: "map.yaml", text });
  expect(diagnostics, text).toEqual([]);
  return value!;
}

/** Every comment of the list stands in the text, each at a place of its own. */
function withoutComments(text: string, comments: readonly string[]): string {
  let rest = text;
  for (const one of comments.toSorted((a, b) => b.length - a.length)) {
    const at = Math.max(rest.indexOf(`${one}\n`), rest.indexOf(`${one}\r\n`));
    expect(at, `${one}\n${text}`).toBeGreaterThanOrEqual(0);
    rest = rest.slice(0, at) + rest.slice(at + one.length);
  }
  return rest;
}

function mustKeep(text: string, map: ArgumentMap, comments: readonly string[]): void {
  expect(placeless(parse({ path: "map.yaml", text }).value), text).toEqual(placeless(map));
  const once = formatted(text);
  expect(placeless(parse({ path: "map.yaml", text: once }).value), once).toEqual(placeless(map));
  expect(formatted(once), text).toBe(once);
  withoutComments(once, comments);
  expect(once.startsWith("\uFEFF")).toBe(false);
  expect(/[ \t]\r?\n|\n\r?\n\r?\n/.test(once), once).toBe(false);
  if (!text.includes("\r")) expect(once).not.toContain("\r");
  else if (/\r\n/.test(text)) expect(once).not.toMatch(/[^\r]\n/);
}

test("any way of writing a map is formatted without changing what it says or losing a comment", () => {
  fc.assert(
    fc.property(argumentMaps({ steps: 6 }), fc.integer(), (map, seed) => {
      const { text, comments } = restyled(toYaml(map), seed);
      mustKeep(text, map, comments);
    }),
    { seed: 3, numRuns: 120 },
  );
}, 60_000);

test("what hence itself writes is formatted already", () => {
  fc.assert(
    fc.property(argumentMaps(), (map) => {
      const yaml = toYaml(map);
      expect(formatted(yaml)).toBe(yaml);
    }),
    { seed: 4, numRuns: 80 },
  );
});

describe("the maps that come with hence", () => {
  test.each(MAP_FILES)("%s", (name) => {
    const text = mapText(name);
    const map = parse({ path: name, text }).value!;
    for (let seed = 0; seed < 6; seed += 1) {
      const { text: other, comments } = restyled(text, seed);
      mustKeep(other, map, comments);
    }
  });
});
