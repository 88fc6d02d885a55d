import { resolve } from "node:path";
import type { FormatName } from "../../../formats/index.ts";
import { readMap } from "../../../input/index.ts";
import { decode } from "../../machine/decode.ts";
import { MAP_LIMIT, readUpTo } from "../../machine/files.ts";
import { EnvironmentError } from "../../report/errors.ts";

/** What a map says about its outputs, known before anything is drawn. */
export interface OutputWishes {
  /** Empty if it names none. */
  readonly formats: readonly FormatName[];
  readonly views: readonly string[];
}

const NO_WISHES: OutputWishes = { formats: [], views: [] };
/** Most maps have no such wish, and need not be read twice. */
const MAY_HAVE_ONE = /\bformats\b|^["']?views\b/mu;

/** A map that cannot be read has no wishes; why it cannot is said when it is drawn. */
export function wishesOf(path: string, cwd: string): OutputWishes {
  // Standard input can be read only once.
  if (path === "-") return NO_WISHES;
  try {
    const { text } = decode(path, readUpTo(resolve(cwd, path), MAP_LIMIT)).value;
    const map = MAY_HAVE_ONE.test(text) ? readMap({ path, text }).map : undefined;
    return map === undefined
      ? NO_WISHES
      : { formats: map.figure.formats ?? [], views: map.views.map(({ id }) => id) };
  } catch (error) {
    if (error instanceof EnvironmentError) return NO_WISHES;
    throw error;
  }
}
