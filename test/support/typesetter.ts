import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Patterns } from "../../src/text/breaking/syllables.ts";
import { loadTypesetter } from "../../src/text/harfbuzz.ts";
import type { HarfBuzz } from "../../src/text/harfbuzz.ts";
import type { Typesetter } from "../../src/text/typesetter.ts";
import { bundledFonts } from "../../src/cli/machine/assets/fonts.ts";
import { DIST } from "./host.ts";

const require = createRequire(import.meta.url);
const bytes = (file: string) => new Uint8Array(readFileSync(require.resolve(`harfbuzzjs/dist/${file}`)));

export const testWasm: HarfBuzz = {
  shape: bytes("harfbuzz.wasm"),
  subset: () => bytes("harfbuzz-subset.wasm"),
};

export const testPatterns: Patterns = (name) => require(`hyphen/patterns/${name}.js`);

/** A typesetter that nobody has used yet. */
export const freshTypesetter = (): Promise<Typesetter> =>
  loadTypesetter(bundledFonts(DIST), testWasm, testPatterns);

let loaded: Promise<Typesetter> | undefined;

/** One for a whole test file. */
export const testTypesetter = (): Promise<Typesetter> => (loaded ??= freshTypesetter());
