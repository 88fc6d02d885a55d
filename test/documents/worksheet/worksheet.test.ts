import { pxOfMm } from "../../../src/geometry.ts";
import type { Rect } from "../../../src/geometry.ts";
import { describe, expect, test } from "vitest";
import { blanksIn, readBlank } from "../../../src/documents/worksheet/blanks.ts";
import { letterOf } from "../../../src/documents/random.ts";
import { WishError } from "../../../src/documents/document.ts";
import { outline } from "../../../src/outline/build.ts";
import { PAPERS } from "../../../src/layout/paper.ts";
import { boxOfText } from "../../support/geometry.ts";
import { ANNOTATIONS } from "../../../src/annotations/index.ts";
import { xmlId } from "../../../src/scene/ids.ts";
import type { Item } from "../../../src/scene/scene.ts";
import { drawn, mapNamed, mapOf } from "../../support/draw.ts";
import { flat, groupsIn, pagesOf, runsIn, saidOn, wordsIn } from "../../support/pages.ts";

const article = mapOf("china-russia-europe.yaml");
const blankIds = (blank: string, seed = 1, map = article) => blanksIn(outline(map), readBlank(blank), seed);
const textOf = (id: string, map = article) => map.statements.find((one) => one.id === id)!.text;

describe("what is left blank", () => {
  const mains = outline(article).panels.flatMap(({ heads }) =>
    heads.filter(({ main }) => main).map(({ statement }) => statement),
  );
  const open = article.statements.length - mains.length;

  test.each([
    ["30%", 0.3],
    ["50%", 0.5],
    ["100%", 1],
  ])("a share of %s is honoured, without the main conclusion", (text, share) => {
    const chosen = blankIds(text);
    expect(chosen).toHaveLength(Math.round(open * share));
    expect(new Set(chosen).size).toBe(chosen.length);
    expect(chosen.filter((id) => mains.includes(id))).toEqual([]);
  });

  test("the seed decides, and nothing else", () => {
    expect(blankIds("30%", 7)).toEqual(blankIds("30%", 7));
    expect(blankIds("30%", 7)).not.toEqual(blankIds("30%", 8));
  });

  test("roles", () => {
    const roles = (ids: readonly string[]) =>
      new Set(ids.map((id) => article.statements.find((one) => one.id === id)!.role));
    expect(roles(blankIds("premises"))).toEqual(new Set(["premise"]));
    expect(roles(blankIds("conclusions"))).toEqual(new Set(["conclusion"]));
    expect(blankIds("all")).toHaveLength(open);
    const objections = blankIds("objections");
    const attacks = article.inferences.filter(({ target }) => target.kind !== "support");
    expect(objections.length).toBeGreaterThan(0);
    expect(objections.every((id) => attacks.some(({ from }) => from.includes(id)))).toBe(true);
  });

  test("named statements, even the main conclusion", () => {
    expect(blankIds(mains[0]!)).toEqual([mains[0]]);
  });

  test.each(["200%", "0%", "-5%", "30", "1,5%", "%", "refocus,,choice", "nobody"])(
    "%s is refused",
    (wish) => {
      expect(() => blankIds(wish)).toThrow(WishError);
    },
  );

  test("a map without objections has none to leave blank", () => {
    expect(() => blankIds("objections", 1, mapOf("socrates.yaml"))).toThrow(/no objections/u);
  });
});

test("letters", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});

/** Around all texts and shapes. */
function boxOfItems(items: readonly Item[]): Rect {
  const boxes = flat(items).flatMap((item): Rect[] => {
    if (item.kind === "text") return [boxOfText(item)];
    if (item.kind === "group") return [];
    const points = item.path.flatMap((one) => (one.op === "close" ? [] : [one]));
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return [{ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }];
  });
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** By how much a rule is above or below the words that it stands for. */
const strays = (rule: Rect, words: Rect, slack: number) =>
  Math.max(0, words.y - rule.y, rule.y - words.y - words.height - slack);

describe.each([
  ["article", article, {}],
  ["Letter", article, { paper: "letter" }],
  ["Chinese", mapOf("white-horse.yaml"), {}],
  ["Arabic", mapOf("falling-bodies-ar.yaml"), {}],
  ["classic", mapOf("paleys-watch.yaml"), { style: "classic" }],
] as const)("a worksheet: %s", (_, map, options) => {
  const asked = { as: "worksheet", blank: "40%", ...options } as const;
  const ids = blankIds("40%", 1, map);

  test("says nothing of the blanked statements but in the list and on the last page", async () => {
    const pages = await pagesOf(map, asked);
    const isEntry = (id: string) => id.startsWith("list-") || id.startsWith("key-");
    const key = pages.at(-1)!;
    const before = pages.slice(0, -1);
    for (const id of ids) {
      const text = textOf(id, map);
      for (const page of before) {
        const figure = {
          ...page,
          scene: {
            ...page.scene,
            items: page.scene.items.filter((item) => item.kind !== "group" || !isEntry(item.id)),
          },
        };
        expect(saidOn(figure)).not.toContain(text);
        expect(page.outline.map.statements.map((one) => one.text)).not.toContain(text);
      }
      const listed = before
        .flatMap(groupsIn)
        .filter(({ label, id: own }) => own.startsWith("list-") && label.endsWith(` ${text}`));
      expect(listed).toHaveLength(1);
      const number = outline(map).numbers.get(id);
      const answered = groupsIn(key).filter(({ label }) => label.endsWith(` ${number} ${text}`));
      expect(answered).toHaveLength(1);
      expect(answered[0]!.label.split(" ")[0]).toBe(listed[0]!.label.split(" ")[0]);
    }
  });

  test("keeps the layout, the numbers and every other text", async () => {
    const { figure, scene: whole } = await drawn(map, { paper: "a4", ...options });
    const { scene: blanked } = await drawn(ANNOTATIONS.blanks.annotate({ map, blanks: ids }), {
      paper: "a4",
      ...options,
    });
    const cells = (items: readonly Item[]) =>
      new Map(
        flat(items).flatMap((item) =>
          item.kind === "group" && item.role !== "onward" ? [[item.id, item] as const] : [],
        ),
      );
    const [before, after] = [cells(whole.items), cells(blanked.items)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const { id, statement } of figure.outline.panels.flatMap(({ heads, blocks }) => [
      ...heads,
      ...blocks.flatMap((block) => block.cells),
    ])) {
      const name = [xmlId("s", statement), xmlId("r", id)].find((one) => before.has(one));
      if (name === undefined) continue;
      if (!ids.includes(statement)) expect(after.get(name)).toEqual(before.get(name));
    }
    const frames = (items: readonly Item[]) => flat(items).filter(({ kind }) => kind === "shape");
    expect(frames(blanked.items)).toEqual(expect.arrayContaining(frames(whole.items)));
    for (const id of ids) {
      const [old, blank] = [before.get(xmlId("s", id))!, after.get(xmlId("s", id))!];
      // After the sign of its inference, where it has one.
      const number = runsIn(blank.items).find(({ text }) => /^\d+ ?$/u.test(text));
      const rules = frames(blank.items).slice(frames(old.items).length);
      expect(number!.text.trim()).toBe(/^\d+/u.exec(old.label)![0]);
      expect(rules.length).toBeGreaterThan(0);
      const box = boxOfItems(old.items);
      for (const rule of rules) expect(strays(boxOfItems([rule]), box, 8)).toBe(0);
    }
  });

  test("everything stands on the sheet, in type that can be read", async () => {
    for (const { scene } of await pagesOf(map, asked)) {
      const { width, height } = PAPERS["paper" in options ? options.paper : "a4"];
      expect([scene.width, scene.height].toSorted((a, b) => a - b)).toEqual([pxOfMm(width), pxOfMm(height)]);
      for (const run of runsIn(scene.items)) {
        const box = boxOfText(run);
        expect(box.x).toBeGreaterThan(0);
        expect(box.y).toBeGreaterThan(0);
        expect(box.x + box.width).toBeLessThan(scene.width);
        expect(box.y + box.height).toBeLessThan(scene.height);
        expect(run.size * 0.75).toBeGreaterThanOrEqual(7 - 0.001);
      }
    }
  });
});

test("the same seed gives the same pages, another one others", async () => {
  const map = mapOf("car-free-centre.yaml");
  const made = async (seed: number) => {
    const pages = await pagesOf(map, { as: "worksheet", seed });
    return JSON.stringify(pages.map(({ scene }) => scene));
  };
  expect(await made(5)).toBe(await made(5));
  expect(await made(5)).not.toBe(await made(6));
});

test("an unstated premise stays marked as unstated", async () => {
  const map = mapNamed(
    "a.yaml",
    "premises:\n  a: { text: It rains., unstated: true }\nconclusions:\n  b: It is wet.\ninferences:\n  - { from: a, to: b }\n",
  );
  const [first] = await pagesOf(map, { as: "worksheet", blank: "all" });
  const cell = groupsIn(first!).find(({ id }) => id === "s-a")!;
  expect(wordsIn(cell.items)).toBe("because 2 unstated");
  expect(cell.items.some(({ kind }) => kind === "shape")).toBe(true);
});

test("over several figures, each one's statements are listed right behind it, under letters of their own", async () => {
  const pages = await pagesOf(article, { as: "worksheet" });
  const places = new Map(
    pages.flatMap(({ outline: { place } }) => [...(place?.figureOf ?? new Map<string, number>())]),
  );
  let figure: number | undefined;
  const letters: string[] = [];
  for (const page of pages.slice(0, -1)) {
    figure = page.outline.place?.figure ?? figure;
    for (const { id, label } of groupsIn(page)) {
      if (id === "list-title") expect(label).toBe(`Figure ${figure}: Put these statements in their places`);
      if (!/^list-\d+-\d+$/u.test(id)) continue;
      const [letter, ...words] = label.split(" ");
      letters.push(letter!);
      const statement = article.statements.find(({ text }) => text === words.join(" "))!;
      expect(places.get(statement.id)).toBe(figure);
    }
  }
  expect(letters).toEqual(letters.map((_, index) => letterOf(index)));
  expect(letters).toHaveLength(blankIds("50%").length);
  const key = groupsIn(pages.at(-1)!).filter(({ id }) => id.startsWith("key-") && id !== "key-title");
  expect(key.map(({ label }) => label.split(" ")[0])).toEqual(letters);
});
