import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { clientForVitest } from "../src/build/page.mjs";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    projects: [
      {
        plugins: [clientForVitest],
        test: {
          name: "units",
          include: ["test/**/*.test.ts"],
          exclude: ["test/visual/**"],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [clientForVitest],
        test: {
          name: "visual",
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
