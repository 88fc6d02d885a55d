import { join } from "node:path";
import { FACES } from "../../text/faces.ts";
import type { FaceId, Fonts } from "../../text/faces.ts";
import { loadTypesetter } from "../../text/harfbuzz.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { readAsset } from "./files.ts";

/** The bundled fonts; a file is read when its face is first needed. */
export function bundledFonts(assets: string): Fonts {
  const files = new Map<FaceId, string>(FACES.map(({ id, file }) => [id, file]));
  return { bytes: (id) => readAsset(join(assets, "fonts", files.get(id)!)) };
}

/** The typesetter with the bundled fonts, created when it is first needed. */
export function bundledTypesetter(assets: string): () => Promise<Typesetter> {
  let loaded: Promise<Typesetter> | undefined;
  return () =>
    (loaded ??= loadTypesetter(bundledFonts(assets), {
      shape: readAsset(join(assets, "harfbuzz.wasm")),
      subset: () => readAsset(join(assets, "harfbuzz-subset.wasm")),
    }));
}
