import { createRequire } from "node:module";
import { join } from "node:path";
import type { Patterns } from "../../../text/breaking/syllables.ts";
import { loadTypesetter } from "../../../text/harfbuzz.ts";
import type { Typesetter } from "../../../text/typesetter.ts";
import { readAsset } from "../files.ts";
import { bundledFonts } from "./fonts.ts";
import { compiled } from "./wasm.ts";

/** The patterns of the package `hyphen`, each loaded when it is first asked for. */
function hyphenPatterns(assets: string): Patterns {
  const require = createRequire(join(assets, "index.js"));
  return (name) => require(`hyphen/patterns/${name}.js`);
}

/** The typesetter with the bundled fonts, created when it is first needed. */
export function bundledTypesetter(assets: string): () => Promise<Typesetter> {
  let loaded: Promise<Typesetter> | undefined;
  return () =>
    (loaded ??= loadTypesetter(
      bundledFonts(assets),
      {
        shape: compiled(readAsset(join(assets, "harfbuzz.wasm"))),
        subset: () => compiled(readAsset(join(assets, "harfbuzz-subset.wasm"))),
      },
      hyphenPatterns(assets),
    ));
}
