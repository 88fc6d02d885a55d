import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { VFile } from "vfile";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { attributesOf } from "../../src/options/attributes.ts";
import { elementOf } from "../../src/markdown/hast.ts";
import { ROOT } from "../support/guides.ts";
import { DIST, FAULTY, SOCRATES, chain, folderWith } from "../support/host.ts";

/** As a page's author has them: built. */
const built = async (name: string): Promise<unknown> =>
  ((await import(join(DIST, name))) as { default: unknown }).default;
const remark = (await built("remark.js")) as (options?: object) => () => Promise<void>;
const markdownIt = await built("markdown-it.js");

/** The part of it that is used here; it has no types of its own. */
const MarkdownIt = createRequire(import.meta.url)("markdown-it") as new () => {
  use(plugin: unknown, options?: unknown): { render(text: string, env?: unknown): string };
};

interface Root {
  tagName?: string;
  properties?: object;
  children?: Root[];
  type?: string;
  value?: string;
}

const fenced = (map: string, info = "hence") => `# Report\n\n\`\`\`${info}\n${map}\`\`\`\n`;
const folder = folderWith({ "maps/socrates.yaml": SOCRATES, "maps/faulty.yaml": FAULTY });
const page = join(folder, "page.md");

beforeAll(() => vi.stubEnv("HENCE_CACHE", join(folder, "cache")));
afterAll(() => vi.unstubAllEnvs());

async function byRemark(text: string, options = {}) {
  const file = new VFile({ path: page, value: text });
  const processor = unified().use(remarkParse).use(remark, options).use(remarkRehype).use(rehypeStringify);
  return { html: String(await processor.process(file)), messages: file.messages };
}

async function byMarkdownIt(text: string, options = {}) {
  writeFileSync(page, text);
  return new MarkdownIt().use(markdownIt, options).render(text, { path: page });
}

describe("what stands behind the name of a fence", () => {
  test.each([
    ["js", undefined],
    ["hencex", undefined],
    ["hence", { wishes: {} }],
    [
      `hence file=maps/a.yaml view=europe width=160mm caption="All's well"`,
      { file: "maps/a.yaml", wishes: { view: "europe", width: "160mm", caption: "All's well" } },
    ],
    [
      `hence {type=9pt min-type=8 no-title theme='print'}`,
      { wishes: { type: 9, minType: 8, title: false, theme: "print" } },
    ],
  ])("%s", (info, attributes) => expect(attributesOf(info)).toEqual(attributes));
});

describe.each([
  ["remark", async (text: string, options?: object) => (await byRemark(text, options)).html],
  ["markdown-it", byMarkdownIt],
])("%s", (_name, render) => {
  test("draws a map in a fence, and one in a file", async () => {
    const html = await render(fenced(SOCRATES) + fenced("", "hence file=maps/socrates.yaml width=120mm"));
    expect(html.match(/<figure class="hence"><svg /gu)).toHaveLength(2);
    expect(html).toContain("<h1>Report</h1>");
    expect(html).toContain('width="453.54"');
    expect(html).toMatch(/id="hence-\d+-map-description"/u);
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("a default that a fence cannot meet yields to what the fence asks for", async () => {
    const defaults = { width: "120mm", type: 9, theme: "print" };
    const handout = await render(fenced(SOCRATES, "hence as=handout"), { defaults });
    expect(handout).toBe(
      await render(fenced(SOCRATES, "hence as=handout"), { defaults: { theme: "print" } }),
    );
    expect(await render(fenced(SOCRATES, "hence paper=a4"), { defaults })).toContain("<svg ");
    expect(await render(fenced(SOCRATES), { defaults })).toContain('width="453.54"');
    const both = { defaults: { width: "120mm", paper: "a4" }, onError: "fail" };
    await expect(render(fenced(SOCRATES), both)).rejects.toThrow("choose `paper` or `width`");
  });

  test("leaves other code alone", async () => {
    expect(await render("```js\nhence\n```\n")).toContain('<code class="language-js">hence\n</code>');
  });

  test.each([
    [fenced(FAULTY), "page.md:10:17: error: Nothing has the id `mortl`"],
    [
      fenced(FAULTY)
        .replaceAll(/^(?!#)(?=.)/gmu, "   ")
        .replace("   ", "1. "),
      "page.md:10:",
    ],
    [fenced(SOCRATES, 'hence caption="Why so'), "page.md:3:1: error: The quotation mark after `caption=`"],
    [fenced("", "hence file=maps/faulty.yaml"), "faulty.yaml:7:17: error: "],
    [
      fenced("", "hence file=maps/no.yaml"),
      "page.md:3:1: error: The map cannot be read: there is no file `maps/no.yaml`",
    ],
    [fenced("", "hence file=../../../../../../etc/passwd"), "is outside"],
    [fenced(SOCRATES, "hence view=europe"), "page.md:3:1: error: There is no view `europe`"],
    [fenced(SOCRATES, "hence wdth=5mm"), "page.md:3:1: error: There is no option `wdth`"],
    [fenced(SOCRATES, "hence min-tpye=9"), "`paper`, `min-type`, `view`"],
    [fenced(SOCRATES, "hence min-tpye=9"), "There is no option `min-tpye`;"],
    [fenced(SOCRATES, "hence mintype=9"), "did you mean `min-type`?"],
    [fenced(SOCRATES, "hence no-titel"), "did you mean `no-title`?"],
    [
      fenced("", "hence file=maps/socrates.yaml view=europe"),
      "page.md:3:1: error: There is no view `europe`",
    ],
    [fenced("", "hence file=maps/socrates.yaml wdth=5mm"), "page.md:3:1: error: There is no option `wdth`"],
    [fenced("", "hence file=maps/socrates.yaml wdth=5mm"), "(did you mean `width`?)"],
    [fenced(SOCRATES, "hence file=maps/socrates.yaml"), "either a map in it or the name of a file"],
    [fenced(""), "error: "],
  ])("fails a build, and shows on a page that is being written, what is wrong: %#", async (text, message) => {
    await expect(render(text, { onError: "fail" })).rejects.toThrow(message);
    const html = await render(text, { onError: "show" });
    expect(html).toMatch(/<pre class="hence-error" role="alert">/u);
    expect(html.replaceAll("&#x27;", "'").replaceAll("&#96;", "`")).toContain(
      message.split(" ").at(-1)!.replaceAll("`", "`"),
    );
    expect(html).not.toContain("<svg");
  });
});

test("remark tells a fault of a map in another file at its fence", async () => {
  const file = new VFile({ path: page, value: fenced("", "hence file=maps/faulty.yaml") });
  const processor = unified().use(remarkParse).use(remark, { onError: "show" });
  await processor.run(processor.parse(file), file);
  expect(file.messages).toHaveLength(1);
  const { line, column, reason } = file.messages[0]!;
  expect([line, column]).toEqual([3, 1]);
  expect(reason).toContain("faulty.yaml:7:17: Nothing has the id `mortl`");
});

describe.each([
  ["remark", (options: object) => unified().use(remark, options).freeze()],
  ["markdown-it", (options: object) => new MarkdownIt().use(markdownIt, options)],
])("mistakes in the options of hence/%s", (name, set) => {
  test.each([
    [{ onerror: "show" }, "there is no option `onerror`; there are `onError`, "],
    [{ onerror: "show" }, "(did you mean `onError`?)"],
    [{ width: "160mm" }, "there is no option `width`"],
    [{ onError: "warn" }, '`onError` is "fail" or "show", not "warn".'],
    [{ roots: "maps" }, '`roots` is a list of folders, not "maps".'],
    [{ folder: 1 }, "`folder` is a folder, not 1."],
    [{ defaults: ["160mm"] }, "`defaults` is an object with options of a fence"],
  ])("%j", (options, message) => {
    expect(() => set(options)).toThrow(`hence/${name}: `);
    expect(() => set(options)).toThrow(message);
  });

  test("none", () => {
    expect(() => set({ onError: undefined, folder: undefined, roots: [], defaults: {} })).not.toThrow();
  });
});

test.each([
  [{ strategy: "inline" }, '`strategy` is "inline-svg", "img-svg" or "files", not "inline".'],
  [{ strategy: "files" }, "the strategy `files` needs `files: { folder, address }`."],
  [{ files: { folder: "public" } }, "`files` is an object with the texts `folder` and `address`"],
])("mistakes in the strategy of hence/remark: %j", (options, message) => {
  expect(() => unified().use(remark, options).freeze()).toThrow(message);
});

test("both give the same picture", async () => {
  const svgOf = (html: string) =>
    /<svg .*<\/svg>/su
      .exec(html)![0]
      .replace(/hence-\d+-/gu, "")
      .replaceAll("\n", " ");
  const [one, other] = [(await byRemark(fenced(SOCRATES))).html, await byMarkdownIt(fenced(SOCRATES))];
  const texts = (html: string) => [...svgOf(html).matchAll(/<tspan[^>]*>([^<]*)/gu)].map(([, text]) => text);
  expect(texts(one)).toEqual(texts(other));
  expect(texts(one).length).toBeGreaterThan(3);
});

test("remark tells editors the place of a mistake", async () => {
  const { messages } = await byRemark(fenced(FAULTY), { onError: "show" });
  const [message] = messages.filter(({ fatal }) => fatal);
  expect(message).toMatchObject({ source: "hence", line: 10, column: 17 });
});

test("remark writes image files, named by what they show", async () => {
  const options = { strategy: "files", files: { folder: join(folder, "public"), address: "/maps" } };
  const { html } = await byRemark(fenced(SOCRATES), options);
  const [, name = ""] = /<img src="\/maps\/([^"]+)" alt="[^"]+">/u.exec(html)!;
  expect(readFileSync(join(folder, "public", name), "utf8")).toMatch(/^<\?xml[^>]*>\n<svg /u);
  const again = await byRemark(`Text.\n\n${fenced(SOCRATES)}`, options);
  expect(readdirSync(join(folder, "public"))).toEqual([name]);
  expect(again.html).toContain(name);
});

test("the images of a divided map are told apart by their alternative texts", async () => {
  const { html } = await byRemark(fenced(chain(40), "hence width=60mm height=60mm"), { strategy: "img-svg" });
  const alts = [...html.matchAll(/ alt="([^"]+)"/gu)].map(([, alt]) => alt);
  expect(alts.length).toBeGreaterThan(1);
  expect(alts).toEqual(alts.map((_, at) => expect.stringMatching(`. \\(${at + 1}/${alts.length}\\)$`)));
});

describe("what becomes of the pictures' trees", () => {
  const html = async (...plugins: readonly (() => (tree: Root) => void)[]) => {
    const processor = unified().use(remarkParse).use(remark).use(remarkRehype);
    for (const plugin of plugins) processor.use(plugin);
    processor.use(rehypeStringify);
    const pages = [fenced(SOCRATES), `${fenced(SOCRATES)}${fenced("", "hence file=maps/socrates.yaml")}`];
    return Promise.all(pages.map(async (value) => String(await processor.process({ path: page, value }))));
  };
  const visit = (node: Root, about: (node: Root) => void): void => {
    about(node);
    for (const child of node.children ?? []) visit(child, about);
  };
  const svgs = (text: string) => text.match(/<svg [^]*?<\/svg>/gu)!;

  test("nobody looks at them: the pages are made from their texts", async () => {
    const pages = await html();
    expect(pages.map((one) => svgs(one).length)).toEqual([1, 2]);
    expect(pages[1]).not.toContain("stand-in");
    expect(svgs(pages[1]!)[0]).toContain("<path ");
    expect(svgs(pages[1]!)[0]).toMatch(/"\/>/u);
  });

  test("a plugin that looks at them gets the same pictures", async () => {
    const [one] = await html();
    let seen = 0;
    const [other] = await html(() => (tree) => visit(tree, () => (seen += 1)));
    expect(seen).toBeGreaterThan(50);
    expect(elementOf(svgs(other!)[0])).toEqual(elementOf(svgs(one!)[0]));
  });

  test("a plugin that changes them is heard", async () => {
    const rename = () => (tree: Root) =>
      visit(tree, (node) => {
        if (node.tagName === "title") node.children = [{ type: "text", value: "Another title" }];
        if (node.tagName === "svg") node.properties = { ...node.properties, role: "img" };
      });
    const emptied = () => (tree: Root) =>
      visit(tree, (node) => {
        if (node.tagName === "figure") node.children![0]!.children = [];
      });
    const pages = await html(rename);
    for (const one of pages.flatMap(svgs)) {
      expect(one).toContain("Another title</title>");
      expect(one).toMatch(/^<svg [^>]*role="img"/u);
    }
    expect((await html(emptied))[0]).toMatch(/<figure class="hence"><svg [^>]*viewBox[^>]*><\/svg>/u);
  });

  test("a page that is not made into HTML gets them", async () => {
    const file = new VFile({ path: page, value: fenced(SOCRATES) });
    const json = function json(this: { compiler?: unknown }) {
      this.compiler = (tree: unknown) => JSON.stringify(tree);
    };
    const processor = unified().use(remarkParse).use(remark).use(remarkRehype).use(json);
    const text = String(await processor.process(file));
    expect(text).toContain('"tagName":"tspan"');
    expect(text).not.toContain("stand-in");
  });
});

test("letters of any kind are kept as they were drawn", async () => {
  const text = fenced(SOCRATES.replace("Socrates is a man.", "Σωκράτης is “a man” 𝒜 \\ é."));
  const { html } = await byRemark(text);
  expect(html).toContain("Σωκράτης is “a man” 𝒜 \\ é");
  expect((await byRemark(text)).html).toBe(html);
});

test("what was drawn is kept until a file that it is made from changes", async () => {
  const file = join(folder, "maps/changing.yaml");
  writeFileSync(file, SOCRATES);
  const text = fenced("", "hence file=maps/changing.yaml");
  const first = await byRemark(text);
  expect((await byRemark(text)).html).toBe(first.html);
  writeFileSync(file, SOCRATES.replace("Socrates is a man.", "Socrates is human."));
  expect((await byRemark(text)).html).toContain("Socrates is human.");
  const fences = join(folder, "cache/fences");
  for (const name of readdirSync(fences)) writeFileSync(join(fences, name), "damaged\n{}");
  expect((await byRemark(text)).html).toContain("Socrates is human.");
});

test("a program that has drawn ends", () => {
  const project = folderWith({
    "page.mjs": `import MarkdownIt from "markdown-it"; import hence from "hence/markdown-it";
console.log(new MarkdownIt().use(hence).render(${JSON.stringify(fenced(SOCRATES))}).length);`,
  });
  mkdirSync(join(project, "node_modules"));
  symlinkSync(ROOT, join(project, "node_modules/hence"));
  symlinkSync(join(ROOT, "node_modules/markdown-it"), join(project, "node_modules/markdown-it"));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["page.mjs"], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, HENCE_CACHE: "off" },
    timeout: 60_000,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(Number(stdout)).toBeGreaterThan(5000);
});

test("a picture as a tree has the same elements, attributes and texts", () => {
  const svg = `<svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg"><g class="a b" aria-label="&lt;1&gt; &quot;x&quot; &#8220;"><text>a &amp; b<tspan/></text></g></svg>`;
  expect(elementOf(svg)).toMatchObject({
    tagName: "svg",
    properties: { viewBox: "0 0 1 1" },
    children: [
      {
        tagName: "g",
        properties: { className: ["a", "b"], "aria-label": '<1> "x" \u201c' },
        children: [{ tagName: "text", children: [{ value: "a & b" }, { tagName: "tspan", children: [] }] }],
      },
    ],
  });
});
