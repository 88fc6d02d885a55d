import { expect, test } from "vitest";
import { questionsOf } from "../../src/schemes/questions.ts";
import { mapNamed } from "../support/map-files.ts";

const MAP = `premises:
  doc: Dr Lee studies nutrition.
  says: Dr Lee says that coffee is healthy.
  paid: A coffee maker pays Dr Lee.
  back: She returned the money.
conclusions:
  healthy: Coffee is healthy.
inferences:
  - { id: opinion, from: { expert: doc, says: says }, to: healthy, scheme: expert opinion }
`;
const BIAS = "  - { id: bias, from: paid, against: opinion, raises: trust }\n";

/** Each question of the first step, with how it stands. */
function standing(text: string): Readonly<Record<string, string>> {
  const [{ questions }] = questionsOf(mapNamed("a.yaml", text)) as [ReturnType<typeof questionsOf>[number]];
  return Object.fromEntries(
    questions.map(({ id, standing: one }) => [id, "by" in one ? `${one.is} ${one.by.join()}` : one.is]),
  );
}

test("a premise answers the question that its role is about", () => {
  expect(standing(MAP)).toEqual({
    expert: "answered doc",
    said: "answered says",
    field: "open",
    trust: "open",
    others: "open",
    evidence: "open",
  });
});

test("without roles nothing is answered", () => {
  expect(standing(MAP.replace("{ expert: doc, says: says }", "[doc, says]"))).toMatchObject({
    expert: "open",
    said: "open",
  });
});

test.each(["denied", "open"])("a premise that is %s answers nothing", (stance) => {
  const map = MAP.replace(
    "doc: Dr Lee studies nutrition.",
    `doc: { text: She studies it., stance: ${stance} }`,
  );
  expect(standing(map)).toMatchObject({ expert: "open", said: "answered says" });
});

test("an objection raises the question that it names", () => {
  expect(standing(MAP + BIAS)).toMatchObject({ trust: "raised paid", field: "open" });
});

test("an objection to a premise, or to what the step leads to, may raise it too", () => {
  for (const target of ["says", "healthy"])
    expect(standing(MAP + BIAS.replace("against: opinion", `against: ${target}`))).toMatchObject({
      trust: "raised paid",
    });
});

test("what defeats the objection answers the question", () => {
  expect(standing(`${MAP}${BIAS}  - { from: back, against: bias }\n`)).toMatchObject({
    trust: "answered back",
  });
  expect(standing(`${MAP}${BIAS}  - { from: back, against: paid }\n`)).toMatchObject({
    trust: "answered back",
  });
});

test("steps without a scheme, or with one of another name, have no questions", () => {
  expect(questionsOf(mapNamed("a.yaml", MAP.replace(", scheme: expert opinion", "")))).toEqual([]);
  expect(questionsOf(mapNamed("a.yaml", MAP.replace("expert opinion", "reduction to absurdity")))).toEqual(
    [],
  );
});
