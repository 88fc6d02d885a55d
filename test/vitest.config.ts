import { readFileSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import type { Plugin } from "vitest/config";

const { clientForVitest } = (await import(new URL("../src/build/page.mjs", import.meta.url).href)) as {
  clientForVitest: Plugin;
};

/** No test may find, or leave, anything in the user's own cache. */
const env = { HENCE_CACHE: "off" };

const root = fileURLToPath(new URL("..", import.meta.url));
const files = readdirSync(new URL(".", import.meta.url), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts") && !/^visual[\\/]/u.test(file))
  .map((file) => `test/${file.replaceAll("\\", "/")}`)
  .toSorted();

/** A file that replaces modules, or changes the process that it runs in, has a process to itself. */
const CHANGES = /\bvi\.(?!fn\b)|\bprocess\.chdir\(|\bprocess\.env\[[^\]]*\] =[^=]/u;
const isApart = (file: string) => CHANGES.test(readFileSync(`${root}/${file}`, "utf8"));

/** All others share the processes, so that what they test is loaded once, not once for each file. */
const units = {
  env,
  globalSetup: ["test/support/temporary-folder.ts"],
  // One for each core: what runs the tests itself takes little.
  maxWorkers: availableParallelism(),
  // A machine may be busy with other work; what hangs is still found.
  testTimeout: 90_000,
  hookTimeout: 90_000,
};

export default defineConfig({
  root,
  test: {
    projects: [
      {
        plugins: [clientForVitest],
        test: {
          ...units,
          name: "units",
          include: files.filter((file) => !isApart(file)),
        },
      },
      {
        plugins: [clientForVitest],
        test: { ...units, name: "units-apart", include: files.filter(isApart) },
      },
      {
        plugins: [clientForVitest],
        test: {
          name: "visual",
          env,
          include: ["test/visual/**/*.test.ts"],
          globalSetup: ["test/support/temporary-folder.ts", "test/support/browser-setup.ts"],
          // One browser at a time: screenshots are compared to the pixel.
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
