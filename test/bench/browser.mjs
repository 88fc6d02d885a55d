import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** The tests' way of finding a browser; Node itself reads no TypeScript. */
export async function browserLauncher() {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const outfile = join(root, "node_modules", ".cache", `hence-bench-browser-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, "test", "support", "browser.ts")],
    outfile,
    format: "esm",
    platform: "node",
    logLevel: "warning",
  });
  try {
    return (await import(pathToFileURL(outfile))).launch;
  } finally {
    rmSync(outfile);
  }
}
