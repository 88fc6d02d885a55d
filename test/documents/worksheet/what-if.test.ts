import { expect, test } from "vitest";
import { LANGUAGES, saidOf } from "../../../src/language/index.ts";
import type { ArgumentMap, Verdict } from "../../../src/model/map.ts";
import { verdictsOf } from "../../../src/reason/evaluate.ts";
import { mapNamed, mapOf } from "../../support/draw.ts";
import { pagesOf, wordsIn } from "../../support/pages.ts";

const wordsOf = async (map: ArgumentMap, level: 3 | 4 = 3) =>
  (await pagesOf(map, { as: "worksheet", level }))
    .filter(({ part }) => part === undefined)
    .map(({ scene }) => wordsIn(scene.items))
    .join(" ");

test("the rules are numbered, and tell of strength only where steps differ in it", async () => {
  const plain = await wordsOf(mapOf("bird-in-hand.yaml"));
  expect(plain).toMatch(
    /1\. A step counts if .* 4\. A conclusion fails if no step for it can count\. 5\. What/u,
  );
  expect(plain).not.toMatch(/stronger|strong\b(?! is)/u);
  const bird = mapOf("bird-in-hand.yaml");
  const [first, ...others] = bird.inferences;
  const weighed = await wordsOf({ ...bird, inferences: [{ ...first!, weight: 0.5 }, ...others] });
  expect(weighed).toMatch(/5\. Steps without a number are equally strong\. 6\. What/u);
  expect(weighed).toContain("is stronger than every step for it that can count");
});

test("what the map says as it stands comes after the questions that it would answer", async () => {
  const words = await wordsOf(mapOf("bird-in-hand.yaml"), 4);
  const [asked, told, own] = ["Questions for discussion", "What if?", "My objection"].map((one) =>
    words.indexOf(one),
  );
  expect(asked).toBeGreaterThan(0);
  expect(told).toBeGreaterThan(asked!);
  expect(own).toBeGreaterThan(told!);
  const numbers = [...words.matchAll(/(?<= )(\d)\) /gu)].map(([, number]) => Number(number));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

/** Where the verdict is told in another form of the word. */
const STEMS: Readonly<Record<string, string>> = { ar: "تسقط", ja: "崩れ", tr: "düşer" };

test.each(Object.entries(LANGUAGES))("the rules in %s name what fails", (tag, language) => {
  const { fails, failsWeighed } = language.documents.rulesOfVerdicts;
  for (const rule of [fails, failsWeighed]) expect(rule).toContain(STEMS[tag] ?? language.verdicts.fails);
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
        if (plain.inferences.some(({ weight }) => weight !== undefined)) continue;
        const holds =
          strengths("support", ["applies"]).length > 0 &&
          strengths("attack", ["applies", "open"]).length === 0;
        expect(verdict === "holds", `${id} with ${denied} denied`).toBe(holds);
      }
    }
  },
);

/** What the sheet says is so as the map stands. */
async function nowIn(map: ArgumentMap): Promise<string> {
  const pages = await pagesOf(map, { as: "worksheet", level: 3 });
  const words = pages.map(({ scene }) => wordsIn(scene.items)).join(" ");
  return /As in the map: [^.]*? (?=\d\))/u.exec(words)![0].trim();
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

test("where nothing is asked, the answers say why, and only there", async () => {
  const keyOf = async (map: ArgumentMap, level: 1 | 3) =>
    (await pagesOf(map, { as: "worksheet", level }))
      .filter(({ part }) => part === "key")
      .map(({ scene }) => wordsIn(scene.items))
      .join(" ");
  const bird = mapOf("bird-in-hand.yaml");
  const rivals = mapNamed(
    "rivals.yaml",
    "premises: { a: It snows., b: It is hot. }\nconclusions: { c: We ski., d: We swim. }\n" +
      "inferences: [{ from: a, to: c }, { from: b, to: d }]\nrivals: [[c, d]]\n",
  );
  const why = "Not asked here: what follows in this map also depends on rivals or standards.";
  expect(await keyOf(rivals, 3)).toContain(`What if? ${why}`);
  expect(await keyOf(rivals, 1)).not.toContain("Not asked here");
  expect(await keyOf(bird, 3)).not.toContain("Not asked here");
  const open = {
    ...bird,
    statements: bird.statements.map((each) => ({ ...each, stance: "denied" as const })),
  };
  expect(await keyOf(open, 3)).toContain("Not asked here: in this map, denying a single premise");
});
