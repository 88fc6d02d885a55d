import { expect, test } from "vitest";
import { blanksIn, readBlank } from "../../../src/documents/worksheet/blanks/blanks.ts";
import { outline } from "../../../src/outline/build.ts";
import { usesOf } from "../../../src/outline/relations.ts";
import { mapNamed, mapOf } from "../../support/draw.ts";
import { groupsOn, pagesOf, wordsIn } from "../../support/pages.ts";

const MAP = mapNamed(
  "a.yaml",
  `premises: { a: A reason for both of these claims., b: Another reason for one of them. }
conclusions: { top: The main claim of all., one: One claim below it., two: Another claim below it. }
inferences:
  - { from: one, to: top }
  - { from: two, to: top }
  - { from: [a, b], to: one }
  - { from: a, to: two }
`,
);

test("what refers to a blank says that its words are for the pupil to find there", async () => {
  for (const [lang, there] of [
    ["en", "your answer there"],
    ["ar", "جوابك هناك"],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one language after the other
    const pages = await pagesOf({ ...MAP, lang }, { as: "worksheet", blank: "a,b" });
    const references = pages
      .filter(({ part }) => part === undefined)
      .flatMap(groupsOn)
      .filter(({ role }) => role === "reference");
    expect(references).toHaveLength(1);
    expect(wordsIn(references[0]!.items)).toContain(there);
  }
});

test.each(["china-russia-europe.yaml", "car-free-centre.yaml", "cycle-lane.yaml"])(
  "a share leaves the words of statements that are named in other places: %s",
  (file) => {
    const whole = outline(mapOf(file));
    const { uses } = usesOf(whole.map);
    for (const seed of [1, 2, 3]) {
      const blanks = blanksIn(whole, readBlank("50%"), seed);
      expect(blanks.length).toBeGreaterThanOrEqual(2);
      expect(blanks.filter((id) => (uses.get(id)?.length ?? 0) > 1)).toEqual([]);
    }
    expect(blanksIn(whole, readBlank("100%"), 1).length).toBeGreaterThan(whole.map.statements.length - 4);
  },
);

test("a conclusion with many statements below it keeps its words, unless there are too few others", () => {
  const names = Array.from({ length: 9 }, (_, index) => `p${index}`);
  const map = mapNamed(
    "a.yaml",
    `premises: { ${names.map((name) => `${name}: Says ${name}.`).join(", ")} }
conclusions: { top: The top., large: A large branch. }
inferences: [{ from: large, to: top }, ${names.map((name) => `{ from: ${name}, to: large }`).join(", ")}]
`,
  );
  const whole = outline(map);
  for (const seed of [1, 2, 3, 4, 5]) expect(blanksIn(whole, readBlank("90%"), seed)).not.toContain("large");
  expect(blanksIn(whole, readBlank("100%"), 1)).toContain("large");
});

test("a step that is drawn elsewhere is named by its numbers where its first premise is blank", async () => {
  const [sheet] = await pagesOf(mapOf("paleys-watch.yaml"), { as: "worksheet", level: 4, style: "classic" });
  const words = wordsIn(sheet!.scene.items).replaceAll("\u00a0", " ");
  expect(words).toMatch(/because · analogy · the step from 2, 3, 4 and 5 to 1/u);
  expect(words).toContain("the step to 1 is questioned by 6 , 8");
  expect(words).not.toMatch(/analogy (?:\(see|2 )[^.]*your answer there|supports 1|step questioned/u);
});

test("at a step that is drawn elsewhere, its premises do not stand behind what it supports", async () => {
  const [sheet] = await pagesOf(mapOf("paleys-watch.yaml"), {
    as: "worksheet",
    blank: "like,weak",
    style: "classic",
  });
  const words = wordsIn(sheet!.scene.items).replaceAll("\u00a0", " ");
  expect(words).toMatch(/and 3 – 5 · supports 1/u);
  expect(words).not.toMatch(/supports 1\s+and/u);
});
