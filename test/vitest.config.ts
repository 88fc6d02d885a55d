import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** No test may find, or leave, anything in the user's own cache. */
const env = { HENCE_CACHE: "off" };

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    projects: [
      {
        test: {
          name: "units",
          env,
          include: ["test/**/*.test.ts"],
          exclude: ["test/visual/**"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "visual",
          env,
          include: ["test/visual/**/*.test.ts"],
          globalSetup: ["test/support/browser-setup.ts"],
          // One browser at a time: screenshots are compared to the pixel.
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
