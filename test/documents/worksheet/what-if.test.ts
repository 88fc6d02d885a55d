import { expect, test } from "vitest";
import { LANGUAGES, saidOf } from "../../../src/language/index.ts";
import type { ArgumentMap, Verdict } from "../../../src/model/map.ts";
import { verdictsOf } from "../../../src/reason/evaluate.ts";
import { mapOf } from "../../support/draw.ts";
import { pagesOf, wordsIn } from "../../support/pages.ts";

test("the rules say when a conclusion fails, and how strong steps without a number are", async () => {
  const pages = await pagesOf(mapOf("bird-in-hand.yaml"), { as: "worksheet", level: 3 });
  const words = pages.map(({ scene }) => wordsIn(scene.items)).join(" ");
  expect(words).toContain(
    "A conclusion fails if no step for it can count, or if a step against it counts that is stronger than every step for it that can count; steps without a number are equally strong.",
  );
});

/** Where the verdict is told in another form of the word. */
const STEMS: Readonly<Record<string, string>> = { ar: "تسقط", ja: "崩れ", tr: "düşer" };

test.each(Object.entries(LANGUAGES))("the rules in %s name what fails", (tag, language) => {
  expect(language.documents.ruleOfVerdicts).toContain(STEMS[tag] ?? language.verdicts.fails);
});

test.each(["bird-in-hand.yaml", "car-free-centre.yaml", "china-russia-europe.yaml", "cycle-lane.yaml"])(
  "conclusions fail by the rule as it is told: %s",
  (file) => {
    const map = mapOf(file);
    const plain = {
      ...map,
      rivals: [],
      statements: map.statements.map((one) => ({ ...one, standard: undefined })),
    };
    const ids = plain.statements.filter(({ role }) => role === "premise").map(({ id }) => id);
    for (const denied of [undefined, ...ids]) {
      const stances = new Map(denied === undefined ? [] : [[denied, "denied"] as const]);
      const { statements, steps } = verdictsOf(plain, { stances, undercut: new Set() });
      for (const { id, role } of plain.statements) {
        if (role === "premise") continue;
        const strengths = (kind: "support" | "attack", counting: readonly string[]) =>
          plain.inferences.flatMap(({ target, weight = 1 }, index) =>
            target.kind === kind && target.statement === id && counting.includes(steps[index]!)
              ? [weight]
              : [],
          );
        const can = Math.max(0, ...strengths("support", ["applies", "open"]));
        const fails = can === 0 || Math.max(0, ...strengths("attack", ["applies"])) > can;
        const verdict: Verdict = statements.get(id)!;
        expect(verdict === "fails", `${id} with ${denied} denied`).toBe(fails);
      }
    }
  },
);

/** What the sheet says is so as the map stands. */
async function nowIn(map: ArgumentMap): Promise<string> {
  const pages = await pagesOf(map, { as: "worksheet", level: 3 });
  const words = pages.map(({ scene }) => wordsIn(scene.items)).join(" ");
  return /As in the map: [^.]*? (?=1\))/u.exec(words)![0].trim();
}

test("before anything is denied, the sheet says of every statement what is so", async () => {
  expect(await nowIn(mapOf("socrates.yaml"))).toBe("As in the map: all of them hold");
  expect(await nowIn(mapOf("bird-in-hand.yaml"))).toBe(
    "As in the map: 4 fails; 9 and 10 are open; all others hold",
  );
});

test.each(Object.entries(LANGUAGES))("in %s one and several have their words", (tag, { verdicts }) => {
  for (const verdict of ["holds", "fails", "open"] as const)
    expect(saidOf(verdict, 2, "8, 9", tag)).toBe(verdicts.saidOfSeveral[verdict].replace("{}", "8, 9"));
  expect(saidOf("fails", 1, "8", tag)).toBe(verdicts.said.fails.replace("{}", "8"));
  expect(verdicts.rest.all).not.toBe(verdicts.rest.others);
});
