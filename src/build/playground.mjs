/** The programs of the playground: of its page, and of the worker that draws, for the element too; and the element. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, transformSync } from "esbuild";
import { FONTS } from "./fonts.mjs";

const ENGINE = "node_modules/elkjs/lib/elk-worker.min.js";

/** Whatever only Node has; the page makes PDF and PNG itself. */
const ABSENT = /^(?:@myriaddreamin\/typst-ts-node-compiler|@resvg\/resvg-js)$/;

export async function playgroundFiles(root, out, plugins) {
  const folder = join(out, "playground");
  mkdirSync(folder, { recursive: true });
  const options = {
    absWorkingDir: root,
    outdir: folder,
    bundle: true,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    target: ["chrome111", "firefox113", "safari16.4"],
    logLevel: "warning",
    loader: { ".yaml": "text" },
  };
  const [page, element, worker] = await Promise.all([
    build({ ...options, entryPoints: ["src/playground/main.ts"], format: "esm" }),
    build({ ...options, outdir: out, entryPoints: ["src/element/element.ts"], format: "esm" }),
    build({
      ...options,
      entryPoints: ["src/playground/worker.ts"],
      format: "iife",
      alias: { yaml: join(root, "node_modules", "yaml", "browser", "index.js") },
      plugins: [{ name: "browser", setup: inBrowser }, ...plugins],
      define: { FONT_ADDRESSES: JSON.stringify(fontAddresses(root)) },
    }),
  ]);
  const program = join(folder, "worker.js");
  writeFileSync(program, elkEngine(root) + readFileSync(program, "utf8"));
  copyFileSync(join(root, "src/playground/playground.css"), join(folder, "playground.css"));
  const text = readFileSync(join(folder, "main.js"), "utf8");
  if (/<\/script/iu.test(text)) throw new Error("The program of the playground cannot stand inside a page.");
  return [ENGINE, ...[page, element, worker].flatMap(({ metafile }) => Object.keys(metafile.inputs))];
}

/**
 * The program of ELK, before the worker's: its engine becomes `HENCE_ELK`. Where it finds a worker without a document, it
 * would listen to that worker's messages itself, so it is shown a document.
 */
function elkEngine(root) {
  const { code } = transformSync(readFileSync(join(root, ENGINE), "utf8"), {
    minify: true,
    charset: "utf8",
    legalComments: "none",
  });
  return `globalThis.HENCE_ELK = {};
(function (module, exports, document) {${code}
globalThis.HENCE_ELK = module.exports;
}).call(globalThis, { exports: {} }, {}, {});
`;
}

function inBrowser({ onResolve, onLoad }) {
  onResolve({ filter: /^elkjs\/lib\/elk-worker\.min\.js$/ }, () => ({ path: "engine", namespace: "elk" }));
  onLoad({ filter: /.*/, namespace: "elk" }, () => ({ contents: "export default globalThis.HENCE_ELK;" }));
  onResolve({ filter: ABSENT }, ({ path }) => ({ path, namespace: "absent" }));
  onLoad({ filter: /.*/, namespace: "absent" }, () => ({
    contents: `throw new Error("This format is made by the command only.");`,
  }));
}

/** The fonts that are not in the page, where the packages of this build are to be had. */
function fontAddresses(root) {
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const faces = readFileSync(join(root, "src/text/faces.ts"), "utf8");
  return Object.fromEntries(
    [...faces.matchAll(/id: "([\w-]+)"[^}]*?file: "([\w-]+\.ttf)"/gsu)].map(([, id, file]) => {
      const [, name, path] = /^((?:@[^/]+\/)?[^/]+)\/(.*)$/u.exec(FONTS[file]);
      return [id, `https://cdn.jsdelivr.net/npm/${name}@${devDependencies[name]}/${path}`];
    }),
  );
}
