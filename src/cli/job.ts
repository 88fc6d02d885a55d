import { dirname, resolve } from "node:path";
import { hasErrors } from "../diagnostic.ts";
import type { Diagnostic, Source } from "../diagnostic.ts";
import type { FormatName } from "../formats/index.ts";
import { check, draw, write } from "../pipeline.ts";
import type { DrawOptions } from "../pipeline.ts";
import type { Typesetter } from "../text/typesetter.ts";
import { decode } from "./decode.ts";
import { digest, NOTHING } from "./digest.ts";
import { failureOf } from "./failure.ts";
import type { Failure } from "./failure.ts";
import { MAP_LIMIT, quotedFiles, readUpTo } from "./files.ts";
import { progress } from "./progress.ts";

/** One map to draw; plain data, so that it can be sent to another thread. */
export interface Task {
  /** As shown to the user. */
  readonly path: string;
  readonly cwd: string;
  /** The bytes, where they are known already or did not come from a file. */
  readonly bytes?: Uint8Array;
  readonly formats: readonly FormatName[];
  readonly draw: DrawOptions;
}

/** What became of it; plain data too. */
export interface Outcome {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
  /** In the order of the task's formats; empty if the map has errors, with gaps where a format failed. */
  readonly files: readonly (readonly Uint8Array[] | undefined)[];
  readonly failure?: Failure;
  readonly basis: Basis;
}

/** What an outcome was made from, as digests: while they are the same, so is the outcome. */
export interface Basis {
  readonly map: string;
  /** Files that the map quotes, by their absolute paths. */
  readonly quoted: readonly (readonly [path: string, digest: string])[];
}

export const NO_BASIS: Basis = { map: NOTHING, quoted: [] };

/** Reads a map and says what is wrong with it. */
export function readAndCheck(task: Pick<Task, "path" | "cwd" | "bytes">) {
  const file = resolve(task.cwd, task.path);
  const bytes = task.bytes ?? readUpTo(file, MAP_LIMIT);
  const quoted = new Map<string, string>();
  const basis: Basis = { map: digest(bytes), quoted: [] };
  const read = decode(task.path, bytes);
  const source = read.value;
  if (hasErrors(read.diagnostics)) return { source, map: undefined, diagnostics: read.diagnostics, basis };
  const readText = quotedFiles(task.path === "-" ? task.cwd : dirname(file), (path, digest) =>
    quoted.set(path, digest),
  );
  const { value: map, diagnostics } = check(source, readText);
  return { source, map, diagnostics, basis: { ...basis, quoted: [...quoted] } };
}

/** From file to bytes. It never throws: a failure is an outcome, so that other maps go on. */
export async function perform(task: Task, typesetter: () => Promise<Typesetter>): Promise<Outcome> {
  let source: Source = { path: task.path, text: "" };
  let diagnostics: readonly Diagnostic[] = [];
  let basis = NO_BASIS;
  try {
    const checked = readAndCheck(task);
    ({ source, diagnostics, basis } = checked);
    if (checked.map === undefined || hasErrors(diagnostics)) return { source, diagnostics, files: [], basis };
    const drawn = await draw(checked.map, task.draw, await typesetter());
    diagnostics = [...diagnostics, ...drawn.diagnostics];
    if (hasErrors(diagnostics)) return { source, diagnostics, files: [], basis };
    const files: (readonly Uint8Array[] | undefined)[] = [];
    let failure: Failure | undefined;
    for (const format of task.formats) {
      try {
        files.push(await write(drawn.value, format));
      } catch (error) {
        files.push(undefined);
        failure ??= failureOf(error);
      }
    }
    progress.drawn = true;
    return { source, diagnostics, files, basis, ...(failure === undefined ? {} : { failure }) };
  } catch (error) {
    return { source, diagnostics, files: [], basis, failure: failureOf(error) };
  }
}
