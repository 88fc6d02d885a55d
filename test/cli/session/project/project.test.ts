import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../../../src/cli/run.ts";
import { Projects } from "../../../../src/cli/session/project/projects.ts";
import { fakeHost, folderApart, folderWith, SOCRATES } from "../../../support/host.ts";

async function hence(folder: string, words: string): Promise<{ code: number; out: string; err: string }> {
  const host = fakeHost(folder, { env: { HENCE_CACHE: "off" } });
  const code = await run(words.split(" "), host);
  return { code, out: host.out().toString(), err: host.err() };
}

const files = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((name) => /\.\w+$/u.test(name)).toSorted();

test("the nearest file upwards counts, up to the top of the project", () => {
  const title = (text: string) => `voices: { v: ${text} }\n`;
  const folder = folderWith({
    "hence.yaml": title("above"),
    "project/package.json": "{}",
    "project/hence.yaml": title("top"),
    "project/maps/a.yaml": SOCRATES,
    "project/maps/deep/hence.yaml": title("deep"),
    "project/maps/deep/down/b.yaml": SOCRATES,
    "project/inner/.git/x": "",
    "project/inner/c.yaml": SOCRATES,
  });
  const voice = (path: string, cwd = join(folder, "project")) =>
    new Projects(cwd).settingsFor({ path })?.project.voices[0]?.name;
  expect(voice("maps/a.yaml")).toBe("top");
  expect(voice("maps/deep/down/b.yaml")).toBe("deep");
  expect(voice("inner/c.yaml")).toBe(undefined);
  expect(voice("-")).toBe("top");
  expect(voice("project/maps/a.yaml", folder)).toBe("top");
});

test("hence.yml counts where there is no hence.yaml, and is no map", async () => {
  const yml = "voices: { v: Yml }\n";
  const folder = folderWith({
    ".git/x": "",
    "maps/hence.yml": yml,
    "maps/a.yaml": SOCRATES,
    "maps/both/hence.yaml": "voices: { v: Yaml }\n",
    "maps/both/hence.yml": yml,
    "maps/both/b.yaml": SOCRATES,
  });
  const projects = new Projects(folder);
  const voice = (path: string) => projects.settingsFor({ path })?.project.voices[0]?.name;
  expect([voice("maps/a.yaml"), voice("maps/both/b.yaml")]).toEqual(["Yml", "Yaml"]);
  expect(projects.looked).toContain(join(folder, "maps/hence.yml"));
  expect((await hence(folder, "check")).out).toBe("2 maps: no problems.\n");
  writeFileSync(join(folder, "maps/hence.yml"), "voice: { v: Yml }\n");
  expect((await hence(folder, "check --format short")).out).toContain("maps/hence.yml:1:1: error: `voice`");
});

test("without a top folder, nothing above the working folder or the named one is asked", () => {
  const folder = folderApart({ "hence.yaml": "voices: { v: V }\n", "work/maps/a.yaml": SOCRATES });
  const of = (path: string, cwd: string, named?: string) =>
    new Projects(join(folder, cwd)).settingsFor({ path, folder: named })?.project.voices.length;
  expect(of("maps/a.yaml", "work")).toBe(undefined);
  expect(of("work/maps/a.yaml", ".")).toBe(1);
  expect(of("../work/maps/a.yaml", "work/maps", folder)).toBe(1);
});

test("defaults reach the picture, a map's own and the command line's win, and formats are heeded", async () => {
  const folder = folderWith({
    "package.json": "{}",
    "hence.yaml": "figure: { theme: print, formats: svg }\n",
    "maps/a.yaml": SOCRATES,
    "maps/b.yaml": `figure: { formats: [md, txt] }\n${SOCRATES}`,
  });
  expect(await hence(folder, "render")).toMatchObject({ code: 0 });
  expect(files(join(folder, "output"))).toEqual(["a.svg", "b.md", "b.txt"]);
  expect(await hence(folder, "render --check")).toMatchObject({ code: 0 });
  // Other defaults, another picture.
  writeFileSync(join(folder, "hence.yaml"), "figure: { theme: dark, formats: svg }\n");
  expect(await hence(folder, "render --check")).toMatchObject({ code: 1 });
  expect(await hence(folder, "render --check -f svg --theme print maps/a.yaml")).toMatchObject({ code: 0 });
  expect(await hence(folder, "maps/b.yaml -f md -o other")).toMatchObject({ code: 0 });
  expect(files(join(folder, "other"))).toEqual(["b.md"]);
});

test("a run that says nothing makes the outputs, and --check checks them", async () => {
  const folder = folderWith({
    "package.json": "{}",
    "hence.yaml": `outputs:
  - { folder: figures, formats: md }
  - { folder: print, as: handout, paper: a4 }
  - { folder: figures, formats: txt, view: part }
`,
    "maps/a.yaml": SOCRATES,
    "maps/b.yaml": `views: { part: { conclusion: dies } }\n${SOCRATES}`,
  });
  expect(await hence(folder, "render")).toMatchObject({ code: 0 });
  expect(files(join(folder, "figures"))).toEqual(["a.md", "b.md", "b.part.txt"]);
  expect(files(join(folder, "print"))).toEqual(["a.handout.pdf", "b.handout.pdf"]);
  expect(existsSync(join(folder, "output"))).toBe(false);
  expect(await hence(folder, "render --check")).toMatchObject({ code: 0 });
  rmSync(join(folder, "print/a.handout.pdf"));
  expect(await hence(folder, "render --check")).toMatchObject({
    code: 1,
    err: expect.stringContaining("missing: print/a.handout.pdf"),
  });
  // What is named is made as ever.
  expect(await hence(folder, "render maps/a.yaml -f md")).toMatchObject({ code: 0 });
  expect(files(join(folder, "output"))).toEqual(["a.md"]);
});

test("with a mistake in it nothing is written for the maps below, and others go on", async () => {
  const folder = folderWith({
    "package.json": "{}",
    "maps/bad/hence.yaml": "figure:\n  papr: a4\n",
    "maps/bad/a.yaml": SOCRATES,
    "maps/b.yaml": SOCRATES,
  });
  const { code, err } = await hence(folder, "render -f md");
  expect(code).toBe(1);
  expect(err).toContain("maps/bad/hence.yaml:2:3");
  expect(err).toContain("did you mean `paper`?");
  expect(err).toContain("maps/bad/hence.yaml has errors; nothing was written for the maps below its folder.");
  expect(files(join(folder, "output"))).toEqual(["b.md"]);
  const checked = await hence(folder, "check --format short");
  expect(checked.code).toBe(1);
  expect(checked.out).toContain("maps/bad/hence.yaml:2:3: error:");
  expect(checked.err).toBe("maps/bad/hence.yaml has errors; the maps below its folder were left out.\n");
  expect(await hence(folder, "check --format short maps/bad/hence.yaml")).toEqual({ ...checked, err: "" });
  expect((await hence(folder, "render maps/bad/hence.yaml")).err).toContain(
    "holds the defaults of its folder",
  );
});

test("quotes are checked against shared sources and in shared roots, and nowhere else", async () => {
  const map = (source: string) =>
    `${source}premises: { a: { text: A holds., cite: s p. 1, quote: these very words } }\nconclusions: { b: B holds. }\ninferences: [{ from: a, to: b }]\n`;
  const folder = folderWith({
    "project/package.json": "{}",
    "project/hence.yaml": "sources: { s: { title: S, file: texts/s.txt } }\nroots: shared\n",
    "project/texts/s.txt": "These are other words.",
    "project/texts/private.txt": "secret",
    "project/shared/t.txt": "In here are these very words.",
    "project/maps/shared-source.yaml": map(""),
    "project/maps/shared-root.yaml": map("sources: { s: { title: T, file: ../shared/t.txt } }\n"),
    "project/maps/beyond.yaml": map("sources: { s: { title: T, file: ../texts/private.txt } }\n"),
    "outside/t.txt": "secret",
  });
  const project = join(folder, "project");
  const { out } = await hence(project, "check --format short");
  expect(out).toContain("maps/shared-source.yaml:1:55: error: The text of `s` does not contain this quote.");
  expect(out).not.toContain("maps/shared-root.yaml");
  expect(out).toContain("maps/beyond.yaml:1:33: warning: Quotes from `s` are not checked");
  expect(out).not.toContain("secret");
  // Neither a link as a root nor one as a source leads out.
  rmSync(join(project, "shared"), { recursive: true });
  symlinkSync(join(folder, "outside"), join(project, "shared"));
  expect((await hence(project, "check --format short")).out).toContain(
    "hence.yaml:2:8: error: There is no folder `shared` in the folder of this file.",
  );
});

test("a `hence.yaml` that is a link is read within its folder and the working folder only", async () => {
  const folder = folderWith({
    "secret.yaml": "password: hunter2\n",
    "work/shared/defaults.yaml": "voices: { v: shared }\n",
    "work/project/package.json": "{}",
    "work/project/a.yaml": SOCRATES,
  });
  const link = join(folder, "work/project/hence.yaml");
  symlinkSync("../../secret.yaml", link);
  for (const words of ["check a.yaml", "render a.yaml -f svg", "verdicts a.yaml"]) {
    const { code, out, err } = await hence(join(folder, "work/project"), words);
    expect(code, words).toBe(1);
    expect(out + err).toContain("This is a link that leads out of its folder and the working folder");
    expect(out + err).not.toContain("password");
  }
  rmSync(link);
  symlinkSync("../shared/defaults.yaml", link);
  expect((await hence(join(folder, "work/project"), "check a.yaml")).code).toBe(1);
  expect((await hence(join(folder, "work"), "check project/a.yaml")).code).toBe(0);
});

test("an output folder that is reached by a link leads nowhere else", async () => {
  const folder = folderWith({
    "project/hence.yaml": "outputs:\n  - { folder: figures/new, formats: svg }\n",
    "project/maps/a.yaml": SOCRATES,
    "outside/notes.txt": "",
  });
  const project = join(folder, "project");
  symlinkSync(join(folder, "outside"), join(project, "figures"));
  const { code, err } = await hence(project, "render");
  expect(code).toBe(1);
  expect(err).toContain("`figures/new` is reached by a link that leads outside the folder of this file.");
  expect(files(join(folder, "outside"))).toEqual(["notes.txt"]);
  // A link that stays inside is followed.
  rmSync(join(project, "figures"));
  mkdirSync(join(project, "pictures"));
  symlinkSync(join(project, "pictures"), join(project, "figures"));
  expect(await hence(project, "render")).toMatchObject({ code: 0 });
  expect(files(join(project, "pictures"))).toEqual(["new/a.svg"]);
});

test("a folder with its name is no file of defaults", async () => {
  const folder = folderWith({ "package.json": "{}", "maps/a.yaml": SOCRATES });
  mkdirSync(join(folder, "hence.yaml"));
  expect(await hence(folder, "check")).toMatchObject({ code: 0 });
});

describe("a hence.yaml with errors", () => {
  const MAP = (from: string) => `sources: { s: { title: T, file: "${from}" } }
premises: { a: { text: A holds., cite: s p. 1, quote: "the token is swordfsh and nothing else" } }
conclusions: { b: B holds. }
inferences: [{ from: a, to: b }]
`;
  const SECRET = "the token is swordfish and nothing else";
  const PLACES = [
    ["absolute", (outside: string) => `[${outside}]`],
    ["everything", () => "[/]"],
    ["above", () => "[..]"],
    ["beside", () => "[../outside]"],
    ["a link", () => "[linked]"],
    ["a link to something hidden", () => "[masked]"],
  ] as const;

  test.each(PLACES)(
    "gives no file of a refused folder away, nor does any command go on: %s",
    async (_, roots) => {
      const folder = folderWith({
        "outside/secret.txt": SECRET,
        "outside/other.yaml": SOCRATES,
        "p/.git/secret.txt": SECRET,
        "p/maps/uses.yaml": `use: { o: ../../outside/other.yaml }\nconclusions: { b: B holds. }\ninferences: [{ from: o.dies, to: b }]\n`,
      });
      const outside = join(folder, "outside");
      const project = join(folder, "p");
      symlinkSync(outside, join(project, "linked"));
      symlinkSync(join(project, ".git"), join(project, "masked"));
      const where = roots(outside).includes("masked") ? "../masked" : outside;
      writeFileSync(join(project, "maps/a.yaml"), MAP(`${where}/secret.txt`));
      writeFileSync(join(project, "hence.yaml"), `roots: ${roots(outside)}\n`);
      const before = files(project);
      const asked = ["a", "uses"].flatMap((map) =>
        ["check", "render -f md", "verdicts", "whatif", "questions", "convert -f aif", "fmt", "fmt --fix"]
          .concat(["sources", "sources --pin"])
          .map((command) => `${command} maps/${map}.yaml`),
      );
      for (const words of [...asked, "diff maps/a.yaml maps/uses.yaml"]) {
        const { code, out, err } = await hence(project, words);
        expect([words, code]).toEqual([words, words.startsWith("diff") ? 2 : 1]);
        expect(out + err).toContain("hence.yaml:1:");
        expect(out + err).not.toMatch(/swordfish|Socrates/u);
      }
      expect(files(project)).toEqual(before);
      expect(readFileSync(join(project, "maps/a.yaml"), "utf8")).toBe(MAP(`${where}/secret.txt`));
      // An editor goes on with what can be read.
      expect(new Projects(project).settingsFor({ path: "maps/a.yaml" })?.roots).toEqual([]);
    },
  );

  test("stops a document that asks for figures", async () => {
    const folder = folderWith({ "hence.yaml": "roots: [..]\n", "a.yaml": SOCRATES });
    const request = {
      version: 1,
      folder: "out",
      document: "report.qmd",
      figures: [{ file: "a.yaml", formats: ["svg"] }],
    };
    const host = fakeHost(folder, { env: { HENCE_CACHE: "off" } }, JSON.stringify(request));
    expect(await run(["embed", "-"], host)).toBe(1);
    expect(host.err()).toContain("hence.yaml:1:9");
    expect(files(folder)).toEqual(["a.yaml", "hence.yaml"]);
  });

  test("no picture is written into a hidden folder, nor through a link to one", async () => {
    const folder = folderWith({ ".git/config": "", "maps/a.yaml": SOCRATES });
    symlinkSync(join(folder, ".git"), join(folder, "figures"));
    for (const name of [".git", "figures"]) {
      writeFileSync(join(folder, "hence.yaml"), `outputs: [{ folder: ${name}, formats: md }]\n`);
      const { code, err } = await hence(folder, "render");
      expect(code).toBe(1);
      expect(err).toContain("is hidden, and pictures are not written into hidden folders.");
    }
    expect(readdirSync(join(folder, ".git"))).toEqual(["config"]);
  });
});

test("files that a project names are found from each map's folder", () => {
  const folder = folderWith({
    "package.json": "{}",
    "hence.yaml":
      "bibliography: lib/books.bib\nsources: { article: { title: An article, file: lib/article.txt } }\n",
    "lib/books.bib": "",
    "lib/article.txt": "",
    "maps/deep/a.yaml": SOCRATES,
  });
  const { project } = new Projects(folder).settingsFor({ path: "maps/deep/a.yaml" })!;
  expect(project.bibliography).toEqual(["../../lib/books.bib"]);
  expect(project.sources).toMatchObject([{ file: "../../lib/article.txt" }]);
});

test("roots are folders, below that of the project", () => {
  const files = { "package.json": "{}", "texts/a.txt": "", "file.txt": "", "maps/a.yaml": SOCRATES };
  const found = (root: string) => {
    const folder = folderWith({ ...files, "hence.yaml": `roots: ${root}\n` });
    const projects = new Projects(folder);
    const settings = projects.settingsFor({ path: "maps/a.yaml" });
    return {
      roots: settings?.roots.map((path) => path.slice(folder.length + 1)),
      codes: projects.faulty.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)),
    };
  };
  expect(found("texts")).toEqual({ roots: ["texts"], codes: [] });
  for (const root of ["file.txt", "nowhere"]) expect(found(root).codes).toEqual(["wrong-value"]);
});
