import { describe, expect, test } from "vitest";
import { parse } from "../../../src/input/index.ts";
import { isInPlace } from "../../../src/model/ids.ts";
import { usesOf } from "../../../src/outline/relations.ts";
import { boundsOf, groupsIn, textsIn } from "../../../src/scene/walk.ts";
import type { Page } from "../../../src/documents/document.ts";
import { mapOf } from "../../support/draw.ts";
import { groupsOn, pagesOf, wordsIn } from "../../support/pages.ts";

const titleOf = (page: Page) => groupsOn(page).find(({ role }) => role === "title");
const shownOn = (page: Page) => groupsOn(page).filter(({ role }) => role === "statement");
const isInside = ({ scene }: Page) => {
  const { x, y, width, height } = boundsOf(scene.items)!;
  return x >= 0 && y >= 0 && x + width <= scene.width && y + height <= scene.height;
};

describe.each([
  "socrates.yaml",
  "paleys-watch.yaml",
  "car-free-centre.yaml",
  "white-horse.yaml",
  "falling-bodies-ar.yaml",
  "china-russia-europe.yaml",
])("steps of %s", (file) => {
  const map = mapOf(file);
  const made = pagesOf(map, { as: "steps" });

  test("slides are 16:9, in type of 18 pt or more, and everything stands on them", async () => {
    for (const page of await made) {
      expect([page.scene.width, page.scene.height]).toEqual([1280, 720]);
      expect(Math.min(...textsIn(page.scene.items).map(({ size }) => size))).toBeGreaterThanOrEqual(23.999);
      expect(isInside(page)).toBe(true);
    }
  });

  test("each slide has one title of its own", async () => {
    for (const page of await made) {
      expect(groupsOn(page).filter(({ role }) => role === "title")).toHaveLength(1);
      expect(titleOf(page)!.label).not.toBe("");
      expect(wordsIn(titleOf(page)!.items)).not.toBe("");
      expect(page.scene.title).toBe(titleOf(page)!.label);
    }
  });

  test("every statement is shown first once, and nothing refers to one before", async () => {
    const shown = new Set<string>();
    for (const page of await made) {
      const first = shownOn(page).map(({ id }) => id);
      for (const id of first) expect(shown.has(id)).toBe(false);
      for (const id of first) shown.add(id);
      for (const { link } of groupsOn(page)) if (link?.to === "group") expect(shown.has(link.id)).toBe(true);
    }
    expect(shown.size).toBe(map.statements.length);
    for (const { id } of map.statements) if (!isInPlace(id)) expect(shown.has(`s-${id}`)).toBe(true);
  });

  test("what is said of a step in short has been shown", async () => {
    const { main } = mapOf(file);
    const pages = (await made).map((page) => wordsIn(page.scene.items));
    // The main line comes first, and as a whole once all of it was shown.
    const order = main.map((id) => map.statements.find((one) => one.id === id)!.text);
    const places = order.map((text) => pages.findIndex((page) => page.includes(text)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.max(-1, ...places)).toBeLessThanOrEqual(main.length + 1);
  });

  test("notes hold the full text, the exact words and the remarks of what is new", async () => {
    const notes = (await made).flatMap((page) => page.notes ?? []);
    for (const { text, quote, note } of map.statements) {
      expect(notes.some((line) => line.includes(text))).toBe(true);
      for (const words of [quote, note])
        if (words !== undefined) expect(notes.some((line) => line.includes(words))).toBe(true);
    }
  });
});

const mapIn = (text: string) => {
  const { value, diagnostics } = parse({ path: "map.yaml", text });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return value!;
};

test("rivals are named by their words once they have been shown", async () => {
  const pages = await pagesOf(mapOf("cycle-lane.yaml"), { as: "steps" });
  const lane = "“Mill Road should get a cycle lane” (1)";
  const told = pages.flatMap((page) => {
    const said = wordsIn(titleOf(page)!.items).replaceAll("\u00a0", " ");
    return said.includes("rivals: ") ? [said.slice(said.indexOf("rivals: ") + 8)] : [];
  });
  expect([...new Set(told)]).toEqual([lane, `${lane} and “Parking on Mill Road should stay” (6)`]);
});

test("how strong steps are, and what holds in the end, is said in words", async () => {
  const pages = await pagesOf(mapOf("cycle-lane.yaml"), { as: "steps", verdicts: true });
  const said = pages.map((page) => wordsIn(page.scene.items).replaceAll("\u00a0", " "));
  expect(said.join(" ")).not.toMatch(/\(0\.\d\)/u);
  expect(said.join(" ")).toContain("because · consequences · strength 0.9 of 1");
  expect(said.at(-1)).toContain("1 holds");
  expect(said.at(-1)).not.toContain("6 holds");
});

test("the number of a main conclusion stands at its statement only: it is not one of so many", async () => {
  const pages = await pagesOf(mapOf("cycle-lane.yaml"), { as: "steps" });
  const mains = pages.filter(({ scene }) => scene.title.startsWith("Main conclusion"));
  expect(mains.map(({ scene }) => scene.title)).toEqual([1, 6, 11].map((one) => `Main conclusion ${one}`));
  expect(mains.map((page) => wordsIn(titleOf(page)!.items))).toEqual(mains.map(() => "Main conclusion"));
});

test("one step a slide, what questions a step right behind it", async () => {
  const pages = await pagesOf(mapOf("car-free-centre.yaml"), { as: "steps" });
  const map = mapOf("car-free-centre.yaml");
  // The opening and the conclusion, then a slide for each inference.
  expect(pages).toHaveLength(2 + map.inferences.length);
  const { undercuts } = usesOf(map);
  expect(undercuts.size).toBe(1);
  const questioned = map.inferences[[...undercuts.keys()][0]!]!;
  const at = (id: string) => pages.findIndex((page) => shownOn(page).some((group) => group.id === `s-${id}`));
  expect(at(undercuts.get(questioned.index)![0]!.from[0]!)).toBe(at(questioned.from[0]!) + 1);
});

test("a statement longer than a slide, and a step of many premises, go on over slides that are counted", async () => {
  const long = Array.from({ length: 900 }, (_, index) => `word${index}`).join(" ");
  const premises = Array.from(
    { length: 30 },
    (_, index) => `  p${index}: A premise of some length, number ${index}.`,
  );
  const map = mapIn(
    `premises:\n${premises.join("\n")}\n  long: ${long}.\nconclusions:\n  c: ${long}!\n  d: A claim.\ninferences:\n` +
      `  - { from: [${premises.map((_, index) => `p${index}`).join(", ")}], to: d }\n  - { from: [d, long], to: c }\n`,
  );
  const pages = await pagesOf(map, { as: "steps" });
  expect(pages.every(isInside)).toBe(true);
  const said = pages.map((page) => wordsIn(page.scene.items)).join(" ");
  const words = new Set(said.match(/word\d+/gu));
  expect(words.size).toBe(900);
  for (let index = 0; index < 30; index += 1) expect(said).toContain(`number ${index}.`);
  const titles = pages.map(({ scene }) => scene.title);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.filter((title) => /\(1\/\d+\)$/u.test(title)).length).toBeGreaterThanOrEqual(2);
});

test("positions that attack each other in a ring are all shown", async () => {
  const map = mapIn(
    "conclusions: { a: A., b: B., c: C. }\npremises: { p: P. }\ninferences:\n  - { from: p, to: a }\n" +
      "  - { from: a, against: b }\n  - { from: b, against: c }\n  - { from: c, against: a }\n  - { from: p, to: b }\n  - { from: p, to: c }\n",
  );
  const pages = await pagesOf(map, { as: "steps" });
  expect(
    pages
      .flatMap(shownOn)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(["s-a", "s-b", "s-c", "s-p"]);
});

test("a slide has all that was shown of its claim, also what questions a step, or names it", async () => {
  const pages = await pagesOf(mapOf("car-free-centre.yaml"), { as: "steps" });
  const words = pages.map((page) => wordsIn(page.scene.items));
  const slide = (start: string) => words.find((one) => one.includes(start))!;
  // 12 questions the step to 8, and 13 speaks against 8.
  expect(slide("13 In the neighbouring")).toContain("but 12 Two car parks on the ring road");
  expect(slide("16 Permits")).toContain(
    "because 15 Patients who can hardly walk reach the surgery in the centre only by car",
  );
  expect(words.join("\n")).not.toContain("…");
});

test("each step of the article is shown among all that was shown before, or these are named", async () => {
  const map = mapOf("china-russia-europe.yaml");
  const pages = await pagesOf(map, { as: "steps" });
  const words = pages.map((page) => wordsIn(page.scene.items));
  const reply = words.find((one) => one.includes("Support that is not direct is support all the same."))!;
  expect(reply).toContain("but 29 Beijing gives Russia no direct support");
  for (const number of [25, 36, 26, 27, 28])
    expect(reply).toMatch(new RegExp(`(?:^| )${number}(?: |$|,)`, "u"));
  const last = words.find((one) => one.includes("41 Russia is China’s bulwark in Eurasia, essential"))!;
  for (const number of [37, 39, 40, 42, 43, 44])
    expect(last).toMatch(new RegExp(`(?:^| )${number}(?: |$|,)`, "u"));
  // A reply stands inside what it answers, and that inside what it questions.
  const answer = words.find((one) => /but .* 63 Both challenge/u.test(one))!;
  expect(answer).toMatch(/because 60 .* and 61 .* but 62 .* but .* 63 Both challenge/u);
});

test("what has no short form is named by its first words where there is no room for all", async () => {
  const map = mapOf("china-russia-europe.yaml");
  const bare = { ...map, statements: map.statements.map((one) => ({ ...one, short: undefined })) };
  const words = (await pagesOf(bare, { as: "steps" })).map((page) => wordsIn(page.scene.items));
  const reply = words.find((one) => one.includes("Support that is not direct is support all the same."))!;
  expect(reply).toContain("but 29 Beijing gives Russia no direct military or …");
});

test("a claim that answers an objection is said to do so", async () => {
  const map = mapIn(`premises: { a: It was said., b: Nobody was there., e: Ann saw it. }
conclusions: { c: One was there., z: It is so. }
inferences:
  - { from: a, to: z }
  - { id: nobody, from: b, against: z }
  - { from: c, against: nobody }
  - { from: e, to: c }
`);
  const pages = await pagesOf(map, { as: "steps" });
  const words = pages.map((page) => wordsIn(page.scene.items));
  expect(words.find((one) => one.includes("Ann saw it"))).toContain("reply to 3: Nobody was there");
});

test("of hundreds of reasons a slide says how many it does not show", async () => {
  const count = 60;
  const premises = Array.from({ length: count }, (_, index) => `  p${index}: Reason ${index} of many.`);
  const map = mapIn(
    `premises:\n${premises.join("\n")}\nconclusions: { c: It is so. }\ninferences:\n` +
      premises.map((_, index) => `  - { from: p${index}, to: c }`).join("\n"),
  );
  const pages = await pagesOf(map, { as: "steps" });
  pages.slice(1).forEach((page, index) => {
    const words = wordsIn(page.scene.items);
    const shown = words.match(/Reason \d+ of many/gu)!.length - 1;
    const named = /more reasons: ([\d, ]+) because/u.exec(words)?.[1]!.split(",").length ?? 0;
    const more = Number(/and (\d+) more reasons?/u.exec(words)?.[1] ?? 0);
    expect(shown + named + more).toBe(index);
  });
});

test("a long chain of replies has room on its slides, each with what it answers", async () => {
  const replies = Array.from({ length: 16 }, (_, index) => index);
  const map = mapIn(
    `premises:\n  a: It was said.\n${replies.map((index) => `  r${index}: Reply ${index} says why that is not so.`).join("\n")}\n` +
      "conclusions: { c: It is so. }\ninferences:\n  - { id: s, from: a, to: c }\n" +
      replies
        .map(
          (index) =>
            `  - { id: u${index}, from: r${index}, against: ${index === 0 ? "s" : `u${index - 1}`} }`,
        )
        .join("\n"),
  );
  const pages = await pagesOf(map, { as: "steps" });
  expect(pages.every(isInside)).toBe(true);
  const words = pages.map((page) => wordsIn(page.scene.items));
  for (const index of replies.slice(1))
    expect(words.find((one) => one.includes(`Reply ${index} says why that is not so.`))).toContain(
      `Reply ${index - 1} says why that is not so`,
    );
});

test("a width makes all of a slide smaller or larger", async () => {
  const map = mapOf("socrates.yaml");
  const [whole] = (await pagesOf(map, { as: "steps" })).slice(-1);
  const [half] = (await pagesOf(map, { as: "steps", width: (1280 * 25.4) / 96 / 2 })).slice(-1);
  expect([half!.scene.width, half!.scene.height]).toEqual([640, 360]);
  const sizes = ({ scene }: Page) => textsIn(scene.items).map(({ size }) => size);
  expect(sizes(half!)).toEqual(sizes(whole!).map((size) => size / 2));
});

test("larger type is larger on every slide, and smaller type is not made", async () => {
  const map = mapOf("car-free-centre.yaml");
  const least = async (size?: number) => {
    const pages = await pagesOf(map, { as: "steps", ...(size === undefined ? {} : { minType: size }) });
    return Math.min(...pages.flatMap(({ scene }) => textsIn(scene.items).map((one) => one.size * 0.75)));
  };
  expect(await least()).toBeCloseTo(18);
  expect(await least(8)).toBeCloseTo(18);
  expect(await least(24)).toBeCloseTo(24);
});

test("a premise that nothing leads to is a slide of its own, and a map without a title has no opening", async () => {
  const pages = await pagesOf(mapIn("premises: { p: Alone. }\n"), { as: "steps" });
  expect(pages.map(({ scene }) => scene.title)).toEqual(["Premise 1"]);
  expect(groupsIn(pages[0]!.scene.items).some(({ id }) => id === "s-p")).toBe(true);
});

test("what a claim does is said in a sentence that can be read aloud", async () => {
  const pages = await pagesOf(mapOf("cycle-lane.yaml"), { as: "steps" });
  const words = pages.map((page) => wordsIn(page.scene.items)).join("\n");
  expect(words).toContain("supports 1: Mill Road should get a cycle lane");
  expect(words).not.toContain("…");
});

test("no slide holds only the last word of a text", { timeout: 30_000 }, async () => {
  const slides = new Set<number>();
  for (let count = 150; count <= 330; count += 15) {
    const long = Array.from({ length: count }, (_, index) => `word${index}`).join(" ");
    const { value: map } = parse({
      path: "long.yaml",
      text: `premises:\n  a: ${long}.\nconclusions:\n  c: The claim.\ninferences:\n  - { from: a, to: c }\n`,
    });
    const pages = await pagesOf(map!, { as: "steps" });
    const told = pages
      .map((page) => wordsIn(page.scene.items).match(/word\d+/gu)?.length ?? 0)
      .filter((one) => one > 0);
    expect(told.reduce((sum, one) => sum + one, 0)).toBe(count);
    expect(told.at(-1)!).toBeGreaterThan(20);
    slides.add(told.length);
  }
  // One slide holds the shortest of these texts, and two the longest.
  expect([...slides]).toEqual([1, 2]);
});

test("the slides of a claim that is longer than one are filled alike", async () => {
  for (const count of [260, 320, 400]) {
    const long = Array.from({ length: count }, (_, index) => `word${index}`).join(" ");
    const text = `premises:\n  a: A premise.\nconclusions:\n  c: ${long}.\ninferences:\n  - { from: a, to: c }\n`;
    const pages = await pagesOf(parse({ path: "long.yaml", text }).value!, { as: "steps" });
    const own = pages.filter((page) => titleOf(page)?.label === "Main conclusion 1");
    const told = own.map((page) => wordsIn(page.scene.items).match(/word\d+/gu)?.length ?? 0);
    expect(told.length).toBeGreaterThan(1);
    expect(told.reduce((sum, one) => sum + one, 0)).toBe(count);
    // The last line of a text need not be full.
    expect(told.at(-1)!).toBeGreaterThan(told[0]! * 0.7);
  }
});

test("no verdict stands on a slide before what it follows from, and the last slide says what main conclusions come to", async () => {
  const map = mapOf("bird-in-hand.yaml");
  const pages = await pagesOf(map, { as: "steps", verdicts: true });
  const words = pages.map(({ scene }) => wordsIn(scene.items));
  const fails = words.map((one) => /fails \d+/u.exec(one)?.[0]);
  const first = words.findIndex((one) => one.includes("The keeper swapped the labels"));
  expect(first).toBeGreaterThan(2);
  expect(fails.slice(0, first)).toEqual(fails.slice(0, first).map(() => undefined));
  expect(fails[first]).toBe("fails 4");
  const lane = await pagesOf(mapOf("cycle-lane.yaml"), { as: "steps", verdicts: true });
  // No step of its own shows why a claim has lost to its rival.
  const lost = wordsIn(lane.at(-2)!.scene.items);
  expect(lost).toContain("because of the reason from 2 for its rival 1");
  expect(lost).toMatch(/but questions the step open 13/u);
  const last = wordsIn(lane.at(-1)!.scene.items);
  expect(last).toMatch(
    /^What holds in the end 1 Mill Road .* 1 holds, thanks to 2 6 Parking .* 6 fails, because no reason is left 11 Nothing .* 11 fails, because of the reason from 2 for its rival 1/u,
  );
});

test("wherever verdicts are shown, the last slide says what the main conclusion comes to", async () => {
  const last = async (file: string, verdicts: boolean) =>
    wordsIn((await pagesOf(mapOf(file), { as: "steps", verdicts })).at(-1)!.scene.items);
  expect(await last("bird-in-hand.yaml", true)).toMatch(/^What holds in the end 1 .* 1 holds/u);
  expect(await last("socrates.yaml", true)).toMatch(/^What holds in the end 1 Socrates is mortal. 1 holds/u);
  expect(await last("socrates.yaml", false)).not.toContain("What holds in the end");
});

test("what nobody says stands in brackets, in short too", async () => {
  const { value: map } = parse({
    path: "a.yaml",
    text: `premises: { a: { text: It is unsaid., unstated: true }, b: It is said., d: It is more. }
conclusions: { c: It follows., e: It follows on. }
inferences: [{ from: [b, a], to: c }, { from: c, to: e }, { from: d, to: c }]
`,
  });
  const pages = await pagesOf(map!, { as: "steps" });
  const words = pages.map(({ scene }) => wordsIn(scene.items)).join(" ");
  const said = words.match(/It is unsaid/gu) ?? [];
  expect(said.length).toBeGreaterThan(1);
  expect(words.match(/\[\s?It is unsaid\.?\s?\]/gu)).toHaveLength(said.length);
});

test("a claim of six hundred voices stands on slides of the size of all others", async () => {
  const ids = Array.from({ length: 600 }, (_, index) => `v${index}`);
  const { value: map } = parse({
    path: "a.yaml",
    text: `voices: { ${ids.map((id) => `${id}: Speaker ${id}`).join(", ")} }
premises: { a: { text: It is so., voice: [${ids.join(", ")}] } }
conclusions: { c: { text: It follows., voice: [${ids.join(", ")}] } }
inferences: [{ from: a, to: c }]
`,
  });
  const pages = await pagesOf(map!, { as: "steps" });
  for (const page of pages) expect(isInside(page)).toBe(true);
  const words = pages.map(({ scene }) => wordsIn(scene.items)).join(" ");
  for (const id of ids) expect(words).toContain(id);
});

test("steps are told in one size, apart from those that need smaller type", async () => {
  for (const file of ["car-free-centre.yaml", "paleys-watch.yaml", "china-russia-europe.yaml"]) {
    const pages = await pagesOf(mapOf(file), { as: "steps" });
    const sizes = pages.flatMap(({ scene }) => {
      const statements = groupsIn(scene.items).filter(({ role }) => role === "statement");
      return statements.length === 0
        ? []
        : [Math.max(...textsIn(statements.flatMap(({ items }) => items)).map(({ size }) => size))];
    });
    const most = Math.max(...[...new Set(sizes)].map((size) => sizes.filter((one) => one === size).length));
    expect(most, file).toBeGreaterThanOrEqual(sizes.length * 0.6);
  }
});
