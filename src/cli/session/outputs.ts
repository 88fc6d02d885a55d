import { extname, join, resolve } from "node:path";
import { FORMATS, formatNames } from "../../formats/index.ts";
import type { FormatName } from "../../formats/index.ts";
import type { DocumentName } from "../../documents/index.ts";
import type { DrawOptions } from "../../pipeline.ts";
import { suggester } from "../../input/words/suggest.ts";
import { UsageError } from "../report/errors.ts";
import { identities, kindOf } from "../machine/files.ts";
import type { Input } from "./inputs.ts";
import type { Output } from "./job.ts";

/** Where outputs go when no place is named. */
export const OUTPUT_FOLDER = "output";
export const DEFAULT_FORMATS: readonly FormatName[] = ["svg", "pdf"];
/** For what is made of pages. */
export const PAGED_FORMATS = DEFAULT_FORMATS.filter((name) => FORMATS[name].pages === "many");

/** Longest extension first: `.outlined.svg` ends in `.svg` too. */
const NAMES = formatNames().toSorted((a, b) => FORMATS[b].extension.length - FORMATS[a].extension.length);

/** The format that a file is in by its name. */
export function formatOfName(path: string): FormatName | undefined {
  return NAMES.find((name) => path.toLowerCase().endsWith(`.${FORMATS[name].extension}`));
}

/** What is made of a map, if not its figure. */
export const documentOf = ({ as }: Pick<DrawOptions, "as">): string | undefined =>
  as === "figure" ? undefined : as;

export const isFigure = (as: DocumentName): boolean => documentOf({ as }) === undefined;

/** Which formats a map, or a view of it, is written in, and where each goes. */
export interface PlannedOutputs {
  readonly input: Input;
  readonly view: string | undefined;
  readonly outputs: readonly Output[];
}

/** Where a file goes that is one of several: with "-2", `map.svg` becomes `map-2.svg`. */
export function suffixedPath({ format, path }: Output, suffix: string): string {
  if (suffix === "") return path;
  const usual = `.${FORMATS[format].extension}`;
  // An outlined SVG may be called .svg too.
  const end = path.endsWith(usual) ? usual : extname(path);
  return `${path.slice(0, path.length - end.length)}${suffix}${end}`;
}

export interface OutputWish {
  readonly formats: readonly FormatName[] | undefined;
  /** A folder, a file or "-". */
  readonly where: string | undefined;
  /** Each gets outputs of its own; none is the whole map. */
  readonly views: readonly string[];
  /** Says what is made of a map if not its figure: `map.handout.pdf`. */
  readonly kind: string | undefined;
  /** How many things are made of each map; 1 unless given. */
  readonly kinds?: number;
  /** What is written where neither a format nor a file is named. */
  readonly usual?: readonly FormatName[];
  /** The same of a single map, if it is not the usual; undefined or empty if it is. */
  readonly own?: (input: Input) => readonly FormatName[] | undefined;
}

/** Says where everything goes, or what is wrong with where it was asked to go: `map.europe.svg` is a view of a map. */
export function planOutputs(inputs: readonly Input[], wish: OutputWish, cwd: string): PlannedOutputs[] {
  const planned = placesFor(inputs, wish, cwd);
  refuseCollisions(planned, cwd);
  return planned;
}

/** The same for one wish of several; `refuseCollisions` is then for all of them. */
export function placesFor(inputs: readonly Input[], wish: OutputWish, cwd: string): PlannedOutputs[] {
  const views = wish.views.length === 0 ? [undefined] : wish.views;
  const count = inputs.length * views.length * (wish.kinds ?? 1);
  return inputs.flatMap((input) =>
    views.map((view) => ({ input, view, outputs: outputsOf(input, view, count, wish, cwd) })),
  );
}

function outputsOf(
  input: Input,
  view: string | undefined,
  count: number,
  {
    formats,
    where,
    kind,
    kinds = 1,
    usual = kind === undefined ? DEFAULT_FORMATS : PAGED_FORMATS,
    own,
  }: OutputWish,
  cwd: string,
): Output[] {
  const target = where ?? (input.path === "-" ? "-" : OUTPUT_FOLDER);
  if (target === "") throw new UsageError("The place after -o is empty.");
  const what = kinds > 1 ? "document" : view === undefined ? "map" : "view";
  if (target === "-") {
    if (count > 1) {
      throw new UsageError(`Only one ${what} can be written to standard output.`);
    }
    return [{ format: theOnly(formats ?? DEFAULT_FORMATS.slice(0, 1), "standard output"), path: "-" }];
  }
  const several = fileNames(target, cwd);
  if (several.length > 1) {
    if (count > 1)
      throw new UsageError(
        `-o ${target} is for one ${what}, but there are ${count} ${what}s; name a folder.`,
      );
    return eachOfSeveral(several, formats);
  }
  if (isFileName(target, cwd)) {
    if (count > 1) {
      throw new UsageError(
        `${target} names one file, but there are ${count} ${what}s; name a folder: -o ${target}/.`,
      );
    }
    return [{ format: formatOfFile(target, formats), path: target }];
  }
  if (input.path === "-") {
    throw new UsageError(
      `Standard input has no name; name the file to write: -o ${join(target, "map.svg")}.`,
    );
  }
  const ownFormats = formats === undefined ? own?.(input) : undefined;
  const named = ownFormats === undefined || ownFormats.length === 0 ? usual : ownFormats;
  return (formats ?? named).map((format) => {
    const parts = [input.name, view, kind, FORMATS[format].extension].filter((part) => part !== undefined);
    return { format, path: join(target, parts.join(".")) };
  });
}

/** A name with an extension is a file's, unless there is a folder of that name or it ends in a slash. */
function isFileName(target: string, cwd: string): boolean {
  if (/[/\\]$/.test(target)) return false;
  const kind = kindOf(resolve(cwd, target));
  return kind === "missing" ? extname(target) !== "" : kind !== "folder";
}

/** `-o map.svg,map.pdf` names two files, unless there is a file or folder of that name. */
function fileNames(target: string, cwd: string): readonly string[] {
  const names = target.split(",").map((name) => name.trim());
  const isOne = kindOf(resolve(cwd, target)) !== "missing" || /[/\\]$/.test(target);
  return isOne || !names.some((name) => formatOfName(name) !== undefined) ? [target] : names;
}

/** Each says its format by its name. */
function eachOfSeveral(paths: readonly string[], formats: readonly FormatName[] | undefined): Output[] {
  const outputs = paths.map((path): Output => {
    const format = formatOfName(path);
    if (format !== undefined) return { format, path };
    throw new UsageError(
      `Of several files after -o, each says its format by its name, such as map.svg,map.pdf; \`${path}\` does not.`,
    );
  });
  if (formats !== undefined)
    throw new UsageError("Several files after -o say their formats by their names; leave -f out.");
  return outputs;
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

export function refuseCollisions(planned: readonly PlannedOutputs[], cwd: string): void {
  const identity = identities();
  const maps = new Set(planned.map(({ input }) => identity(resolve(cwd, input.path))));
  const makers = new Map<string, string>();
  for (const { input, outputs } of planned) {
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
