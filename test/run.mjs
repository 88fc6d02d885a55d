/**
 * `npm test`: everything that must hold, one after the other, whatever failed before.
 * The last line counts the tests of the runner and each step here that is not one of its tests.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "node_modules", ".bin");
const counts = { passed: 0, failed: 0 };

const built = step("build", process.execPath, "src/build/build.mjs", "--if-stale");
step("lint", join(bin, "oxlint"), "--type-aware", "--deny-warnings", "src", "test");
step("format", join(bin, "oxfmt"), "--check", ".");
step("types", join(bin, "tsc"), "-p", "test");
if (built) {
  step("maps are right", process.execPath, "dist/hence.cjs", "check");
  step("maps are in order", process.execPath, "dist/hence.cjs", "fmt", "--check");
  step("output/ is fresh", process.execPath, "dist/hence.cjs", "render", "--check");
}
tests("units*");
tests("visual");

console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

function step(name, command, ...args) {
  const { status, error } = run(command, args);
  const passed = status === 0;
  counts[passed ? "passed" : "failed"] += 1;
  console.log(`${passed ? "ok" : "FAILED"}: ${name}${error ? ` (${error.message})` : ""}\n`);
  return passed;
}

/** The tests of one project of vitest.config.ts, counted from the runner's own report. */
function tests(project) {
  const folder = mkdtempSync(join(tmpdir(), "hence-test-"));
  const report = join(folder, "report.json");
  const { status } = run(join(bin, "vitest"), [
    ...["run", "--config", "test/vitest.config.ts", "--project", project],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  ]);
  const failedBefore = counts.failed;
  for (const { assertionResults, status: fileStatus } of filesIn(report)) {
    for (const { status: testStatus } of assertionResults) {
      if (testStatus === "passed" || testStatus === "failed") counts[testStatus] += 1;
    }
    // A file that cannot even be loaded has no test to count.
    if (fileStatus === "failed" && assertionResults.length === 0) counts.failed += 1;
  }
  if (status !== 0 && counts.failed === failedBefore) counts.failed += 1;
  rmSync(folder, { recursive: true, force: true });
}

function filesIn(report) {
  try {
    return JSON.parse(readFileSync(report, "utf8")).testResults;
  } catch {
    return [];
  }
}

function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
}
