/** What to say of a file that a map names and that is not there. */
import { readdirSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { SourceText } from "../../../checks/index.ts";
import { suggester } from "../../../input/words/suggest.ts";
import { isSkipped, folderNames, slashes } from "../files.ts";

/** Folders that are searched for a file of the same name. */
const MOST_FOLDERS = 200;

/** `name` as it stands in the map whose files are in `folder`. */
export function noSuchFile(name: string, folder: string): SourceText {
  const why = `there is no file \`${name}\``;
  if (name.startsWith("~")) return { why, hint: "`~` has no meaning here: paths are relative to the map" };
  if (/^[a-z]:|\\/i.test(name)) return { why, hint: "paths are relative to the map and written with `/`" };
  const file = resolve(folder, name);
  const beside = meantAmong(
    folderNames(dirname(file)).filter((other) => !isSkipped(other)),
    basename(file),
  );
  const meant = beside === undefined ? elsewhere(file, folder) : join(dirname(name), beside);
  return meant === undefined ? { why } : { why, hint: `did you mean \`${slashes(meant)}\`?` };
}

/** A file whose name differs in the case of letters, in its extension or by a typing error. */
function meantAmong(names: readonly string[], wanted: string): string | undefined {
  const sorted = names.toSorted();
  return (
    sorted.find((name) => isSameName(name, wanted)) ??
    sorted.find((name) => isSameName(stemOf(name), stemOf(wanted)) && name.includes(".")) ??
    suggester()(wanted, sorted)
  );
}

/** The only file of this name in the folder of the map or below it, by its path there. */
function elsewhere(wanted: string, folder: string): string | undefined {
  const found: string[] = [];
  const open = [folder];
  for (let count = 0; count < MOST_FOLDERS && open.length > 0; count += 1) {
    const inside = open.shift()!;
    for (const { name, isFolder } of entriesIn(inside)) {
      if (isFolder) open.push(join(inside, name));
      else if (isSameName(name, basename(wanted))) found.push(relative(folder, join(inside, name)));
    }
  }
  return found.length === 1 ? found[0] : undefined;
}

/** Without hidden ones, devices and links, which may lead outside. */
function entriesIn(folder: string): readonly { readonly name: string; readonly isFolder: boolean }[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !isSkipped(entry.name) && (entry.isDirectory() || entry.isFile()))
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  } catch {
    return [];
  }
}

const stemOf = (name: string): string => name.replace(/(?<=.)\.[^.]*$/u, "");
const isSameName = (name: string, other: string): boolean =>
  name.normalize("NFC").toLowerCase() === other.normalize("NFC").toLowerCase();
