/** How StrykerJS changes the source, and which tests must notice. Started by run.mjs. */

const { HENCE_MUTANTS_SOURCE: source, HENCE_MUTANTS_NAME: name, HENCE_MUTANTS_FOLDER: folder } = process.env;

export default {
  mutate: JSON.parse(source),
  testRunner: "vitest",
  vitest: { configFile: "test/mutants/vitest.config.ts", related: true },
  // Words are data; whether they are the right ones is not for these tests to say.
  mutator: { excludedMutations: ["StringLiteral"] },
  // What a file of tests makes before its first test counts as static, and is to be noticed too.
  ignoreStatic: false,
  concurrency: 2,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 15,
  // Stryker rewrites this file with the compiler's old interface, which TypeScript 7 does not have; no test reads it.
  tsconfigFile: "none",
  checkers: [],
  incremental: true,
  incrementalFile: `node_modules/.cache/mutants/${name}.json`,
  reporters: ["progress-append-only", "clear-text", "html"],
  htmlReporter: { fileName: `node_modules/.cache/mutants/${name}.html` },
  clearTextReporter: { allowColor: process.stdout.isTTY, reportTests: false },
  tempDirName: folder,
  ignorePatterns: ["output", "test/visual/expected", "*.vsix"],
  allowEmpty: false,
};
