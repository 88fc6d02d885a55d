import { readFileSync, readdirSync } from "node:fs";
import { parse } from "../../src/input/index.ts";
import type { ArgumentMap } from "../../src/model/map.ts";

const FOLDER = new URL("../../maps/", import.meta.url);

/** The files in maps/. */
export const MAP_FILES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".yaml"))
  .toSorted();

export const mapText = (file: string): string => readFileSync(new URL(file, FOLDER), "utf8");

const known = new Map<string, ArgumentMap>();

/** The map of such a file: the same value each time, so that what is made of it can be shared. */
export function mapOf(file: string): ArgumentMap {
  const map = known.get(file) ?? mapNamed(file, mapText(file));
  known.set(file, map);
  return map;
}

/** The map of a text that has no errors. */
export function mapNamed(path: string, text: string): ArgumentMap {
  const { value, diagnostics } = parse({ path, text });
  const [first] = diagnostics.filter(({ severity }) => severity === "error");
  if (value === undefined || first !== undefined) throw new Error(`${path}: ${first?.message ?? "no map"}`);
  return value;
}
