/** Checks arguments of programs that no compiler has checked. Each is read once, and reading it may throw. */
import type { Source } from "../diagnostic.ts";
import { NO_SHARED } from "../model/project.ts";
import type { MapDefaults } from "../model/project.ts";
import type { ArgumentMap } from "../model/map.ts";
import type { Argument, Assumed } from "../reason/argument.ts";

type Anything = Readonly<Record<string, unknown>>;

/** The answer, or false where reading throws, as with a proxy or an accessor. */
function readable(answer: () => boolean): boolean {
  try {
    return answer();
  } catch {
    return false;
  }
}

export const isObject = (value: unknown): value is Anything =>
  readable(() => typeof value === "object" && value !== null && !Array.isArray(value));

const isText = (value: unknown): boolean => typeof value === "string";
const isListOf = (value: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && Array.from(value as readonly unknown[]).every(isOne);
const isOptional = (value: unknown, is: (one: unknown) => boolean): boolean =>
  value === undefined || is(value);

/** A copy, so that what is checked is what is used; undefined where it is none. */
export function sourceIn(given: unknown): Source | undefined {
  let source: Source | undefined;
  readable(() => {
    if (!isObject(given)) return false;
    const { path, text } = given;
    if (typeof path === "string" && typeof text === "string") source = { path, text };
    return true;
  });
  return source;
}

/** The defaults of a folder, with what is left out; undefined where they are none. */
export function defaultsIn(given: unknown): MapDefaults | undefined {
  let defaults: MapDefaults | undefined;
  readable(() => {
    if (!isObject(given)) return false;
    const all: Anything = { ...NO_SHARED, levels: {}, ...given };
    const fits =
      [all["figure"], all["levels"]].every(isObject) &&
      [all["sources"], all["voices"], all["schemes"] ?? []].every((list) => isListOf(list, isEntry)) &&
      isListOf(all["bibliography"], isText) &&
      ["readText", "open", "pathOf"].every((name) => isOptional(all[name], isFunction));
    if (fits) defaults = all as unknown as MapDefaults;
    return true;
  });
  return defaults;
}

export const isFunction = (value: unknown): boolean => typeof value === "function";
const isEntry = (one: unknown): boolean => isObject(one) && isText(one["id"]);

const isStep = (one: unknown): boolean =>
  isObject(one) &&
  isListOf(one["from"], isText) &&
  isObject(one["target"]) &&
  (one["target"]["kind"] === "undercut"
    ? Number.isInteger(one["target"]["inference"])
    : isText(one["target"]["statement"]));

/** What the rules read of a map. */
export const isArgument = (given: unknown): given is Argument =>
  readable(
    () =>
      isObject(given) &&
      isListOf(given["statements"], isEntry) &&
      isListOf(given["inferences"], isStep) &&
      isListOf(given["rivals"], (group) => isListOf(group, isText)),
  );

export const isAssumed = (given: unknown): given is Assumed =>
  readable(() => isObject(given) && given["stances"] instanceof Map && given["undercut"] instanceof Set);

const TEXTS = ["title", "subtitle", "author", "date", "caption", "circular"];
const LISTS = ["expect", "uses", "sources", "voices", "groups", "views", "schemes"];

/** Whether it has the form of what `parse` makes; a map that was made in another way is not examined completely. */
export const isMap = (given: unknown): given is ArgumentMap =>
  isArgument(given) &&
  readable(() => {
    const map = given as unknown as Anything;
    return (
      isText(map["lang"]) &&
      isObject(map["figure"]) &&
      TEXTS.every((name) => isOptional(map[name], isText)) &&
      isOptional(map["main"], isTexts) &&
      LISTS.every((name) => isListOf(map[name], isObject)) &&
      (map["statements"] as readonly Anything[]).every(
        ({ text, voices, citations }) =>
          isText(text) && isListOf(voices, isText) && isListOf(citations, isObject),
      )
    );
  });

const isEdit = (one: unknown): boolean =>
  isObject(one) &&
  isText(one["text"]) &&
  isObject(one["range"]) &&
  [one["range"]["start"], one["range"]["end"]].every(
    (place) => isObject(place) && Number.isInteger(place["offset"]),
  );

export const areFixes = (given: unknown): boolean =>
  readable(() => isListOf(given, (fix) => isObject(fix) && isListOf(fix["edits"], isEdit)));

export const areDiagnostics = (given: unknown): boolean =>
  readable(() => isListOf(given, (one) => isObject(one) && isText(one["severity"])));

export const isOrigin = (given: unknown): boolean =>
  readable(
    () =>
      isObject(given) &&
      isOptional(given["indent"], Number.isInteger) &&
      isObject(given["start"]) &&
      ["offset", "line", "column"].every((name) => Number.isInteger((given["start"] as Anything)[name])),
  );

export const isTexts = (given: unknown): given is readonly string[] =>
  readable(() => isListOf(given, isText));

export const isFunctionOf = (given: unknown, name: string): boolean =>
  readable(() => isFunction((given as Anything | null | undefined)?.[name]));

export const isTypesetter = (given: unknown): boolean => isFunctionOf(given, "paragraph");

/** Throws a TypeError that names the argument, where there is no result to say it in. */
export function demand(isGiven: boolean, sentence: string): asserts isGiven {
  if (!isGiven) throw new TypeError(sentence);
}

export const NO_MAP = "is no map that `check` or `parse` has read without errors.";
