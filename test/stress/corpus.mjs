/** Draws every file of a list, of any notation, and looks for what stands where it should not, and for bare references. */
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Corpora do not belong to the project, so a list of paths is named; 1 if any drawing has a fault. */
export async function corpus({ list }) {
  if (list === undefined) {
    process.stdout.write("corpus: no files are named; give a list of paths with --list FILE.\n");
    return 0;
  }
  const bundle = join(ROOT, "node_modules", ".stress", "corpus-worker.mjs");
  mkdirSync(join(bundle, ".."), { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL("corpus-worker.ts", import.meta.url))],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile: bundle,
  });
  const worker = spawn(process.execPath, [bundle, resolve(list)], { stdio: "inherit" });
  const code = await new Promise((done) => worker.on("close", done));
  return code === 0 ? 0 : 1;
}
