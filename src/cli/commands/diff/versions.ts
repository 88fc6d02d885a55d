import { dirname, join, relative, resolve } from "node:path";
import { UsageError } from "../../report/errors.ts";
import { kindOf, MAP_LIMIT, folderNames, readUpTo, slashes } from "../../machine/files.ts";
import { fileInRevision, readSpec, specText, topFolder } from "../../machine/git.ts";
import type { Spec } from "../../machine/git.ts";
import { isMapName } from "../../../input/notations.ts";
import type { Host } from "../../machine/host.ts";
import { findInputs } from "../../session/inputs/inputs.ts";
import { MAPS_FOLDER } from "../../session/inputs/missing.ts";
import { readStdin } from "../../machine/stdin.ts";

/** One version of a map. */
export interface Version {
  /** As the user wrote it, or could have. */
  readonly path: string;
  /** The path of the file, now or then; the defaults of its folder apply to it. "-" for standard input. */
  readonly file: string;
  /** What its outputs are called; "-" for standard input. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it is in git, if it comes from there. */
  readonly spec?: Spec;
}

type Side = { readonly kind: "stdin" } | { readonly kind: "file"; readonly path: string } | SpecSide;
type SpecSide = { readonly kind: "spec"; readonly spec: Spec };

/** The two versions that the words on the command line name; a single one is compared with the last commit, or with the file. */
export async function readVersions(
  words: readonly string[],
  host: Host,
): Promise<readonly [Version, Version]> {
  const sides = words.map((word) => sideOf(word, words, host.cwd));
  if (sides.filter(({ kind }) => kind === "stdin").length > 1)
    throw new UsageError("Standard input (`-`) can be read only once.");
  const [first, second] = sides.length === 1 ? await counterpart(sides[0]!, host) : sides;
  return [await versionOf(first, host), await versionOf(second, host)];
}

function sideOf(word: string, words: readonly string[], cwd: string): Side {
  if (word === "-") return { kind: "stdin" };
  const kind = word === "" ? "missing" : kindOf(resolve(cwd, word));
  // A file wins, even if there is a colon in its name.
  const spec = kind === "missing" ? readSpec(word) : undefined;
  if (spec !== undefined) return { kind: "spec", spec };
  if (kind === "missing" && !/[./\\]/u.test(word)) {
    const other = words.find((one) => one !== word && kindOf(resolve(cwd, one)) === "file");
    const shown = other ?? (REVISION.test(word) ? mapsIn(cwd) : undefined);
    if (shown !== undefined)
      throw new UsageError(`There is no file ${word}; for a version in git write ${word}:./${shown}.`, word);
  }
  const [input] = findInputs([word], cwd, { command: "diff" });
  return { kind: "file", path: input!.path };
}

/** "HEAD~2", "@", "1a2b3c4", "main^" */
const REVISION = /^(?:HEAD|@|[0-9a-f]{7,40}|.+[~^]\d*)$/u;

/** What there is to compare: the folder of maps, or a map here. */
function mapsIn(cwd: string): string {
  if (kindOf(join(cwd, MAPS_FOLDER)) === "folder") return MAPS_FOLDER;
  return folderNames(cwd).find(isMapName) ?? "map.yaml";
}

/** What a single version is compared with. */
async function counterpart(side: Side, { cwd, env }: Host): Promise<readonly [Side, Side]> {
  if (side.kind === "stdin")
    throw new UsageError("Name what standard input is compared with: hence diff A -.");
  if (side.kind === "file")
    return [{ kind: "spec", spec: { revision: "HEAD", path: fromHere(side.path, cwd) } }, side];
  const file = await onDiskOf(side.spec, { cwd, env });
  if (kindOf(resolve(cwd, file)) !== "file")
    throw new UsageError(`There is no file ${file} to compare ${specText(side.spec)} with; name one.`);
  return [side, { kind: "file", path: file }];
}

/** Where the file or folder that a spec names is on the disk, from here. */
export async function onDiskOf({ path }: Spec, { cwd, env }: Pick<Host, "cwd" | "env">): Promise<string> {
  return /^\.\.?\//u.test(path) ? path : relative(cwd, join(await topFolder({ cwd, env }), path));
}

async function versionOf(side: Side, host: Host): Promise<Version> {
  switch (side.kind) {
    case "stdin":
      return { path: "-", file: "-", name: "-", bytes: await readStdin(host.stdin) };
    case "file": {
      const { path, name } = findInputs([side.path], host.cwd, { command: "diff" })[0]!;
      return { path, file: path, name, bytes: readUpTo(resolve(host.cwd, path), MAP_LIMIT) };
    }
    case "spec": {
      const { spec } = side;
      const name = spec.path.replace(/^.*\//u, "").replace(/(?<=.)\.[^.]+$/u, "");
      return { path: specText(spec), file: spec.path, name, bytes: await inRevision(spec, host), spec };
    }
  }
}

/** A path from here may lead to another repository: git is asked where the file is. */
export function inRevision(spec: Spec, { cwd, env }: Pick<Host, "cwd" | "env">): Promise<Uint8Array> {
  const { revision, path } = spec;
  const folder = resolve(cwd, dirname(path));
  if (!/^\.\.?\//u.test(path) || kindOf(folder) !== "folder") return fileInRevision(spec, { cwd, env });
  return fileInRevision({ revision, path: `./${path.replace(/^.*\//u, "")}` }, { cwd: folder, env });
}

/** "./maps/x.yaml", as git wants it. */
export function fromHere(path: string, cwd: string): string {
  const inside = slashes(relative(cwd, resolve(cwd, path)));
  return inside.startsWith("../") ? inside : `./${inside}`;
}
