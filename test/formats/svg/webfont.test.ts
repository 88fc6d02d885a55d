import { fixed } from "../../../src/scene/paint.ts";
import { transformSync } from "esbuild";
import { describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import { webfont } from "../../../src/formats/svg/webfont.ts";
import type { Outline } from "../../../src/outline/outline.ts";
import type { Item } from "../../../src/scene/scene.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import { drawn, mapNamed } from "../../support/draw.ts";
import { box, group, run, scene, shape } from "../../support/scenes.ts";
import { testTypesetter } from "../../support/typesetter.ts";
import { elementsOf, readXml } from "../../support/xml.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });

async function written(items: readonly Item[], more: Partial<Scene> = {}): Promise<string> {
  const type = await testTypesetter();
  return decoder.decode(
    await webfont.write({ scene: scene(items, more), outline: {} as Outline, annotation: UNANNOTATED, type }),
  );
}

const elements = async (items: readonly Item[], more: Partial<Scene> = {}) =>
  elementsOf(readXml(await written(items, more)));

const attributes = (element: Awaited<ReturnType<typeof elements>>[number], ...names: string[]) =>
  names.map((name) => element.getAttribute(name));

describe("fonts", () => {
  const rulesIn = (text: string) => text.match(/@font-face\{[^}]*\}/g) ?? [];

  test("are embedded, one for each face that is used", async () => {
    const text = await written([
      run("plain"),
      run("more"),
      run("slanted", { face: "sans-italic" }),
      run("中国", { face: "han-semibold" }),
    ]);
    const rules = rulesIn(text);
    expect(rules).toHaveLength(3);
    expect(
      rules.map((rule) => /font-weight:(\d+);font-style:(\w+)/.exec(rule)!.slice(1).join(" ")).toSorted(),
    ).toEqual(["400 italic", "400 normal", "600 normal"]);
    for (const rule of rules) {
      const name = /font-family:([^;]+);/.exec(rule)![1]!;
      expect(text).toMatch(new RegExp(`font-family="${name}, `));
      const data = Buffer.from(/base64,([^)]+)\)/.exec(rule)![1]!, "base64");
      expect(data.readUInt32BE(0)).toBe(0x00010000);
    }
  });

  test("are named by what they hold", async () => {
    const name = async (text: string) => /font-family:(hence-[^;]+);/.exec(await written([run(text)]))![1];
    expect(await name("abc")).toBe(await name("cba"));
    expect(await name("abc")).not.toBe(await name("abd"));
  });

  test("are written as minifiers write them: React takes a page for its own only with the same style", async () => {
    const text = await written([run("plain"), run("slanted", { face: "sans-italic" })]);
    const style = /<style>(.*?)<\/style>/su.exec(text)![1]!;
    expect(style).not.toMatch(/\s/u);
    expect(style).not.toContain("format(");
    expect(transformSync(style, { loader: "css", minify: true }).code.trim()).toBe(style);
  });

  test("are none where there is no text", async () => {
    expect(await written([shape(box(0, 0, 10, 10))])).not.toContain("<style");
  });
});

describe("words", () => {
  const AWKWARD = `<b>&amp; "quoted" 'single' ]]> a < b`;

  test("come back as they were, wherever they stand", async () => {
    const all = await elements([group("statement", "s-a", [run(AWKWARD)], { label: AWKWARD })], {
      title: AWKWARD,
      description: AWKWARD,
    });
    const of = (tag: string) => all.find(({ tagName }) => tagName === tag)!.textContent;
    expect([of("title"), of("desc"), of("tspan")]).toEqual([AWKWARD, AWKWARD, AWKWARD]);
    expect(all.find((one) => one.getAttribute("id") === "s-a")!.getAttribute("aria-label")).toBe(AWKWARD);
  });

  test("of a paragraph are one text, with a tspan for each run at its place", async () => {
    const all = await elements([
      run("One line ", { x: 5, y: 10 }),
      run("and another.", { x: 5.126, y: 30, begins: false }),
      run("A paragraph.", { y: 50 }),
    ]);
    const texts = all.filter(({ tagName }) => tagName === "text");
    expect(texts.map(({ textContent }) => textContent)).toEqual(["One line and another.", "A paragraph."]);
    const spans = all.filter(({ tagName }) => tagName === "tspan");
    expect(spans.map((span) => attributes(span, "x", "y"))).toEqual([
      ["5", "10"],
      ["5.13", "30"],
      ["20", "50"],
    ]);
  });

  test("of another size or colour say so; others inherit it", async () => {
    const all = await elements([
      run("a"),
      run("b", { begins: false, paint: fixed("#00ff00") }),
      run("c", { begins: false }),
    ]);
    const [text] = all.filter(({ tagName }) => tagName === "text");
    expect(attributes(text!, "fill", "font-size", "font-weight")).toEqual(["#222222", "16", "400"]);
    const spans = all.filter(({ tagName }) => tagName === "tspan");
    expect(spans.map((span) => attributes(span, "fill", "font-size")[0])).toEqual([null, "#00ff00", null]);
  });

  test("that run from right to left are isolated", async () => {
    const all = await elements([
      run("سقراط", { face: "arabic-regular", direction: "rtl" }),
      run("plain", { begins: false }),
    ]);
    const spans = all.filter(({ tagName }) => tagName === "tspan").map(({ textContent }) => textContent);
    expect(spans).toEqual(["\u2067سقراط\u2069", "plain"]);
  });

  test("keep the space at a line's end", async () => {
    const text = await written([run("two "), run("lines", { begins: false })]);
    expect(text).toContain(">two </tspan>");
    expect(text).toContain('xml:space="preserve"');
  });
});

describe("links", () => {
  const statement = group("statement", "s-a", [run("A.")]);
  const reference = group("reference", "r-b", [run("see 1")], { link: { to: "group", id: "s-a" } });

  test("lead to what is in the picture", async () => {
    const all = await elements([statement, reference]);
    const link = all.find((one) => one.getAttribute("id") === "r-b")!;
    expect([link.tagName, ...attributes(link, "href", "role", "aria-label")]).toEqual([
      "a",
      "#s-a",
      null,
      "label of r-b",
    ]);
  });

  test("to another figure are none, but say what they stand for", async () => {
    const all = await elements([reference]);
    const link = all.find((one) => one.getAttribute("id") === "r-b")!;
    expect([link.tagName, ...attributes(link, "href", "role", "aria-label")]).toEqual([
      "g",
      null,
      "img",
      "label of r-b",
    ]);
  });

  test("out of the picture stay", async () => {
    const all = await elements([
      group("source", "map-source", [run("S")], {
        link: { to: "address", url: "https://example.org/?a&b" },
      }),
    ]);
    expect(all.find(({ tagName }) => tagName === "a")!.getAttribute("href")).toBe("https://example.org/?a&b");
  });
});

describe("what assistive technology is told", () => {
  test("a statement is one thing, unless it holds a link that must be reached", async () => {
    const all = await elements([
      group("statement", "s-a", [run("A.")]),
      group("statement", "s-b", [
        run("B."),
        group("onward", "r-1", [run("→ 1")], { link: { to: "group", id: "s-a" } }),
      ]),
    ]);
    const roles = new Map(
      all.flatMap((one) =>
        one.getAttribute("id")?.startsWith("s-") ? [attributes(one, "id", "role")] : [],
      ) as [string, string][],
    );
    expect(roles).toEqual(
      new Map([
        ["s-a", "img"],
        ["s-b", "group"],
      ]),
    );
  });

  test("the picture has a name and a description in its language", async () => {
    const [root, title, desc] = await elements([], { title: "T", description: "D", lang: "de" });
    expect(attributes(root!, "lang", "xml:lang", "aria-labelledby", "aria-describedby")).toEqual([
      "de",
      "de",
      title!.getAttribute("id"),
      desc!.getAttribute("id"),
    ]);
    expect([title!.textContent, desc!.textContent]).toEqual(["T", "D"]);
  });

  test("of a map: headings, steps and statements with what they are", async () => {
    const map = mapNamed(
      "map.yaml",
      "title: Mortal\npremises: { a: A., b: B. }\nconclusions: { c: C. }\ninferences:\n  - { from: a, to: c }\n  - { from: b, against: c }\n",
    );
    const all = elementsOf(readXml(decoder.decode(await webfont.write(await drawn(map)))));
    const told = all
      .filter((one) => one.tagName === "g")
      .map((one) => attributes(one, "class", "role", "aria-label").join(" | "));
    expect(told).toEqual([
      "title | heading | Mortal",
      "statement | img | 1. C. (main conclusion)",
      "inference | group | because: 2, supports 1",
      "statement | img | 2. A. (premise)",
      "objection | group | but: 3, speaks against 1",
      "statement | img | 3. B. (premise)",
      expect.stringContaining("legend | img | "),
    ]);
  });
});

describe("shapes", () => {
  test("are paths with rounded numbers", async () => {
    const all = await elements([
      shape(
        [
          { op: "move", x: 1 / 3, y: 0 },
          { op: "line", x: 10, y: 2 / 3 },
        ],
        { fill: undefined },
      ),
    ]);
    const path = all.find(({ tagName }) => tagName === "path")!;
    expect(attributes(path, "d", "fill", "stroke", "stroke-width", "stroke-dasharray")).toEqual([
      "M0.33 0L10 0.67",
      "none",
      "#aa3300",
      "2",
      "6 3",
    ]);
  });

  test("without a line have none", async () => {
    const all = await elements([shape(box(0, 0, 20, 20), { stroke: undefined })]);
    const path = all.find(({ tagName }) => tagName === "path")!;
    expect(attributes(path, "fill", "stroke", "stroke-width")).toEqual(["#fff8e0", null, null]);
    expect(path.getAttribute("d")).toBe("M0 0L15 0C20 0 20 0 20 5L20 20L0 20Z");
  });
});
