import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Options with which esbuild makes one CommonJS file for Node and lists its inputs. */
export const COMMONJS = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  minifySyntax: true,
  minifyWhitespace: true,
  minifyIdentifiers: true,
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
};

/** Citation.js's reader of BibTeX with the part of its core that it needs. `root`: of the project. */
export const citationCore = (root) => ({
  name: "citation-core",
  setup({ onResolve }) {
    const path = join(root, "src", "build", "citation-core.cjs");
    onResolve({ filter: /^@citation-js\/core$/ }, () => ({ path }));
  },
});

/**
 * A program of the command as one file of pure ASCII, since it is read as Latin-1, and the files that it is made of.
 * `entry` is a path from the root of the project.
 */
export async function bundled(root, entry, plugins = [], define = {}) {
  const { build } = await import("esbuild");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    write: false,
    plugins,
    ...COMMONJS,
    alias: {
      // The build for Node asks for environment variables at every word of a file.
      yaml: join(root, "node_modules", "yaml", "browser", "index.js"),
      // The package's main file is UMD, of which a bundle cannot follow the imports.
      "jsonc-parser": join(root, "node_modules", "jsonc-parser", "lib", "esm", "main.js"),
    },
    // Native modules are loaded when the first PDF or PNG is written; ELK comes from its package (`cached-script.ts`).
    external: ["@myriaddreamin/typst-ts-node-compiler", "@resvg/resvg-js", "elkjs/lib/elk-worker.min.js"],
    // `vm.Script` has no `import()`.
    supported: { "dynamic-import": false },
    banner: { js: 'const HENCE_ADDRESS = require("node:url").pathToFileURL(__filename).href;' },
    define: { "import.meta.url": "HENCE_ADDRESS", HENCE_VERSION: JSON.stringify(version), ...define },
  });
  // esbuild leaves letters in regular expressions as they are.
  const code = outputFiles[0].text.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return { code, inputs: Object.keys(metafile.inputs) };
}
