/** The browser code of pages, bundled to text, which replaces `src/browser/client.ts`. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL("../browser/", import.meta.url));
const CLIENT = join(folder, "client.ts");

/** The module that replaces `client.ts`. */
export async function clientModule() {
  const [script, style] = await Promise.all([bundled("main.ts"), bundled("styles/page.css")]);
  const hash = `sha256-${createHash("sha256").update(script).digest("base64")}`;
  return `export const CLIENT = ${JSON.stringify({ script, hash, style })};\n`;
}

/** The program and the style sheet of the preview's page, which the server sends. */
export async function previewFiles() {
  const [script, style] = await Promise.all([bundled("live/preview.ts"), bundled("styles/preview.css")]);
  return { "preview.js": script, "preview.css": style };
}

async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [join(folder, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    charset: "utf8",
    legalComments: "none",
    target: ["chrome111", "firefox113", "safari16.4"],
    logLevel: "warning",
  });
  const text = outputFiles[0].text.trim();
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`${entry} cannot stand inside a page.`);
  return text;
}

/** For esbuild. */
export const clientForEsbuild = {
  name: "page-client",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]browser[\\/]client\.ts$/ }, async () => ({
      contents: await clientModule(),
      loader: "js",
    }));
  },
};

/** For vitest. */
export const clientForVitest = {
  name: "page-client",
  enforce: "pre",
  async load(id) {
    return id === CLIENT ? clientModule() : undefined;
  },
};
