import { pxOfMm, PAPERS } from "../../../src/geometry.ts";
import type { Rect } from "../../../src/geometry.ts";
import { describe, expect, test } from "vitest";
import { blanksIn, readBlank } from "../../../src/documents/worksheet/blanks/blanks.ts";
import { denialsIn } from "../../../src/documents/worksheet/denials.ts";
import { verdictsOf } from "../../../src/reason/evaluate.ts";
import { labelTextOf } from "../../../src/outline/labels.ts";
import { voiceNames, voiceOrder } from "../../../src/outline/attribution.ts";
import { voiceShapes } from "../../../src/scene/cards/voice.ts";
import { letterOf } from "../../../src/documents/random.ts";
import { WishError } from "../../../src/documents/document.ts";
import type { Page } from "../../../src/documents/document.ts";
import type { DrawOptions } from "../../../src/pipeline.ts";
import { outline } from "../../../src/outline/build.ts";
import { defaultDirection } from "../../../src/layout/figure.ts";
import { finished } from "../../../src/layout/finish.ts";
import { fittedFigure } from "../../../src/layout/fitting/fit.ts";
import { roomsOf } from "../../../src/layout/paper.ts";
import { boxOfItems } from "../../support/boxes.ts";
import { boxOfText } from "../../support/geometry.ts";
import { ANNOTATIONS } from "../../../src/annotations/index.ts";
import { scene } from "../../../src/scene/build.ts";
import { painted } from "../../../src/scene/paint.ts";
import { THEMES } from "../../../src/themes/index.ts";
import { xmlId } from "../../../src/scene/ids.ts";
import type { GroupItem, Item, ShapeItem } from "../../../src/scene/scene.ts";
import { groupsIn, shapesIn, textsIn } from "../../../src/scene/walk.ts";
import { mapNamed, mapOf } from "../../support/draw.ts";
import { freshPages, groupsOn, lettersIn, pagesOf, saidOn, wordsIn } from "../../support/pages.ts";
import { watch } from "../../support/watch.ts";
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

  test("a share leaves two or more blank where there are two: one blank for one statement fills itself", () => {
    expect(blankIds("30%", 1, mapOf("socrates.yaml"))).toEqual(["mortal", "human"]);
    expect(blankIds("1%")).toHaveLength(2);
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

/** By how much a rule is above or below the words that it stands for. */
const strays = (rule: Rect, words: Rect, slack: number) =>
  Math.max(0, words.y - rule.y, rule.y - words.y - words.height - slack);

describe.each([
  ["article", article, {}],
  ["Letter", article, { paper: "letter" }],
  ["Chinese", mapOf("white-horse.yaml"), {}],
  ["Arabic", mapOf("falling-bodies-ar.yaml"), {}],
  ["classic", watch, { style: "classic" }],
] as const)("a worksheet: %s", (_, map, options) => {
  const asked = { as: "worksheet", blank: "40%", ...options } as const;
  const ids = blankIds("40%", 1, map);

  test("says nothing of the blanked statements but in the list and on the last page", async () => {
    const pages = await pagesOf(map, asked);
    const isEntry = (id: string) => id.startsWith("list-") || id.startsWith("key-");
    const key = pages.filter(({ part }) => part === "key");
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
      const answered = key.flatMap(groupsOn).filter(({ label }) => label.includes(`${number}\u00a0${text}`));
      // Each of its lines is a group.
      expect(new Set(answered.map(({ label }) => label)).size).toBe(1);
      expect(lettersIn(pages, map).get(id)).toBe(listed[0]!.label.split(" ")[0]);
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
    const whole = scene(finished(unblanked(fitted)), theme);
    const blanked = scene(finished(fitted), theme);
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
    const pages = await freshPages(map, { as: "worksheet", seed });
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
      if (id === "list-title") expect(label).toBe(`Part ${figure}: Put these statements in their places`);
      if (!/^list-\d+-\d+$/u.test(id)) continue;
      const [letter, ...words] = label.split(" ");
      letters.push(letter!);
      const statement = article.statements.find(({ text }) => text === words.join(" "))!;
      expect(places.get(statement.id)).toBe(figure);
    }
  }
  expect(letters).toEqual(letters.map((_, index) => letterOf(index)));
  expect(letters).toHaveLength(blankIds("50%").length);
  expect(new Set(lettersIn(made, article).values())).toEqual(new Set(letters));
});

test("a figure with a single statement to place has one list with another figure, which stands once", async () => {
  const map = mapOf("paleys-watch.yaml");
  const pages = await pagesOf(map, {
    as: "worksheet",
    style: "classic",
    direction: "up",
    level: 4,
    minType: 14,
  });
  const sheets = pages.filter(({ part }) => part === undefined);
  const lists = sheets.map((page) =>
    groupsOn(page).flatMap(({ id, label }) => (id.startsWith("list-") ? [label] : [])),
  );
  const [first, ...others] = lists.filter(({ length }) => length > 0);
  expect(first![0]).toBe("Part 1 and Part 2: Put these statements in their places");
  expect(first!.slice(1).map((label) => label.split(" ")[0])).toEqual(["A", "B", "C"]);
  expect(others).toEqual([]);
  expect(new Set(lettersIn(pages, map).values())).toEqual(new Set(["A", "B", "C"]));
  const key = pages.filter(({ part }) => part === "key").map(({ scene }) => wordsIn(scene.items));
  expect(key[0]).toMatch(/Part 1: 2.+Part 2: 6.+8/u);
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
    expect(wordsIn(sheets[0]!.scene.items)).toContain(
      "The statements below the map (A–B) belong in its blanks.",
    );
    expect(key.length).toBeGreaterThan(0);
    expect(said(key)).toContain("Answer key");
    expect(said(sheets)).not.toContain("Answer key");
  });

  test("1 keeps who says it and where, 2 only where, and has a line for who says it", async () => {
    for (const [level, clue] of [
      [1, "Wang Yi, ¶2"],
      [2, "Who: ¶2"],
    ] as const) {
      const { sheets, key } = await sheetsOf({ blank, level });
      expect(wordsIn(cellOf(sheets, "refocus").items)).toMatch(new RegExp(`\\d+ ${clue}$`, "u"));
      expect(said(key)).toContain("Wang Yi, ¶2");
    }
    const rules = async (level: 1 | 2) =>
      shapesIn(cellOf((await sheetsOf({ blank, level })).sheets, "refocus").items).filter(
        (one) => boxOfItems([one]).height === 0,
      );
    const own = await rules(2);
    expect(own.length).toBeGreaterThan(1);
    const words = textsIn(cellOf((await sheetsOf({ blank, level: 2 })).sheets, "refocus").items);
    const who = boxOfText(words.find(({ text }) => text.startsWith("Who"))!);
    const [line] = own.map((one) => boxOfItems([one])).toSorted((a, b) => b.y - a.y);
    expect(line!.x).toBeGreaterThanOrEqual(who.x + who.width);
    expect(Math.abs(line!.y - who.y - who.height)).toBeLessThan(8);
  });

  test("blanks are at least 36 mm wide, also in the classic style", async () => {
    const map = watch;
    const { sheets } = await sheetsOf({ style: "classic", direction: "up" }, map);
    const blanks = blankIds("50%", 1, map);
    for (const id of blanks) expect(cellOf(sheets, id).area!.width).toBeGreaterThanOrEqual(pxOfMm(36));
    const centre = mapOf("car-free-centre.yaml");
    const made = await sheetsOf({ style: "classic", level: 4 }, centre);
    for (const { scene, outline: own } of made.sheets.filter(
      ({ outline: { place } }) => place !== undefined,
    )) {
      const bottom = Math.max(...textsIn(scene.items).map(({ y }) => y));
      expect(bottom, `figure ${own.place?.figure}`).toBeGreaterThan(scene.height * 0.5);
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
    const { sheets } = await sheetsOf({ blank, level: 4 });
    const shapes = shapesIn(sheets.at(-1)!.scene.items).map((item) => boxOfItems([item]));
    const boxes = shapes.filter(({ height }) => height > pxOfMm(25));
    expect(boxes).toHaveLength(2);
    for (const { y, height } of boxes) {
      const lines = shapes.filter((one) => one.height === 0 && one.y > y && one.y < y + height);
      expect(lines).toHaveLength(3);
      expect(y + height - Math.max(...lines.map((one) => one.y))).toBeGreaterThan(pxOfMm(4));
    }
    expect(said((await sheetsOf({ blank, level: 3 })).sheets)).not.toContain(own);
    expect(said((await sheetsOf({ blank, level: 4 })).sheets)).toContain(own);
  });
});

describe("questions", () => {
  test("stand above the boxes for objections where these need a sheet of their own", async () => {
    const pages = await pagesOf(mapOf("falling-bodies-ar.yaml"), { as: "worksheet", level: 4 });
    const last = pages.filter(({ part }) => part === undefined).at(-1)!;
    const ids = groupsOn(last).map(({ id }) => id);
    expect(ids.some((id) => id.startsWith("w-own"))).toBe(true);
    expect(
      ids.filter((id) => /^w-(?:ask|denied)/u.test(id)),
      ids.join(" "),
    ).not.toEqual([]);
  });

  test("come from the map's own objections and unstated premises, first those that name no blank", async () => {
    const { sheets } = await sheetsOf({ blank: "refocus" });
    const words = sheets
      .map(({ scene }) => wordsIn(scene.items))
      .join(" ")
      .replaceAll("\u00a0", " ");
    const { numbers } = outline(article);
    expect(words).toContain("Questions for discussion");
    expect(words).toMatch(
      new RegExp(
        `“Beijing gives .*” \\(${numbers.get("denial")}, Part \\d\\) as an objection to “Even .*” \\(${numbers.get("backs")}, Part \\d\\)`,
        "u",
      ),
    );
    expect(words).toContain("How strong is this objection");
    expect(words).toMatch(
      new RegExp(
        `relies on “${textOf("empty-handed").replace(/\.$/u, "")}”\\s\\(${numbers.get("empty-handed")}, Part\\s\\d\\) without saying so\\.`,
        "u",
      ),
    );
  });

  test("a map without schemes, objections and unstated premises asks of its steps and premises, with answers", async () => {
    const { sheets, key } = await sheetsOf({}, mapOf("socrates.yaml"));
    const [asked, answered] = [said(sheets), said(key)].map((text) => text.replaceAll("\u00a0", " "));
    expect(sheets).toHaveLength(1);
    expect(asked).toContain("Questions for discussion");
    expect(asked).toContain(
      "The map gives the statement in blank 2 and the statement in blank 3 together as a reason for “Socrates is mortal” (1). Does it follow from that? What could somebody object?",
    );
    expect(asked).toContain(
      "The map gives no reason for the statement in blank 2. Would everybody accept it? Why?",
    );
    expect(answered).toMatch(/3\) As the map stands, 3 holds\./u);
    expect(answered).toContain("The map gives no answer.");
  });

  test("stand together after the last of the figures that they are about", async () => {
    const { sheets } = await sheetsOf({ seed: 3 });
    const { numbers } = outline(article);
    const figureOf = sheets[0]!.outline.place!.figureOf;
    const last = Math.max(...figureOf.values());
    expect(last).toBeGreaterThan(1);
    let [figure, asked] = [0, 0];
    for (const page of sheets) {
      const place = page.outline.place;
      figure = place?.figure ?? Infinity;
      for (const { id, label } of groupsOn(page)) {
        if (!id.startsWith("w-ask")) continue;
        asked += 1;
        expect(figure, label).toBeGreaterThanOrEqual(last);
        for (const [number] of label.replace(/^\d+\)/u, "").matchAll(/(?<!Part\s)\b\d+\b/gu)) {
          const named = [...numbers].find(([, own]) => own === Number(number));
          if (named !== undefined) expect(figureOf.get(named[0]), label).toBeLessThanOrEqual(figure);
        }
      }
    }
    expect(asked).toBeGreaterThan(2);
  });

  test.each(["bird-in-hand.yaml", "cycle-lane.yaml", "china-russia-europe.yaml"])(
    "%s: name blanks as such, and everything else by its words",
    async (file) => {
      const map = mapOf(file);
      const blanks = new Set(blankIds("50%", 1, map));
      const { sheets } = await sheetsOf({ level: 3 }, map);
      const { numbers } = outline(map);
      const asked = sheets
        .flatMap(groupsOn)
        .filter(({ id, role }) => role === "paragraph" && /^w-(ask|denied)/u.test(id))
        // Its own number, and what is named again or among many, by numbers alone.
        .map(({ label }) =>
          label
            .replaceAll("\u00a0", " ")
            .replace(/^\d+\) /u, "")
            .replaceAll(/(?:in|that|what) statements? (?:[\d,–]|\band\b| (?=[\da]))+/giu, ""),
        );
      expect(asked.length).toBeGreaterThan(1);
      for (const one of asked) {
        for (const { id, text, unstated, role } of map.statements) {
          const number = numbers.get(id)!;
          const named = new RegExp(`(?<!Part |\\p{L})\\b${number}\\b`, "u").exec(one);
          if (named === null) continue;
          const isBlank = blanks.has(id) || (unstated && role === "premise");
          const before = one.slice(0, named.index);
          if (isBlank) expect(before, one).toMatch(/[Bb]lank $/u);
          else
            expect(before.slice(before.lastIndexOf(`“${text.slice(0, 8)}`)), one).toMatch(/^“[^“”]*” \($/u);
        }
      }
    },
  );
});

describe("what if a premise is denied", () => {
  test("is asked from level 3 on, and the answer is in the key", async () => {
    const map = mapOf("bird-in-hand.yaml");
    const { sheets, key } = await sheetsOf({ level: 3 }, map);
    expect(said(sheets)).toContain("What if?");
    expect(said(sheets)).toContain("A step counts if");
    expect(said(sheets)).toContain("As in the map: 4 fails; 9 and 10 are open; all others hold");
    expect(said((await sheetsOf({ level: 2 }, map)).sheets)).not.toContain("What if?");
    const answers = key.flatMap(groupsOn).filter(({ id }) => id.startsWith("w-denials_"));
    expect(answers.length).toBeGreaterThan(0);
    const { numbers } = outline(map);
    const idOf = (number: string) => [...numbers].find(([, own]) => own === Number(number))![0];
    for (const { label } of answers) {
      const [, denied, changes] = /^\d+\) If (\d+) is denied, (.*)\.$/u.exec(label)!;
      const assumed = { stances: new Map([[idOf(denied!), "denied" as const]]), undercut: new Set<number>() };
      const [before, after] = [verdictsOf(map).statements, verdictsOf(map, assumed).statements];
      const told = changes!.split("; ").flatMap((kind) => {
        const [, all, still, verdict, why] =
          /^([\d, and]+) (still )?(holds?|fails?|(?:is|are) open)(?:, (.+))?$/u.exec(kind)!;
        if (!verdict!.endsWith("open")) expect(why, kind).toBeDefined();
        if (still !== undefined) expect(why, kind).toMatch(/^thanks to \d/u);
        const is = verdict!.startsWith("hold") ? "holds" : verdict!.startsWith("fail") ? "fails" : "open";
        return still !== undefined
          ? []
          : all!.match(/\d+/gu)!.map((number) => [idOf(number), before.get(idOf(number)), is].join(" "));
      });
      const found = [...before].flatMap(([id, was]) =>
        id === idOf(denied!) || was === after.get(id) ? [] : [[id, was, after.get(id)].join(" ")],
      );
      expect(told.toSorted()).toEqual(found.toSorted());
    }
  });

  test.each([
    ["car-free-centre.yaml", { paper: "letter", level: 3 }],
    ["paleys-watch.yaml", { paper: "letter", level: 3, style: "classic" }],
    ["china-russia-europe.yaml", { level: 3 }],
    ["socrates.yaml", { level: 4 }],
  ] as const)("is asked after the other questions, and numbers go on: %s", async (file, wish) => {
    const pages = await pagesOf(mapOf(file), { as: "worksheet", ...wish });
    const asked = (isKey: boolean) =>
      pages
        .filter(({ part }) => (part === "key") === isKey)
        .flatMap(groupsOn)
        .filter(({ id }) =>
          (isKey ? /^w-(?:denials|expected)\P{L}+\d/u : /^w-(?:denied|ask)\P{L}+\d/u).test(id),
        );
    const numbersOf = (isKey: boolean) => [
      ...new Set(asked(isKey).map(({ label }) => Number.parseInt(label, 10))),
    ];
    const kinds = asked(false).map(({ id }) => /^w-\p{L}+/u.exec(id)![0]);
    expect(new Set(kinds)).toEqual(new Set(["w-denied", "w-ask"]));
    expect(kinds.indexOf("w-denied")).toBeGreaterThan(kinds.lastIndexOf("w-ask"));
    expect(numbersOf(false)).toEqual(numbersOf(false).map((_, index) => index + 1));
    expect(numbersOf(true)).toEqual(numbersOf(false));
  });

  test("is not asked where nothing changes, or where plain rules do not tell", () => {
    const none = new Set<string>();
    const denials = (yaml: string) => {
      const map = mapNamed("a.yaml", yaml);
      return denialsIn(outline(map), none, 9).map(({ denied, changes }) => [denied, changes.length]);
    };
    const text = "premises: { a: A is so., b: B is so. }\nconclusions:\n  c: { text: C is so.STANDARD }\n";
    const steps = "inferences: [{ from: a, to: c, weight: 0.9 }, { from: b, to: c, weight: 0.2 }]\n";
    expect(denials(text.replace("STANDARD", "") + steps)).toEqual([]);
    expect(denials(text.replace("STANDARD", "") + "inferences: [{ from: [a, b], to: c }]\n")).toEqual([
      ["a", 1],
    ]);
    expect(denials(text.replace("STANDARD", ", standard: clear") + steps)).toEqual([]);
  });
});

describe("sheets that were separated", () => {
  test.each([["china-russia-europe.yaml"], ["car-free-centre.yaml"], ["cycle-lane.yaml"]])(
    "%s: each has a line for a name, its number and the title",
    async (file) => {
      const map = mapOf(file);
      const { sheets } = await sheetsOf({}, map);
      expect(sheets.length).toBeGreaterThan(1);
      sheets.forEach((sheet, index) => {
        const groups = groupsOn(sheet);
        expect(groups.filter(({ id }) => id === `pupil.${index + 1}`)).toHaveLength(1);
        const number = groups.find(({ role }) => role === "page-number")!;
        expect(number.label).toBe(`${index + 1} / ${sheets.length}`);
        const title = groups.find(({ role }) => role === (index === 0 ? "title" : "running-head"))!;
        expect(wordsIn(title.items).replace(" …", "")).toContain(map.title!.slice(0, 20));
      });
    },
  );

  test("a lone sheet has no number", async () => {
    const { sheets } = await sheetsOf({}, mapOf("socrates.yaml"));
    expect(sheets.flatMap(groupsOn).filter(({ role }) => role === "page-number")).toEqual([]);
  });
});

test("two small figures stand on one sheet, with one list and names of their own", async () => {
  const { sheets } = await sheetsOf(
    { style: "classic", direction: "up", paper: "a3", minType: 12 },
    mapOf("paleys-watch.yaml"),
  );
  const figures = sheets.map((page) =>
    groupsOn(page).flatMap(({ role, items }) => (role === "subtitle" ? [wordsIn(items)] : [])),
  );
  expect(figures[0]).toEqual([expect.stringMatching(/^Part 1 of 2/u), "Part 2 of 2"]);
  for (const { scene: page } of sheets) {
    const ids = groupsIn(page.items).map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
  }
  const [first] = sheets;
  const boxOf = (id: string) => boxOfItems(groupsOn(first!).find((group) => group.id === id)!.items);
  const ends = boxOf("legend").y + boxOf("legend").height;
  expect(boxOf("map-subtitle-2").y).toBeGreaterThan(ends);
  expect(boxOf("list-title").y).toBeGreaterThan(boxOf("legend-2").y);
  expect(groupsOn(first!).filter(({ id }) => id === "list-title")).toHaveLength(1);
});

test("names of figures give no blank away", async () => {
  const heads = outline(article).main;
  const { sheets } = await sheetsOf({ blank: "all" });
  const names = sheets.flatMap(groupsOn).filter(({ role }) => role === "subtitle");
  expect(names.length).toBeGreaterThan(1);
  const open = article.statements.filter(({ id }) => heads.includes(id) || !blankIds("all").includes(id));
  for (const { items } of names) {
    const [, name] = /^Part \d+ of \d+(?:: (.*))?$/u.exec(wordsIn(items))!;
    if (name !== undefined) expect(open.map(labelTextOf)).toContain(name);
  }
});

test("a voice has the sign that the legend gives it", async () => {
  const order = voiceOrder(article);
  const { sheets } = await sheetsOf({ level: 3 });
  const theme = painted(THEMES.plain);
  const kindOf = ({ stroke }: ShapeItem) => {
    const dash = stroke!.dash ?? [];
    return { count: dash.length, share: (dash[0] ?? 0) / stroke!.width };
  };
  const signOf = (voice: string) =>
    kindOf(voiceShapes(order.get(voice)!, { x: 0, y: 0, width: 3, height: 400 }, theme)[0]!);
  /** Dashes are a little longer or shorter, so that whole ones fill a strip: the sign that a strip is most like. */
  const nearest = (strip: ShapeItem) => {
    const { count, share } = kindOf(strip);
    const off = (voice: string) => Math.abs(Math.log((signOf(voice).share || 1) / (share || 1)));
    return [...order.keys()]
      .filter((voice) => signOf(voice).count === count)
      .toSorted((one, other) => off(one) - off(other))[0]!;
  };
  let seen = 0;
  for (const { scene: picture, outline: shown } of sheets) {
    for (const { id, voices } of shown.map.statements) {
      const [voice] = voices;
      const cell = groupsIn(picture.items).find(
        (one) => one.id === xmlId("s", id) && one.role === "statement",
      );
      if (cell === undefined || voices.length !== 1 || !order.has(voice!)) continue;
      const strips = shapesIn(cell.items).filter((one) => boxOfItems([one]).width < 0.01);
      expect(
        strips.map((strip) => signOf(nearest(strip))),
        id,
      ).toContainEqual(signOf(voice!));
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(0);
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

const rulesIn = ({ items }: GroupItem): Rect[] =>
  shapesIn(items)
    .filter(({ path }) => path.length === 2)
    .map((item) => boxOfItems([item]))
    .filter(({ height, width }) => height === 0 && width > 0)
    .toSorted((one, other) => one.y - other.y);

describe.each([
  ["china-russia-europe.yaml", { level: 3 }],
  ["car-free-centre.yaml", { level: 3, paper: "letter" }],
  ["car-free-centre.yaml", { level: 2 }],
  ["bird-in-hand.yaml", { level: 4 }],
  ["cycle-lane.yaml", { minType: 7 }],
  ["white-horse.yaml", { level: 3 }],
  ["paleys-watch.yaml", { level: 3, style: "classic", direction: "up" }],
] as const)("lines to write on: %s, %o", (file, options) => {
  test("8 mm or more are above each, some below the last, and they hold the words by hand", async () => {
    const map = mapOf(file);
    const { sheets } = await sheetsOf(options, map);
    const level = "level" in options ? options.level : 1;
    const names = voiceNames(map);
    let found = 0;
    for (const { id, text, voices, unstated, role } of map.statements) {
      const searched = level >= 3 && unstated && role === "premise";
      if (!searched && !blankIds("50%", 1, map).includes(id)) continue;
      const cell = cellOf(sheets, id);
      const rules = rulesIn(cell);
      const { area } = cell;
      found += 1;
      expect(rules.length, id).toBeGreaterThan(searched ? 1 : 0);
      const tops = [area!.y, ...rules.map(({ y }) => y)];
      for (const [index, { y }] of rules.entries())
        expect(y - tops[index]!, id).toBeGreaterThanOrEqual(pxOfMm(8) - 0.01);
      expect(area!.y + area!.height - rules.at(-1)!.y, id).toBeGreaterThan(pxOfMm(2.4));
      // Lines and clues touch no frame, and a line is long enough to write on.
      const { x, width } = cell.area!;
      for (const box of [...rules, ...textsIn(cell.items).map(boxOfText)]) {
        expect(box.x - x, id).toBeGreaterThan(pxOfMm(0.5));
        expect(x + width - box.x - box.width, id).toBeGreaterThan(pxOfMm(0.8));
      }
      // Trees in the classic style have a column for each premise of a step.
      const least = "style" in options ? 26 : 30;
      expect(Math.max(...rules.map((rule) => rule.width)), id).toBeGreaterThan(pxOfMm(least));
      const length = rules.reduce((sum, { width }) => sum + width, 0);
      const said = [text, ...(level >= 2 ? voices.map((voice) => names.get(voice)!) : [])].join(" ");
      const letters = [...said].reduce((sum, one) => sum + (/\p{sc=Han}/u.test(one) ? 4.5 : 2.2), 0);
      expect(length, id).toBeGreaterThan(pxOfMm(letters));
    }
    expect(found).toBeGreaterThan(0);
  });
});

test("words to be found have room by their own length, not by that of others", async () => {
  const map = mapOf("paleys-watch.yaml");
  const { sheets } = await sheetsOf({ level: 3, style: "classic", direction: "up" }, map);
  const { id, text } = map.statements.find((one) => one.unstated)!;
  const length = rulesIn(cellOf(sheets, id)).reduce((sum, { width }) => sum + width, 0);
  // Letters by hand are some 2.2 mm wide; there is room to try more words, but not a page of it.
  expect(length / (text.length * pxOfMm(2.2))).toBeLessThan(3);
});

test("figures begin where the text of their sheet does", async () => {
  for (const [file, wish] of [
    ["paleys-watch.yaml", { style: "classic", direction: "up" }],
    ["car-free-centre.yaml", {}],
    ["falling-bodies-ar.yaml", {}],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one map after the other
    const { sheets } = await sheetsOf(wish, mapOf(file));
    const rtl = mapOf(file).lang === "ar";
    const edgeOf = (scene: Page["scene"], items: readonly Item[]) => {
      const { x, width } = boxOfItems(items);
      return rtl ? scene.width - x - width : x;
    };
    for (const page of sheets) {
      const groups = groupsOn(page);
      const legends = groups.filter((group) => group.id.startsWith("legend"));
      const name = groups.find((group) => group.id.startsWith("pupil"));
      for (const legend of legends)
        expect(
          Math.abs(edgeOf(page.scene, legend.items) - edgeOf(page.scene, name!.items)),
          file,
        ).toBeLessThan(pxOfMm(2));
    }
  }
});

test("a question about a step is introduced like any other, and marks within marks are told apart", async () => {
  const asked = async (file: string) =>
    (await pagesOf(mapOf(file), { as: "worksheet" }))
      .flatMap(groupsOn)
      .filter(({ id }) => id.startsWith("w-ask"))
      .map(({ label }) => label.replaceAll("\u00a0", " ").replace(/^\d+\) +/u, ""));
  const labels = [...(await asked("car-free-centre.yaml")), ...(await asked("bird-in-hand.yaml"))];
  expect(
    labels.some((label) =>
      /^The map gives “[^”]+” \(6\) as a reason for “[^”]+” \(1\)\. How likely is it .*\? Give reasons\.$/u.test(
        label,
      ),
    ),
  ).toBe(true);
  expect(labels.join("\n")).not.toContain("·");
  // A reply is asked about as what it is.
  expect(labels.join("\n")).toMatch(
    /gives “The label on the cage says ‘penguin’” \(5\) as a reason for the statement in blank 4\. Against this step the map sets the statement in blank 6\./u,
  );
});
