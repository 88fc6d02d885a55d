import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../../../src/cli/run.ts";
import { Projects } from "../../../../src/cli/session/project/projects.ts";
import { fakeHost, folderWith, SOCRATES } from "../../../support/host.ts";

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

test("without a top folder, nothing above the working folder or the named one is asked", () => {
  const folder = folderWith({ "hence.yaml": "voices: { v: V }\n", "work/maps/a.yaml": SOCRATES });
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
  expect(await hence(folder, "check --format short maps/bad/hence.yaml")).toEqual(checked);
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
  expect(out).toContain("maps/beyond.yaml:1:12: warning: Quotes from `s` are not checked");
  expect(out).not.toContain("secret");
  // Neither a link as a root nor one as a source leads out.
  rmSync(join(project, "shared"), { recursive: true });
  symlinkSync(join(folder, "outside"), join(project, "shared"));
  expect((await hence(project, "check --format short")).out).toContain(
    "hence.yaml:2:8: error: There is no folder `shared` in the folder of this file.",
  );
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
