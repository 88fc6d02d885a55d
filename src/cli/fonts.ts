import { join } from "node:path";
import { FACES } from "../text/faces.ts";
import type { FaceId, Fonts } from "../text/faces.ts";
import { readAsset } from "./files.ts";

/** The bundled fonts; a file is read when its face is first asked for. */
export function bundledFonts(assets: string): Fonts {
  const files = new Map<FaceId, string>(FACES.map(({ id, file }) => [id, file]));
  return { bytes: (id) => readAsset(join(assets, "fonts", files.get(id)!)) };
}
