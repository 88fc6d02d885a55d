import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import type { Plugin } from "vitest/config";

const { clientForVitest } = (await import(new URL("../src/build/page.mjs", import.meta.url).href)) as {
  clientForVitest: Plugin;
};

/** No test may find, or leave, anything in the user's own cache. */
const env = { HENCE_CACHE: "off" };

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    projects: [
      {
        plugins: [clientForVitest],
        test: {
          name: "units",
          env,
          include: ["test/**/*.test.ts"],
          exclude: ["test/visual/**"],
          // One for each core: what runs the tests itself takes little.
          maxWorkers: availableParallelism(),
          // A machine may be busy with other work; what hangs is still found.
          testTimeout: 90_000,
        },
      },
      {
        plugins: [clientForVitest],
        test: {
          name: "visual",
          env,
          include: ["test/visual/**/*.test.ts"],
          globalSetup: ["test/support/browser-setup.ts"],
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
