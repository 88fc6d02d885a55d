import { describe, expect, test } from "vitest";
import type { ArgumentMap } from "../../src/model/map.ts";
import { draw, write } from "../../src/pipeline.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import type { Drawing } from "../../src/formats/format.ts";
import { wordsFor } from "../../src/language/index.ts";
import type { GroupItem, Item, Link } from "../../src/scene/scene.ts";
import { groupsIn, textsIn } from "../../src/scene/walk.ts";
import { MAP_FILES, mapNamed, mapOf } from "../support/draw.ts";
import { generated } from "../support/generated.ts";
import { groupsOn, once, pagesOf, wordsIn } from "../support/pages.ts";
import { readPages } from "../support/read-pages.ts";
import { testTypesetter } from "../support/typesetter.ts";

const YAML = MAP_FILES.filter((file) => file.endsWith(".yaml"));

async function freshHandout(map: ArgumentMap, options: DrawOptions): Promise<readonly Drawing[]> {
  const { value, diagnostics } = await draw(map, options, await testTypesetter());
  expect(diagnostics).toEqual([]);
  return value;
}
const handout = once(freshHandout, { as: "handout" });

/** A PDF has no links within links: a reference is one as a whole. */
const outermostLinks = (items: readonly Item[]): Link[] =>
  items.flatMap((item) =>
    item.kind !== "group" ? [] : item.link === undefined ? outermostLinks(item.items) : [item.link],
  );
const linkedIn = (link: Link | undefined) => (link?.to === "group" ? `#${link.id}` : undefined);
const plain = (text: string) => text.replace(/\s+/gu, " ").trim();
const textOf = (group: GroupItem) =>
  plain(
    textsIn(group.items)
      .map(({ text }) => text)
      .join(""),
  );
const mm = (px: number) => Math.round((px * 25.4) / 9.6) / 10;

/** A paragraph may go on over the page. */
function paragraphs(drawings: readonly Drawing[]): Map<string, string> {
  const found = new Map<string, string>();
  const wanted = new Set<string>(["paragraph", "heading", "subheading", "title", "caption", "source"]);
  for (const { scene } of drawings) {
    for (const group of groupsIn(scene.items).filter(
      ({ id, role }) => id.startsWith("w-") && wanted.has(role),
    ))
      found.set(group.id, plain(`${found.get(group.id) ?? ""} ${textOf(group)}`));
  }
  return found;
}

/** What stands around statements, against their size. */
const APPARATUS = 0.9;

describe.each(YAML)("%s as a handout", (file) => {
  const map = mapOf(file);

  test("tells every statement in full, in words", async () => {
    const told = [...paragraphs(await handout(map)).values()];
    // Where a line is broken at a place without a blank, none may be put in.
    const words = told.map((text) => text.replaceAll(" ", "")).join("\n");
    for (const { text } of map.statements) expect(words).toContain(plain(text).replaceAll(" ", ""));
    for (const { quote } of map.statements) {
      if (quote !== undefined) expect(words).toContain(plain(quote).replaceAll(" ", ""));
    }
  });

  test("draws every statement exactly once over its figures, without an overview: that is the brief", async () => {
    const drawings = await handout(map);
    expect(drawings.some(({ outline: { place } }) => place?.overview)).toBe(false);
    const drawn = drawings.flatMap(({ scene }) =>
      groupsIn(scene.items).flatMap(({ role, label }) => (role === "statement" ? [label] : [])),
    );
    expect(drawn).toHaveLength(map.statements.length);
    for (const { text } of map.statements)
      expect(drawn.filter((label) => label.includes(text)).length).toBeGreaterThan(0);
  });

  test.each(["a4", "letter"] as const)(
    "has no type under 7 pt on %s, and nothing beyond the margins",
    async (paper) => {
      const sizes = { a4: [210, 297], letter: [215.9, 279.4] }[paper];
      for (const { scene } of await handout(map, { paper })) {
        expect([mm(scene.width), mm(scene.height)].toSorted((a, b) => a - b)).toEqual(sizes);
        for (const { size, x, width, y } of textsIn(scene.items)) {
          expect(size * 0.75).toBeGreaterThanOrEqual(APPARATUS * 7 - 0.001);
          expect(mm(x)).toBeGreaterThanOrEqual(18);
          expect(mm(x + width)).toBeLessThanOrEqual(mm(scene.width) - 17.9);
          expect(mm(y)).toBeLessThanOrEqual(mm(scene.height) - 18);
        }
      }
    },
  );

  test.each(["a4", "letter"] as const)(
    "leaves no page on %s a fifth empty but before a figure and at its end",
    async (paper) => {
      const pages = await handout(map, { paper });
      const hasFigure = ({ scene }: Drawing) =>
        groupsIn(scene.items).some(({ role }) => role === "statement");
      for (const [index, page] of pages.entries()) {
        const next = pages[index + 1];
        const { scene } = page;
        if (next === undefined || hasFigure(next) || scene.width > scene.height) continue;
        const bottom = Math.max(...textsIn(scene.items).map(({ y }) => y));
        expect(bottom, `page ${index + 1}`).toBeGreaterThan(scene.height * 0.78);
      }
    },
  );

  test("has as much room behind each word that joins statements", async () => {
    const all = (await handout(map)).flatMap(({ scene }) => groupsIn(scene.items));
    const { and, because } = wordsFor(map.lang);
    const said = all.flatMap(({ id, label }) => (id.startsWith("w-") ? [label] : []));
    for (const word of [and, because])
      for (const label of said.filter((one) => one.startsWith(`${word} `)))
        expect(label).toMatch(
          /^\S+(?:\u00a0· [^\n]*?)?(?: \([\d.]+\))?(?: {2}\S| {2}\u00a0[^ \n]+\u00a0 {1,2}(?! ))/u,
        );
  });

  test("has a running head, a page number and ids of its own on every page", async () => {
    const drawings = await handout(map);
    drawings.forEach(({ scene }, index) => {
      const all = groupsIn(scene.items);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      const [number] = all.filter(({ role }) => role === "page-number");
      expect(textOf(number!)).toBe(`${index + 1} / ${drawings.length}`);
      expect(all.filter(({ role }) => role === "running-head")).toHaveLength(1);
    });
  });
});

describe("the words", () => {
  const map = mapNamed(
    "x.yaml",
    `
premises:
  a: { text: First premise., voice: plato, cite: "¶1", quote: exact words }
  b: { text: Second premise., unstated: true }
  c: Third premise.
  d: An objection.
  e: An objection to a step.
  f: An objection to that.
voices: { plato: "Plato, a philosopher" }
conclusions:
  z: The conclusion.
inferences:
  - { from: [a, b], to: z, scheme: analogy, id: one }
  - { from: c, to: z }
  - { from: d, against: c }
  - { from: e, against: one, id: two }
  - { from: f, against: two }
`,
  );

  test("are each claim once, with what speaks for it and against it", async () => {
    expect([...paragraphs(await handout(map)).values()]).toEqual([
      "The argument in words",
      "Reasons for 1",
      "The conclusion.",
      "because · analogy Plato: First premise. ¶1",
      "and [Second premise.] unstated",
      "but · questions the step An objection to a step.",
      "but · reply to 4 · questions the step An objection to that.",
      "because Third premise.",
      "Objection to 6 · Third premise",
      "but An objection.",
      "Questions for discussion",
      "Analogy: Is it so in the other case? Are the two cases alike in what matters? Is there a difference that matters? Is there a case just as alike in which it is not so? (for 1: 2 and 3)",
      "Voices",
      "Plato, a philosopher: 2",
      "Quotes",
      "“exact words” ¶1",
    ]);
  });

  test("set a reply to an objection, and what answers that, below the objection", async () => {
    const answered = mapNamed(
      "replies.yaml",
      `premises: { a: A reason., o: An objection., r: A reply., s: To the reply., w: Its own reason. }
conclusions: { z: The conclusion., q: Of the objection. }
inferences:
  - { from: a, to: z }
  - { from: [o, q], against: z }
  - { from: w, to: q }
  - { from: r, against: q }
  - { from: s, against: r }
`,
    );
    const drawings = await handout(answered);
    expect([...paragraphs(drawings).values()].slice(1)).toEqual([
      "For and against 1",
      "The conclusion.",
      "because A reason.",
      "but An objection.",
      "and Of the objection.",
      "but · reply to 4 A reply.",
      "but · reply to 6 To the reply.",
      "Reason for 4 · Of the objection",
      "because Its own reason.",
    ]);
    const left = (start: string) => {
      const found = groupsIn(drawings[0]!.scene.items).find(
        (group) => group.id.startsWith("w-") && textOf(group).startsWith(start),
      )!;
      return Math.min(...textsIn(found.items).map(({ x }) => x));
    };
    const step = left("but · reply to 4") - left("but An");
    expect(step).toBeGreaterThan(5);
    expect(left("but · reply to 6") - left("but · reply to 4")).toBeCloseTo(step, 3);
  });

  test("say how strong a step is, and once what the rivals of a statement are", async () => {
    const told = [...paragraphs(await handout(mapOf("cycle-lane.yaml"))).values()].join("\n");
    expect(told).toContain("because · cause (0.9) The council: Eleven");
    expect(told.match(/rivals:/gu)).toHaveLength(3);
    expect(told).toContain("Mill Road should get a cycle lane. rivals: 6 and 11");
  });

  test("set what questions a step in from it, and what answers that further in", async () => {
    const rows = groupsIn((await handout(map))[0]!.scene.items);
    const left = (start: string) => {
      const found = rows.find((group) => group.id.startsWith("w-") && textOf(group).startsWith(start))!;
      return mm(Math.min(...textsIn(found.items).map(({ x }) => x)));
    };
    const because = left("because · analogy");
    const questions = left("but · questions");
    expect(left("because Third")).toBe(because);
    expect(questions).toBeGreaterThan(because + 2);
    expect(left("but · reply")).toBeCloseTo(2 * questions - because, 0);
  });

  test("stand on the page of a small figure, and their numbers lead to it", async () => {
    const drawings = await handout(map);
    expect(drawings).toHaveLength(1);
    const all = groupsIn(drawings[0]!.scene.items);
    const ids = new Set(all.map(({ id }) => `#${id}`));
    const numbers = all.filter(({ role, link }) => role === "reference" && link !== undefined);
    expect(numbers.length).toBeGreaterThan(7);
    for (const { link } of numbers) expect(ids).toContain(linkedIn(link));
  });

  test("begin at the right edge of an Arabic map, in its own words", async () => {
    const drawings = await handout(mapOf("falling-bodies-ar.yaml"));
    const heading = drawings
      .flatMap(({ scene }) => groupsIn(scene.items))
      .find(({ role }) => role === "heading")!;
    const [first] = textsIn(heading.items);
    expect(textOf(heading)).toBe("الحجّة بالكلمات");
    expect(mm(first!.x + first!.width)).toBeCloseTo(192, 0);
  });
});

test("on paper printed on both sides, the inner margin is 25 mm and the page number stands outside", async () => {
  const drawings = await handout(generated(60), { duplex: true });
  expect(drawings.length).toBeGreaterThan(2);
  drawings.forEach(({ scene }, index) => {
    if (scene.width > scene.height) return;
    const left = Math.min(...textsIn(scene.items).map(({ x }) => mm(x)));
    const [number] = groupsIn(scene.items).filter(({ role }) => role === "page-number");
    expect(left).toBeCloseTo(index % 2 === 0 ? 25 : 18, 0);
    expect(mm(textsIn(number!.items)[0]!.x) > 100).toBe(index % 2 === 0);
  });
});

test("type is never smaller than asked for", async () => {
  for (const { scene } of await handout(mapOf("socrates.yaml"), { minType: 10 }))
    for (const { size } of textsIn(scene.items))
      expect(size * 0.75).toBeGreaterThanOrEqual(APPARATUS * 10 - 0.001);
});

test("a map that fits a page in one size of type is not divided for larger type", async () => {
  const map = mapOf("car-free-centre.yaml");
  const type = await testTypesetter();
  for (const least of [9, 9.5, 10]) {
    const { value } = await draw(map, { paper: "a4", minType: least }, type);
    expect(value).toHaveLength(1);
    for (const { size } of textsIn(value[0]!.scene.items))
      expect(size * 0.75).toBeGreaterThanOrEqual(APPARATUS * least - 0.001);
  }
});

test("begins with the brief, which says in which figure each claim stands", async () => {
  const drawings = await handout(mapOf("china-russia-europe.yaml"));
  const all = groupsIn(drawings[0]!.scene.items);
  const claims = all.filter(({ id }) => id.startsWith("brief-c_2e_"));
  const figureOf = drawings[1]!.outline.place!.figureOf;
  expect(claims).toHaveLength(5);
  for (const claim of claims) {
    const id = claim.id.slice("brief-c_2e_".length);
    expect(textOf(claim)).toContain(`Figure ${figureOf.get(id)}`);
    expect(linkedIn(claim.link)).toBe(`#s-${id}`);
  }
  const [small] = await handout(mapOf("socrates.yaml"));
  expect(groupsIn(small!.scene.items).filter(({ id }) => id.startsWith("brief-"))).toEqual([]);
});

test("a high figure takes the width of the text where type stays as large", async () => {
  for (const paper of ["a4", "letter"] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one paper after the other
    const [{ scene } = { scene: undefined }] = await handout(mapOf("car-free-centre.yaml"), { paper });
    const cells = groupsIn(scene!.items).filter(({ role }) => role === "statement");
    const right = Math.max(...cells.map(({ area }) => area!.x + area!.width));
    expect(mm(right)).toBeGreaterThan(18 + 0.8 * (mm(scene!.width) - 36));
  }
});

test("figures stand on the margin of the text", async () => {
  for (const [file, at] of [
    ["china-russia-europe.yaml", "left"],
    ["falling-bodies-ar.yaml", "right"],
  ] as const) {
    for (const { scene } of await handout(mapOf(file))) {
      const statements = groupsIn(scene.items).filter(({ role }) => role === "statement");
      if (statements.length === 0) continue;
      const xs = textsIn(scene.items).flatMap(({ x, width }) =>
        at === "left" ? [x] : [scene.width - x - width],
      );
      expect(mm(Math.min(...xs))).toBeLessThan(20);
    }
  }
});

test("claims follow each other by their numbers", async () => {
  const drawings = await handout(mapOf("china-russia-europe.yaml"));
  const headings = drawings
    .flatMap(({ scene }) => groupsIn(scene.items))
    .filter(({ id }) => /^w-(?:passage|panel)_2e_/u.test(id));
  const sections: number[][] = [];
  for (const { id, label } of headings)
    if (id.startsWith("w-panel")) sections.push([]);
    else if (sections.length === 0) sections.push([Number(/\d+/u.exec(label)![0])]);
    else sections.at(-1)!.push(Number(/\d+/u.exec(label)![0]));
  expect(sections.flat().length).toBeGreaterThan(10);
  for (const numbers of sections) expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

describe("notes", () => {
  test("are marked before the place of a statement and the weight of a step, never behind a number of theirs", async () => {
    const drawings = await handout(mapOf("china-russia-europe.yaml"));
    const said = drawings.flatMap(({ scene }) =>
      groupsIn(scene.items)
        .filter(({ id }) => id.startsWith("w-") && !id.startsWith("w-note"))
        .map(textOf),
    );
    expect(said.filter((text) => /[.)\p{L}]\u2060?[⁰¹²³⁴-⁹]/u.test(text)).length).toBeGreaterThan(3);
    expect(said.filter((text) => /[\d)]\u2060?[⁰¹²³⁴-⁹]/u.test(text))).toEqual([]);
  });

  test("stand at the foot of the page of what they are about, in their order, none lost", async () => {
    const map = mapOf("china-russia-europe.yaml");
    const drawings = await handout(map);
    const notes = [...map.statements, ...map.inferences].flatMap(({ note }) =>
      note === undefined ? [] : [note],
    );
    expect(notes.length).toBeGreaterThan(8);
    const feet = drawings.flatMap(({ scene }) =>
      groupsIn(scene.items).filter(({ id }) => id.startsWith("w-note_2e_")),
    );
    expect(feet).toHaveLength(notes.length);
    for (const note of notes) expect(feet.some((foot) => textOf(foot).endsWith(plain(note)))).toBe(true);
    for (const { scene } of drawings) {
      for (const foot of groupsIn(scene.items).filter(({ id }) => id.startsWith("w-note_2e_"))) {
        const mark = /^[⁰¹²³⁴-⁹]+/u.exec(textOf(foot))![0];
        const others = groupsIn(scene.items).filter(({ id }) => id.startsWith("w-") && id !== foot.id);
        expect(others.some((one) => textOf(one).includes(mark))).toBe(true);
        const lowest = Math.max(
          ...others
            .filter(({ id }) => !id.startsWith("w-note"))
            .flatMap(({ items }) => textsIn(items).map(({ y }) => y)),
        );
        expect(Math.min(...textsIn(foot.items).map(({ y }) => y))).toBeGreaterThan(lowest);
      }
    }
  });
});

test("what is used again keeps its voice and place, in short", async () => {
  const told = [...paragraphs(await handout(mapOf("china-russia-europe.yaml"))).values()];
  expect(
    told.some((text) =>
      /^because · blamed\son\sMoscow\S* Chinese analysts: Blocs have raised US pressure in Asia ¶9$/u.test(
        text,
      ),
    ),
  ).toBe(true);
  expect(told.some((text) => text.startsWith("Reasons for 36 · A stable Russia is China’s imperative"))).toBe(
    true,
  );
  const full = told.filter((text) =>
    text.includes("China regards a stable Russia as a strategic imperative, and explicitly"),
  );
  expect(full).toHaveLength(1);
});

test("three hundred statements are told in full, in no type under 7 pt", async () => {
  const map = generated(300, { groups: 10 });
  const drawings = await handout(map);
  const words = [...paragraphs(drawings).values()].join("\n");
  for (const { text } of map.statements) expect(words).toContain(text);
  const least = Math.min(...drawings.flatMap(({ scene }) => textsIn(scene.items).map(({ size }) => size)));
  expect(least * 0.75).toBeGreaterThanOrEqual(APPARATUS * 7 - 0.001);
});

describe("of the article", () => {
  const told = async () => [...paragraphs(await handout(mapOf("china-russia-europe.yaml"))).values()];

  test("a reply to an objection reads as one, and is named as what it is", async () => {
    const words = (await told()).join("\n");
    expect(words).toContain("but · reply to 29 · questions the step · a difference · our step [Support");
    expect(words).toContain("but · reply to 62 · questions the step Feng Yujun: Both challenge");
    expect(words).toMatch(/against\s29: 32/u);
    expect(words).toMatch(/against\s60\sand\s61: 62/u);
    expect(words).not.toMatch(/against\s(?:24|59): (?:32|62|63)/u);
  });

  test("whoever says all premises of a step is named once", async () => {
    const words = (await told()).join("\n");
    expect(words).toContain("because · consequences Wang Yi: Once the war ends");
    expect(words).not.toMatch(/(?<name>Wang Yi|Feng Yujun):? \k<name>/u);
  });

  test("a heading over reasons and objections says so", async () => {
    const all = await told();
    expect(all.filter((text) => text.startsWith("For and against 24 ·"))).toHaveLength(1);
    expect(all.filter((text) => text.startsWith("Reasons for 58 ·"))).toHaveLength(1);
    // What questions a step is no objection to the statement.
    expect(all.filter((text) => text.startsWith("Reason for 59 ·"))).toHaveLength(1);
  });
});

const inOrder = (all: readonly unknown[]) => all.map(String).toSorted((a, b) => (a < b ? -1 : 1));

describe("as a PDF", () => {
  const map = mapOf("china-russia-europe.yaml");

  test("is one tagged file of all pages, with bookmarks and links that lead to the right page", async () => {
    const drawings = await handout(map);
    const files = await write(drawings, "pdf");
    expect(files).toHaveLength(1);
    const { pages, tagged, conformance, bookmarks } = await readPages(files[0]!);
    expect([tagged, conformance]).toEqual([true, "1"]);
    expect(pages.map(({ width, height }) => [mm(width / 0.75), mm(height / 0.75)])).toEqual(
      drawings.map(({ scene }) => [mm(scene.width), mm(scene.height)]),
    );
    expect(Math.min(...pages.map(({ smallest }) => smallest))).toBeGreaterThanOrEqual(APPARATUS * 7 - 0.001);

    expect(bookmarks[0]).toEqual({ level: 1, title: map.title, page: 1 });
    const figures = drawings.flatMap(({ outline: { place } }, index) =>
      place === undefined ? [] : [{ title: `Figure ${place.figure} of ${place.figures}`, page: index + 1 }],
    );
    expect(
      bookmarks
        .filter(({ title }) => title.startsWith("Figure"))
        .map(({ title, page }) => ({ title: title.split(":")[0], page })),
    ).toEqual(figures);
    for (const title of ["The argument in words", "Voices", "Source", "Quotes"])
      expect(bookmarks.filter((one) => one.title === title)).toMatchObject([{ level: 2 }]);

    // The full statement of each number stands in a figure that is not the overview.
    const home = new Map<string, number>(
      drawings.flatMap(({ scene, outline: { place } }, index) =>
        place === undefined
          ? []
          : groupsIn(scene.items).flatMap(({ role, id }) =>
              role === "statement" ? [[`#${id}`, index + 1] as const] : [],
            ),
      ),
    );
    drawings.forEach(({ scene }, index) => {
      const wanted = outermostLinks(scene.items).map((link) =>
        link.to === "address" ? link.url : home.get(linkedIn(link)!),
      );
      expect(inOrder(pages[index]!.links)).toEqual(inOrder(wanted));
    });
    expect(pages.flatMap(({ links }) => links).length).toBeGreaterThan(80);
  });

  test.each(["a4", "letter"] as const)(
    "on %s is under 500 KB, without a word under 7 pt, and tells every statement in figures and in words",
    async (paper) => {
      const [bytes] = await write(await handout(map, { paper }), "pdf");
      expect(bytes!.length).toBeLessThan(500_000);
      const { pages } = await readPages(bytes!);
      for (const { smallest } of pages) expect(smallest).toBeGreaterThanOrEqual(7);
      const bare = (text: string) => text.replace(/\s+/gu, "");
      const said = bare(pages.map(({ text }) => text).join(""));
      for (const { text } of map.statements) expect(said.split(bare(text)).length - 1).toBeGreaterThan(1);
    },
  );

  test("reads heads and page numbers of pages to nobody, and everything else", async () => {
    const { pages } = await readPages((await write(await handout(map), "pdf"))[0]!);
    const last = pages.at(-1)!;
    expect(last.text).toContain(`${pages.length} / ${pages.length}`);
    expect(last.roles).not.toContain("H1");
    expect(pages.flatMap(({ roles }) => roles).filter((role) => role === "H1")).toHaveLength(1);
  });

  test("has the same bytes again and again", async () => {
    const bytes = async () =>
      (await write(await freshHandout(mapOf("falling-bodies-ar.yaml"), { as: "handout" }), "pdf"))[0]!;
    expect(await bytes()).toEqual(await bytes());
  });
});

test("as SVG, a reference to another page is no dead link", async () => {
  const files = await write(await handout(mapOf("china-russia-europe.yaml")), "svg");
  expect(files.length).toBeGreaterThan(4);
  for (const bytes of files) {
    const svg = new TextDecoder().decode(bytes);
    const ids = new Set([...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    for (const [, href] of svg.matchAll(/ href="#([^"]+)"/gu)) expect(ids).toContain(href);
  }
});

test("a claim and what it rests on stand on one page, and sources are listed once", async () => {
  // On this paper, little of the first page stays empty for that.
  const pages = await handout(mapOf("cycle-lane.yaml"), { paper: "letter" });
  const pageOf = (number: string) =>
    pages.findIndex(({ scene }) =>
      groupsIn(scene.items).some(({ id, label }) => /^w-.*\.n$/u.test(id) && label === number),
    );
  const [head, ...others] = ["6", "7", "8", "9", "10"].map(pageOf);
  expect(head).toBeGreaterThanOrEqual(0);
  expect(others).toEqual([head, head, head, head]);
  for (const file of ["cycle-lane.yaml", "china-russia-europe.yaml"]) {
    const said = [...paragraphs(await handout(mapOf(file))).values()];
    expect(said.filter((text) => /^Sources?(?:: |$)/u.test(text))).toHaveLength(1);
  }
});

test("lists of voices and headings of passages are whole", async () => {
  const pages = await handout(mapOf("china-russia-europe.yaml"), { paper: "a4" });
  const withVoices = pages.filter(({ scene }) =>
    groupsIn(scene.items).some(({ id }) => id.startsWith("w-voice")),
  );
  expect(withVoices).toHaveLength(1);
  const headings = pages.flatMap(({ scene }) =>
    groupsIn(scene.items)
      .filter(({ id }) => id.startsWith("w-passage"))
      .map(({ label }) => label),
  );
  expect(headings.length).toBeGreaterThan(15);
  for (const label of headings) expect(label).not.toContain("…");
});

test.each(["handout", "worksheet"] as const)(
  "the name of a view stands once on the first page of a %s",
  async (as) => {
    const view = "europe";
    const [first] = await pagesOf(mapOf("china-russia-europe.yaml"), { as, view });
    expect(wordsIn(first!.scene.items).match(/Why Europe must choose/gu)).toHaveLength(1);
  },
);

test("no page has a title alone: a figure on its side has it on its own page", async () => {
  const pages = await pagesOf(mapOf("paleys-watch.yaml"), {
    as: "handout",
    style: "classic",
    direction: "up",
  });
  const [first] = pages;
  expect(first!.scene.width).toBeGreaterThan(first!.scene.height);
  expect(groupsOn(first!).some(({ role }) => role === "title")).toBe(true);
  expect(groupsOn(first!).filter(({ role }) => role === "statement").length).toBeGreaterThan(7);
  expect(pages).toHaveLength(2);
});

test("a lone figure of a long step has longer lines where its type is larger in them", async () => {
  const ids = Array.from({ length: 30 }, (_, index) => `p${index}`);
  const map = mapNamed(
    "step.yaml",
    `premises:
${ids.map((id, index) => `  ${id}: Observation ${index} says that rocks on both coasts are of one age.`).join("\n")}
conclusions: { c: Continents move. }
inferences: [{ from: [${ids.join(", ")}], to: c }]
`,
  );
  const pages = await pagesOf(map, { as: "handout" });
  const sheet = pages.find((page) => groupsOn(page).some(({ id }) => id === "s-p0"))!;
  const cells = groupsOn(sheet).filter(({ id }) => id.startsWith("s-p"));
  const sizes = cells.flatMap(({ items }) => textsIn(items).map(({ size }) => size * 0.75));
  expect(cells).toHaveLength(30);
  expect(Math.max(...sizes)).toBeGreaterThan(10);
});

test("what is said of a step stands behind its sign, so that it is not read on into it", async () => {
  const pages = await handout(mapOf("cycle-lane.yaml"));
  const words = pages.map(({ scene }) => wordsIn(scene.items).replaceAll("\u00a0", " ")).join(" ");
  expect(words).toMatch(/because · cause \(0\.6\)\s+does not apply\s+The traders/u);
  expect(words).toMatch(/because · cost \(0\.7\)\s+may not apply\s+The lane costs/u);
  expect(words).not.toMatch(/does not apply\s+because/u);
});

test("a step says nothing that its premise beside it says already", async () => {
  const pages = await handout(mapOf("cycle-lane.yaml"));
  const words = pages.map(({ scene }) => wordsIn(scene.items).replaceAll("\u00a0", " ")).join(" ");
  expect(words).toMatch(/because · consequences \(0\.6\)\s+fails\s+The traders/u);
  expect(words).toMatch(/questions the step\s+open\s+The region pays/u);
});
