import { readFileSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import type { Plugin, TestProjectInlineConfiguration } from "vitest/config";

const { clientForVitest } = (await import(new URL("../src/build/page.mjs", import.meta.url).href)) as {
  clientForVitest: Plugin;
};

/** No test may find, or leave, anything in the user's own cache. */
const env = { HENCE_CACHE: "off" };

const root = fileURLToPath(new URL("..", import.meta.url));
const all = readdirSync(new URL(".", import.meta.url), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => `test/${file.replaceAll("\\", "/")}`)
  .toSorted();
const isVisual = (file: string) => file.startsWith("test/visual/");
const [files, visualFiles] = [all.filter((file) => !isVisual(file)), all.filter(isVisual)];
const says = (pattern: RegExp) => (file: string) => pattern.test(readFileSync(`${root}/${file}`, "utf8"));
const not = (has: (file: string) => boolean) => (file: string) => !has(file);

/**
 * A file that replaces modules, adds to their tables, or changes the process that it runs in, has a process to itself;
 * clocks and variables that it puts in the place of others are put back by the file itself.
 */
const isApart = says(
  /\bvi\.(?:mock|doMock|hoisted|resetModules|spyOn)\b|\[\]\)\.push\(|\bprocess\.chdir\(|\bprocess\.env\[[^\]]*\] =[^=]/u,
);
/** All others share the processes, so that what they test is loaded once, not once for each file. */
const shared = { isolate: false };

/** Screenshots are compared to the pixel, with nothing else at work. */
const comparesPictures = says(/\bcompareShot\b/u);

/**
 * The PDF engine looks through all fonts of the system for each document, though it uses none of them: a quarter of a
 * second where TeX is installed.
 */
const withoutFonts = { FONTCONFIG_FILE: `${root}/src/formats/pdf/no-fonts.conf` };

/**
 * Drawing makes much that is soon dropped: with more room for it than V8 gives by default, half of the time goes that
 * sweeping it up takes.
 */
const roomy = { execArgv: ["--min-semi-space-size=16", "--max-semi-space-size=64"] };

const units = {
  ...roomy,
  env: { ...env, ...withoutFonts },
  globalSetup: ["test/support/temporary-folder.ts"],
  // One for each core: what runs the tests itself takes little.
  maxWorkers: availableParallelism(),
  // A machine may be busy with other work; what hangs is still found.
  testTimeout: 90_000,
  hookTimeout: 90_000,
};

const visual = {
  ...roomy,
  env,
  globalSetup: ["test/support/temporary-folder.ts", "test/support/browser-setup.ts"],
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

const projects: readonly TestProjectInlineConfiguration["test"][] = [
  { ...units, ...shared, name: "units", include: files.filter(not(isApart)) },
  { ...units, name: "units-apart", include: files.filter(isApart) },
  {
    ...visual,
    ...shared,
    name: "visual",
    include: visualFiles.filter(not(comparesPictures)),
    maxWorkers: availableParallelism(),
  },
  { ...visual, name: "visual-pictures", include: visualFiles.filter(comparesPictures), maxWorkers: 1 },
];

export default defineConfig({
  root,
  test: { projects: projects.map((test) => ({ plugins: [clientForVitest], test: test! })) },
});
