import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    projects: [
      {
        test: {
          name: "units",
          include: ["test/**/*.test.ts"],
          exclude: ["test/visual/**"],
          testTimeout: 20_000,
        },
      },
      {
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
