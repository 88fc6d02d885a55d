import { expect, test } from "vitest";
import { UNANNOTATED } from "../../src/annotations/annotation.ts";
import type { Drawing } from "../../src/formats/format.ts";
import { plainText, wordsOf } from "../../src/formats/words/paragraphs.ts";
import { LANGUAGES } from "../../src/language/index.ts";
import { asideText, voiceNames, voiceOrder } from "../../src/outline/attribution.ts";
import { outline } from "../../src/outline/build.ts";
import { standardForm } from "../../src/outline/standard-form.ts";
import { runChecks } from "../../src/checks/index.ts";
import { parse } from "../../src/input/index.ts";

const read = (lang: string) => {
  const source = {
    path: "map.yaml",
    text: `lang: ${lang}
voices: { ann: "Ann Lee, a witness", ben: "Ben, a judge", eve: Eve }
premises:
  a: { text: A., voice: [ann, ben, map] }
  b: { text: B., voice: map }
  c: { text: C. }
conclusions: { d: { text: D., voice: ben } }
inferences: [{ from: [a, b, c], to: d, voice: eve }]
`,
  };
  const { value: map, diagnostics } = parse(source);
  expect(diagnostics).toEqual([]);
  return { map: map!, found: runChecks(map!, { source, readText: () => undefined }) };
};

test.each(["en", "de", "ar"] as const)("a cell names all voices, and the map-maker in %s", (lang) => {
  const { map } = read(lang);
  const { drawing } = LANGUAGES[lang];
  const asides = map.statements.map((one) => asideText(map, one, voiceNames(map), drawing));
  // A short name stays on one line: its spaces do not break.
  const own = drawing.ourReading.replaceAll(" ", "\u00A0");
  expect(asides).toEqual([["Ann\u00A0Lee", "Ben", own].join(lang === "ar" ? "، " : ", "), own, "", "Ben"]);
});

test("no article or title at the beginning of a long name ends a line", () => {
  const { map } = read("en");
  const said = (name: string) =>
    asideText(map, map.statements[3]!, new Map([["ben", name]]), LANGUAGES.en.drawing);
  expect(said("The transport office of May")).toBe("The\u00A0transport office of May");
  expect(said("Dr. Amara Osei of the clinic")).toBe("Dr.\u00A0Amara Osei of the clinic");
  expect(said("Chinese analysts and others")).toBe("Chinese analysts and others");
});

test("full names are kept apart", () => {
  const { entries } = standardForm([outline(read("en").map)]).sections[0]!;
  expect(entries.map(({ statement, voice }) => [statement.id, voice?.name, voice?.short])).toEqual([
    ["d", "Ben, a judge", "Ben"],
    ["a", "Ann Lee, a witness; Ben, a judge; our reading", "Ann Lee, Ben, our reading"],
    ["b", "our reading", "our reading"],
    ["c", undefined, undefined],
  ]);
});

test("who speaks and is cited is named once", () => {
  const text = `sources:
  letter: { title: A letter, authors: [Campsite owners], date: 2024 }
  book: { title: A book, authors: [Ann Rossi, Ben Bo], date: 2025 }
voices: { owners: Campsite owners, rossi: Rossi, camp: Camp, ben: "Ben, a judge" }
premises:
  a: { text: A., voice: owners, cite: letter p. 3 }
  b: { text: B., voice: [ben, owners], cite: letter }
  c: { text: C., voice: rossi, cite: book p. 3 }
  d: { text: D., voice: camp, cite: letter }
conclusions: { e: E. }
inferences: [{ from: [a, b, c, d], to: e }]
`;
  const map = parse({ path: "map.yaml", text }).value!;
  const { drawing } = LANGUAGES.en;
  const asides = map.statements.map((one) => asideText(map, one, voiceNames(map), drawing));
  expect(asides).toEqual([
    "Campsite owners 2024 p. 3",
    "Ben, Campsite owners 2024",
    "Rossi, Rossi & Bo 2025 p. 3",
    "Camp, Campsite owners 2024",
    "",
  ]);
  const { entries } = standardForm([outline(map)]).sections[0]!;
  expect(entries.slice(1).map(({ voice }) => voice?.name)).toEqual([
    undefined,
    "Ben, a judge",
    "Rossi",
    "Camp",
  ]);
});

test("a voice that only makes a step is used", () => {
  expect(read("en").found).toEqual([]);
});

test("voices that a statement has are counted in their order; the map-maker's own is apart", () => {
  const names = ["a", "b", "c", "d", "e", "f", "g"];
  const { value } = parse({
    path: "map.yaml",
    text: `voices: { unused: Unused, ${names.map((name) => `${name}: Voice ${name}`).join(", ")} }
premises: { ${names.map((name) => `p${name}: { text: P., voice: ${name} }`).join(", ")}, own: { text: O., voice: map } }
`,
  });
  expect([...voiceOrder(value!)]).toEqual([
    ["a", 0],
    ["b", 1],
    ["c", 2],
    ["d", 3],
    ["e", 4],
    ["f", 5],
    ["g", 6],
    ["map", -1],
  ]);
});

test.each([
  ["en", "", "left open", "stance: denied"],
  ["de", "", "offengelassen", "Haltung: bestritten"],
  ["zh", "", "暂不定论", "立场：否认"],
] as const)(
  "what the author does not take as granted says so, in every form of words (%s)",
  (lang, ...said) => {
    const { value } = parse({
      path: "map.yaml",
      text: `lang: ${lang}
premises: { a: { text: A., stance: granted }, b: { text: B., stance: open }, c: { text: C., stance: denied } }
conclusions: { d: D. }
inferences: [{ from: [a, b, c], to: d }]
`,
    });
    const map = value!;
    const premises = map.statements.filter(({ role }) => role === "premise");
    const { drawing } = LANGUAGES[lang];
    expect(premises.map((one) => asideText(map, one, voiceNames(map), drawing))).toEqual(said);
    const drawn = { outline: outline(map), annotation: UNANNOTATED } as Drawing;
    const asides = wordsOf([drawn]).sections.flatMap(({ items }) =>
      items.map(({ aside }) => plainText(aside)),
    );
    expect(asides.slice(1)).toEqual(said);
  },
);
