import { PAPERS } from "../../../src/geometry.ts";
import { describe, expect, test } from "vitest";
import type { Rect } from "../../../src/geometry.ts";
import { add } from "../../../src/model/lists.ts";
import { roomsOf } from "../../../src/layout/paper.ts";
import { boxOfItems } from "../../support/boxes.ts";
import { overlap } from "../../support/geometry.ts";
import { directionOf, documentWordsFor, LANGUAGES, wordsFor } from "../../../src/language/index.ts";
import { outline } from "../../../src/outline/build.ts";
import { mapNamed, mapOf } from "../../support/draw.ts";
import type { Page } from "../../../src/documents/document.ts";
import type { ArgumentMap } from "../../../src/model/map.ts";
import { painted } from "../../../src/scene/paint.ts";
import { shapesIn, textsIn } from "../../../src/scene/walk.ts";
import { THEMES } from "../../../src/themes/index.ts";
import { groupsOn, lettersIn, pagesOf, wordsIn } from "../../support/pages.ts";

const article = mapOf("china-russia-europe.yaml");

test.each(["china-russia-europe.yaml", "white-horse.yaml", "falling-bodies-ar.yaml"])(
  "every statement of %s is on one card, in type of 11 pt or more, with who says it, and in the key",
  async (file) => {
    const map = mapOf(file);
    const pages = await pagesOf(map, { as: "cards" });
    const cards = pages.flatMap(groupsOn).filter(({ label }) => /^[A-Z]+\. /u.test(label));
    expect(cards).toHaveLength(map.statements.length);
    const letters = lettersIn(pages, map);
    for (const { id, text } of map.statements) {
      const card = cards.find(({ label }) => label.endsWith(`. ${text}`))!;
      const letter = card.label.split(".")[0]!;
      expect(letters.get(id)).toBe(letter);
      const words = textsIn(card.items).filter((run) => run.text.trim() !== letter);
      expect(Math.min(...words.map(({ size }) => size * 0.75))).toBeGreaterThanOrEqual(10.99);
    }
  },
);

test("the order gives nothing away, and follows from the seed", async () => {
  const order = async (seed: number) => {
    const pages = await pagesOf(article, { as: "cards", seed });
    return pages
      .flatMap(groupsOn)
      .filter(({ id }) => id.startsWith("card-"))
      .map(({ id }) => id);
  };
  const [one, again, two] = [await order(1), await order(1), await order(2)];
  expect(one).toEqual(again);
  expect(one).not.toEqual(two);
  expect(one).not.toEqual([...outline(article).numbers.keys()].map((id) => `card-${id}`));
});

test("a long text gets a larger card, one that no card holds a clear answer", async () => {
  const map = (words: number) =>
    mapNamed(
      "a.yaml",
      `premises: { a: It rains. }\nconclusions: { b: ${"wet ".repeat(words)} }\ninferences: [{ from: a, to: b }]\n`,
    );
  const [, second] = await pagesOf(map(150), { as: "cards" });
  expect(wordsIn(second!.scene.items).match(/wet/gu)).toHaveLength(150);
  await expect(pagesOf(map(2000), { as: "cards" })).rejects.toThrow(/larger paper/u);
});

const labelsOf = (pages: readonly Page[]) =>
  pages
    .filter(({ part }) => part === undefined)
    .flatMap(groupsOn)
    .filter(({ id }) => id.startsWith("card-"));

test.each(["china-russia-europe.yaml", "bird-in-hand.yaml", "cycle-lane.yaml", "socrates.yaml"])(
  "%s has as many signs as it needs, and the instruction says how many",
  async (file) => {
    const map = mapOf(file);
    const cards = labelsOf(await pagesOf(map, { as: "cards" }));
    const told = cards.find(({ label }) => label.startsWith("Cut out the cards"))!;
    const supports = map.inferences.filter(({ target }) => target.kind === "support").length;
    const wanted = {
      because: supports,
      and: map.inferences.reduce((sum, { from }) => sum + from.length - 1, 0),
      but: map.inferences.length - supports,
      rivals: map.rivals.reduce((sum, { length }) => sum + length - 1, 0),
      "↑": map.inferences.length > 16 ? 0 : supports,
      "⊤": map.inferences.length > 16 ? 0 : map.inferences.length - supports,
    };
    for (const [label, count] of Object.entries(wanted)) {
      expect(cards.filter((card) => card.label === label)).toHaveLength(count);
      const said = wordsIn(told.items).replaceAll("\u00a0", " ");
      expect(said.includes(` × ${label}`)).toBe(count > 0);
      if (count > 0) expect(said).toContain(`${count} × ${label}`);
    }
    expect(told.label.includes("Each step has an arrow")).toBe(map.inferences.length <= 16);
    expect(told.label.includes("right of a “but” card")).toBe(wanted.but > 0);
    expect(told.label.includes("⊤\u00a0(but)")).toBe(wanted["⊤"] > 0);
    expect(told.label.includes("put a “rivals” card")).toBe(map.rivals.length > 0);
  },
);

test.each(Object.keys(LANGUAGES))("no word of a sign is broken, nor in large print: %s", async (lang) => {
  const map = mapNamed(
    "a.yaml",
    `lang: ${lang}
premises: { a: A1, b: B2 }
conclusions: { c: C3, d: D4 }
rivals: [[c, d]]
inferences: [{ from: [a, b], to: c }, { from: d, against: a }]
`,
  );
  const { because, and, but, rivals } = wordsFor(lang);
  for (const wish of [{}, { minType: 14 }]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, or the two wait for the same fonts
    const cards = labelsOf(await pagesOf(map, { as: "cards", ...wish }));
    for (const sign of [because, and, but, rivals]) {
      const words = textsIn(cards.find(({ label }) => label === sign)!.items).map(({ text }) => text);
      expect(words.join(" ").split(/\s+/u).join(" ")).toBe(sign);
    }
  }
});

test("the title of a set stands on a line of its own", async () => {
  const cards = labelsOf(await pagesOf(mapOf("paleys-watch.yaml"), { as: "cards" }));
  const texts = textsIn(cards.find(({ id }) => id.includes("instruction"))!.items);
  const title = texts.find(({ text }) => text.includes("doubt"))!;
  const begin = texts.find(({ text }) => text.includes("Cut"))!;
  expect(begin.y - title.y).toBeGreaterThan(title.size);
});

test.each([
  ["wang", "Put the 2 main conclusions at the top"],
  ["stability", "Put the main conclusion at the top"],
  ["europe", "Put the main conclusion at the top"],
])("the cards of the view %s have as many claims at the top as their answers", async (view, told) => {
  const pages = await pagesOf(article, { as: "cards", view });
  const instruction = pages.flatMap(groupsOn).find(({ id }) => id.includes("instruction"))!;
  expect(instruction.label).toContain(told);
});

test("the instruction speaks of as many main conclusions as there are, and of objections to steps where there are any", async () => {
  const told = async (file: string) => {
    const cards = labelsOf(await pagesOf(mapOf(file), { as: "cards" }));
    return wordsIn(cards.find(({ label }) => label.startsWith("Cut out the cards"))!.items);
  };
  expect(await told("bird-in-hand.yaml")).toContain("Put the 2 main conclusions at the top");
  expect(await told("bird-in-hand.yaml")).toContain("An objection to a step goes");
  expect(await told("socrates.yaml")).toContain("Put the main conclusion at the top");
  expect(await told("socrates.yaml")).not.toContain("An objection to a step");
});

test.each(Object.keys(LANGUAGES))(
  "how cards lie is drawn in the words of %s: a step and its arrow, premises that count together, objections to steps",
  async (lang) => {
    const text = (undercut: string) => `lang: ${lang}
premises: { a: A1, b: B2, d: D4 }
conclusions: { c: C3 }
inferences: [{ id: s, from: [a, d], to: c }${undercut}]
`;
    const instruction = async (undercut: string) => {
      const map = mapNamed("a.yaml", text(undercut));
      const cards = labelsOf(await pagesOf(map, { as: "cards" }));
      return cards.find(({ id }) => id.includes("instruction"))!;
    };
    const { because, and, but } = wordsFor(lang);
    const drawn = await instruction(", { from: b, against: s }");
    const [room] = roomsOf(PAPERS.a4).others;
    const shapes = boxOfItems(drawn.items.filter(({ kind }) => kind === "shape"));
    const middle = room!.x + room!.width / 2;
    // At the end of the lines, in the card, and beside its text.
    if (directionOf(lang) === "rtl") expect(shapes.x + shapes.width).toBeLessThan(middle);
    else expect(shapes.x).toBeGreaterThan(middle);
    expect(shapes.y).toBeGreaterThan(room!.y);
    expect(shapes.y + shapes.height).toBeLessThan(room!.y + room!.height / 6);
    const texts = textsIn(drawn.items);
    const inside = texts.filter(({ x }) => x >= shapes.x && x <= shapes.x + shapes.width);
    expect(wordsIn(inside)).toBe(`${because} ${but} ${and}`);
    for (const one of texts.filter((run) => !inside.includes(run)))
      expect(overlap(boxOfItems([one]), shapes)).toBeLessThanOrEqual(0);
    const against = await instruction(", { from: b, against: c }");
    const place = boxOfItems(against.items.filter(({ kind }) => kind === "shape"));
    const named = textsIn(against.items).filter((run) => overlap(boxOfItems([run]), place) > 0);
    expect(wordsIn(named)).toBe(`${but} ${because} ${and}`);
    // An objection to a claim lies beside the claim, above the sign of the step.
    expect(boxOfItems([named[0]!]).y).toBeLessThan(boxOfItems([named[1]!]).y - 20);
    const red = painted(THEMES.plain).line.objection;
    expect(shapesIn(against.items).some(({ stroke }) => stroke?.paint.colour === red.colour)).toBe(true);
    // So has the one of an objection to a step, and words say what the line with the bar is for.
    expect(shapesIn(drawn.items).some(({ stroke }) => stroke?.paint.colour === red.colour)).toBe(true);
    const { cutBar } = documentWordsFor(lang);
    const without = await instruction("");
    expect([drawn, against, without].map(({ label }) => label.includes(cutBar))).toEqual([true, true, false]);
    const sketch = boxOfItems(without.items.filter(({ kind }) => kind === "shape"));
    const signs = textsIn(without.items).filter((run) => overlap(boxOfItems([run]), sketch) > 0);
    expect(wordsIn(signs)).toBe(`${because} ${and}`);
    const colour = painted(THEMES.plain).line.support;
    expect(shapesIn(without.items).some(({ fill }) => fill?.colour === colour.colour)).toBe(true);
  },
);

test("who speaks and where stands on the card", async () => {
  const cards = labelsOf(await pagesOf(article, { as: "cards" }));
  expect(wordsIn(cards.find(({ id }) => id === "card-refocus")!.items)).toContain("Wang Yi, ¶2");
});

test.each(["bird-in-hand.yaml", "car-free-centre.yaml", "china-russia-europe.yaml"])(
  "%s: cut lines fill each sheet, and none is drawn over another",
  async (file) => {
    const pages = await pagesOf(mapOf(file), { as: "cards" });
    const [room] = roomsOf(PAPERS.a4).others;
    for (const { scene } of pages.filter(({ part }) => part === undefined)) {
      const lines = scene.items.filter((item) => item.kind === "shape");
      const boxes = lines.map((one) => boxOfItems([one]));
      boxes.forEach((box, index) => {
        const along = (one: Rect) => (box.height === 0 ? one.height === 0 : one.width === 0);
        for (const other of boxes.slice(index + 1).filter(along))
          expect(overlap(grown(box), grown(other))).toBeLessThan(0);
      });
      const whole = boxOfItems(lines);
      expect(whole.width).toBeCloseTo(room!.width, 3);
      expect(whole.height).toBeCloseTo(room!.height, 3);
    }
  },
);

test("empty cards are as large as those of statements, and promised only where there are some", async () => {
  const chain = (steps: number) =>
    mapNamed(
      "chain.yaml",
      `premises: { s0: Ground., x: Something else. }\nconclusions: { ${Array.from({ length: steps }, (_, i) => `s${i + 1}: Claim ${i + 1}.`).join(", ")} }\n` +
        `inferences: [${Array.from({ length: steps }, (_, i) => `{ from: s${i}, to: s${i + 1} }`).join(", ")}]\n`,
    );
  let full = 0;
  const maps = [mapOf("car-free-centre.yaml"), mapOf("bird-in-hand.yaml"), article];
  for (const map of [...maps, ...Array.from({ length: 12 }, (_, i) => chain(i + 1))]) {
    const pages = (await pagesOf(map, { as: "cards" })).filter(({ part }) => part === undefined);
    const [room] = roomsOf(PAPERS.a4).others;
    // All cards of these maps have the size of a twelfth of a sheet, those of the article an eighth; what is not on a card of its own is empty.
    const boxes = pages.flatMap(groupsOn).filter(({ id }) => id.startsWith("card-"));
    const [told] = boxes.filter(({ label }) => label.startsWith("Cut out"));
    const statements = boxes.filter(({ label }) => /^[A-Z]+\. /u.test(label)).length;
    const signs = boxes.length - statements - 1;
    const rows = map === article ? 4 : 6;
    const beside = statements % 2;
    const slotsWith = ([stacked, abreast]: readonly [number, number]) =>
      2 + statements + beside + 2 * Math.ceil(Math.ceil(signs / abreast) / stacked);
    const sheetsWith = (way: readonly [number, number]) => Math.ceil(slotsWith(way) / (2 * rows));
    // Arrows are never lower than a sixth of a sheet.
    const hasArrows = boxes.some(({ label }) => label === "↑");
    const ways = [1, 2, 3]
      .filter((stacked) => stacked * rows <= (hasArrows ? 6 : 12))
      .flatMap((stacked) => [4, 5].map((abreast) => [stacked, abreast] as const));
    const sheets = Math.min(...ways.map(sheetsWith));
    expect(pages).toHaveLength(sheets);
    const slots = slotsWith(ways.find((way) => sheetsWith(way) === sheets)!);
    const empty = slots % (2 * rows) === 0 ? 0 : 2 * rows - (slots % (2 * rows));
    expect(told!.label.includes("Empty cards")).toBe(empty + beside > 0);
    if (empty + beside === 0) full += 1;
    // No edge stands in the middle of an empty card: the lowest row of the last sheet is two wide ones.
    if (empty < 2) continue;
    const last = pages.at(-1)!.scene.items.filter((item) => item.kind === "shape");
    const lowest = room!.y + room!.height * (1 - 0.5 / rows);
    const upright = last
      .map((one) => boxOfItems([one]))
      .filter(({ width, y, height }) => width === 0 && y < lowest && y + height > lowest);
    expect(upright).toHaveLength(3);
  }
  expect(full).toBeGreaterThan(0);
});

test("a row is cut into cards of one width, and each card but the instruction says which set it belongs to", async () => {
  for (const file of ["bird-in-hand.yaml", "car-free-centre.yaml", "cycle-lane.yaml"]) {
    // oxlint-disable-next-line no-await-in-loop -- one set after the other
    const pages = (await pagesOf(mapOf(file), { as: "cards" })).filter(({ part }) => part === undefined);
    for (const page of pages) {
      const rows = new Map<number, boolean[]>();
      for (const { id, label, items } of groupsOn(page)) {
        if (!id.startsWith("card-") || label.startsWith("Cut out")) continue;
        const { y, height } = boxOfItems(items);
        add(rows, Math.floor(((y + height / 2) / page.scene.height) * 6), /^[A-Z]+\. /u.test(label));
        expect(wordsIn(items)).toContain(mapOf(file).title!.split(" ")[0]!);
      }
      for (const kinds of rows.values()) expect(new Set(kinds).size).toBe(1);
    }
  }
});

test("no word of a title is cut on a card: it goes on on another line, or it is left out", async () => {
  const long = "Whether a town of forty thousand people should close its old centre to cars";
  const map = { ...mapOf("car-free-centre.yaml"), title: `${long}?` };
  const cards = (await pagesOf(map, { as: "cards" }))
    .filter(({ part }) => part === undefined)
    .flatMap(groupsOn)
    .filter(({ id }) => id.startsWith("card-"));
  const marks = cards.map(({ items }) => wordsIn(items));
  expect(marks.filter((words) => words.includes(`${long}?`)).length).toBeGreaterThan(15);
  for (const words of marks) expect(words).not.toContain("…");
  const endless = { ...map, title: `${long.repeat(6)}?` };
  const [, ...others] = (await pagesOf(endless, { as: "cards" }))
    .flatMap(groupsOn)
    .filter(({ id }) => id.startsWith("card-"));
  for (const { items } of others) expect(wordsIn(items)).not.toMatch(/forty|…/u);
});

describe("room on cards", () => {
  const cardsOf = async (map: ArgumentMap) =>
    (await pagesOf(map, { as: "cards" })).filter(({ part }) => part === undefined);
  const long = (map: ArgumentMap) => ({ ...map, title: "Whether a town should close its centre to cars?" });

  test.each(["china-russia-europe.yaml", "car-free-centre.yaml", "paleys-watch.yaml"])(
    "a title costs no sheet: %s",
    async (file) => {
      const untitled = { ...mapOf(file), title: undefined };
      expect(await cardsOf(long(mapOf(file)))).toHaveLength((await cardsOf(untitled)).length);
    },
  );

  test("the article takes eleven sheets, and each card of a statement has what its title leaves", async () => {
    const pages = await cardsOf(article);
    expect(pages.length).toBeLessThanOrEqual(11);
    const statements = labelsOf(pages).filter(({ label }) => /^[A-Z]+\. /u.test(label));
    const first = article.title!.split(" ")[0]!;
    for (const { items } of statements) {
      const runs = textsIn(items);
      const at = runs.findIndex(({ text, size }) => text.startsWith(first) && size < 16);
      if (at === -1) continue;
      const [title] = runs.slice(at);
      const above = runs.slice(0, at).filter(({ y }) => y < title!.y);
      expect(Math.max(...above.map(({ y }) => y))).toBeLessThan(title!.y - title!.size);
    }
  });

  test("a text that nearly fills its card stands there without a title, the others with it", async () => {
    const most = (words: number) =>
      mapNamed(
        "a.yaml",
        `title: How does the weather change a town, its streets, those who walk in them, and those who only look at them?
premises: { a: It rains. }
conclusions: { b: "${"wet ".repeat(words)}" }
inferences: [{ from: a, to: b }]
`,
      );
    let left = 0;
    for (let words = 20; words < 60; words++) {
      // oxlint-disable-next-line no-await-in-loop -- one set after the other
      const cards = labelsOf(await cardsOf(most(words)));
      const [full, short] = [
        cards.find(({ id }) => id === "card-b")!,
        cards.find(({ id }) => id === "card-a")!,
      ];
      expect(wordsIn(short.items)).toContain("How does");
      if (!wordsIn(full.items).includes("How does")) left += 1;
    }
    expect(left).toBeGreaterThan(0);
  });
});

test("more signs stand in a row of statements where that spares sheets, and they fill it", async () => {
  const signs = labelsOf(await pagesOf(article, { as: "cards" })).filter(({ label }) => label === "because");
  const [room] = roomsOf(PAPERS.a4).others;
  const middles = signs.map(({ items }) => boxOfItems(items)).map(({ y, height }) => y + height / 2);
  const levels = [...new Set(middles.map(Math.round))].toSorted((one, other) => one - other);
  expect(levels).toHaveLength(8);
  for (const [index, y] of levels.slice(1).entries())
    expect(y - levels[index]!).toBeCloseTo(room!.height / 8, -1);
});

const grown = ({ x, y, width, height }: Rect): Rect => ({
  x: x - 0.2,
  y: y - 0.2,
  width: width + 0.4,
  height: height + 0.4,
});

test("the answers say what they belong to", async () => {
  const key = async (as: "cards" | "worksheet") =>
    wordsIn((await pagesOf(mapOf("socrates.yaml"), { as })).find(({ part }) => part === "key")!.scene.items);
  expect(await key("cards")).toContain("Answer key to the cards");
  expect(await key("worksheet")).toContain("Answer key to the worksheet");
});

test.each([
  ["en", -1],
  ["ar", 1],
] as const)(
  "in %s, two signs share the room of a statement in the order in which they are read",
  async (lang, side) => {
    const map = mapNamed(
      "a.yaml",
      `lang: ${lang}\npremises: { a: A., b: B. }\nconclusions: { c: C. }\ninferences: [{ from: [a, b], to: c }]\n`,
    );
    const cards = labelsOf(await pagesOf(map, { as: "cards" }));
    const [first, second] = cards.slice(-3).map(({ items }) => boxOfItems(items));
    expect(first!.y + first!.height / 2).toBeCloseTo(second!.y + second!.height / 2, -1);
    expect(Math.sign(first!.x - second!.x)).toBe(side);
  },
);

test("signs are a fifth of a row wide where that spares a sheet", async () => {
  const cardsOf = async (extra: string) => {
    const map = mapNamed(
      "a.yaml",
      `title: Should phones be banned in class?
premises: { a: A., b: B., c: C., d: D. }
conclusions: { e: E., f: F.${extra} }
inferences: [{ from: [a, b], to: e }, { from: e, to: f }, { id: s, from: c, against: f }, { from: d, against: s }]
`,
    );
    return (await pagesOf(map, { as: "cards" })).filter(({ part }) => part === undefined);
  };
  const widths = (pages: readonly Page[]) => {
    const signs = labelsOf(pages).filter(({ label }) => label === "⊤" || label === "↑");
    const middles = signs.map(({ items }) => boxOfItems(items.filter(({ kind }) => kind === "shape")));
    const found = middles.map(({ x, width }) => x + width / 2);
    return found.flatMap((x, index) => (index === 0 || x < found[index - 1]! ? [] : [x - found[index - 1]!]));
  };
  const [room] = roomsOf(PAPERS.a4).others;
  // Nine signs in the two rows that are left of a sheet.
  const one = await cardsOf("");
  expect(one).toHaveLength(1);
  for (const width of widths(one)) expect(width).toBeCloseTo(room!.width / 5, 3);
  // A row more of statements, and it takes two sheets in any case.
  const two = await cardsOf(", g: G.");
  expect(two).toHaveLength(2);
  for (const width of widths(two)) expect(width).toBeCloseTo(room!.width / 4, 3);
});

test("the line of a step keeps clear of what its card belongs to", async () => {
  const pages = await pagesOf(mapOf("falling-bodies-ar.yaml"), { as: "cards", paper: "letter" });
  const lines = labelsOf(pages).filter(({ label }) => label === "↑");
  expect(lines.length).toBeGreaterThan(0);
  for (const { items } of lines) {
    const line = boxOfItems(items.filter(({ kind }) => kind === "shape"));
    const mark = boxOfItems(textsIn(items));
    expect(mark.height).toBeGreaterThan(0);
    expect(line.y + line.height).toBeLessThan(mark.y);
  }
});

test("who made the map, and when, stands on the card that says what is to be done", async () => {
  const map = { ...mapOf("socrates.yaml"), title: "On Socrates", author: "Ana Roy", date: "2026" };
  const [page] = await pagesOf(map, { as: "cards" });
  expect(wordsIn(page!.scene.items).replaceAll("\u00a0", " ")).toContain(
    `${map.title} Ana Roy, 2026 · 6 cards on 1 sheet 1. Cut out`,
  );
});

test("the answers say which cards lie beside each other as rivals", async () => {
  const map = mapOf("cycle-lane.yaml");
  const pages = await pagesOf(map, { as: "cards" });
  const letters = lettersIn(pages, map);
  const told = pages.flatMap(groupsOn).filter(({ id }) => id.startsWith("w-rivals"));
  expect(map.rivals.length).toBeGreaterThan(0);
  expect(told.map(({ label }) => label)).toEqual(
    map.rivals.map((ids) => `rivals: ${ids.map((id) => letters.get(id)).join(" – ")}`),
  );
});

describe("what cards say of the answer", () => {
  const said = async (yaml: string) => {
    const pages = await pagesOf(mapNamed("a.yaml", yaml), { as: "cards" });
    return wordsIn(pages.filter(({ part }) => part === undefined).flatMap(({ scene }) => scene.items));
  };
  const steps = "premises: { a: It rains., b: It pours. }\nconclusions: { c: The streets are wet. }\n";
  const one = `${steps}inferences: [{ from: [a, b], to: c }]\n`;

  test.each([
    ["The streets are wet", 1],
    ["Why the streets are wet", 1],
    ["Are the streets wet?", 8],
    ["On rain", 8],
  ])("a title that says what a conclusion says is on no card: %s", async (title, least) => {
    const words = await said(`title: ${title}\n${one}`);
    const count = words.split(title.replace(/^Why the/u, "the")).length - 1;
    if (least === 1) expect(count).toBeLessThanOrEqual(1);
    else expect(count).toBeGreaterThanOrEqual(least);
  });

  test("a statement that is used more than once has one card, and the instruction says so", async () => {
    const twice = `${steps.replace("}\nconclusions: { ", "}\nconclusions: { d: Nobody walks., ")}inferences: [{ from: a, to: c }, { from: [a, b], to: d }]\n`;
    expect((await said(twice)).split("It rains.")).toHaveLength(2);
    expect(await said(twice)).toContain("used more than once has only one card");
    expect(await said(one)).not.toContain("more than once");
  });
});

test.each(["premises: { r: R., s: S., o: O. }|{ from: o, against: a }", "premises: { r: R., s: S. }|"])(
  "the picture on the instruction shows rivals with their card between: %s",
  async (parts) => {
    const [premises, objection = ""] = parts.split("|");
    const yaml = (rivals: string) => `${premises!}
conclusions: { a: A., b: B. }
inferences: [{ from: r, to: a }, { from: s, to: b }${objection === "" ? "" : `, ${objection}`}]
${rivals}`;
    const drawnIn = async (rivals: string) => {
      const pages = await pagesOf(mapNamed("a.yaml", yaml(rivals)), { as: "cards" });
      const card = pages.flatMap(groupsOn).find(({ id }) => id.includes("instruction"))!;
      const shapes = card.items.filter(({ kind }) => kind === "shape");
      const sketch = boxOfItems(shapes);
      const texts = textsIn(card.items).filter((run) => overlap(boxOfItems([run]), sketch) > 0);
      return texts.filter(({ text }) => text.trim() === "rivals").length;
    };
    expect(await drawnIn("rivals: [[a, b]]")).toBe(1);
    expect(await drawnIn("")).toBe(0);
  },
);

test.each([
  ["socrates.yaml", 4, true],
  ["car-free-centre.yaml", 5, true],
  ["bird-in-hand.yaml", 5, true],
])(
  "the steps of the instruction are numbered where that takes no more sheets: %s",
  async (file, count, lined) => {
    const [page] = await pagesOf(mapOf(file), { as: "cards", paper: "a4" });
    const card = groupsOn(page!).find(({ id }) => id.includes("instruction"))!;
    const numbers = textsIn(card.items).filter(({ text }) => /^\d\.$/u.test(text.trim()));
    expect(numbers.map(({ text }) => Number.parseInt(text, 10))).toEqual(
      Array.from({ length: count }, (_, index) => index + 1),
    );
    const [first] = numbers;
    if (lined) for (const { x } of numbers) expect(x).toBeCloseTo(first!.x, 3);
  },
);

test("the instruction says how many cards there are to cut out, and on how many sheets, where it has room for that", async () => {
  const pages = await pagesOf(mapOf("socrates.yaml"), { as: "cards" });
  const sheets = pages.filter(({ part }) => part === undefined);
  const card = groupsOn(sheets[0]!).find(({ id }) => id.includes("instruction"))!;
  // Three statements, "because", "and" and an arrow.
  expect(card.label.replaceAll("\u00a0", " ")).toContain(" 6 cards on 1 sheet ");
  expect(sheets).toHaveLength(1);
  const bird = await pagesOf(mapOf("bird-in-hand.yaml"), { as: "cards" });
  expect(bird.filter(({ part }) => part === undefined)).toHaveLength(2);
});

test("cards have the letters that the worksheet has, where that has one list", async () => {
  const letters = async (as: "cards" | "worksheet") => {
    const pages = await pagesOf(mapOf("socrates.yaml"), { as, level: 1 });
    return pages
      .filter(({ part }) => part === undefined)
      .flatMap(groupsOn)
      .flatMap(({ id, label }) =>
        /^(?:w-)?(?:list-?_?\d|card-)/u.test(id) ? [label.replace(". ", " ")] : [],
      );
  };
  const listed = await letters("worksheet");
  expect(listed).toHaveLength(2);
  expect(await letters("cards")).toEqual(expect.arrayContaining(listed));
});

test("each step of the instruction has a line of its own, and sheets are numbered above what is cut out", async () => {
  const pages = (await pagesOf(mapOf("cycle-lane.yaml"), { as: "cards" })).filter(
    ({ part }) => part === undefined,
  );
  const told = groupsOn(pages[0]!).find(({ id }) => id.includes("instruction"))!;
  const [text] = [textsIn(told.items)];
  const numbers = text.filter(({ text: one }) => /^\d\.\s*$/u.test(one.trim()));
  expect(numbers.length).toBeGreaterThan(4);
  expect(new Set(numbers.map(({ x }) => x.toFixed(1))).size).toBe(1);
  const counts = pages.flatMap(groupsOn).filter(({ role }) => role === "page-number");
  expect(counts.map(({ label }) => label)).toEqual(pages.map((_, index) => `${index + 1} / ${pages.length}`));
});
