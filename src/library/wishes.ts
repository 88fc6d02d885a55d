/** What a program may ask of a drawing, in the words of the command line, and what is wrong with what it asks. */
import { diagnostic } from "../diagnostic.ts";
import type { Diagnostic, Range } from "../diagnostic.ts";
import { accepts, DOCUMENTS } from "../documents/index.ts";
import type { DocumentName } from "../documents/index.ts";
import type { OwnOption } from "../documents/document.ts";
import { MOST_SHEETS, sheetsIn } from "../documents/poster/grids.ts";
import { inWords } from "../input/words/suggest.ts";
import { DIRECTIONS, PAPER_NAMES, STYLE_NAMES, THEME_NAMES } from "../model/choices.ts";
import { inMillimetres } from "../model/measures.ts";
import type { DrawOptions } from "../pipeline.ts";
import { NUMBERS } from "./numbers.ts";

/** What is left out is the map's own wish, or the default. */
export interface Wishes extends Omit<DrawOptions, "size" | "least" | "width" | "height" | "sheets"> {
  /** How many sheets of a poster lie across and down: "2x3". */
  readonly sheets?: string;
  /** A column of text to fill: mm, or a length such as "160mm", "16cm", "6.3in", "450pt"; 30 to 1000 mm. */
  readonly width?: number | string;
  /** The most that a figure in that column is high, likewise; what would be higher is divided. */
  readonly height?: number | string;
  /** The size of type in that column, pt, 4 to 40; the largest up to 10 that suits unless given. */
  readonly type?: number;
  /** The smallest type of statements on paper, pt, 4 to 40; 7 unless given. A map that needs more room gets more pages. */
  readonly minType?: number;
}

const START = { offset: 0, line: 1, column: 1 };
export const WHOLE_MAP: Range = { start: START, end: START };

export const impossible = (message: string): Diagnostic => diagnostic("impossible-wish", WHOLE_MAP, message);

/** What a program that no compiler has checked may give instead of a source. */
export function sourceFaults(source: unknown): readonly Diagnostic[] {
  const isSource =
    isObject(source) && typeof source["path"] === "string" && typeof source["text"] === "string";
  if (isSource) return [];
  return [impossible('A source is an object with two texts: { path: "map.yaml", text: "…" }.')];
}

export function mapFaults(map: unknown): readonly Diagnostic[] {
  if (isObject(map) && Array.isArray(map["statements"]) && Array.isArray(map["inferences"])) return [];
  return [impossible("This is no map that `check` or `parse` has read without errors.")];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Words to choose from. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  as: Object.keys(DOCUMENTS),
  direction: DIRECTIONS,
  paper: PAPER_NAMES,
  style: STYLE_NAMES,
  theme: THEME_NAMES,
};
const TEXTS = ["caption", "view", "blank", "idPrefix"];
const LENGTHS = ["width", "height"];
const FLAGS = ["title", "legend", "source", "verdicts", "changed", "duplex"];
const NAMES = [...Object.keys(CHOICES), ...Object.keys(NUMBERS), ...TEXTS, ...FLAGS, ...LENGTHS, "sheets"];

/** The wishes as the pipeline has them; undefined where some cannot be met. */
export function drawOptions(wishes: Wishes = {}): {
  readonly value: DrawOptions | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  if (!isObject(wishes))
    return {
      value: undefined,
      diagnostics: [impossible('Options are an object, such as { paper: "a4" }.')],
    };
  const given = Object.entries(wishes).filter(([, value]) => value !== undefined);
  const faults = [...given.flatMap(([name, value]) => faultOf(name, value) ?? []), ...contradictions(wishes)];
  if (faults.length > 0) return { value: undefined, diagnostics: faults.map(impossible) };
  const { type, minType, width, height, sheets, ...others } = Object.fromEntries(given) as Wishes;
  return {
    value: {
      ...others,
      ...(width === undefined ? {} : { width: inMillimetres(String(width))! }),
      ...(sheets === undefined ? {} : { sheets: sheetsIn(sheets)! }),
      ...(height === undefined ? {} : { height: inMillimetres(String(height))! }),
      ...(type === undefined ? {} : { size: type }),
      ...(minType === undefined ? {} : { least: minType }),
    },
    diagnostics: [],
  };
}

function faultOf(name: string, value: unknown): string | undefined {
  const choices = Object.hasOwn(CHOICES, name) ? CHOICES[name] : undefined;
  const range = Object.hasOwn(NUMBERS, name) ? NUMBERS[name] : undefined;
  const said = inJson(value);
  if (choices !== undefined)
    return choices.includes(value as string) ? undefined : `\`${name}\` is ${listed(choices)}, not ${said}.`;
  if (range !== undefined) {
    const [from, to, unit, whole] = range;
    const fits = typeof value === "number" && value >= from && value <= to;
    if (fits && (whole === undefined || Number.isInteger(value))) return undefined;
    return `\`${name}\` is a ${whole === true ? "whole " : ""}number from ${from} to ${to}${unit}, not ${said}.`;
  }
  if (LENGTHS.includes(name)) {
    const isLength = typeof value === "number" || typeof value === "string";
    if (isLength && inMillimetres(String(value)) !== undefined) return undefined;
    return `\`${name}\` is from 30 to 1000 mm, such as 160 or "6.3in", not ${said}.`;
  }
  if (name === "sheets")
    return typeof value === "string" && sheetsIn(value) !== undefined
      ? undefined
      : `\`sheets\` is how many sheets lie across and down, at most ${MOST_SHEETS} in all, such as 2x2, not ${said}.`;
  if (name === "idPrefix")
    return typeof value === "string" && /^[A-Za-z_][\w-]*$/u.test(value)
      ? undefined
      : `\`idPrefix\` begins with a letter and has only letters, digits, - and _, not ${said}.`;
  if (TEXTS.includes(name))
    return typeof value === "string" ? undefined : `\`${name}\` is a text, not ${said}.`;
  if (FLAGS.includes(name))
    return typeof value === "boolean" ? undefined : `\`${name}\` is true or false, not ${said}.`;
  return `There is no option \`${name}\`; there are ${listed(NAMES, "and")}.`;
}

function inJson(value: unknown): string {
  if (typeof value === "bigint") return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // It holds itself, for example.
    return "this object";
  }
}

/** Wishes that cannot be met together. */
function contradictions({ as = "figure", type, width, height, paper, ...others }: Wishes): string[] {
  if (!Object.hasOwn(DOCUMENTS, as)) return [];
  const faults: string[] = [];
  if (type !== undefined && width === undefined)
    faults.push("`type` is the size of type in a column; say how wide that is with `width`.");
  if (type !== undefined && as === "steps")
    faults.push("`type` is the size of type in a column; for slides, say the smallest with `minType`.");
  if (height !== undefined && width === undefined)
    faults.push("`height` is how high a figure in a column may be; say how wide that is with `width`.");
  if (width !== undefined && paper !== undefined)
    faults.push("A figure fills either a sheet or a column: choose `paper` or `width`.");
  const own: readonly [OwnOption, unknown][] = [
    ["width", width],
    ["height", height],
    ["blank", others.blank],
    ["level", others.level],
    ["seed", others.seed],
    ["sheets", others.sheets],
  ];
  for (const [option, value] of own) {
    if (value === undefined || accepts(as, option)) continue;
    const fitting = (Object.keys(DOCUMENTS) as DocumentName[]).filter((name) => accepts(name, option));
    faults.push(`\`${option}\` needs \`as\` to be ${listed(fitting)}.`);
  }
  return faults;
}

const listed = (words: readonly string[], last = "or"): string =>
  inWords(
    words.map((word) => `\`${word}\``),
    last,
  );
