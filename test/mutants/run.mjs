/**
 * `npm run mutants -- FOLDER [options of stryker run]`: which changes of src/FOLDER do the tests of test/FOLDER notice?
 * FOLDER may also be one file. No part of `npm test`: it takes minutes. The report lies in node_modules/.cache/mutants.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const [given, ...options] = process.argv.slice(2);
const path = given?.replace(/^src\//u, "").replace(/\/$/u, "");
const stats = path && statSync(join(root, "src", path), { throwIfNoEntry: false });
if (!stats) {
  console.error("Name a folder or a file of src: npm run mutants -- outline");
  process.exit(2);
}
const folder = stats.isDirectory() ? path : dirname(path);
/** Copies of the project with mutants in them; each run has its own. */
const copies = mkdtempSync(join(tmpdir(), "hence-mutants-"));
const { status } = spawnSync(
  join(root, "node_modules", ".bin", "stryker"),
  ["run", "test/mutants/stryker.config.mjs", ...options],
  {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      HENCE_MUTANTS_SOURCE: stats.isDirectory() ? `src/${path}/**/*.ts` : `src/${path}`,
      HENCE_MUTANTS_TESTS: `test/${folder}/**/*.test.ts`,
      HENCE_MUTANTS_FOLDER: copies,
      HENCE_MUTANTS_NAME: path.replaceAll("/", "-"),
    },
  },
);
rmSync(copies, { recursive: true, force: true });
process.exitCode = status ?? 1;
