/** Makes dist/obsidian (or the folder that is named): what Obsidian loads from .obsidian/plugins/hence. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { COMMONJS } from "./commonjs.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const sources = join(root, "src", "editors", "obsidian");
const target = resolve(process.argv[2] ?? join(root, "dist", "obsidian"));
mkdirSync(target, { recursive: true });

await build({
  absWorkingDir: root,
  ...COMMONJS,
  metafile: false,
  entryPoints: [join(sources, "main.ts")],
  outfile: join(target, "main.js"),
  external: ["obsidian"],
});
const manifest = JSON.parse(readFileSync(join(sources, "manifest.json"), "utf8"));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
writeFileSync(join(target, "manifest.json"), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
copyFileSync(join(sources, "styles.css"), join(target, "styles.css"));
