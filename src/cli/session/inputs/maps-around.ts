import { basename, dirname, join, relative, resolve } from "node:path";
import { yaml } from "../../../input/format/yaml.ts";
import { PROJECT_FILES } from "../../../model/project.ts";
import { EnvironmentError } from "../../report/errors.ts";
import { decode } from "../../machine/decode.ts";
import { identity, isWithin, kindOf, listFiles, MAP_LIMIT, readUpTo } from "../../machine/files.ts";
import { hasErrors } from "../../../diagnostic.ts";
import type { Source } from "../../../diagnostic.ts";
import { MAPS_FOLDER } from "./missing.ts";

const IS_YAML = new RegExp(`\\.(?:${yaml.extensions.join("|")})$`, "iu");
const USES = /(?:^|[{,\s])["']?use["']?\s*:/mu;

/** The most maps that are read for an editor. */
const MOST_MAPS = 5_000;

/**
 * The maps that may use a file, and those that it uses itself by these names: of those below the folder of the `hence.yaml` that counts for it, else below
 * the folder of maps, else in its own folder. Paths are absolute.
 */
export function mapsAround(file: string, used: readonly string[] = []): readonly Source[] {
  const its = new Set(used.map((name) => resolve(dirname(file), name)));
  const top = topOf(dirname(file));
  const names = listFiles(
    top,
    (name) => IS_YAML.test(name),
    () => {},
  );
  return names.slice(0, MOST_MAPS).flatMap((name) => {
    const path = join(top, name);
    if (relative(path, file) === "" || !isWithin(identity(top), identity(path))) return [];
    const source = sourceOf(path);
    return source !== undefined && (its.has(path) || USES.test(source.text)) ? [source] : [];
  });
}

function topOf(own: string): string {
  const above: string[] = [];
  for (let folder = own; dirname(folder) !== folder; folder = dirname(folder)) above.push(folder);
  return (
    above.find((folder) => PROJECT_FILES.some((name) => kindOf(join(folder, name)) === "file")) ??
    above.find((folder) => basename(folder) === MAPS_FOLDER) ??
    own
  );
}

/** Undefined for what cannot be read as a text. */
function sourceOf(path: string): Source | undefined {
  try {
    const { value, diagnostics } = decode(path, readUpTo(path, MAP_LIMIT));
    return hasErrors(diagnostics) ? undefined : value;
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return undefined;
  }
}
