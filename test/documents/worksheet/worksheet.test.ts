import { pxOfMm } from "../../../src/geometry.ts";
import type { Rect } from "../../../src/geometry.ts";
import { describe, expect, test } from "vitest";
import { blanksIn, readBlank } from "../../../src/documents/worksheet/blanks.ts";
import { letterOf } from "../../../src/documents/random.ts";
import { WishError } from "../../../src/documents/document.ts";
import type { Page } from "../../../src/documents/document.ts";
import type { DrawOptions } from "../../../src/pipeline.ts";
import { outline } from "../../../src/outline/build.ts";
import { defaultDirection } from "../../../src/layout/figure.ts";
import { finished } from "../../../src/layout/finish.ts";
import { fittedFigure } from "../../../src/layout/fitting/fit.ts";
import { PAPERS, roomsOf } from "../../../src/layout/paper.ts";
import { boxOfText } from "../../support/geometry.ts";
import { ANNOTATIONS } from "../../../src/annotations/index.ts";
import { scene } from "../../../src/scene/build.ts";
import { painted } from "../../../src/scene/paint.ts";
import { THEMES } from "../../../src/themes/index.ts";
import { xmlId } from "../../../src/scene/ids.ts";
import type { Item } from "../../../src/scene/scene.ts";
import { groupsIn, shapesIn, textsIn } from "../../../src/scene/walk.ts";
import { mapNamed, mapOf } from "../../support/draw.ts";
import { flat, groupsOn, pagesOf, saidOn, wordsIn } from "../../support/pages.ts";
import { testTypesetter } from "../../support/typesetter.ts";
import { unblanked } from "../../support/unblanked.ts";

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
    const key = pages.find(({ part }) => part === "key")!;
    const before = pages.filter(({ part }) => part === undefined);
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
        .flatMap(groupsOn)
        .filter(({ label, id: own }) => own.startsWith("list-") && label.endsWith(` ${text}`));
      expect(listed).toHaveLength(1);
      const number = outline(map).numbers.get(id);
      const answered = groupsOn(key).filter(({ label }) => label.includes(` ${number} ${text}`));
      expect(answered).toHaveLength(1);
      expect(answered[0]!.label.split(" ")[0]).toBe(listed[0]!.label.split(" ")[0]);
    }
  });

  test("keeps the layout, the numbers and every other text", async () => {
    const { paper, style } = { paper: "a4", style: "blocks", ...options } as const;
    const { annotation } = ANNOTATIONS.blanks.annotate({ map, blanks: ids });
    const all = outline(map);
    const type = await testTypesetter();
    const wish = { annotation, style, direction: defaultDirection(all) };
    const fitted = await fittedFigure(all, type, wish, roomsOf(PAPERS[paper]).first);
    const theme = painted(THEMES.plain);
    const whole = scene(finished(unblanked(fitted), type), theme);
    const blanked = scene(finished(fitted, type), theme);
    const cells = (items: readonly Item[]) =>
      new Map(
        groupsIn(items).flatMap((group) => (group.role !== "onward" ? [[group.id, group] as const] : [])),
      );
    const [before, after] = [cells(whole.items), cells(blanked.items)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const { id, statement } of all.panels.flatMap(({ heads, blocks }) => [
      ...heads,
      ...blocks.flatMap((block) => block.cells),
    ])) {
      const name = [xmlId("s", statement), xmlId("r", id)].find((one) => before.has(one));
      if (name === undefined) continue;
      if (!ids.includes(statement)) expect(after.get(name)).toEqual(before.get(name));
    }
    expect(shapesIn(blanked.items)).toEqual(expect.arrayContaining(shapesIn(whole.items)));
    for (const id of ids) {
      const [old, blank] = [before.get(xmlId("s", id))!, after.get(xmlId("s", id))!];
      const rules = shapesIn(blank.items).slice(shapesIn(old.items).length);
      expect(wordsIn(blank.items)).toMatch(new RegExp(`\\b${/^\d+/u.exec(old.label)![0]}\\b`, "u"));
      expect(rules.length).toBeGreaterThan(0);
      const box = boxOfItems(old.items);
      for (const rule of rules)
        expect(strays(boxOfItems([rule]), old.area ?? box, box.height / 2 + 30)).toBe(0);
    }
  });

  test("everything stands on the sheet, in type that can be read", async () => {
    for (const { scene } of await pagesOf(map, asked)) {
      const { width, height } = PAPERS["paper" in options ? options.paper : "a4"];
      expect([scene.width, scene.height].toSorted((a, b) => a - b)).toEqual([pxOfMm(width), pxOfMm(height)]);
      for (const run of textsIn(scene.items)) {
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
  const cell = groupsOn(first!).find(({ id }) => id === "s-a")!;
  expect(wordsIn(cell.items)).toBe("because 2 unstated");
  expect(cell.items.some(({ kind }) => kind === "shape")).toBe(true);
});

test("over several figures, each one's statements are listed right behind it, under letters of their own", async () => {
  const made = await pagesOf(article, { as: "worksheet" });
  const pages = made.filter(({ part }) => part === undefined);
  const places = new Map(
    pages.flatMap(({ outline: { place } }) => [...(place?.figureOf ?? new Map<string, number>())]),
  );
  let figure: number | undefined;
  const letters: string[] = [];
  for (const page of pages) {
    figure = page.outline.place?.figure ?? figure;
    for (const { id, label } of groupsOn(page)) {
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
  const key = groupsOn(made.at(-1)!).filter(({ id }) => id.startsWith("key-") && id !== "key-title");
  expect(key.map(({ label }) => label.split(" ")[0])).toEqual(letters);
});

const sheetsOf = async (options: DrawOptions, map = article) => {
  const pages = await pagesOf(map, { as: "worksheet", ...options });
  return {
    sheets: pages.filter(({ part }) => part === undefined),
    key: pages.filter(({ part }) => part === "key"),
  };
};
const said = (pages: readonly Page[]) => pages.map(({ scene }) => wordsIn(scene.items)).join(" ");
const cellOf = (pages: readonly Page[], id: string) =>
  pages.flatMap(groupsOn).find((group) => group.id === xmlId("s", id))!;

describe("levels", () => {
  const blank = "refocus,war-goes-on";

  test("the first page says what is to be done, and the answers are apart", async () => {
    const { sheets, key } = await sheetsOf({ blank });
    expect(wordsIn(sheets[0]!.scene.items)).toContain("Find the place of each statement below the figure");
    expect(key.length).toBeGreaterThan(0);
    expect(said(key)).toContain("Answer key");
    expect(said(sheets)).not.toContain("Answer key");
  });

  test("1 keeps who says it and where, 2 only where", async () => {
    for (const [level, clue] of [
      [1, "Wang Yi, ¶2"],
      [2, "¶2"],
    ] as const) {
      const { sheets, key } = await sheetsOf({ blank, level });
      expect(wordsIn(cellOf(sheets, "refocus").items)).toMatch(new RegExp(`\\d+ ${clue}$`, "u"));
      expect(said(key)).toContain("Wang Yi, ¶2");
    }
  });

  test("3 asks for every unstated premise without listing it", async () => {
    const { sheets, key } = await sheetsOf({ blank, level: 3 });
    const unstated = article.statements.filter((one) => one.unstated && one.role === "premise");
    expect(unstated.length).toBeGreaterThan(3);
    for (const { id, text } of unstated) {
      expect(said(sheets)).not.toContain(text);
      expect(wordsIn(cellOf(sheets, id).items)).toMatch(/unstated/u);
      expect(said(key)).toContain(text);
    }
  });

  test("4 has boxes for objections of one's own", async () => {
    const own = "My objection to number";
    expect(said((await sheetsOf({ blank, level: 3 })).sheets)).not.toContain(own);
    expect(said((await sheetsOf({ blank, level: 4 })).sheets)).toContain(own);
  });
});

test("questions come from the map's own objections and unstated premises", async () => {
  const { sheets } = await sheetsOf({});
  const words = wordsIn(sheets.at(-1)!.scene.items);
  const { numbers } = outline(article);
  expect(words).toContain("Questions for discussion");
  expect(words).toContain(
    `${numbers.get("pressure-asia")} against the step from 26, 27, 28 and 29 to ${numbers.get("not-lose")}: how strong`,
  );
  expect(words).toContain(`${numbers.get("empty-handed")} is left unstated.`);
  expect(said((await sheetsOf({}, mapOf("socrates.yaml"))).sheets)).not.toContain("Questions for discussion");
});

test("lists stand on the sheets of their figures, and nothing is blank twice", async () => {
  const { sheets } = await sheetsOf({});
  expect(sheets.some(({ outline: { place } }) => place?.overview)).toBe(false);
  for (const page of sheets.slice(0, -1)) {
    const ids = groupsOn(page).map(({ id }) => id);
    expect(ids).toContain("list-title");
    expect(ids.some((id) => id.startsWith("s-"))).toBe(true);
  }
});

test("there are 8 mm from one line to write on to the next", async () => {
  const { sheets } = await sheetsOf({});
  for (const page of sheets.slice(0, -1)) {
    for (const id of blankIds("50%")) {
      const cell = groupsOn(page).find((group) => group.id === xmlId("s", id));
      const rules = shapesIn(cell?.items ?? []).flatMap((item) =>
        item.path.length === 2 && item.path.every((one) => "y" in one) ? [boxOfItems([item])] : [],
      );
      const ys = rules
        .filter(({ height }) => height === 0)
        .map(({ y }) => y)
        .toSorted((a, b) => a - b);
      for (const [index, y] of ys.slice(1).entries()) expect(y - ys[index]!).toBeGreaterThan(pxOfMm(7.1));
    }
  }
});
