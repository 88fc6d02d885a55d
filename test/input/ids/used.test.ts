import { describe, expect, test } from "vitest";
import { idFor, idsConcludedIn, idsUsedIn, isWanted, usesIn, wantedIn } from "../../../src/input/ids/used.ts";

const MAP = `
premises:
  rain: It rains.
  - id: cold
    text: It is cold.
inferences:
  - { from: [rain, wet road], to: slow, against: [ cold , early] }
  - from: A text, not an id.
    to: late
main: slow
`;

test("words that inferences name are searched for in lists and alone", () => {
  expect([...idsUsedIn(MAP)]).toEqual(["rain", "wet", "road", "slow", "cold", "early", "A", "late"]);
  expect([...idsConcludedIn(MAP)]).toEqual(["slow", "late"]);
});

describe("the ids of a section", () => {
  test("are whole items of lists; a text of several words is none", () => {
    expect([...usesIn("premises", MAP)]).toEqual(["rain", "slow", "cold", "early", "A", "late"]);
  });

  test.each([
    ["sources", "cite: roy §3\ncite: [ 'lee', x ]\nvoice: bo", ["roy", "lee"]],
    ["voices", "{ voice: bo, group: g }\ninvoice: no", ["bo"]],
    ["groups", "{ voice: bo, group: g }", ["g"]],
  ])("%s", (section, text, ids) => {
    expect([...usesIn(section, text)]).toEqual(ids);
  });

  test("that are wanted are those that nothing declares, conclusions apart", () => {
    expect(wantedIn("premises", MAP)).toEqual(["early", "A"]);
    expect(wantedIn("conclusions", MAP)).toEqual(["slow", "late"]);
    expect(wantedIn("sources", `${MAP}cite: roy`)).toEqual(["roy"]);
  });
});

test("a word is wanted where an inference names it and nothing declares it", () => {
  expect(isWanted("early", MAP)).toBe(true);
  expect(isWanted("rain", MAP)).toBe(false);
  expect(isWanted("snow", MAP)).toBe(false);
});

test("an id for words is one that is wanted, or their first words", () => {
  expect(idFor("Trains are late today.", MAP)).toBe("late");
  expect(idFor("It rains here all day.", MAP)).toBe("it-rains-here");
  expect(idFor("…", MAP)).toBe("a-name");
});
