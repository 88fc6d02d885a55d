/**
 * `npm run mutants -- FOLDER [--sample N [--seed S]] [options of stryker run]`: which changes of src/FOLDER do the tests of
 * test/FOLDER notice? FOLDER may also be one file. `--sample N` changes only N lines, evenly spread over the folder and
 * the same in every run; `--seed S` takes others. No part of `npm test`: it takes minutes. The report lies in node_modules/.cache/mutants.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Of a step between two lines, by which each seed moves on: the golden ratio's part spreads any number of them well. */
const SHIFT = 0.618;

const root = fileURLToPath(new URL("../..", import.meta.url));
const [given, ...rest] = process.argv.slice(2);
const sampled = rest[0] === "--sample" ? Number(rest[1]) : undefined;
const seed = sampled !== undefined && rest[2] === "--seed" ? Number(rest[3]) : 0;
const options = sampled === undefined ? rest : rest.slice(rest[2] === "--seed" ? 4 : 2);
const path = given?.replace(/^src\//u, "").replace(/\/$/u, "");
const stats = path && statSync(join(root, "src", path), { throwIfNoEntry: false });
if (!stats) {
  console.error("Name a folder or a file of src: npm run mutants -- outline");
  process.exit(2);
}
if (sampled !== undefined && !(Number.isInteger(sampled) && sampled > 0)) {
  console.error("Name a number of lines: npm run mutants -- outline --sample 100");
  process.exit(2);
}
if (!Number.isInteger(seed)) {
  console.error("Name a whole number: npm run mutants -- outline --sample 100 --seed 2");
  process.exit(2);
}
const folder = stats.isDirectory() ? path : dirname(path);
const source = stats.isDirectory() ? `src/${path}/**/*.ts` : `src/${path}`;

/** `count` lines of code of the source, evenly spread, as Stryker names them: `file:first-last`. */
function sample(count) {
  const files = stats.isDirectory()
    ? readdirSync(join(root, "src", path), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => `src/${path}/${name}`)
    : [source];
  const lines = files.toSorted().flatMap((file) =>
    readFileSync(join(root, file), "utf8")
      .split("\n")
      .flatMap((text, index) =>
        /^\s*(?:import|export \{|\*|\/|$)/u.test(text) ? [] : [`${file}:${index + 1}-${index + 1}`],
      ),
  );
  const step = Math.max(1, lines.length / count);
  const first = (0.5 + seed * SHIFT) % 1;
  return Array.from(
    { length: Math.min(count, lines.length) },
    (_, nth) => lines[Math.floor((nth + first) * step) % lines.length],
  );
}

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
      HENCE_MUTANTS_SOURCE: JSON.stringify(sampled === undefined ? [source] : sample(sampled)),
      HENCE_MUTANTS_TESTS: `test/${folder}/**/*.test.ts`,
      HENCE_MUTANTS_FOLDER: copies,
      // A test that is ended by a mutant removes nothing.
      TMPDIR: copies,
      HENCE_MUTANTS_NAME: `${path.replaceAll("/", "-")}${sampled === undefined ? "" : `-sample-${sampled}-${seed}`}`,
    },
  },
);
rmSync(copies, { recursive: true, force: true });
process.exitCode = status ?? 1;
