import { join } from "node:path";

/** Options with which esbuild makes one CommonJS file for Node and lists its inputs. */
export const COMMONJS = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  minifySyntax: true,
  minifyWhitespace: true,
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
