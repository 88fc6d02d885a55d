import { expect, test } from "vitest";
import { pictureOf } from "../../../src/formats/exchange/picture.ts";
import { mapNamed } from "../../support/map-files.ts";

const MAP = `
voices: { rossi: "Rossi, Professor", ito: Ito }
premises:
  a: { text: A., voice: [rossi, ito] }
  b: { text: B., voice: map }
conclusions: { c: C. }
inferences:
  - { from: a, to: c, scheme: Analogie }
  - { from: b, against: c }
`;

const textsIn = (lang: string) =>
  pictureOf(mapNamed("map.yaml", `lang: ${lang}${MAP}`)).nodes.map(({ text }) => text);

test("steps and the map-maker's voice are called as in a drawing, in the language of the map", () => {
  expect(textsIn("de")).toEqual([
    "A. (Rossi, Professor; Ito)",
    "B. (unsere Lesart)",
    "C.",
    "weil · Analogie",
    "aber",
  ]);
  expect(textsIn("ar")[0]).toBe("A. (Rossi, Professor؛ Ito)");
});
