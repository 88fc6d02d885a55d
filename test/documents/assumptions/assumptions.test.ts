import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { draw, write } from "../../../src/pipeline.ts";
import { LANGUAGES } from "../../../src/language/index.ts";
import { groupsIn, shapesIn, textsIn } from "../../../src/scene/walk.ts";
import { pxOfMm } from "../../../src/geometry.ts";
import { boxOfItems } from "../../support/boxes.ts";
import { generated } from "../../support/generated.ts";
import { mapNamed, mapOf } from "../../support/draw.ts";
import { groupsOn, once, wordsIn } from "../../support/pages.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const TWEETY = mapNamed(
  "tweety.yaml",
  `title: Does Tweety fly?
sources: { book: { title: Of birds, short: Birds 2020 } }
voices: { ann: Ann Lee }
premises:
  bird: { text: Tweety is a bird., voice: ann, cite: book p. 3 }
  penguin: Tweety is a penguin.
  swapped: { text: The labels were swapped., unstated: true }
  feathers: { text: It has feathers., stance: open }
  wings: It has wings.
  doubt: Nobody has seen its feathers.
conclusions:
  flies: Tweety can fly.
inferences:
  - { id: rule, from: bird, to: flies }
  - { id: exception, from: penguin, against: rule }
  - { from: swapped, against: exception }
  - { from: doubt, against: feathers }
  - { from: [feathers, wings], to: flies }
`,
);

const OPEN = `premises: { a: { text: It works., stance: open } }
conclusions: { b: It goes. }
inferences: [{ from: a, to: b }]
`;

const pagesOf = once(async (map, options) => {
  const { value, diagnostics } = await draw(map, { as: "assumptions", ...options }, await testTypesetter());
  expect(diagnostics).toEqual([]);
  return value;
});

test("who made the map, and when, stands under the title, on the page and in words", async () => {
  const made = await pagesOf({ ...TWEETY, author: "Ana Roy", date: "2026" });
  const under = groupsIn(made[0]!.scene.items).find(({ role }) => role === "subtitle");
  expect(under?.label).toBe("Ana Roy, 2026");
  const text = async (format: "md" | "txt") => new TextDecoder().decode((await write(made, format))[0]);
  expect(await text("md")).toMatch(/^# Key assumptions: .*\n\nAna Roy, 2026\n\n/u);
  expect(await text("txt")).toMatch(/=\n\nAna Roy, 2026\n\n/u);
  const docx = new TextDecoder().decode(unzipSync((await write(made, "docx"))[0]!)["word/document.xml"]);
  expect(docx).toMatch(/<w:pStyle w:val="Subtitle"\/>.*?Ana Roy, 2026/u);
});

const rowsOf = (drawings: Awaited<ReturnType<typeof pagesOf>>) =>
  drawings.flatMap(({ scene }) =>
    groupsIn(scene.items).flatMap(({ id, label }) =>
      id.startsWith("w-row-") ? [label.replaceAll("\u00a0", " ")] : [],
    ),
  );

describe("the key assumptions check", () => {
  test("has every premise with who says it, its stance, what changes and what attacks it", async () => {
    const [page] = await pagesOf(TWEETY);
    const rows = rowsOf([page!]);
    expect(rows).toHaveLength(6);
    // What the conclusion hangs on comes first, and of that what is unstated.
    expect(rows[0]).toMatch(/^\d+ \| The labels were swapped\. \| unstated \| true \| Conclusion 1 fails$/);
    expect(rows[1]).toMatch(/^2 \| Tweety is a bird\. \| Ann Lee, p\. 3 \| true \| Conclusion 1 fails$/u);
    expect(rows.find((row) => row.includes("It has feathers."))).toMatch(
      /\| (\d+) fails: but \d+ Nobody has seen its feathers \| undecided \| Nothing changes$/,
    );
    expect(rows.find((row) => /^\d+ \| Nobody has seen/u.test(row))).toMatch(
      /\| true \| \d+ “It has feathers” is open$/,
    );
    const heads = groupsIn(page!.scene.items).filter(({ role }) => role === "subheading");
    expect(heads.map(({ label }) => label)).toEqual([
      "If one of these is not true, conclusion 1 changes",
      "If one of these is not true, conclusion 1 stays as it is",
    ]);
  });

  test("says what its words mean, and names what a number stands for", async () => {
    const [page] = await pagesOf(mapOf("china-russia-europe.yaml"));
    const label = (id: string) =>
      groupsIn(page!.scene.items)
        .find((group) => group.id === id)!
        .label.replaceAll("\u00a0", " ");
    expect(label("w-reading")).toMatch(
      /A premise is .* true, undecided or not true, and what changes if it is not true/u,
    );
    expect(label("w-reading").match(/is not proved by this map; it may be true/gu)).toHaveLength(1);
    expect(label("w-now-0")).toMatch(/^As the map stands, conclusion 1 “Europe stands.*” holds[.;]/u);
    for (const row of rowsOf(await pagesOf(mapOf("china-russia-europe.yaml")))) {
      expect(row).toMatch(
        / \| (Nothing changes|Conclusion 1 (?:holds|fails|is open)|(?:Conclusion )?\d+ “\w[^|”]+” (?:holds|fails|is open)[^|]*)( \| [^|]+)?$/u,
      );
    }
  });

  test("says of what is open that it is open, and puts what speaks against a premise below it", async () => {
    const [page] = await pagesOf(mapOf("car-free-centre.yaml"));
    const label = (id: string) =>
      groupsIn(page!.scene.items)
        .find((group) => group.id === id)!
        .label.replaceAll("\u00a0", " ");
    expect(label("w-now-0")).toMatch(/^As the map stands, conclusion 1 “The council.*” is open\.$/u);
    expect(rowsOf([page!]).find((row) => row.startsWith("9 "))).toBe(
      "9 | A third of all customers come by car. | Traders’ association | " +
        "9 fails: but 10 Counts at the shop doors found one customer in eight coming by car | true | Nothing changes",
    );
    expect(label("w-note-0")).toContain("at the same time: 3 and 7 (conclusion 1 fails); 4 and 7");
  });

  test("says what becomes of every conclusion, with its words in quotation marks", async () => {
    const [page] = await pagesOf(mapOf("bird-in-hand.yaml"));
    const now = groupsIn(page!.scene.items)
      .find(({ id }) => id === "w-now-0")!
      .label.replaceAll("\u00a0", " ");
    expect(now).toBe(
      "As the map stands, conclusion 1 “Tweety can fly” holds; conclusion 9 “Tweety sings” is open.",
    );
    expect(rowsOf([page!]).find((row) => row.startsWith("10 "))).toMatch(
      / \| Conclusion 9 “Tweety sings” fails$/u,
    );
    const heads = groupsIn(page!.scene.items).filter(({ role }) => role === "subheading");
    expect(heads.at(-1)!.label).toBe("If one of these is not true, conclusion 1 stays as it is");
  });

  test("names what changes by words that stand on the page or in the figure, not by a short form of the file", async () => {
    const pages = await pagesOf(mapOf("cycle-lane.yaml"));
    const rows = rowsOf(pages).join("\n");
    expect(rows).toContain("conclusion 11 “Nothing should be done this year” is open");
    expect(rows).not.toContain("“wait”");
  });

  test("lists premises that count together by their numbers", async () => {
    const noteOf = async (map: typeof TWEETY) =>
      (await pagesOf(map)).flatMap(({ scene }) => groupsIn(scene.items)).find(({ id }) => id === "w-note-0")!
        .label;
    const two = `premises: { a: One., b: Two. }
conclusions: { c: It follows. }
inferences: [{ from: a, to: c }, { from: b, to: c }]
`;
    expect(await noteOf(mapNamed("two.yaml", two))).toContain("2 and 3 (conclusion 1 fails)");
    const three = `premises: { a: One., b: Two., d: Three. }
conclusions: { c: It follows. }
inferences: [{ from: a, to: c }, { from: b, to: c }, { from: d, to: c }]
`;
    expect(await noteOf(mapNamed("three.yaml", three))).toContain("2, 3 and 4 (conclusion 1 fails)");
  });

  test.each(Object.entries(LANGUAGES))(
    "says in %s what holds, fails and is open",
    async (lang, { verdicts, prose }) => {
      const { decisive, others, together, theConclusion, verdictNow } = verdicts;
      const all = [...Object.values(verdicts.said), theConclusion, verdictNow, decisive, others, together];
      for (const said of all) expect(said.split("{}")).toHaveLength(2);
      expect(new Set(Object.values(verdicts.said)).size).toBe(3);
      const map = mapNamed("open.yaml", `lang: ${lang}\n${OPEN}`);
      const label = groupsIn((await pagesOf(map))[0]!.scene.items).find(({ id }) => id === "w-now-0")!.label;
      const quoted = `${theConclusion.replace("{}", "1")}\u00a0${prose.marks.join("It goes")}`;
      expect(label).toBe(verdictNow.replace("{}", verdicts.said.open.replace("{}", quoted)));
    },
  );

  test.each(["a4", "letter"] as const)("fits %s, and nothing leaves its sheet", async (paper) => {
    for (const map of [TWEETY, mapOf("china-russia-europe.yaml"), mapOf("falling-bodies-ar.yaml")]) {
      for (const { scene } of await pagesOf(map, { paper })) {
        expect(scene.paper).toBe(paper);
        for (const { x, y, width } of textsIn(scene.items)) {
          expect(x).toBeGreaterThan(0);
          expect(x + width).toBeLessThan(scene.width);
          expect(y).toBeLessThan(scene.height);
        }
      }
    }
    const [only, ...more] = await pagesOf(TWEETY, { paper });
    expect(only).toBeDefined();
    expect(more).toEqual([]);
  });

  test("goes on over as many pages as it takes, and every premise is there once", async () => {
    const map = generated(120, { objections: 0.3 });
    const pages = await pagesOf(map);
    expect(pages.length).toBeGreaterThan(2);
    const premises = map.statements.filter(({ role }) => role === "premise");
    expect(rowsOf(pages)).toHaveLength(premises.length);
    // Each page has the heads of the columns once, also one that goes on, and one with two groups.
    for (const { scene } of pages) {
      const words = textsIn(scene.items).map(({ text }) => text);
      const tables = groupsIn(scene.items).some(({ id }) => id.startsWith("w-row-"));
      expect(words.filter((text) => text === "Your view")).toHaveLength(tables ? 1 : 0);
    }
  });

  test("has room for sentences of one's own wherever the page has it", async () => {
    const [page] = await pagesOf(mapOf("bird-in-hand.yaml"), { paper: "a4" });
    const rows = groupsIn(page!.scene.items).filter(({ id }) => id.startsWith("w-row-"));
    const boxes = rows.map(({ items }) => boxOfItems(items));
    for (const { height } of boxes) expect(height).toBeGreaterThan(pxOfMm(16));
    const upright = rows.map(({ items }) => shapesIn(items).map((one) => boxOfItems([one])));
    for (const [index, lines] of upright.entries()) {
      const at = lines.find(({ width }) => width === 0)!;
      expect(boxes[index]!.x + boxes[index]!.width - at.x).toBeGreaterThan(pxOfMm(40));
    }
  });

  test("is a table in Markdown, in Word and as text", async () => {
    const pages = await pagesOf(TWEETY);
    const md = new TextDecoder().decode((await write(pages, "md"))[0]);
    expect(md).toContain("# Key assumptions: Does Tweety fly?");
    expect(md).toMatch(
      /\| 2 \| Tweety is a bird\\?\.<br>\*Ann Lee, p\\?\. 3\* \| true \| Conclusion 1 fails \|  \|/u,
    );
    const txt = new TextDecoder().decode((await write(pages, "txt"))[0]);
    expect(txt).toMatch(
      /2\. Tweety is a bird\. \(Ann Lee, p\. 3\)\n {4}The map takes it as: true\n {4}If it is not true: Conclusion 1 fails/u,
    );
    const files = unzipSync((await write(pages, "docx"))[0]!);
    const xml = new TextDecoder().decode(files["word/document.xml"]);
    expect(xml.match(/<w:tbl>/gu)).toHaveLength(2);
    expect(xml.match(/<w:tr>/gu)).toHaveLength(6 + 2);
    expect(xml).toContain("Tweety is a bird.");
    expect(Object.keys(files).filter((name) => name.startsWith("word/media"))).toEqual([]);
  });

  test("of a map without a conclusion, or with nothing to hang on, is a page too", async () => {
    const alone = mapNamed("alone.yaml", "premises: { a: It works., b: It runs. }\n");
    expect((await pagesOf(alone)).length).toBe(1);
    const settled = mapNamed(
      "settled.yaml",
      "premises: { a: It works., b: It runs. }\nconclusions: { c: It goes. }\ninferences:\n  - { from: a, to: c }\n  - { from: b, to: c }\n",
    );
    const [page] = await pagesOf(settled);
    const notes = groupsIn(page!.scene.items).filter(({ id }) => id.startsWith("w-note"));
    expect(notes.map(({ label }) => label)).toEqual([
      "Some of these change conclusion 1 only if they are not true at the same time: 2 and 3 (conclusion 1 fails)",
    ]);
  });
});

test("the first page has a line for the name of whoever checks", async () => {
  const [first] = await pagesOf(mapOf("paleys-watch.yaml"), { as: "assumptions" });
  const roles = groupsOn(first!).map(({ label }) => label);
  expect(roles.slice(0, 3)).toContain("Name");
  expect(wordsIn(first!.scene.items)).toMatch(/Name\s+Date\s+Key assumptions/u);
});
