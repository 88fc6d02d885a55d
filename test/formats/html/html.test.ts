import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { draw, write } from "../../../src/pipeline.ts";
import type { DrawOptions } from "../../../src/pipeline.ts";
import type { ArgumentMap } from "../../../src/model/map.ts";
import { MAP_FILES, mapNamed, mapOf } from "../../support/draw.ts";
import { generated } from "../../support/maps.ts";
import { once } from "../../support/pages.ts";
import { testTypesetter } from "../../support/typesetter.ts";

async function freshPage(map: ArgumentMap, options: DrawOptions): Promise<string> {
  const { value } = await draw({ ...map, figure: {} }, options, await testTypesetter());
  const files = await write(value, "html");
  expect(files).toHaveLength(1);
  return new TextDecoder("utf-8", { fatal: true }).decode(files[0]);
}
const pageOf = once(freshPage);

const SEVERAL = { paper: "a4", minType: 9 } as const;
const article = mapOf("china-russia-europe.yaml");
/** Of so many statements that its figures have an overview. */
const large = generated(450);

const all = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, one]) => one!);
const idsIn = (page: string) => all(page, / id="([^"]+)"/gu);
const linksIn = (page: string) => all(page, / href="#([^"]+)"/gu);
const figuresIn = (page: string) => page.match(/<figure [\s\S]*?<\/figure>/gu) ?? [];
const unescaped = (text: string) =>
  text.replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)));

describe.each([
  ...MAP_FILES.map((file) => [file, {}] as const),
  ["china-russia-europe.yaml", SEVERAL] as const,
])("%s %j", (file, options) => {
  test("has every id once, and every link leads somewhere", async () => {
    const page = await pageOf(mapOf(file), options);
    const ids = idsIn(page);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(linksIn(page).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("says every statement in figure and words, with its quote and its note", async () => {
    const map = mapOf(file);
    const page = unescaped(await pageOf(map, options));
    const words = page.slice(page.indexOf('<section id="words"'));
    for (const { text, quote, note } of map.statements) {
      expect(words).toContain(`<span class="text">${text}</span>`);
      if (quote !== undefined) expect(words).toContain(quote);
      if (note !== undefined) expect(words).toContain(note);
    }
    const drawn = new Set(all(page, /<(?:g|a) [^>]*class="statement"[^>]* data-statement="([^"]+)"/gu));
    expect(drawn.size).toBe(map.statements.length);
  });

  test("is the same bytes each time", async () => {
    expect(await freshPage(mapOf(file), options)).toBe(await pageOf(mapOf(file), options));
  });
});

describe("several figures", () => {
  test("stand in one file, with one set of fonts", async () => {
    const page = await pageOf(article, SEVERAL);
    expect(figuresIn(page).length).toBeGreaterThan(1);
    const fonts = all(page, /@font-face\{(font-family:[^;]+;font-weight:\d+;font-style:\w+)/gu);
    expect(fonts.length).toBeGreaterThan(2);
    expect(new Set(fonts).size).toBe(fonts.length);
    expect(figuresIn(page).join("")).not.toContain("@font-face");
  });

  test("link to each other: to where a statement is drawn in full, not to the overview", async () => {
    const [overview = "", ...others] = figuresIn(await pageOf(large, SEVERAL));
    expect(idsIn(overview).filter((id) => id.startsWith("s-"))).toEqual([]);
    expect(idsIn(overview).filter((id) => id.startsWith("f1-s-")).length).toBeGreaterThan(5);
    const away = others.flatMap((figure) => {
      const own = new Set(idsIn(figure));
      return linksIn(figure).filter((id) => !own.has(id));
    });
    expect(away.length).toBeGreaterThan(5);
    const known = new Set(others.flatMap(idsIn));
    expect(away.filter((id) => !known.has(id))).toEqual([]);
  });

  test("are named as they are on paper", async () => {
    const named = async (map: ArgumentMap) =>
      all(await pageOf(map, SEVERAL), /<figure [^>]*aria-label="([^"]+)"/gu);
    expect((await named(large))[0]).toBe("Figure 1: overview");
    expect((await named(article))[1]).toMatch(/^Figure 2: \p{L}/u);
  });
});

describe("nothing gets in or out", () => {
  test("only the page's own program may run, and nothing may be loaded", async () => {
    const page = await pageOf(mapOf("socrates.yaml"));
    const [policy] = all(page, /http-equiv="Content-Security-Policy" content="([^"]+)"/gu);
    const script = page.slice(page.lastIndexOf("<script>") + 8, page.lastIndexOf("</script>"));
    expect(script.length).toBeGreaterThan(5000);
    const hash = createHash("sha256").update(script).digest("base64");
    expect(unescaped(policy!)).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src/u);
    expect(unescaped(policy!)).toContain(`'sha256-${hash}'`);
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<style"));
    expect(all(page, / (?:src|srcset|data|action|poster)=("[^"]*")/gu)).toEqual([]);
    expect(all(page, /url\(([^)]{0,12})/gu).filter((url) => !url.startsWith("data:font"))).toEqual([]);
  });

  const HOSTILE = `</script><script>alert(1)</script><img src=x onerror=alert(2)>'"&amp;\${x}{{y}}<!--`;

  test("whatever is written, it is text", async () => {
    const text = JSON.stringify(HOSTILE);
    const map = mapNamed(
      "hostile.yaml",
      `title: ${text}
caption: ${text}
lang: en
sources: { s: { title: ${text}, authors: [${text}], date: ${text}, url: "https://example.org/?a=\\"><b>" } }
voices: { v: ${text} }
groups: { g: ${text} }
premises:
  a: { text: ${text}, voice: v, cite: s p. 1, quote: ${text}, note: ${text}, group: g, tags: [${text}] }
conclusions: { b: ${text} }
inferences: [{ from: a, to: b, scheme: ${text}, note: ${text} }]
`,
    );
    const page = await pageOf(map);
    const plain = await pageOf(mapOf("socrates.yaml"));
    const tags = (markup: string) => new Set(all(markup, /<([a-z!][\w-]*)/giu));
    const known = new Set([...tags(plain), "blockquote", "b", "h3"]);
    expect([...tags(page)].filter((tag) => !known.has(tag))).toEqual([]);
    expect(page.match(/<script/gu)).toHaveLength(3);
    expect(page).not.toContain("<img");
    expect(unescaped(page).split(HOSTILE).length).toBeGreaterThan(8);
  });
});

describe("the argument in words", () => {
  test("names reasons by what they say, with their numbers, as links", async () => {
    const page = unescaped(await pageOf(mapOf("car-free-centre.yaml")));
    const words = page.slice(page.indexOf('<section id="words"'));
    const link = (id: string, number: number, name: string) =>
      `<a class="name" href="#w-${id}"><b>${number}</b>\u00a0${name}</a>`;
    expect(words).toContain(
      `Because: ${link("by-car", 9, "A third of all customers come by car")} and ${link("elsewhere", 11, "Customers who cannot drive into the centre shop elsewhere")} (consequences)`,
    );
    expect(words).toContain(
      `speaks against: ${link("close", 1, "The council should close the town centre to cars")}`,
    );
    expect(words).not.toMatch(/\d <[^>]+> \+ |\d \+ \d/u);
  });

  test("ends with the open questions of the steps, as a handout does", async () => {
    const page = unescaped(await pageOf(mapOf("car-free-centre.yaml")));
    const questions = page.slice(page.indexOf('<section id="questions"'));
    expect(questions).toMatch(/^<section id="questions" [^>]*>\s*<h2 [^>]*>Questions for discussion/u);
    expect(questions).toContain("<dt>Analogy</dt>\n<dd>Is it so in the other case?</dd>");
    expect(questions).toContain(
      'the step from <a href="#w-neighbour">13</a> against <a href="#w-lose-trade">8</a>',
    );
    expect(await pageOf(mapOf("socrates.yaml"))).not.toContain('id="questions"');
  });

  test("of a divided map has the questions of all of it", async () => {
    const [whole, divided] = [await pageOf(article), await pageOf(article, SEVERAL)].map(
      (page) => all(page, /<dd class="asked">([\s\S]*?)<\/dd>/gu).length,
    );
    expect(whole).toBeGreaterThan(3);
    expect(divided).toBe(whole);
  });
});

describe("sources", () => {
  const withUrl = (url: string) =>
    pageOf(
      mapNamed(
        "source.yaml",
        `sources: { s: { title: T, url: "${url}" } }
premises: { a: { text: A., cite: s p. 1 } }
conclusions: { b: B. }
inferences: [{ from: a, to: b }]
`,
      ),
    );

  test.each([
    ["https://example.org/a?b=1", "https://example.org/a?b=1"],
    ["doi:10.1000/182", "https://doi.org/10.1000/182"],
    ["mailto:a@example.org", "mailto:a@example.org"],
  ])("%s leads to %s", async (url, href) => {
    expect(unescaped(await withUrl(url))).toContain(
      `<a class="url" href="${href}" rel="noreferrer">${url}</a>`,
    );
  });

  test("that a program would be run by are no links", async () => {
    const map = mapOf("china-russia-europe.yaml");
    const sources = map.sources.map((source) => ({ ...source, url: "javascript:alert(1)" }));
    const page = await pageOf({ ...map, sources });
    expect(page).toContain("(javascript:alert(1))");
    expect(page).not.toMatch(/href="javascript/u);
  });
});

describe("colours", () => {
  test("of the plain theme have others for dark screens, each for what it colours", async () => {
    const page = await pageOf(mapOf("car-free-centre.yaml"));
    expect(page).toContain("@media screen and (prefers-color-scheme:dark){svg.map>rect{fill:#14181d}");
    expect(page).toContain('svg.map :is(text,tspan)[fill="#ffffff"]{fill:#2b0d06}');
    expect(page).toContain('svg.map path[fill="#ffffff"]{fill:#1d232a}');
    const texts = new Set(all(page, /<(?:text|tspan) [^>]*fill="(#\w+)"/gu));
    const mapped = new Set(all(page, /:is\(text,tspan\)\[fill="(#\w+)"\]/gu));
    expect([...texts].filter((colour) => !mapped.has(colour))).toEqual([]);
  });

  test.each(["print", "dark"] as const)("of the theme %s were asked for, and stay", async (theme) => {
    const page = await pageOf(mapOf("car-free-centre.yaml"), { theme });
    expect(page).not.toContain("svg.map>rect{fill:");
  });
});

describe("on paper", () => {
  test("a figure that is a sheet gets a sheet", async () => {
    const page = await pageOf(article, { paper: "letter" });
    expect(page).toMatch(/@page f1\{size:215\.9mm 279\.4mm;margin:0\}/u);
  });

  test("a wide figure gets a page turned on its side, a small one stands in the text", async () => {
    const classOf = async (file: string, options: DrawOptions = {}) =>
      all(await pageOf(mapOf(file), options), /<figure [^>]*class="([^"]+)"/gu);
    expect(await classOf("car-free-centre.yaml", { style: "classic" })).toEqual(["sheet wide"]);
    expect(await classOf("socrates.yaml")).toEqual(["sheet"]);
  });
});

test("a page speaks the language of its map, in its direction", async () => {
  const page = await pageOf(mapOf("falling-bodies-ar.yaml"));
  expect(page).toContain('<html lang="ar" dir="rtl">');
  expect(page).toContain("تكبير");
});

test("the article's page with its fonts is less than 300 kB", async () => {
  expect((await pageOf(article)).length).toBeLessThan(300_000);
});
