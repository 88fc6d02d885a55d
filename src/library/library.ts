/**
 * What programs call: the pipeline with wishes that may be impossible, maps inside other files, and fonts that come late.
 * What is no source, map or option is a diagnostic; only what is no typesetter throws a TypeError.
 */
import type { Diagnostic, Result, Source } from "../diagnostic.ts";
import { hasErrors } from "../diagnostic.ts";
import type { TextReader } from "../checks/index.ts";
import type { Drawing } from "../formats/format.ts";
import type { FormatName } from "../formats/index.ts";
import { FORMATS } from "../formats/index.ts";
import type { PlacedFigure } from "../layout/figure-layout.ts";
import type { ArgumentMap } from "../model/map.ts";
import type { MapDefaults } from "../model/project.ts";
import * as input from "../input/index.ts";
import * as yaml from "../input/yaml/format/format.ts";
import * as pipeline from "../pipeline.ts";
import type { DrawOptions } from "../pipeline.ts";
import type { Typesetter } from "../text/typesetter.ts";
import { withFaces } from "./late-faces.ts";
import { placed } from "./origin.ts";
import type { Origin } from "./origin.ts";
import { impossible } from "../options/read.ts";
import { drawOptions, mapFaults, sourceFaults } from "./wishes.ts";
import type { Wishes } from "./wishes.ts";

/** What surrounds a map. */
export interface Surroundings {
  /** The text of a file that the map quotes; nothing is read unless this is given. */
  readonly readText?: TextReader;
  /** The defaults of its folder. */
  readonly project?: MapDefaults;
  /** Where the map begins in the file `source.path`, if it is not the whole file. */
  readonly origin?: Origin;
}

/**
 * Reads a map in the notation of its file extension, or as YAML if the extension is unknown. `shared` is what the map has
 * from outside its file. The map is undefined if its notation is broken, and complete only if there are no errors.
 */
export const parse = ofSource(input.parse);

/** A map in its canonical form, with its comments; undefined where nobody knows what the author meant. */
export const format = ofSource(yaml.format);

function ofSource<T, Others extends readonly unknown[]>(
  read: (source: Source, ...others: Others) => Result<T | undefined>,
): typeof read {
  return (source, ...others) => {
    const diagnostics = sourceFaults(source);
    return diagnostics.length > 0 ? { value: undefined, diagnostics } : read(source, ...others);
  };
}

const NO_READER = {
  why: "this program reads no files for its maps",
  hint: "give `check` or `renderText` a function `readText(name)` that returns the text of a file",
};

/** Reads a map and finds everything wrong with it. The map is fit to draw if no diagnostic is an error. */
export function check(
  source: Source,
  readText: TextReader = () => NO_READER,
  project?: MapDefaults,
  origin?: Origin,
): Result<ArgumentMap | undefined> {
  const faults = [...sourceFaults(source)];
  if (typeof readText !== "function") faults.push(impossible("`readText` is a function."));
  if (faults.length > 0) return { value: undefined, diagnostics: faults };
  const { value, diagnostics } = pipeline.check(source, readText, project);
  return { value, diagnostics: placed(diagnostics, origin) };
}

/** Places a map without errors: where every statement and line stands, and how large its type is. */
export const layout = (
  map: ArgumentMap,
  wishes: Wishes,
  type: Typesetter,
): Promise<Result<readonly PlacedFigure[]>> =>
  wished([map], wishes, type, (options) => pipeline.layout(map, options, type));

/** Draws a map without errors, page by page; no pages where a wish cannot be met. Every format writes the same drawings. */
export const draw = (
  map: ArgumentMap,
  wishes: Wishes,
  type: Typesetter,
): Promise<Result<readonly Drawing[]>> =>
  wished([map], wishes, type, (options) => pipeline.draw(map, options, type));

/** Draws what two versions of a map differ in, both without errors. `name` says under the title which versions these are. */
export const drawChanges = (
  before: ArgumentMap,
  after: ArgumentMap,
  wishes: Wishes,
  type: Typesetter,
  name?: string,
): Promise<Result<readonly Drawing[]>> =>
  wished([before, after], wishes, type, (options) =>
    pipeline.drawChanges(before, after, options, type, name),
  );

/**
 * A map without errors as the bytes of its files: one, or one a page if the format holds a single page. None, with a
 * diagnostic, where a wish cannot be met.
 */
export async function render(
  map: ArgumentMap,
  format: FormatName,
  wishes: Wishes,
  type: Typesetter,
): Promise<Result<readonly Uint8Array[]>> {
  if (!Object.hasOwn(FORMATS, format)) {
    const names = Object.keys(FORMATS).map((name) => `\`${name}\``);
    return {
      value: [],
      diagnostics: [impossible(`There is no format \`${format}\`; there are ${names.join(", ")}.`)],
    };
  }
  return wished([map], wishes, type, (options) => pipeline.render(map, format, options, type));
}

/** From a text to the bytes of its files. Nothing is drawn of a map with errors. */
export async function renderText(
  source: Source,
  format: FormatName,
  wishes: Wishes,
  type: Typesetter,
  { readText, project, origin }: Surroundings = {},
): Promise<Result<readonly Uint8Array[]>> {
  const { value: map, diagnostics } = check(source, readText, project, origin);
  if (map === undefined || hasErrors(diagnostics)) return { value: [], diagnostics };
  const { value, diagnostics: drawn } = await render(map, format, wishes, type);
  return { value, diagnostics: [...diagnostics, ...placed(drawn, origin)] };
}

/** By name, because what throws them is loaded late. */
const WISHES: ReadonlySet<string> = new Set(["WishError", "FormatLimitError"]);

async function wished<T>(
  maps: readonly ArgumentMap[],
  wishes: Wishes,
  type: Typesetter,
  make: (options: DrawOptions) => Promise<Result<readonly T[]>>,
): Promise<Result<readonly T[]>> {
  if (typeof (type as Partial<Typesetter> | null | undefined)?.paragraph !== "function")
    throw new TypeError("`type` is a typesetter, as `loadTypesetter` and `typesetter` make it.");
  const faulty = maps.flatMap(mapFaults).slice(0, 1);
  const { value: options, diagnostics } = faulty.length > 0 ? { diagnostics: faulty } : drawOptions(wishes);
  if (options === undefined) return { value: [], diagnostics };
  try {
    return await withFaces(() => make(options));
  } catch (error) {
    if (!(error instanceof Error && WISHES.has(error.name))) throw error;
    const faults: readonly Diagnostic[] = [impossible(error.message)];
    return { value: [], diagnostics: faults };
  }
}
