import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../src/schemes/catalogue.ts";
import { plainName, schemesFor } from "../../src/schemes/index.ts";

const LANGS = ["ar", "de", "en", "es", "fr", "it", "ru", "zh"];
const named = (name: string, lang = "en") => schemesFor({ lang, schemes: [] }).find(name);

test("there are sixteen, each with premises and at least three questions", () => {
  expect(Object.keys(CATALOGUE)).toHaveLength(16);
  for (const { roles, questions } of Object.values(CATALOGUE)) {
    expect(roles.length).toBeGreaterThan(0);
    expect(Object.keys(questions).length).toBeGreaterThanOrEqual(3);
  }
});

test("a question that a premise answers names a role that there is", () => {
  for (const { roles, questions } of Object.values(CATALOGUE))
    for (const question of Object.values(questions))
      if ("role" in question) expect(roles).toContain(question.role);
});

describe.each(LANGS)("in %s", (lang) => {
  const { names, find } = schemesFor({ lang, schemes: [] });

  test("each scheme has its own name, and is found by it in any case", () => {
    expect(new Set(names.map(plainName)).size).toBe(16);
    for (const name of names) {
      expect(find(name)?.name).toBe(name);
      expect(find(name.toUpperCase())?.name).toBe(name);
    }
  });

  test("no two questions of a scheme are the same, and each ends as a question does", () => {
    for (const name of names) {
      const texts = find(name)!.questions.map(({ text }) => text);
      expect(new Set(texts).size).toBe(texts.length);
      for (const text of texts) {
        expect(text).toMatch(/[?？؟]$/u);
        expect(text).not.toMatch(/['"]/u);
      }
    }
  });

  test("what pupils are asked is plain: no two questions of a scheme are the same, and each fits any number", () => {
    for (const name of names) {
      const texts = find(name)!.questions.map(({ text, plain = text }) => plain);
      expect(new Set(texts).size).toBe(texts.length);
      for (const text of texts) {
        expect(text).toMatch(/[?？؟]$/u);
        const numbered = text.replaceAll(/\{(?:to|from)\}/gu, "7").replaceAll("{scheme}", name);
        for (const form of ["$1", "$2"])
          expect(numbered.replaceAll(/\{([^{}|]+)\|([^{}|]+)\}/gu, form)).not.toMatch(/['"{}|]/u);
      }
    }
  });

  test("the English names are understood too", () => {
    for (const name of schemesFor({ lang: "en", schemes: [] }).names) expect(find(name)).toBeDefined();
  });
});

test.each([
  ["Argument from Expert Opinion", "expert opinion"],
  ["ExpertOpinion_Inference", "expert opinion"],
  ["practical reasoning", "goal and means"],
  ["Cause to Effect", "cause"],
  ["an analogy", "analogy"],
  ["alternative", "alternatives"],
  ["contrast", "distinction"],
])("%s is %s", (alias, name) => {
  expect(named(alias)?.name).toBe(name);
});

test("a regional tag has the words of its language; another language has the English ones", () => {
  expect(named("cause", "de-CH")?.name).toBe("Ursache");
  expect(named("cause", "fi")?.name).toBe("cause");
});

test("a name of no scheme is none", () => {
  expect(named("reduction to absurdity")).toBeUndefined();
});

test("the author's own come first, by name and by id, also in place of one of the catalogue", () => {
  const own = {
    id: "record",
    name: "track record",
    roles: [{ id: "past", says: "It went well before." }],
    questions: [
      { id: "past", text: "Did it?", exception: false },
      { id: "change", text: "What has changed?", exception: true },
    ],
    at: { start: { offset: 0, line: 1, column: 1 }, end: { offset: 0, line: 1, column: 1 } },
  };
  const { names, find } = schemesFor({
    lang: "en",
    schemes: [own, { ...own, id: "cause", name: undefined }],
  });
  expect(names.slice(0, 2)).toEqual(["track record", "cause"]);
  expect(find("Track Record")).toBe(find("record"));
  expect(find("record")!.questions).toEqual([
    { id: "past", text: "Did it?", kind: "assumption", role: "past" },
    { id: "change", text: "What has changed?", kind: "exception" },
  ]);
  expect(find("cause")!.questions.map(({ id }) => id)).toEqual(["past", "change"]);
});
