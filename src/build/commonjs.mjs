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
