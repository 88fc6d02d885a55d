import { beforeAll, describe, expect, test } from "vitest";
import type { Annotated, Producer } from "../../src/annotations/annotation.ts";
import { UNANNOTATED } from "../../src/annotations/annotation.ts";
import { combined } from "../../src/annotations/combine.ts";
import { ANNOTATIONS } from "../../src/annotations/index.ts";
import type { FormatName } from "../../src/formats/index.ts";
import type { ArgumentMap, StatementId } from "../../src/model/map.ts";
import { draw, write } from "../../src/pipeline.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import { THEMES } from "../../src/themes/index.ts";
import type { Theme } from "../../src/themes/index.ts";
import { drawn, mapOf } from "../support/draw.ts";
import { wordsOf } from "../support/geometry.ts";
import { groupsIn } from "../../src/scene/walk.ts";
import { readPdf } from "../support/read-pdf.ts";
import { testTypesetter } from "../support/typesetter.ts";

/** A third kind of annotation: a reader's favourites. All that hence must know of it is this value. */
const stars: Producer<{ readonly map: ArgumentMap; readonly liked: readonly StatementId[] }> = {
  tags: ["star"],
  looks: [],
  annotate: ({ map, liked }) => ({
    map,
    annotation: {
      ...UNANNOTATED,
      statements: new Map(
        liked.map((id) => [
          id,
          {
            tags: [{ kind: "star", text: "»\u00a0liked" }],
            bar: "star",
            spoken: { lead: ["liked by a reader"] },
          },
        ]),
      ),
      inferences: new Map([
        [0, { tags: [{ kind: "star", text: "»\u00a0strong" }], spoken: { lead: ["strong step"] } }],
      ]),
      name: "What a reader liked",
      legend: [{ kind: "star", text: "» liked by a reader" }],
    },
  }),
};

const map = mapOf("car-free-centre.yaml");
const starred = stars.annotate({ map, liked: ["by-car"] });

async function written(
  format: FormatName,
  options: DrawOptions = {},
  given: Annotated = starred,
): Promise<Uint8Array> {
  const { value } = await draw(
    { ...given.map, figure: {} },
    options,
    await testTypesetter(),
    given.annotation,
  );
  const [first] = await write(value, format);
  return first!;
}

const textIn = async (format: FormatName) => new TextDecoder().decode(await written(format));

describe("a new kind of annotation is one value", () => {
  let names: ReadonlyMap<string, string>;
  let words: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const groups = groupsIn((await drawn(starred)).scene.items);
    names = new Map(groups.map(({ id, label }) => [id, label]));
    words = new Map(groups.map((group) => [group.id, wordsOf(group)]));
  });

  test("that is heard in the names of what it is said of, and of nothing else", () => {
    expect(names.get("s-by-car")).toMatch(/^liked by a reader: \d+\. A third of all/u);
    const said = [...names.values()].filter((name) => name.startsWith("liked by a reader: "));
    expect(said).toHaveLength(1);
    expect([...names.values()].filter((name) => name.startsWith("strong step: "))).toHaveLength(1);
  });

  test("that stands in the cell, in the header, under the title and in the legend", () => {
    expect(words.get("s-by-car")).toContain("»\u00a0liked");
    expect([...words.values()].some((text) => text.includes("»\u00a0strong"))).toBe(true);
    expect(words.get("map-subtitle")).toBe("What a reader liked");
    expect(names.get("legend")).toContain("» liked by a reader");
  });

  test("that a bar shows beside the cell, in the colours for kinds that a theme does not know", async () => {
    const { scene } = await drawn(starred);
    const cell = groupsIn(scene.items).find(({ id }) => id === "s-by-car")!;
    const edges = cell.items.flatMap((item) =>
      item.kind === "shape" && item.stroke !== undefined ? [item.stroke?.paint.colour] : [],
    );
    expect(edges.filter((colour) => colour === THEMES.plain.annotations.tags.other.edge)).toHaveLength(3);
  });

  test("that shows in SVG", async () => {
    const svg = await textIn("svg");
    expect(svg).toContain("»\u00a0liked");
    expect(svg).toContain('aria-label="liked by a reader: ');
  });

  test("that shows in the text of a PDF", async () => {
    const { runs } = await readPdf(await written("pdf"));
    const text = runs.map((run) => run.text).join("");
    expect(text.replaceAll("\u00a0", " ")).toContain("» liked");
  });

  test("that shows in HTML, in the figure and in words", async () => {
    const html = await textIn("html");
    expect(html).toContain("»\u00a0liked");
    expect(html).toContain('<b class="tag">» liked</b> <span class="text">A third of all customers');
    expect(html).toContain('<b class="tag">» strong</b> ');
  });

  test("that shows in Markdown and in plain text", async () => {
    const md = await textIn("md");
    expect(md).toContain("**\\[» liked\\]** A third of all customers");
    expect(md).toContain("- **\\[» strong\\]** ");
    expect(await textIn("txt")).toContain("[» liked] A third of all customers");
  });

  test("that shows in a handout's words", async () => {
    const { value } = await draw(
      { ...map, figure: {} },
      { as: "handout" },
      await testTypesetter(),
      starred.annotation,
    );
    const inWords = value
      .flatMap((page) => groupsIn(page.scene.items))
      .filter(({ role }) => role === "paragraph");
    // After the sign of its step, before who says it.
    const said = /^because\u00a0· .*\u00a0»\u00a0liked\u00a0 [^:]+: A third of all/u;
    expect(inWords.some(({ label }) => said.test(label))).toBe(true);
  });

  test("that goes together with others", async () => {
    const { annotation } = ANNOTATIONS.blanks.annotate({ map, blanks: ["by-car"] });
    const both = combined(starred.annotation, annotation).statements.get("by-car")!;
    expect(both).toMatchObject({ tags: [{ kind: "star" }], bar: "star", instead: "…" });
  });
});

test("in words, too, a text in two versions shows both", async () => {
  const after = {
    ...map,
    statements: map.statements.map((one) =>
      one.id === "by-car" ? { ...one, text: one.text.replace("A third", "A quarter") } : one,
    ),
  };
  const union = ANNOTATIONS.diff.annotate({ before: map, after, name: undefined });
  const md = new TextDecoder().decode(await written("md", {}, union));
  expect(md).toContain("**\\[\\~ reworded\\]** A ~~third~~ **quarter** of all customers");
  const html = new TextDecoder().decode(await written("html", {}, union));
  expect(html).toContain("A <del>third</del> <ins>quarter</ins> of all customers");
  const txt = new TextDecoder().decode(await written("txt", {}, union));
  expect(txt).toContain("A [-third-] {+quarter+} of all customers");
});

test.each(Object.entries<Theme>(THEMES))("%s has colours for whatever hence says", (_, theme) => {
  for (const { tags, looks } of Object.values<Producer<never>>(ANNOTATIONS)) {
    expect(Object.keys(theme.annotations.tags)).toEqual(expect.arrayContaining([...tags]));
    expect(Object.keys(theme.annotations.looks)).toEqual(expect.arrayContaining([...looks]));
  }
  expect(Object.keys(theme.annotations.tags).toSorted()).toEqual(
    Object.keys(THEMES.plain.annotations.tags).toSorted(),
  );
});
