/**
 * What programs call: the pipeline with wishes that may be impossible, maps inside other files, and fonts that come late.
 * What is no source, map or option is a diagnostic; only what is no typesetter throws a TypeError.
 */
import type { Diagnostic, Result, Source } from "../diagnostic.ts";
import { hasErrors, refusalIn } from "../diagnostic.ts";
import type { TextReader } from "../checks/index.ts";
import type { Drawing } from "../formats/format.ts";
import type { FormatName } from "../formats/index.ts";
import { FORMATS } from "../formats/index.ts";
import type { PlacedFigure } from "../layout/figure-layout.ts";
import type { ArgumentMap } from "../model/map.ts";
import type { MapDefaults, Shared } from "../model/project.ts";
import * as input from "../input/index.ts";
import * as yaml from "../input/format/format.ts";
import * as pipeline from "../pipeline.ts";
import type { DrawOptions } from "../pipeline.ts";
import type { Typesetter } from "../text/typesetter.ts";
import { withFaces } from "./late-faces.ts";
import { placed } from "./origin.ts";
import type { Origin } from "./origin.ts";
import { impossible, listed } from "../options/read.ts";
import { suggester } from "../input/words/suggest.ts";
import { defaultsIn, demand, isMap, isObject, isOrigin, isTypesetter, NO_MAP, sourceIn } from "./given.ts";
import { drawOptions } from "./wishes.ts";
import type { Wishes } from "./wishes.ts";

/** What surrounds a map. */
export interface Surroundings {
  /** The text of a file that the map quotes; nothing is read unless this is given. */
  readonly readText?: TextReader;
  /** The defaults of its folder. */
  readonly project?: Partial<MapDefaults>;
  /** Where the map begins in the file `source.path`, if it is not the whole file. */
  readonly origin?: Origin;
}

/**
 * Reads a map in the notation of its file extension, or as YAML if the extension is unknown. `shared` is what the map has
 * from outside its file. The map is undefined if its notation is broken, and complete only if there are no errors.
 */
export function parse(source: Source, shared?: Partial<Shared>): Result<ArgumentMap | undefined> {
  const given = sourceIn(source);
  const defaults = shared === undefined ? undefined : defaultsIn(shared);
  const faults = faultsAmong(
    [given !== undefined, NO_SOURCE],
    [shared === undefined || defaults !== undefined, NO_DEFAULTS("shared")],
  );
  return faults.length > 0 ? { value: undefined, diagnostics: faults } : input.parse(given!, defaults);
}

/** A map in its canonical form, with its comments; undefined where nobody knows what the author meant. */
export function format(source: Source): Result<string | undefined> {
  const given = sourceIn(source);
  return given === undefined
    ? { value: undefined, diagnostics: [impossible(NO_SOURCE)] }
    : yaml.format(given);
}

const NO_SOURCE = 'A source is an object with two texts: { path: "map.yaml", text: "…" }.';
const NO_DEFAULTS = (name: string) =>
  `\`${name}\` has the defaults of a folder, such as { figure: { paper: "a4" } }.`;

/** The sentences of the demands that are not met. */
const faultsAmong = (
  ...demands: readonly (readonly [isMet: boolean, sentence: string])[]
): readonly Diagnostic[] => demands.flatMap(([isMet, sentence]) => (isMet ? [] : [impossible(sentence)]));

const NO_READER = {
  why: "this program reads no files for its maps",
  hint: "give `check` or `renderText` a function `readText(name)` that returns the text of a file",
};

/** Reads a map and finds everything wrong with it. The map is fit to draw if no diagnostic is an error. */
export function check(
  source: Source,
  readText: TextReader = () => NO_READER,
  project?: Partial<MapDefaults>,
  origin?: Origin,
): Result<ArgumentMap | undefined> {
  const given = sourceIn(source);
  const defaults = project === undefined ? undefined : defaultsIn(project);
  const faults = faultsAmong(
    [given !== undefined, NO_SOURCE],
    [typeof readText === "function", "`readText` is a function."],
    [project === undefined || defaults !== undefined, NO_DEFAULTS("project")],
    [
      origin === undefined || isOrigin(origin),
      "`origin` has a position, `start`, and may have a number, `indent`.",
    ],
  );
  if (faults.length > 0) return { value: undefined, diagnostics: faults };
  const { value, diagnostics } = pipeline.check(given!, readText, defaults);
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
  wished(
    [before, after],
    wishes,
    type,
    (options) => pipeline.drawChanges(before, after, options, type, name),
    name === undefined || typeof name === "string" ? [] : [impossible("`name` is a text.")],
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
  if (typeof format !== "string" || !Object.hasOwn(FORMATS, format))
    return { value: [], diagnostics: [noFormat(format)] };
  return wished([map], wishes, type, (options) => pipeline.render(map, format, options, type));
}

function noFormat(given: unknown): Diagnostic {
  const names = Object.keys(FORMATS);
  const near = typeof given === "string" ? suggester()(given, names) : undefined;
  const which = typeof given === "string" ? `format \`${given}\`` : "such format";
  const fault = impossible(`There is no ${which}; there are ${listed(names, "and")}.`);
  return near === undefined ? fault : { ...fault, hint: `did you mean \`${near}\`?` };
}

/** From a text to the bytes of its files. Nothing is drawn of a map with errors. */
export async function renderText(
  source: Source,
  format: FormatName,
  wishes: Wishes,
  type: Typesetter,
  around: Surroundings = {},
): Promise<Result<readonly Uint8Array[]>> {
  const surroundings = surroundingsIn(around);
  if (surroundings === undefined)
    return {
      value: [],
      diagnostics: [impossible("What surrounds a map is an object, such as { readText }.")],
    };
  const { readText, project, origin } = surroundings;
  const { value: map, diagnostics } = check(source, readText, project, origin);
  if (map === undefined || hasErrors(diagnostics)) return { value: [], diagnostics };
  const { value, diagnostics: drawn } = await render(map, format, wishes, type);
  return { value, diagnostics: [...diagnostics, ...placed(drawn, origin)] };
}

/** Undefined for what is no object, and where an accessor throws. */
function surroundingsIn(given: unknown): Surroundings | undefined {
  try {
    return isObject(given) ? { ...given } : undefined;
  } catch {
    return undefined;
  }
}

async function wished<T>(
  maps: readonly ArgumentMap[],
  wishes: Wishes,
  type: Typesetter,
  make: (options: DrawOptions) => Promise<Result<readonly T[]>>,
  faults: readonly Diagnostic[] = [],
): Promise<Result<readonly T[]>> {
  demand(isTypesetter(type), "`type` is a typesetter, as `loadTypesetter` and `typesetter` make it.");
  const faulty = [...(maps.every(isMap) ? [] : [impossible(`This ${NO_MAP}`)]), ...faults];
  const { value: options, diagnostics } = faulty.length > 0 ? { diagnostics: faulty } : drawOptions(wishes);
  if (options === undefined) return { value: [], diagnostics };
  try {
    return await withFaces(() => make(options));
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal?.because !== "map") throw error;
    const faults: readonly Diagnostic[] = [impossible(refusal.message)];
    return { value: [], diagnostics: faults };
  }
}
