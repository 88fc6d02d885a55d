import { expect, test } from "vitest";
import { notationOf } from "../../../src/input/notations.ts";
import { readForeign } from "../../support/foreign.ts";

const CARNEADES = `meta:
  title: Red lights
statements:
  red: The object is red.
  ¬red: The object is not red.
  looks: { text: The object looks red., assumed: true }
  light: A red light shines.
issues:
  i1: { positions: [red, ¬red], standard: BRD }
arguments:
  a1:
    conclusion: red
    premises: { minor: looks }
    scheme: appearance
    undercutter: light
    weight: 0.8
assumptions: [light]
tests:
  in: [looks, light]
  out: [red]
`;

test("Carneades", () => {
  const { map, statements, steps, losses, problems } = readForeign("a.yml", CARNEADES);
  expect(problems).toEqual([]);
  expect(statements).toEqual([
    "not-red: The object is not red.",
    "looks: The object looks red.",
    "light: A red light shines.",
    "red*: The object is red.",
  ]);
  expect(steps).toEqual(["looks -> red [appearance]", "light -| (looks -> red)"]);
  expect(map!.inferences[0]).toMatchObject({ id: "a1", weight: 0.8 });
  expect(map!.rivals).toEqual([["red", "not-red"]]);
  expect(map!.statements.map(({ stance, standard }) => [stance, standard])).toEqual([
    [undefined, undefined],
    ["granted", undefined],
    ["granted", undefined],
    [undefined, "beyond-doubt"],
  ]);
  expect(losses).toEqual({ "standards of premises": 1, "expected labels (tests)": 3 });
});

test("labels that a Carneades file expects are counted one by one", () => {
  const tests = "tests:\n  in: [a, b]\n  out: []\n  undecided: c\n";
  const { losses } = readForeign("a.yml", `meta: { title: T }\nstatements: { a: A, b: B, c: C }\n${tests}`);
  expect(losses).toEqual({ "expected labels (tests)": 3 });
});

test.each([
  ["G1: { text: It is safe. }\n", ["G1: It is safe."], {}],
  ["G1:\n  text: It is safe.\n", ["G1: It is safe."], {}],
  [
    "module:\n  name: A\n  uses: [b.yaml, c.yaml]\n",
    [],
    { "facts about the module": 1, "other modules that are used": 2 },
  ],
])("GSN is told without links: %j", (text, statements, losses) => {
  expect(notationOf({ path: "a.yaml", text }).name).toBe("GSN (gsn2x)");
  expect(readForeign("a.yaml", text)).toMatchObject({ statements, losses, problems: [] });
});

test("a map whose headings are missing is none of GSN", () => {
  for (const text of ["a: { text: A }\n", "Goal: It is.\n", "premises:\n  G1: { text: A }\n"])
    expect(notationOf({ path: "a.yaml", text }).name).toBe("YAML");
});

const GSN = `G1:
  text: The system is safe
  supportedBy: [S1, Sn2]
  inContextOf: [C1]
S1: { text: Argument over hazards, supportedBy: [G2] }
G2: { text: No fire starts, supportedBy: Sn1, undeveloped: true }
Sn1: { text: Test report, url: "https://example.org" }
Sn2: { text: Years of use, layer1: more }
C1: { text: In a car }
CG1: { text: Fires were seen, challenges: [G2, S1] }
CG2: { text: The report is old, challenges: "G2 -> Sn1" }
`;

test("gsn2x", () => {
  const { map, steps, losses, problems } = readForeign("a.gsn.yaml", GSN);
  expect(problems).toEqual([]);
  expect(steps).toEqual([
    "Sn2 -> G1",
    "G2 -> G1 [Argument over hazards]",
    "Sn1 -> G2",
    "CG1 -| G2",
    "CG1 -| (G2 -> G1)",
    "CG2 -| (Sn1 -> G2)",
  ]);
  const byId = new Map(map!.statements.map((one) => [one.id, one]));
  expect(byId.get("G1")!.note).toBe("Context: In a car.");
  expect(byId.get("G2")!.tags).toEqual(["undeveloped"]);
  expect(byId.get("Sn1")).toMatchObject({ tags: ["solution"], note: "https://example.org" });
  expect(losses).toEqual({
    "contexts, assumptions and justifications, now notes": 1,
    "layers and settings of the drawing": 1,
  });
});

const ARGMAP = `"Brunellus is irrational":
  r1:
    "Brunellus is a donkey.":
      note: Brunellus is brown.
    "All donkeys are irrational.":
    label: from the ass
    strength: 4
  o1:
    "Brunellus studied in Paris.":
    "-Most who study in Paris are rational.":
`;

test("argmap", () => {
  const { map, statements, steps, losses } = readForeign("a.yml", ARGMAP);
  expect(statements).toEqual([
    "c3: Brunellus is a donkey.",
    "c4: All donkeys are irrational.",
    "c6: Brunellus studied in Paris.",
    "c7: Most who study in Paris are rational.",
    "c1*: Brunellus is irrational",
  ]);
  expect(steps).toEqual(["c3 + c4 -> c1 [from the ass]", "c6 + c7 -| c1"]);
  expect(map!.inferences[0]!.weight).toBe(0.8);
  expect(map!.statements[0]!.note).toBe("Brunellus is brown.");
  expect(map!.statements.map(({ unstated }) => unstated)).toEqual([false, false, false, true, false]);
  expect(losses).toEqual({});
});

test("the content tells notations with one ending apart, and a map of hence is never taken for another", () => {
  const named = (text: string) => notationOf({ path: "a.yaml", text }).name;
  expect([CARNEADES, GSN, ARGMAP].map(named)).toEqual(["Carneades", "GSN (gsn2x)", "argmap (MindMup)"]);
  expect(named("premises: { a: It works. }\nmeta: x\nstatements: { b: It runs. }\n")).toBe("YAML");
  expect(named("title: A map\n")).toBe("YAML");
  expect(named("")).toBe("YAML");
});

test("faults of YAML are those of the file", () => {
  expect(readForeign("a.yml", CARNEADES.replace("title: Red", "\ttitle: Red")).problems[0]).toMatch(
    /^2:3 yaml-tab/u,
  );
  const dangling = readForeign("a.yml", CARNEADES.replace("minor: looks", "minor: look"));
  expect(dangling.problems[0]).toMatch(
    /^11:3 graph-fault: A step comes from `look`, which is not a statement/u,
  );
  // What its hint says was done.
  const steps = readForeign("a.yml", CARNEADES).steps.length;
  expect(dangling.steps).toHaveLength(steps);
  expect(dangling.hints[0]).toBe("that premise is left out");
  expect(dangling.steps.join("\n")).not.toContain("look");
});
