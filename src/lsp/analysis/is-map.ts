import { yaml } from "../../input/format/yaml.ts";
import { FORMAT } from "../../input/schema/schema.ts";

/** What an editor says of a file. */
interface FileKind {
  /** The folders and the name of the file, from the outermost. */
  readonly path: readonly string[];
  /** The language that the editor assigns: "yaml", or "hence" if configured so. */
  readonly languageId: string;
}

/** Keys that hardly any other YAML has at its top level. */
const TELLING = /^(?:premises|conclusions|inferences)[ \t]*:/m;
const YAML_FILE = new RegExp(`\\.(?:${yaml.extensions.join("|")})$`, "i");
const TOP_KEY = /^([\p{L}\p{N}_$.-]+)[ \t]*:/gmu;

const KEYS: ReadonlySet<string> = new Set(
  Object.keys((FORMAT.schema(new Map()) as { readonly properties: object }).properties),
);

/** Is this an argument map? Other YAML is left alone. */
export function isMapFile({ path, languageId }: FileKind, text: string): boolean {
  if (languageId === "hence") return true;
  const isYaml = languageId === "yaml" || YAML_FILE.test(path.at(-1) ?? "");
  if (!isYaml) return false;
  if (TELLING.test(text)) return true;
  if (!path.slice(0, -1).includes("maps")) return false;
  // Not every folder with this name contains argument maps.
  const keys = [...text.matchAll(TOP_KEY)].map(([, key]) => key!);
  return keys.length === 0 || keys.some((key) => KEYS.has(key));
}
