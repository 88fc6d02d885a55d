import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import type { Plugin } from "vitest/config";

const { clientForVitest } = (await import(new URL("../../src/build/page.mjs", import.meta.url).href)) as {
  clientForVitest: Plugin;
};

/** The tests of one folder, without projects: they are run once for each mutant. */
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  plugins: [clientForVitest],
  test: {
    env: { HENCE_CACHE: "off" },
    include: [process.env["HENCE_MUTANTS_TESTS"]!],
    testTimeout: 90_000,
  },
});
