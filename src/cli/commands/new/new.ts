import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { isMapName, notationOf, withoutExtension } from "../../../input/notations.ts";
import { yaml } from "../../../input/format/yaml.ts";
import { createFile } from "../../machine/disk/replace.ts";
import { EXIT, UsageError } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { kindOf, slashes } from "../../machine/files.ts";
import type { Host } from "../../machine/host.ts";
import { MAPS_FOLDER } from "../../session/inputs/missing.ts";
import { starter } from "./starter.ts";
import { visible } from "../../report/escape-control.ts";

const SCHEMA = "hence.schema.json";

export async function writeStarter(name: string, host: Host): Promise<ExitCode> {
  const path = pathOf(name);
  const file = resolve(host.cwd, path);
  const text = starter(titleOf(path), schemaFor(file, host));
  if (createFile(file, Buffer.from(text)) === "exists")
    throw new UsageError(`${path} is there already; choose another name.`);
  const word = /^[\w./-]+$/.test(path) ? path : `"${path}"`;
  const lines = [`Wrote ${path}.`, `See it while you write: hence preview ${word}`, `Draw it: hence ${word}`];
  await host.stderr.write(lines.map((line) => `${visible(line)}\n`).join(""));
  return EXIT.done;
}

/** A name stands for a map in maps/; what has a slash or an extension is a path. */
function pathOf(name: string): string {
  if (name.trim() === "" || /[/\\]$|^\.+$|^-$/.test(name))
    throw new UsageError(`\`${name}\` cannot be the name of a map; for example: hence new school-uniforms`);
  const named = notationOf({ path: name, text: "" }) === yaml && isMapName(name) ? name : `${name}.yaml`;
  return named === name || /[/\\]/.test(name) ? named : `${MAPS_FOLDER}/${named}`;
}

/** "maps/school-uniforms.yaml" → "School uniforms" */
function titleOf(path: string): string {
  const words = withoutExtension(basename(path))
    .replace(/[\p{Cc}\p{Cf}\s_-]+/gu, " ")
    .trim();
  return words === "" ? "Untitled" : words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Where editors find the schema, as seen from the map: beside it or above it, as far up as the user works,
 * or in the hence that is installed there. A path to elsewhere on this machine would mean nothing to others.
 */
function schemaFor(file: string, { cwd, assets }: Host): string | undefined {
  const folder = dirname(file);
  const near = [folder, cwd].map((each) => join(each, SCHEMA));
  const own = join(assets, SCHEMA);
  const inside = relative(cwd, own);
  const candidates = inside.startsWith("..") || isAbsolute(inside) ? near : [...near, own];
  const found = candidates.find((each) => kindOf(each) === "file");
  const path = found && slashes(relative(folder, found));
  return path !== undefined && /^[^\s#]+$/.test(path) && !isAbsolute(path) ? path : undefined;
}
