import { resolve } from "node:path";
import { hasErrors } from "../../diagnostic.ts";
import type { Diagnostic, Source } from "../../diagnostic.ts";
import type { Drawing } from "../../formats/format.ts";
import type { FormatName } from "../../formats/index.ts";
import { withHarmlessFixes } from "../../input/fix/mend.ts";
import type { ArgumentMap } from "../../model/map.ts";
import { check, draw, writeFiles } from "../../pipeline.ts";
import type { DrawOptions, OutputFile } from "../../pipeline.ts";
import { typeSizeOf } from "../../scene/type-size.ts";
import type { TypeSize } from "../../scene/type-size.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { decode } from "../machine/decode.ts";
import { digest, NOTHING } from "./digest.ts";
import { failureOf } from "./failure.ts";
import type { Failure } from "./failure.ts";
import { MAP_LIMIT, readUpTo } from "../machine/files.ts";
import { withPictures } from "./linked-pictures.ts";
import { progress } from "../progress.ts";
import { reachOf, refuseLinkOut } from "../machine/quoted/reach.ts";
import { quotedTexts } from "../machine/quoted/texts.ts";

/** One map to draw; plain data, so that it can be sent to another thread. */
export interface Task {
  /** As shown to the user. */
  readonly path: string;
  readonly cwd: string;
  /** The folder it was found in, if it is not named itself. */
  readonly folder?: string | undefined;
  /** Folders whose files may be quoted too, absolute. */
  readonly roots?: readonly string[];
  /** The bytes, where they are known already or did not come from a file. */
  readonly bytes?: Uint8Array;
  readonly formats: readonly FormatName[];
  /** Where each of the formats goes, as shown to the user. */
  readonly places?: readonly string[];
  readonly draw: DrawOptions;
}

/** What became of it; plain data too. */
export interface Outcome {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
  /** In the order of the task's formats; empty if the map has errors, with gaps where a format failed. */
  readonly files: readonly (readonly OutputFile[] | undefined)[];
  readonly failure?: Failure;
  readonly drawn?: Drawn;
  readonly basis: Basis;
}

/** What was drawn of a map, for the summary. */
export interface Drawn {
  readonly pages: number;
  readonly type: TypeSize | undefined;
}

/** What an outcome was made from, as digests: while they are the same, so is the outcome. */
export interface Basis {
  readonly map: string;
  /** Files that the map quotes, by their absolute paths. */
  readonly quoted: readonly (readonly [path: string, digest: string])[];
}

export const NO_BASIS: Basis = { map: NOTHING, quoted: [] };

/** What it takes to read a map. */
export type Reading = Pick<Task, "path" | "cwd" | "folder" | "roots" | "bytes">;

/** Reads a map and says what is wrong with it. */
export function readAndCheck(task: Reading) {
  refuseLinkOut(task, task);
  const file = resolve(task.cwd, task.path);
  const bytes = task.bytes ?? readUpTo(file, MAP_LIMIT);
  const quoted = new Map<string, string>();
  const basis: Basis = { map: digest(bytes), quoted: [] };
  const read = decode(task.path, bytes);
  const source = read.value;
  if (hasErrors(read.diagnostics)) return { source, map: undefined, diagnostics: read.diagnostics, basis };
  const reach = reachOf(task.path, task);
  const readText = quotedTexts(reach, (path, digest) => quoted.set(path, digest));
  const { value: map, diagnostics: found } = check(source, readText);
  const again = quotedTexts(reach);
  const diagnostics = withHarmlessFixes(
    source,
    found,
    (text) => check({ path: task.path, text }, again).diagnostics,
  );
  return { source, map, diagnostics, basis: { ...basis, quoted: [...quoted] } };
}

/** A map that was read, checked and, if it is to be drawn and has no errors, drawn. */
export interface Made {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
  readonly basis: Basis;
  readonly drawn?: { readonly map: ArgumentMap; readonly drawings: readonly Drawing[] };
  readonly failure?: Failure;
}

/** From file to drawings. It never throws: a failure is a result, so that other maps go on. */
export async function make(
  task: Reading,
  wish: DrawOptions | undefined,
  typesetter: () => Promise<Typesetter>,
): Promise<Made> {
  let made: Made = { source: { path: task.path, text: "" }, diagnostics: [], basis: NO_BASIS };
  try {
    const { map, ...checked } = readAndCheck(task);
    made = checked;
    if (map === undefined || hasErrors(made.diagnostics) || wish === undefined) return made;
    const { value: drawings, diagnostics } = await draw(map, wish, await typesetter());
    made = { ...made, diagnostics: [...made.diagnostics, ...diagnostics] };
    return hasErrors(diagnostics) ? made : { ...made, drawn: { map, drawings } };
  } catch (error) {
    return { ...made, failure: failureOf(error) };
  }
}

/** From file to bytes. It never throws either. */
export async function perform(task: Task, typesetter: () => Promise<Typesetter>): Promise<Outcome> {
  const { drawn, ...made } = await make(task, task.draw, typesetter);
  if (drawn === undefined) return { ...made, files: [] };
  const { drawings } = drawn;
  const files: (readonly OutputFile[] | undefined)[] = [];
  let failure: Failure | undefined;
  for (const format of task.formats) {
    try {
      files.push(await writeFiles(withPictures(drawings, format, task), format));
    } catch (error) {
      files.push(undefined);
      failure ??= failureOf(error);
    }
  }
  progress.drawn = true;
  const type = typeSizeOf(drawings.map(({ scene }) => scene));
  return {
    ...made,
    files,
    drawn: { pages: drawings.length, type },
    ...(failure === undefined ? {} : { failure }),
  };
}
