import { extname, join, resolve } from "node:path";
import { FORMATS } from "../formats/index.ts";
import type { FormatName } from "../formats/index.ts";
import { suggester } from "../input/suggest.ts";
import { UsageError } from "./errors.ts";
import { identity, kindOf } from "./files.ts";
import type { Input } from "./inputs.ts";

/** Where outputs go when no place is named. */
export const OUTPUT_FOLDER = "output";
const DEFAULT_FORMATS: readonly FormatName[] = ["svg", "pdf"];
/** For what is made of pages. */
export const PAGED_FORMATS: readonly FormatName[] = ["pdf"];

/** Longest extension first: `.outlined.svg` ends in `.svg` too. */
const NAMES = (Object.keys(FORMATS) as FormatName[]).toSorted(
  (a, b) => FORMATS[b].extension.length - FORMATS[a].extension.length,
);

/** The format that a file is in by its name. */
export function formatOfName(path: string): FormatName | undefined {
  return NAMES.find((name) => path.toLowerCase().endsWith(`.${FORMATS[name].extension}`));
}

/** Which formats a map is written in, and where each goes. */
export interface Job {
  readonly input: Input;
  readonly outputs: readonly Output[];
}

export interface Output {
  readonly format: FormatName;
  /** As shown to the user; "-" is standard output. */
  readonly path: string;
}

/** Where a page goes, counted from 1, if the format holds only one: `map.svg` becomes `map-2.svg`. */
export function pagePath({ format, path }: Output, page: number): string {
  const usual = `.${FORMATS[format].extension}`;
  // An outlined SVG may be called .svg too.
  const end = path.endsWith(usual) ? usual : extname(path);
  return `${path.slice(0, path.length - end.length)}-${page}${end}`;
}

/**
 * Says where everything goes, or what is wrong with where it was asked to go.
 * `variant` says what is not the plain figure of the whole map: `map.europe.svg` is a view of it.
 * `usual` are the formats where neither a format nor a file is named.
 */
export function planOutputs(
  inputs: readonly Input[],
  formats: readonly FormatName[] | undefined,
  where: string | undefined,
  cwd: string,
  variant: readonly string[] = [],
  usual: readonly FormatName[] = DEFAULT_FORMATS,
): Job[] {
  const jobs = inputs.map((input) => ({
    input,
    outputs: outputsOf(input, inputs, formats, where, cwd, variant, usual),
  }));
  refuseCollisions(jobs, cwd);
  return jobs;
}

function outputsOf(
  input: Input,
  inputs: readonly Input[],
  formats: readonly FormatName[] | undefined,
  where: string | undefined,
  cwd: string,
  variant: readonly string[],
  usual: readonly FormatName[],
): Output[] {
  const target = where ?? (input.path === "-" ? "-" : OUTPUT_FOLDER);
  if (target === "") throw new UsageError("The place after -o is empty.");
  if (target === "-") {
    if (inputs.length > 1) throw new UsageError("Only one map can be written to standard output.");
    return [{ format: theOnly(formats ?? ["svg"], "standard output"), path: "-" }];
  }
  if (isFileName(target, cwd)) {
    if (inputs.length > 1) {
      throw new UsageError(
        `${target} names one file, but there are ${inputs.length} maps; name a folder: -o ${target}/.`,
      );
    }
    return [{ format: formatOfFile(target, formats), path: target }];
  }
  if (input.path === "-") {
    throw new UsageError(
      `Standard input has no name; name the file to write: -o ${join(target, "map.svg")}.`,
    );
  }
  return (formats ?? usual).map((format) => ({
    format,
    path: join(target, [input.name, ...variant, FORMATS[format].extension].join(".")),
  }));
}

/** A name with an extension is a file's, unless there is a folder of that name or it ends in a slash. */
function isFileName(target: string, cwd: string): boolean {
  if (/[/\\]$/.test(target)) return false;
  const kind = kindOf(resolve(cwd, target));
  return kind === "missing" ? extname(target) !== "" : kind !== "folder";
}

function formatOfFile(target: string, formats: readonly FormatName[] | undefined): FormatName {
  const byName = formatOfName(target);
  if (formats === undefined) {
    if (byName !== undefined) return byName;
    const near = suggester()(
      extname(target).slice(1),
      NAMES.map((name) => FORMATS[name].extension),
    );
    const way = near === undefined ? "say it with -f." : `did you mean .${near}?`;
    throw new UsageError(`The name ${target} does not say which format is wanted; ${way}`);
  }
  const format = theOnly(formats, target);
  // An outlined SVG may be called .svg too: it is of the same kind.
  if (byName !== undefined && FORMATS[byName].mime !== FORMATS[format].mime) {
    throw new UsageError(`${target} is named like ${byName}, but -f asks for ${format}.`);
  }
  return format;
}

function theOnly(formats: readonly FormatName[], target: string): FormatName {
  if (formats.length !== 1) {
    throw new UsageError(`Only one format fits into ${target}; choose one: -f ${formats[0]}.`);
  }
  return formats[0]!;
}

function refuseCollisions(jobs: readonly Job[], cwd: string): void {
  const maps = new Set(jobs.map(({ input }) => identity(resolve(cwd, input.path))));
  const makers = new Map<string, string>();
  for (const { input, outputs } of jobs) {
    for (const { path } of outputs) {
      if (path === "-") continue;
      const key = identity(resolve(cwd, path));
      if (maps.has(key)) throw new UsageError(`${path} is a map itself; it would be overwritten.`);
      const other = makers.get(key);
      if (other !== undefined) {
        throw new UsageError(`${other} and ${input.path} would both be written to ${path}; rename one.`);
      }
      makers.set(key, input.path);
    }
  }
}
