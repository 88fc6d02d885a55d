import { expect, test } from "vitest";
import { blanksIn, readBlank } from "../../../src/documents/worksheet/blanks/blanks.ts";
import { interchangeable, toldByClues } from "../../../src/documents/worksheet/blanks/interchangeable.ts";
import { questionsOf } from "../../../src/documents/worksheet/asked.ts";
import { introduced, LANGUAGES } from "../../../src/language/index.ts";
import { outline } from "../../../src/outline/build.ts";
import type { Page } from "../../../src/documents/document.ts";
import { stepsByPlace } from "../../../src/schemes/open.ts";
import { shapesIn, textsIn } from "../../../src/scene/walk.ts";
import { mapNamed, mapOf, mapText } from "../../support/draw.ts";
import { groupsOn, lettersIn, pagesOf, wordsIn } from "../../support/pages.ts";
import { boxOfItems } from "../../support/boxes.ts";
import { overlap } from "../../support/geometry.ts";

const MAP = `premises:
  a: A.
  b: B.
  c: { text: C., voice: lee }
  d: D.
  e: E.
  f: F.
conclusions: { g: G., h: H. }
voices: { lee: Dr Lee }
inferences:
  - { from: [a, b, c, h], to: g }
  - { from: d, to: g, scheme: sign }
  - { from: e, to: g, scheme: sign }
  - { from: f, to: h }
`;

test("premises of a step without clues can change places, and so can steps of one kind", () => {
  const whole = outline(mapNamed("a.yaml", MAP));
  const blanks = new Set(["a", "b", "c", "d", "e", "f", "h"]);
  expect(interchangeable(whole, blanks, true)).toEqual([
    ["a", "b"],
    ["d", "e"],
  ]);
  // Without voices, the blank of what somebody says has a line for that.
  expect(interchangeable(whole, blanks, false)).toEqual([
    ["a", "b"],
    ["d", "e"],
  ]);
  const open = mapNamed("a.yaml", MAP.replace("b: B.", "b: { text: B., stance: open }"));
  expect(interchangeable(outline(open), blanks, true)).toEqual([
    ["a", "b"],
    ["d", "e"],
  ]);
  const two = mapNamed("a.yaml", MAP.replace("b: B.", "b: { text: B., voice: lee }"));
  expect(interchangeable(outline(two), blanks, false)).toEqual([
    ["b", "c"],
    ["d", "e"],
  ]);
  expect(interchangeable(whole, new Set(["a", "d"]), true)).toEqual([]);
  const questioned = mapNamed(
    "a.yaml",
    MAP.replace("{ from: d,", "{ id: one, from: d,") + "  - { from: f, against: one }\n",
  );
  expect(interchangeable(outline(questioned), new Set(["d", "e"]), true)).toEqual([]);
});

test.each([
  ["a premise with the role that the question is about", "{ expert: wu, says: said }", [2, "field"]],
  ["an objection that raises it", "[wu, said]", [4, "expert"]],
])("the answer to what a scheme asks is %s, or that there is none", (_, from, [number, open]) => {
  const map = mapNamed(
    "a.yaml",
    `premises: { wu: Wu studies fish., said: Wu says so., paid: Wu is paid by anglers. }
conclusions: { pain: Fish feel pain. }
inferences:
  - { id: s, from: ${from}, to: pain, scheme: expert opinion }
  - { from: paid, against: s, raises: trust }
`,
  );
  const asked = questionsOf(outline(map), {
    of: (ids) => ids.join(", "),
    short: (ids) => ids.join(", "),
    isBlank: () => false,
    figureOf: () => undefined,
  });
  const { questions } = stepsByPlace(outline(map))[0]!;
  const answerTo = (id: string) =>
    asked.find(({ text }) => {
      const { text: own, plain = own } = questions.find((one) => one.id === id)!;
      return text.includes(plain.replace("{to}", "1"));
    })!.answer;
  const reply = number === 4 ? " The map has no reply to 4." : "";
  expect(answerTo(number === 2 ? "expert" : "trust")).toBe(`As the map stands, ${number} holds.${reply}`);
  expect(answerTo(open as string)).toBe("The map gives no answer.");
});

const keyOf = async (file: string, as: "worksheet" | "cards" = "worksheet", blank?: string) =>
  (await pagesOf(mapOf(file), { as, ...(blank !== undefined && { blank }) })).filter(
    ({ part }) => part === "key",
  );

test("a share leaves no two blank that only a reader of the source could tell apart, unless others are too few", () => {
  const whole = outline(mapOf("china-russia-europe.yaml"));
  const half = (seed: number) => new Set(blanksIn(whole, readBlank("50%"), seed));
  for (const seed of [1, 2, 3, 4]) {
    expect(toldByClues(whole, half(seed), true)).toEqual([]);
    expect(interchangeable(whole, half(seed), true)).toEqual([]);
  }
  const premises = new Set(blanksIn(whole, readBlank("premises"), 1));
  const apart = toldByClues(whole, premises, true);
  expect(apart).toContainEqual(["wang-both", "conditional"]);
  // What is marked as left unsaid is told by that.
  expect(apart.flat()).not.toContain("war-goes-on");
});

test("the answers say what only the source tells apart", async () => {
  const text = mapText("socrates.yaml").replace(
    /human: (.*)/u,
    "human: { text: $1, voice: plato }\nvoices: { plato: Plato }",
  );
  const pages = await pagesOf(mapNamed("a.yaml", text), { as: "worksheet", blank: "premises" });
  const words = pages.map(({ scene }) => wordsIn(scene.items)).join(" ");
  expect(words).toContain("2 and 3: told apart only by the source");
});

test("the answers tell which blanks may change places, place by place, and what the map says to the questions", async () => {
  const key = await keyOf("bird-in-hand.yaml", "worksheet", "premises");
  const words = key.map(({ scene }) => wordsIn(scene.items)).join(" ");
  // One of them is left open, which the sheet does not show.
  expect(words).toContain("10 and 11: in any order");
  expect(words).toMatch(/As the map stands, 4 fails\./u);
  const { numbers } = outline(mapOf("bird-in-hand.yaml"));
  const places = key
    .flatMap(groupsOn)
    .flatMap(({ id }) => (id.startsWith("letter-") ? [numbers.get(/^letter-([^.]*)/u.exec(id)![1]!)!] : []));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).toContain(10);
  expect(places.length).toBeGreaterThan(3);
});

test("in Arabic too, a number keeps its distance from the sign before it", async () => {
  const key = await keyOf("falling-bodies-ar.yaml");
  const signed = key.flatMap(groupsOn).flatMap(({ id, items }) => {
    const texts = textsIn(items).filter(({ text }) => text.trim() !== "");
    const [sign, number] = texts.toSorted((a, b) => b.x - a.x);
    return id.startsWith("w-key") && /\p{L}/u.test(sign!.text) && /^\d/u.test(number?.text ?? "")
      ? [sign!.x - number!.x - number!.width]
      : [];
  });
  expect(signed.length).toBeGreaterThan(2);
  for (const gap of signed) expect(gap).toBeGreaterThan(1);
});

test("the answers to cards stand below those to the worksheet where one sheet holds both", async () => {
  const both = async (file: string, blank: string) => {
    const pages = await pagesOf(mapOf(file), { as: "worksheet", cardsToo: true, blank });
    const key = pages.filter(({ part }) => part === "key");
    return { sheets: key.length, words: key.map(({ scene }) => wordsIn(scene.items)).join(" ") };
  };
  const small = await both("bird-in-hand.yaml", "premises");
  expect(small.sheets).toBe(1);
  expect(small.words).toMatch(/Answer key to the worksheet: .*Answer key to the cards/u);
  // In pairs that could change places, over several parts.
  const some =
    "sovereignty,not-recognised,wang-both,conditional,refocus,cannot-afford,human-rights,integrate";
  const large = await both("china-russia-europe.yaml", some);
  expect(large.words).not.toContain("Answer key to the cards");
  expect(large.sheets).toBe((await keyOf("china-russia-europe.yaml", "worksheet", some)).length);
  // Each figure has a list of its own, so that only what stands in one can change places.
  const figures = [...large.words.matchAll(/Part\s\d+:((?:[\s·]+\d+\s[A-Z]+)+)/gu)].map(([, pairs]) =>
    [...pairs!.matchAll(/\d+/gu)].map(([number]) => number),
  );
  expect(figures.length).toBeGreaterThan(2);
  const swapped = [...large.words.matchAll(/(\d+)\sand\s(\d+): (?:in any order|told apart)/gu)];
  expect(swapped.length).toBeGreaterThan(0);
  for (const [, one, other] of swapped)
    expect(
      figures.some((ids) => ids.includes(one!) && ids.includes(other!)),
      `${one} and ${other}`,
    ).toBe(true);
});

test("the answers to the cards show their arrangement, without numbers that no card has", async () => {
  const key = await keyOf("bird-in-hand.yaml", "cards");
  const words = key.map(({ scene }) => wordsIn(scene.items)).join(" ");
  expect(words).toContain("may lie in any order");
  expect(words).toMatch(/because · rule Tweety is a bird/u);
  expect(words).not.toMatch(/\d/u);
});

test("a sheet asks for speakers where a blank has a line for them", async () => {
  const first = async (level: 1 | 2) =>
    wordsIn((await pagesOf(mapOf("cycle-lane.yaml"), { as: "worksheet", level }))[0]!.scene.items);
  expect(await first(2)).toContain("Where there is “Who:”, write who says it, too.");
  expect(await first(1)).not.toContain("Who:");
});

test.each(Object.entries(LANGUAGES))(
  "in %s the line for a speaker is called as it is printed",
  (_, { drawing, documents }) => {
    expect(documents.nameVoice.replaceAll("\u202f", " ")).toContain(
      introduced(drawing.who, "", drawing).trimEnd().replaceAll("\u202f", " "),
    );
  },
);

test("a sheet says nothing of a clue where there is none, and nothing that the caption gives away", async () => {
  const first = async (file: string, blank?: string) =>
    wordsIn((await pagesOf(mapOf(file), { as: "worksheet", ...(blank && { blank }) }))[0]!.scene.items);
  expect(await first("bird-in-hand.yaml")).not.toContain("is a clue");
  expect(await first("bird-in-hand.yaml")).not.toContain(mapOf("bird-in-hand.yaml").caption!.slice(0, 20));
  expect(await first("car-free-centre.yaml")).toContain("is a clue");
  expect(await first("socrates.yaml")).toContain("The statements below the map (A–B)");
  expect(await first("socrates.yaml", "human")).toContain("The statements below the map (A)");
});

test("questions begin below the statements to place, where there is room for some", async () => {
  const pages = await pagesOf(mapOf("bird-in-hand.yaml"), { as: "worksheet", blank: "30%" });
  const asked = pages
    .filter(({ part }) => part === undefined)
    .map(
      (page) =>
        new Set(groupsOn(page).flatMap(({ id, label }) => (id.startsWith("w-ask") ? [label[0]] : []))),
    );
  expect(asked.map((numbers) => numbers.size > 0)).toEqual([true, true]);
  expect(asked.flatMap((numbers) => [...numbers])).toEqual(["1", "2", "3", "4", "5"]);
});

test("a classic tree is on one sheet, with one list", async () => {
  // Without the second objection; what is wider than a sheet is divided.
  const text = mapText("paleys-watch.yaml").replaceAll(/^.*\bselection: .*\n|^.*from: selection.*\n/gmu, "");
  const map = mapNamed("watch.yaml", text);
  const pages = await pagesOf(map, { as: "worksheet", style: "classic" });
  const sheets = pages.filter(({ part }) => part === undefined);
  expect(sheets.filter((page) => groupsOn(page).some(({ id }) => id === "list-title"))).toHaveLength(1);
  expect(sheets[0]!.outline.place).toBeUndefined();
});

/** Upright lines in cells of statements. */
const strips = (page: Page): number =>
  groupsOn(page)
    .filter(({ role }) => role === "statement")
    .flatMap(({ items }) => shapesIn(items))
    .filter(({ path, stroke }) => {
      const [from, to] = path;
      if (from?.op !== "move" || to?.op !== "line") return false;
      return path.length === 2 && stroke !== undefined && Math.abs(from.x - to.x) < 0.01;
    }).length;

test("a blank whose speaker is named has the strip of its voice", async () => {
  const map = mapOf("car-free-centre.yaml");
  const stripsOf = async (level: 1 | 2) => {
    const [first] = await pagesOf(map, { as: "worksheet", level });
    return strips(first!);
  };
  expect(await stripsOf(1)).toBeGreaterThan(await stripsOf(2));
});

test("the answers begin with the letters figure by figure, as the sheets go", async () => {
  const strips = async (file: string) =>
    (await keyOf(file))
      .flatMap(groupsOn)
      .flatMap(({ id, label }) => (id.startsWith("w-by-figure") ? [label] : []));
  const map = mapOf("china-russia-europe.yaml");
  const { numbers } = outline(map);
  const told = await strips("china-russia-europe.yaml");
  const letters = lettersIn(await keyOf("china-russia-europe.yaml"), map);
  expect(told.length).toBeGreaterThan(1);
  const pairs = told.flatMap((label, index) => {
    expect(label).toMatch(new RegExp(`^Part ${index + 1}: \\d+\u00a0[A-Z]`, "u"));
    return [...label.matchAll(/(\d+)\u00a0([A-Z]+)/gu)].map(
      ([, number, letter]) => [Number(number), letter!] as const,
    );
  });
  expect(new Map(pairs)).toEqual(new Map([...letters].map(([id, letter]) => [numbers.get(id)!, letter])));
  // The sheet of a figure has letters that follow each other.
  expect(told[0]!.match(/[A-Z]+(?=\u00a0·|$)/gu)!.toSorted()[0]).toBe("A");
  expect((await strips("bird-in-hand.yaml")).join(" ")).toMatch(/^\d+\u00a0[A-Z]\u00a0· \d/u);
});

test("premises whose words have to be found are named at the top of the answers, and marked beside them", async () => {
  const told = async (level: 2 | 3) => {
    const key = (await pagesOf(mapOf("cycle-lane.yaml"), { as: "worksheet", level })).filter(
      ({ part }) => part === "key",
    );
    return key.flatMap(groupsOn);
  };
  const groups = await told(3);
  expect(groups.find(({ label }) => label.includes("in your own words"))!.label).toBe(
    "*\u00a04 and 9: in your own words",
  );
  const marked = groups.filter(({ id, label }) => id.startsWith("letter-") && label === "*");
  expect(marked.map(({ id }) => /^letter-([a-z-]+)/u.exec(id)![1])).toEqual(["separate", "park-near"]);
  expect((await told(2)).map(({ label }) => label).join(" ")).not.toContain("own words");
});

test("what only refers to an answer elsewhere is grey", async () => {
  const key = await keyOf("china-russia-europe.yaml");
  const all = key.flatMap(groupsOn);
  const [answer] = all.filter(({ id }) => id.startsWith("w-expected"));
  const dark = textsIn(answer!.items)[0]!.paint.colour;
  const seen = all.filter(({ id, label }) => id.startsWith("w-key") && label.includes("see\u00a0"));
  expect(seen.length).toBeGreaterThan(0);
  for (const { items } of seen) expect(textsIn(items).map(({ paint }) => paint.colour)).not.toContain(dark);
});

test("the answer to an objection names the reply in the map, or says that there is none", () => {
  const answers = (more: string) => {
    const map = mapNamed(
      "a.yaml",
      `premises: { a: A., b: B., d: D. }
conclusions: { c: C. }
inferences: [{ from: a, to: c }, { id: no, from: b, against: c }${more}]
`,
    );
    return questionsOf(outline(map), {
      of: (ids) => ids.join(", "),
      short: (ids) => ids.join(", "),
      isBlank: () => false,
      figureOf: () => undefined,
    }).map(({ answer }) => answer);
  };
  expect(answers("")[0]).toMatch(/The map has no reply to \d\.$/u);
  expect(answers(", { from: d, against: no }")[0]).toMatch(/The map replies to \d with \d\.$/u);
});

test("the answer to an unstated premise says what would follow without it", () => {
  const answers = (steps: string) => {
    const map = mapNamed(
      "a.yaml",
      `premises: { a: A., b: { text: B., unstated: true }, d: D. }
conclusions: { c: C., e: E. }
inferences: [{ from: [a, b], to: c }, { from: c, to: e }${steps}]
`,
    );
    const asked = questionsOf(outline(map), {
      of: (ids) => ids.join(", "),
      short: (ids) => ids.join(", "),
      isBlank: () => false,
      figureOf: () => undefined,
    });
    return asked.find(({ text }) => text.includes("without saying so"))!.answer;
  };
  expect(answers("")).toMatch(/ If (\d+) is denied, 1 and 2 fail, because no reason is left\.$/u);
  expect(answers(", { from: d, to: c }")).toMatch(/ If (\d+) is denied, 2 still holds, thanks to \d\.$/u);
});

test("a figure is drawn smaller where that spares a sheet with a single question", async () => {
  for (const paper of ["a4", "letter"] as const) {
    const pages = await pagesOf(mapOf("white-horse.yaml"), { as: "worksheet", paper });
    const sheets = pages.filter(({ part }) => part === undefined);
    expect(sheets, paper).toHaveLength(1);
    expect(groupsOn(sheets[0]!).some(({ id }) => id.startsWith("w-ask"))).toBe(true);
  }
});

test("answers on several sheets have their numbers, clear of the heading; those on one have none", async () => {
  const numbers = async (file: string, as: "cards" | "worksheet") => {
    const keys = (await pagesOf(mapOf(file), { as })).filter(({ part }) => part === "key");
    return keys.map((page) => {
      const groups = groupsOn(page);
      const number = groups.find(({ role }) => role === "page-number");
      const title = groups.find(({ id }) => id === "key-title")!;
      if (number !== undefined)
        expect(overlap(boxOfItems(number.items), boxOfItems(title.items))).toBeLessThan(0);
      return number?.label;
    });
  };
  const all = await numbers("china-russia-europe.yaml", "cards");
  expect(all.length).toBeGreaterThan(1);
  expect(all).toEqual(all.map((_, index) => `${index + 1} / ${all.length}`));
  expect(await numbers("socrates.yaml", "cards")).toEqual([undefined]);
});
