import { describe, expect, test } from "vitest";
import { wordsFor } from "../../src/language/index.ts";
import { citedName, citedNames, namedInFull } from "../../src/outline/authors.ts";
import { citationText, citedSources, sourceText } from "../../src/outline/citations.ts";
import { outline } from "../../src/outline/build.ts";
import { viewed } from "../../src/outline/views.ts";
import { cpuTime } from "../support/cpu-time.ts";
import { mapNamed } from "../support/draw.ts";

test.each([
  ["Emanuele Rossi", "Rossi"],
  ["Rossi, Emanuele", "Rossi"],
  ["Enrico Maria Fardella", "Fardella"],
  ["J. R. R. Tolkien", "Tolkien"],
  ["Martin Luther King, Jr.", "King"],
  ["Martin Luther King Jr.", "King"],
  ["Henry Ford II", "Ford"],
  ["Ronald McDONALD", "McDONALD"],
  ["Robert DEniro", "DEniro"],
  ["Alonzo Church", "Church"],
  ["Vincent van Gogh", "van Gogh"],
  ["Simone de Beauvoir", "de Beauvoir"],
  ["van der Berg, Jan", "van der Berg"],
  ["Bank, John", "Bank"],
  ["غاليليو غاليلي", "غاليلي"],
  ["Лев Толстой", "Толстой"],
  ["Plato", "Plato"],
  ["公孙龙", "公孙龙"],
])("%s is a person, cited as %s", (author, cited) => {
  expect(citedName(author)).toBe(cited);
});

test.each([
  "World Health Organization",
  "European Commission",
  "Médecins Sans Frontières",
  "Human Rights Watch",
  "Ministry of Foreign Affairs, Rome",
  // Held together by its author.
  "Smith\u00a0&\u00a0Sons,\u00a0Rome",
  "Bundesministerium für Verkehr",
  "Université de Paris",
  "University of Oxford",
  "House of Commons",
  "Pew Research",
  "Wiley & Sons",
  "UN Women",
  "OECD",
  "Deutsche Bank",
  "Türkiye İstatistik Kurumu",
  "Министерство иностранных дел",
  "منظمة الصحة العالمية",
  "世界卫生组织",
])("%s is an institution, never cut", (author) => {
  expect(citedName(author)).toBe(author);
});

test("two authors are both named, of more the first", () => {
  expect(citedNames([])).toBeUndefined();
  expect(citedNames(["Ann Lee", "Bo Ek"])).toBe("Lee & Ek");
  expect(citedNames(["Ann Lee", "Bo Ek", "Cy Orr"])).toBe("Lee et al.");
});

const map = mapNamed(
  "x.yaml",
  `
sources:
  who: { title: Report, authors: World Health Organization, date: 2017-03-02, publisher: WHO Press }
  two: { title: Paper, authors: ["Lee, Ann", "Ek, Bo"], date: "2020" }
  own: { title: Letters, authors: [Ann Lee], short: Letters }
views: { part: { conclusion: y } }
premises:
  a: { text: A premise., cite: who p. 3 }
  b: { text: Another., cite: two }
  c: { text: A third., cite: own p. 1 }
conclusions: { z: The conclusion., y: On the way. }
inferences:
  - { from: a, to: y }
  - { from: [y, b, c], to: z }
`,
);

describe("citations", () => {
  test("name a source by its short name, its authors and year, or in full", () => {
    const cited = map.statements.flatMap(({ citations }) => citations.map((one) => citationText(map, one)));
    expect(cited).toEqual(["World Health Organization 2017 p. 3", "Lee & Ek 2020", "Letters p. 1"]);
    expect(map.sources.map((source) => sourceText(source, map.sources))).toEqual([
      "World Health Organization: Report, WHO Press, 2017-03-02",
      "Lee, Ann; Ek, Bo: Paper, 2020",
      "Ann Lee: Letters",
    ]);
    expect(sourceText(map.sources[1]!, map.sources, wordsFor("zh"))).toBe("Lee, Ann；Ek, Bo：Paper，2020");
    expect(sourceText(map.sources[0]!, map.sources, wordsFor("ar"))).toBe(
      "World Health Organization: Report، WHO Press، 2017-03-02",
    );
  });

  test("of one author and year are told apart by letters, where they are cited and where they are listed", () => {
    const twice = mapNamed(
      "map.yaml",
      `
sources:
  one: { title: First, authors: [Ann Lee], date: "2025" }
  two: { title: Second, authors: [Ann Lee], date: 2025-03-01 }
  other: { title: Third, authors: [Ann Lee], date: "2024" }
  own: { title: Fourth, authors: [Ann Lee], date: "2025", short: Lee }
premises: { a: { text: A., cite: one p. 1 }, b: { text: B., cite: two }, c: { text: C., cite: other }, d: { text: D., cite: own } }
`,
    );
    const cited = twice.statements.flatMap(({ citations }) =>
      citations.map((one) => citationText(twice, one)),
    );
    expect(cited).toEqual(["Lee 2025a p. 1", "Lee 2025b", "Lee 2024", "Lee"]);
    expect(twice.sources.map((source) => sourceText(source, twice.sources))).toEqual([
      "Ann Lee: First, 2025a",
      "Ann Lee: Second, 2025b, 2025-03-01",
      "Ann Lee: Third, 2024",
      "Ann Lee: Fourth, 2025",
    ]);
  });

  test("in a view only those sources are listed that it cites, and a step on the way is no main conclusion", () => {
    const part = viewed(outline(map), map.views[0]!);
    expect(part.map.sources.map(({ id }) => id)).toEqual(["who"]);
    expect(part.panels.flatMap(({ heads }) => heads).map(({ main, statement }) => [statement, main])).toEqual(
      [["y", false]],
    );
  });
});

test("names are parted by a stronger sign where one of them holds a comma", () => {
  expect(namedInFull(["Ann Lee", "Bo Ek"], {})).toBe("Ann Lee, Bo Ek");
  expect(namedInFull(["Ann Lee", "Ek, Bo"], {})).toBe("Ann Lee; Ek, Bo");
});

test("a source is told by its authors, by what it is, or by both; without a name or a year no letter tells it apart", () => {
  const { sources } = mapNamed(
    "map.yaml",
    `
sources:
  both: { title: First, authors: [Ann Lee] }
  again: { title: Second, authors: [Ann Lee] }
  who: { authors: [Bo Ek] }
  what: { title: Third, date: "2020" }
  same: { title: Third, date: "2020" }
premises: { a: { text: A., cite: both } }
`,
  );
  expect(sources.map((source) => sourceText(source, sources))).toEqual([
    "Ann Lee: First",
    "Ann Lee: Second",
    "Bo Ek",
    "Third, 2020",
    "Third, 2020",
  ]);
});

test("only what is cited is listed; everything where no citation names a source", () => {
  const [source] = map.sources;
  const sources = [source!, { ...source!, id: "other" }];
  const citing = (id?: string) =>
    map.statements.map((one) => ({ ...one, citations: [{ source: id, place: "1" }] }));
  expect(citedSources({ ...map, sources, statements: citing() })).toEqual(sources);
  expect(citedSources({ ...map, sources, statements: citing("other") })).toEqual([sources[1]]);
});

test("thousands of sources are named soon, each with the letter that tells it from its likes", () => {
  const sources = Array.from({ length: 4000 }, (_, i) => ({
    ...map.sources[1]!,
    id: `s${i}`,
    title: `Title ${i}`,
    authors: [`Anna Author${i % 2000}`],
    date: "2025",
  }));
  const start = cpuTime();
  const named = sources.map((source) => sourceText(source, sources));
  expect(cpuTime() - start).toBeLessThan(3000);
  expect([named[7], named[2007]]).toEqual([
    "Anna Author7: Title 7, 2025a",
    "Anna Author7: Title 2007, 2025b",
  ]);
});
