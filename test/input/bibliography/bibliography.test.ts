import { describe, expect, test } from "vitest";
import { quotedTexts, readBibtex } from "../../../src/cli/machine/quoted/texts.ts";
import { Projects } from "../../../src/cli/session/project/projects.ts";
import { readAndCheck } from "../../../src/cli/session/perform.ts";
import { digest } from "../../../src/cli/machine/digest.ts";
import { join } from "node:path";
import { citedName } from "../../../src/outline/authors.ts";
import { check } from "../../../src/pipeline.ts";
import { folderWith } from "../../support/host.ts";

const STEP = "conclusions: { end: It follows. }\ninferences: [{ from: one, to: end }]\n";

/** What a map comes to that cites these from a bibliography. */
function citing(cite: string, files: Readonly<Record<string, string>>, names = Object.keys(files)) {
  const readText = Object.assign((name: string) => files[name], { bibtex: readBibtex });
  const text = `bibliography: [${names.join(", ")}]\npremises:\n  one: { text: It works., cite: ${cite} }\n${STEP}`;
  const { value: map, diagnostics } = check({ path: "map.yaml", text }, readText);
  return {
    map,
    sources: map?.sources.map(({ at: _, ...source }) =>
      Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)),
    ),
    cited: map?.statements[0]!.citations,
    said: diagnostics.map(({ code, message, hint }) => `${code}: ${message} (${hint})`),
  };
}

const source = (entry: string) => citing("k", { "refs.bib": entry }).sources?.[0];

describe("BibTeX", () => {
  test.each([
    [
      "a book, with a text by name and strings put together",
      `@string{pup = "Princeton"}\n@book{k, title = {On {Logic}}, author = {Smith, John}, publisher = pup # " UP", year = 2020, month = mar}`,
      { id: "k", title: "On Logic", authors: ["Smith, John"], publisher: "Princeton UP", date: "2020-03" },
    ],
    [
      "particles, suffixes, institutions",
      `@misc{k, title=T, author={John von Neumann and de la Vall{\\'e}e Poussin, Charles and King, Jr., Martin and {Amnesty Watchers}}}`,
      {
        id: "k",
        authors: [
          "von Neumann, John",
          "de la Vallée Poussin, Charles",
          "King, Martin, Jr.",
          "Amnesty\u00a0Watchers",
        ],
      },
    ],
    [
      "accents and commands",
      `@misc{k, title={{\\'E}tude na{\\"\\i}ve: Erd{\\H o}s, Ma{\\ss} \\& \\emph{50\\%} of $x^2$ --- \\LaTeX\\ and 10\\,km \\foobar{or} so}}`,
      { id: "k", authors: [], title: "Étude naïve: Erdős, Maß & 50% of x² — LaTeX and 10 km or so" },
    ],
    [
      "a journal, a DOI as a link, BibLaTeX's names of fields",
      `@article(k, title="A {"}b{"} c", journaltitle={Nature}, date={2021-05-06/2021-06}, doi={10.1000/x_1})`,
      {
        id: "k",
        authors: [],
        title: 'A "b" c',
        journal: "Nature",
        date: "2021-05-06",
        doi: "10.1000/x_1",
        url: "https://doi.org/10.1000/x_1",
      },
    ],
    [
      "what it has from another entry",
      `@inproceedings{k, title={A talk}, crossref={p}, url={https://example.org/a_b%20c}}\n@proceedings{p, title={Proc.}, editor={Ed, A.}, year=2019}`,
      {
        id: "k",
        authors: ["Ed, A."],
        title: "A talk",
        journal: "Proc.",
        date: "2019",
        url: "https://example.org/a_b%20c",
      },
    ],
  ])("%s", (_, entry, expected) => expect(source(entry)).toMatchObject(expected));

  test("an institution is not cut apart in citations", () => {
    expect(citedName("Amnesty\u00a0Watchers")).toBe("Amnesty\u00a0Watchers");
  });

  test("keys with any signs, with a place behind them", () => {
    const { cited, said } = citing('"DBLP:conf/x:1, p. 4"', {
      "refs.bib": "@misc{DBLP:conf/x:1, title={T}}",
    });
    expect([cited, said]).toEqual([[{ source: "DBLP:conf/x:1", place: "p. 4" }], []]);
  });

  test("one fault does not cost the other entries, and is said with its line", () => {
    const text = `% old\n@book{open,\n  title = {Not closed,\n  year = 2011\n}\n@misc{sound, title={S}}\n@misc{sound, title={T}}\n@misc{, title={U}}\n@misc{roy2021\n  title = {V}\n}\n`;
    const { said, sources } = citing("sound", { "refs.bib": text });
    expect(said).toEqual([
      "bibliography-entry: `refs.bib`, line 2: `open` is not closed: a brace is missing. (correct it there; what is sound can be cited)",
      "bibliography-entry: `refs.bib`, line 7: the key `sound` is used again, and its first entry counts. (correct it there; what is sound can be cited)",
      "bibliography-entry: `refs.bib`, line 8: this @misc has no key. (correct it there; what is sound can be cited)",
      "bibliography-entry: `refs.bib`, line 9: a comma is missing after the key `roy2021`. (correct it there; what is sound can be cited)",
    ]);
    expect(sources).toMatchObject([{ title: "S" }]);
    expect(citing("open p. 1", { "refs.bib": text }).said).toContain(
      "unknown-source: `refs.bib`, line 2: `open` is not closed: a brace is missing. (correct it there)",
    );
  });

  test("an entry that nothing cites is not read, and one with a fault inside is only said where it is cited", () => {
    const text = `@misc{good, title={G}}\n@misc{bad,\n  title={B},\n  year 2011\n}`;
    expect(citing("good", { "refs.bib": text }).said).toEqual([]);
    expect(citing("bad", { "refs.bib": text }).said).toEqual([
      "unknown-source: `refs.bib`, line 4: the entry `bad` cannot be read, near `year 2011`. (correct it there)",
    ]);
  });

  test("a misspelt key has a suggestion", () => {
    expect(citing("smth2020 p. 4", { "refs.bib": "@misc{smith2020, title={T}}" }).said).toEqual([
      "unknown-source: No source has the id `smth2020`. (did you mean `smith2020`?)",
    ]);
  });

  test("thousands of entries are looked through at once", () => {
    const many = Array.from({ length: 20_000 }, (_, n) => `@misc{k${n}, title={Title ${n}}}`).join("\n");
    const start = performance.now();
    expect(citing("k19999", { "refs.bib": many }).sources).toMatchObject([{ title: "Title 19999" }]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test("what is hostile is read in bounded time", () => {
    for (const text of [
      "@a{".repeat(50_000),
      "@misc{k, title={".repeat(20_000),
      `@misc{k, title=${"{".repeat(50_000)}`,
    ]) {
      const start = performance.now();
      citing("k", { "refs.bib": text });
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});

describe("CSL-JSON", () => {
  test("says the same", () => {
    const items = JSON.stringify([
      {
        id: "k",
        title: "On <i>Logic</i>",
        author: [
          { family: "Berg", "non-dropping-particle": "van der", given: "Anna" },
          { literal: "The Hague Group of Six Cities" },
        ],
        issued: { "date-parts": [["2020", 3, 7]] },
        "container-title": "Mind",
        URL: "https://example.org",
      },
    ]);
    expect(citing("k ¶2", { "refs.json": items }).sources).toMatchObject([
      {
        title: "On Logic",
        authors: ["van der Berg, Anna", "The Hague Group of Six Cities"],
        date: "2020-03-07",
        journal: "Mind",
        url: "https://example.org",
      },
    ]);
  });

  test("broken JSON is said with its line", () => {
    expect(citing("k", { "refs.json": '[{ "id": "k",\n "title" }]' }).said[0]).toContain(
      "bibliography-entry: `refs.json`, line 2: this is not JSON",
    );
  });
});

describe("files", () => {
  test.each([
    ["refs.bib", "there is no file `refs.bib`"],
    ["refs.txt", "`refs.txt` ends neither in .bib nor in .json"],
  ])("%s that cannot be read is an error, and citations are not", (name, why) => {
    const { said } = citing("smith2020 p. 4", {}, [name]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`bibliography-unread: The bibliography is not read: ${why}.`);
  });

  const MAP = `premises:\n  one: { text: It works., cite: k p. 1 }\n${STEP}`;
  const BIB = "@misc{k, title={The title}}";

  test("only those within reach are read, and each is known to the record of runs", () => {
    const folder = folderWith({
      "maps/map.yaml": `bibliography: [refs.bib, ../outside.bib]\n${MAP}`,
      "maps/refs.bib": BIB,
      "outside.bib": BIB,
    });
    const { map, diagnostics, basis } = readAndCheck({ path: "map.yaml", cwd: join(folder, "maps") });
    expect(map?.sources).toMatchObject([{ id: "k", title: "The title" }]);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      "bibliography-unread The bibliography is not read: `../outside.bib` is outside the folder of the map.",
    ]);
    expect(basis.quoted).toEqual([[join(folder, "maps/refs.bib"), digest(Buffer.from(BIB))]]);
  });

  test("a folder's bibliography serves all maps below it, and is read only by those that cite from it", () => {
    const folder = folderWith({
      "hence.yaml": "bibliography: refs.bib\n",
      "refs.bib": BIB,
      "maps/a.yaml": MAP,
      "maps/b.yaml": MAP.replace(", cite: k p. 1", ""),
    });
    const projects = new Projects(folder);
    const [a, b] = ["maps/a.yaml", "maps/b.yaml"].map((path) =>
      readAndCheck({ path, cwd: folder, ...projects.settingsFor({ path, folder }) }),
    );
    expect(a!.map?.sources).toMatchObject([{ id: "k", title: "The title" }]);
    expect([a!.diagnostics, b!.diagnostics]).toEqual([[], []]);
    expect(b!.basis.quoted).toEqual([]);
    expect(quotedTexts({ folder, roots: [] })("refs.bib")).toBe(BIB);
  });
});

test("a file of sources under `sources` is told its place, which is right when followed", () => {
  const text = `sources: refs.bib\npremises:\n  one: { text: It works., cite: k }\n${STEP}`;
  const bib = "@book{k, title = {T}, year = 2020}\n";
  const readText = Object.assign((name: string) => (name === "refs.bib" ? bib : undefined), {
    bibtex: readBibtex,
  });
  const errorsIn = (map: string) => check({ path: "map.yaml", text: map }, readText).diagnostics;
  const [fault] = errorsIn(text);
  expect(fault!.hint).toBe("write `bibliography: refs.bib`");
  expect(errorsIn(text.replace("sources: refs.bib", /`(.+)`/u.exec(fault!.hint!)![1]!))).toEqual([]);
});
