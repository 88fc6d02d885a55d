import fc from "fast-check";
import { expect, test } from "vitest";
import { write as writeAs } from "../../src/pipeline.ts";
import { FORMATS } from "../../src/formats/index.ts";
import type { ArgumentMap } from "../../src/model/map.ts";
import { drawn } from "../support/draw.ts";
import { statementsIn, wordsOf } from "../support/geometry.ts";
import { argumentMaps } from "../support/maps.ts";
import { freshTypesetter } from "../support/typesetter.ts";
import { elementsOf, readXml } from "../support/xml.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });

type Drawn = Awaited<ReturnType<typeof drawn>>;

/** Every statement's words are drawn, in order and as one. */
function checkWords(map: ArgumentMap, { scene, outline }: Drawn): void {
  const words = new Map(statementsIn(scene).map((group) => [group.label.split(".", 1)[0], wordsOf(group)]));
  for (const { id, text } of map.statements) {
    const number = String(outline.numbers.get(id));
    // The sign of the inference and its kind come before the first premise.
    // A long word may be parted by a hyphen that the text itself does not have.
    expect(` ${words.get(number)}`.replaceAll("‐", "").replaceAll("\u00a0", " ")).toContain(
      ` ${number} ${text.replaceAll("‐", "").replaceAll("\u00a0", " ")}`,
    );
  }
}

/** It is well-formed, its ids are unique and its links lead somewhere. */
function checkedElements(text: string) {
  const elements = elementsOf(readXml(text));
  const ids = elements.flatMap((element) => element.getAttribute("id") ?? []);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  for (const name of ["href", "aria-labelledby", "aria-describedby"]) {
    const targets = elements.flatMap((element) => element.getAttribute(name) ?? []);
    expect(targets.filter((target) => !ids.includes(target.replace(/^#/, "")))).toEqual([]);
  }
  // The name of a letter is made of any letters and digits.
  expect(text.replaceAll(/ (?:id|xlink:href|href)="[^"]*"/gu, "")).not.toMatch(/NaN|undefined|Infinity/);
  return elements;
}

/** Each statement of the map is one group with its name. */
function checkNames(map: ArgumentMap, elements: ReturnType<typeof checkedElements>): void {
  const names = elements
    .filter((element) => element.getAttribute("class") === "statement")
    .map((element) => element.getAttribute("aria-label") ?? "");
  expect(names).toHaveLength(map.statements.length);
  // An attribute's white space comes back as plain spaces.
  for (const { text } of map.statements)
    expect(
      names.some((name) => name.includes(text)),
      text,
    ).toBe(true);
}

// One property for all of them: to draw a map takes longer than to look at it.
test.each([
  ["svg", 11, 40],
  ["webfont", 12, 20],
] as const)(
  "%s is well-formed and has every statement, its words and its name",
  async (format, seed, numRuns) => {
    await fc.assert(
      fc.asyncProperty(argumentMaps(), async (map) => {
        const drawing = await drawn(map);
        checkWords(map, drawing);
        checkNames(map, checkedElements(decoder.decode(await FORMATS[format].write(drawing))));
      }),
      { seed, numRuns },
    );
  },
);

test("the same map gives the same bytes, whoever draws it and whatever was drawn before", async () => {
  const [one, other] = await Promise.all([freshTypesetter(), freshTypesetter()]);
  const maps = fc.sample(argumentMaps(), { seed: 14, numRuns: 12 });
  const write = async (map: ArgumentMap, type: typeof one, index: number) => {
    const drawing = await drawn(map, index % 3 === 0 ? { paper: "a4" } : {}, type);
    const formats = index % 4 === 0 ? (["svg", "webfont", "pdf"] as const) : (["svg"] as const);
    return (await Promise.all(formats.map((format) => writeAs([drawing], format)))).flat();
  };
  const first = new Map<number, Uint8Array[]>();
  for (const [index, map] of maps.entries()) first.set(index, await write(map, one, index));
  for (const [index, map] of [...maps.entries()].toReversed()) {
    const again = await write(structuredClone(map), other, index);
    again.forEach((bytes, i) =>
      expect(Buffer.compare(bytes, first.get(index)![i]!), `map ${index}, format ${i}`).toBe(0),
    );
  }
});
