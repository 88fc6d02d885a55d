/**
 * `npm test`: everything that must hold, whatever failed before. What needs nothing built is looked at beside the build.
 * The last line counts the tests of the runner and each step here that is not one of its tests.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Characters of what a failed test says that are shown again. */
const SHOWN = 600;
const bin = join(root, "node_modules", ".bin");
const counts = { passed: 0, failed: 0 };
/** The names of what failed, as the end of a log is what people see of it. */
const failures = [];

await Promise.all([built(), sources()]);
tests("units*");
tests("visual*");

for (const failure of failures) console.log(`FAILED: ${failure}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

async function built() {
  if (!(await step("build", process.execPath, "src/build/build.mjs", "--if-stale"))) return;
  await step("maps are right", process.execPath, "dist/hence.cjs", "check");
  await step("maps are in order", process.execPath, "dist/hence.cjs", "fmt", "--check");
  await step("output/ is fresh", process.execPath, "dist/hence.cjs", "render", "--check");
}

async function sources() {
  await step("lint", join(bin, "oxlint"), "--type-aware", "--deny-warnings", "src", "test");
  await step("format", join(bin, "oxfmt"), "--check", ".");
  await step("types", join(bin, "tsc"), "-p", "test");
}

/** What a step says is shown once it has ended, so that two of them do not speak at once. */
async function step(name, command, ...args) {
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => said.push(data));
  const error = await new Promise((resolve) => {
    child.on("error", resolve);
    child.on("close", () => resolve(undefined));
  });
  const passed = child.exitCode === 0;
  counts[passed ? "passed" : "failed"] += 1;
  if (!passed) failures.push(name);
  process.stdout.write(Buffer.concat(said));
  console.log(`${passed ? "ok" : "FAILED"}: ${name}${error ? ` (${error.message})` : ""}\n`);
  return passed;
}

/** The tests of some projects of vitest.config.ts, counted from the runner's own report. */
function tests(projects) {
  const folder = mkdtempSync(join(tmpdir(), "hence-test-"));
  const report = join(folder, "report.json");
  const words = [
    ...["run", "--config", "test/vitest.config.ts", "--project", projects],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  ];
  const { status } = spawnSync(join(bin, "vitest"), words, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const failedBefore = counts.failed;
  const failed = (what) => {
    counts.failed += 1;
    failures.push(what);
  };
  for (const { name, assertionResults, status: fileStatus } of filesIn(report)) {
    const file = relative(root, name);
    for (const { status: testStatus, fullName, duration, failureMessages } of assertionResults) {
      if (testStatus === "passed") counts.passed += 1;
      if (testStatus === "failed")
        failed(
          `${file}: ${fullName} (${Math.round(duration ?? 0)} ms)\n  ${failureMessages.join("\n").slice(0, SHOWN)}`,
        );
    }
    // A file that cannot even be loaded has no test to count.
    if (fileStatus === "failed" && assertionResults.length === 0) failed(file);
  }
  if (status !== 0 && counts.failed === failedBefore) failed(`${projects}: the runner ended with ${status}`);
  rmSync(folder, { recursive: true, force: true });
}

function filesIn(report) {
  try {
    return JSON.parse(readFileSync(report, "utf8")).testResults;
  } catch {
    return [];
  }
}
