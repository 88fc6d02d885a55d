import { extname, join, resolve } from "node:path";
import { FORMATS, formatNames } from "../../formats/index.ts";
import type { FormatName } from "../../formats/index.ts";
import type { DocumentName } from "../../documents/index.ts";
import type { DrawOptions } from "../../pipeline.ts";
import { suggester } from "../../input/words/suggest.ts";
import { UsageError } from "../report/errors.ts";
import { identities, kindOf } from "../machine/files.ts";
import type { Input } from "./inputs/inputs.ts";
import type { Output } from "./job.ts";
import { inWords } from "../../model/lists.ts";

/** Where outputs go when no place is named. */
export const OUTPUT_FOLDER = "output";
export const DEFAULT_FORMATS: readonly FormatName[] = ["svg", "pdf"];
/** For what is made of pages. */
export const PAGED_FORMATS = DEFAULT_FORMATS.filter((name) => FORMATS[name].pages === "many");

/** Longest extension first: `.webfont.svg` ends in `.svg` too. */
const NAMES = formatNames().toSorted((a, b) => FORMATS[b].extension.length - FORMATS[a].extension.length);

/** The format that a file is in by its name. */
export function formatOfName(path: string): FormatName | undefined {
  return NAMES.find((name) => path.toLowerCase().endsWith(`.${FORMATS[name].extension}`));
}

/** What is made of a map, if not its figure. */
export const documentOf = ({ as }: Pick<DrawOptions, "as">): string | undefined =>
  as === "figure" ? undefined : as;

export const isFigure = (as: DocumentName): boolean => documentOf({ as }) === undefined;

/** What is written of a map where nothing else is said; `kind` is as in `OutputRequest`. */
export const usualFormats = (kind: string | undefined): readonly FormatName[] =>
  kind === undefined ? DEFAULT_FORMATS : PAGED_FORMATS;

/** Which formats a map, or a view of it, is written in, and where each goes. */
interface PlannedOutputs<F extends FormatName = FormatName> {
  readonly input: Input;
  readonly view: string | undefined;
  readonly outputs: readonly Output<F>[];
}

/** Where a file goes that is one of several: with "-2", `map.svg` becomes `map-2.svg`. */
export function suffixedPath({ format, path }: Output, suffix: string): string {
  if (suffix === "") return path;
  const usual = `.${FORMATS[format].extension}`;
  // An SVG with fonts may be called .svg too.
  const end = path.endsWith(usual) ? usual : extname(path);
  return `${path.slice(0, path.length - end.length)}${suffix}${end}`;
}

/** What is asked for; `F` are the formats that can be written here. */
export interface OutputRequest<F extends FormatName = FormatName> {
  readonly among: readonly F[];
  readonly formats: readonly F[] | undefined;
  /** A folder, a file or "-". */
  readonly where: string | undefined;
  /** Each gets outputs of its own; none is the whole map. */
  readonly views: readonly string[];
  /** Says what is made of a map if not its figure: `map.handout.pdf`. */
  readonly kind: string | undefined;
  /** How many things are made of each map; 1 unless given. */
  readonly kinds?: number;
  /** What is written where neither a format nor a file is named; one place takes the first. */
  readonly usual: readonly F[];
  /** What is written of a single map instead of the usual; undefined or empty if it is. */
  readonly own?: (input: Input) => readonly F[] | undefined;
}

/** Says where everything goes, or what is wrong with where it was asked to go: `map.europe.svg` is a view of a map. */
export function planOutputs<F extends FormatName>(
  inputs: readonly Input[],
  wish: OutputRequest<F>,
  cwd: string,
): PlannedOutputs<F>[] {
  const planned = placesFor(inputs, wish, cwd);
  refuseCollisions(planned, cwd);
  return planned;
}

/** Where everything of one wish goes; several wishes are checked together by `refuseCollisions`. */
export function placesFor<F extends FormatName>(
  inputs: readonly Input[],
  wish: OutputRequest<F>,
  cwd: string,
): PlannedOutputs<F>[] {
  const views = wish.views.length === 0 ? [undefined] : wish.views;
  const count = inputs.length * views.length * (wish.kinds ?? 1);
  return inputs.flatMap((input) =>
    views.map((view) => ({ input, view, outputs: outputsOf(input, view, count, wish, cwd) })),
  );
}

function outputsOf<F extends FormatName>(
  input: Input,
  view: string | undefined,
  count: number,
  { among, formats, where, kind, kinds = 1, usual, own }: OutputRequest<F>,
  cwd: string,
): Output<F>[] {
  const target = where ?? (input.path === "-" ? "-" : OUTPUT_FOLDER);
  if (target === "") throw new UsageError("The place after -o is empty.");
  const ownFormats = formats === undefined ? own?.(input) : undefined;
  const byDefault = ownFormats === undefined || ownFormats.length === 0 ? usual : ownFormats;
  const what = kinds > 1 ? "document" : view === undefined ? "map" : "view";
  if (target === "-") {
    if (count > 1) {
      throw new UsageError(`Only one ${what} can be written to standard output.`);
    }
    return [{ format: theOnly(formats ?? byDefault.slice(0, 1), "standard output"), path: "-" }];
  }
  const several = fileNames(target, cwd);
  if (several.length > 1) {
    if (count > 1)
      throw new UsageError(
        `-o ${target} is for one ${what}, but there are ${count} ${what}s; name a folder.`,
      );
    return eachOfSeveral(several, formats, among);
  }
  if (isFileName(target, cwd)) {
    if (count > 1) {
      throw new UsageError(
        `${target} names one file, but there are ${count} ${what}s; name a folder: -o ${target}/.`,
      );
    }
    return [{ format: formatOfFile(target, formats, among), path: target }];
  }
  if (input.path === "-") {
    throw new UsageError(
      `Standard input has no name; name the file to write: -o ${join(target, "map.svg")}.`,
    );
  }
  return (formats ?? byDefault).map((format) => {
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
function eachOfSeveral<F extends FormatName>(
  paths: readonly string[],
  formats: readonly F[] | undefined,
  among: readonly F[],
): Output<F>[] {
  const outputs = paths.map((path): Output<F> => {
    const format = formatNamed(path, among);
    if (format !== undefined) return { format, path };
    throw new UsageError(
      `Of several files after -o, each says its format by its name, such as map.svg,map.pdf; \`${path}\` does not.`,
    );
  });
  if (formats !== undefined)
    throw new UsageError("Several files after -o say their formats by their names; leave -f out.");
  return outputs;
}

/** The format that a name says, if it can be written here. */
function formatNamed<F extends FormatName>(path: string, among: readonly F[]): F | undefined {
  const byName = formatOfName(path);
  if (byName === undefined) return undefined;
  const format = among.find((name) => name === byName);
  if (format !== undefined) return format;
  throw new UsageError(
    `${path} is named like ${byName}, which is not written here; there are ${inWords(among)}. For that, write: hence render -o ${path}.`,
  );
}

interface Elsewhere {
  readonly format: FormatName;
  /** Whether it is another name of that format, and not one that the format serves in place of. */
  readonly isSame: boolean;
}

const rows = (isSame: boolean, table: Readonly<Partial<Record<FormatName, readonly string[]>>>) =>
  Object.entries(table).flatMap(([format, names]) =>
    names.map((name) => [name, { format: format as FormatName, isSame }] as const),
  );

/** What formats are called elsewhere, and what serves in place of those that hence does not write. */
const ELSEWHERE: ReadonlyMap<string, Elsewhere> = new Map([
  ...rows(true, {
    dot: ["graphviz", "gv"],
    md: ["markdown"],
    txt: ["text", "plain"],
    docx: ["word"],
    pptx: ["powerpoint"],
    yaml: ["yml"],
    mermaid: ["mmd"],
  }),
  ...rows(false, {
    png: ["jpg", "jpeg", "gif", "tif", "tiff", "webp", "bmp"],
    pdf: ["eps", "ps", "ai", "emf", "wmf"],
    docx: ["doc", "odt", "rtf"],
    pptx: ["ppt"],
    html: ["htm"],
  }),
]);

/** Which format a word from elsewhere stands for; none for a word that names one here. */
export function formatElsewhere(name: string): Elsewhere | undefined {
  const word = name.toLowerCase();
  const found = ELSEWHERE.get(word);
  const isOwn = NAMES.some((own) => own === word) || formatOfName(`.${word}`) !== undefined;
  return isOwn && found?.isSame !== true ? undefined : found;
}

function refuseForeign(target: string, among: readonly FormatName[]): void {
  const extension = extname(target).slice(1);
  const meant = formatElsewhere(extension);
  if (meant === undefined || meant.isSame || !among.includes(meant.format)) return;
  const named = `${target.slice(0, -extension.length)}${meant.format}`;
  throw new UsageError(`hence writes no .${extension}; name the file ${named}.`);
}

function formatOfFile<F extends FormatName>(
  target: string,
  formats: readonly F[] | undefined,
  among: readonly F[],
): F {
  refuseForeign(target, among);
  if (formats === undefined) {
    const named = formatNamed(target, among);
    if (named !== undefined) return named;
    const near = suggester()(
      extname(target).slice(1),
      among.map((name) => FORMATS[name].extension),
    );
    const way = near === undefined ? "say it with -f." : `did you mean .${near}?`;
    throw new UsageError(`The name ${target} does not say which format is wanted; ${way}`);
  }
  const format = theOnly(formats, target);
  const byName = formatOfName(target);
  // An SVG with fonts may be called .svg too: it is of the same kind.
  if (byName !== undefined && FORMATS[byName].mime !== FORMATS[format].mime) {
    const named = `${target.slice(0, -extname(target).length)}.${FORMATS[format].extension}`;
    throw new UsageError(`${target} is named like ${byName}, but -f asks for ${format}; name it ${named}.`);
  }
  return format;
}

function theOnly<F extends FormatName>(formats: readonly F[], target: string): F {
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
