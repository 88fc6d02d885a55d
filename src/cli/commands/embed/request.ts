import { Command } from "commander";
import { formatNames } from "../../../formats/index.ts";
import type { FormatName } from "../../../formats/index.ts";
import type { DrawingOption } from "../../../options/option.ts";
import { isToggle, optionsFor } from "../../../options/table.ts";
import { UsageError } from "../../report/errors.ts";
import type { RenderRequest } from "../../session/request.ts";
import { oneOf } from "../choices.ts";
import { render } from "../render/command.ts";

/** What a document asks for, as JSON. */
export interface EmbedRequest {
  /** Where the pictures go; relative to the working folder. */
  readonly folder: string;
  /** The document, for messages and for what its maps quote. */
  readonly document: string;
  /** A length such as "121mm", or a document for Word or LibreOffice that has the wanted page. */
  readonly column: string | undefined;
  /** How high the text is on a page, a length; a `column` that is a document says it too. */
  readonly page: string | undefined;
  /** Of all figures that have none of their own. */
  readonly options: Readonly<Record<string, string>>;
  /** The line of the document where they stand, from 1. */
  readonly optionsLine: number | undefined;
  readonly figures: readonly FigureRequest[];
}

export interface FigureRequest {
  /** What its files are called, without extension. */
  readonly name: string | undefined;
  /** A map that is a file, or the text of one. */
  readonly file: string | undefined;
  readonly text: string | undefined;
  /** Where the text begins, or the file is named, in the document, from 1. */
  readonly line: number | undefined;
  /** Another document than that of the request. */
  readonly document: string | undefined;
  /** A stamp that the document chooses; it is written beside the pictures, so that the document can tell whether they are current. */
  readonly stamp: string | undefined;
  readonly formats: readonly FormatName[];
  /** Those of `render`, without dashes. */
  readonly options: Readonly<Record<string, string>>;
}

type Fields = Readonly<Record<string, unknown>>;

/** Throws a `UsageError` that says what is wrong with it. */
export function readRequest(json: string): EmbedRequest {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    throw new UsageError("The request of a document is JSON; hence help embed describes it.");
  }
  const fields = objectIn(read, "The request");
  const { figures } = fields;
  if (!Array.isArray(figures)) throw new UsageError("`figures` in the request is a list.");
  return {
    folder: textIn(fields, "folder") ?? "hence-figures",
    document: textIn(fields, "document") ?? "document",
    column: textIn(fields, "column"),
    page: textIn(fields, "page"),
    options: optionsIn(fields),
    optionsLine: lineIn(fields, "optionsLine"),
    figures: figures.map((figure) => figureIn(objectIn(figure, "Each of `figures`"))),
  };
}

function figureIn(fields: Fields): FigureRequest {
  const [file, text] = [textIn(fields, "file"), textIn(fields, "text")];
  if ((file === undefined) === (text === undefined))
    throw new UsageError("A figure in the request has either a `file` or a `text`.");
  const { formats } = fields;
  if (!Array.isArray(formats) || formats.length === 0)
    throw new UsageError('`formats` of a figure in the request is a list, such as ["pdf"].');
  return {
    name: textIn(fields, "name"),
    file,
    text,
    line: lineIn(fields, "line"),
    document: textIn(fields, "document"),
    stamp: textIn(fields, "stamp"),
    formats: [...new Set(formats.map((name) => oneOf("format", String(name), formatNames())))],
    options: optionsIn(fields),
  };
}

const LINES_AT_MOST = 1_000_000;

function lineIn(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  if (Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= LINES_AT_MOST)
    return Number(value);
  throw new UsageError(`\`${name}\` in the request is a whole number from 1.`);
}

function objectIn(value: unknown, what: string): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  throw new UsageError(`${what} is an object.`);
}

function textIn(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "string") return name === "text" ? value : withoutNul(value, name);
  throw new UsageError(`\`${name}\` in the request is a text.`);
}

function optionsIn({ options }: Fields): Readonly<Record<string, string>> {
  if (options === undefined) return {};
  const texts = Object.entries(objectIn(options, "`options`")).map(([name, value]) => [
    name,
    withoutNul(String(value), name),
  ]);
  return Object.fromEntries(texts) as Record<string, string>;
}

/** No path and no word of a command line can hold NUL. */
function withoutNul(text: string, name: string): string {
  if (!text.includes("\0")) return text;
  throw new UsageError(`\`${name}\` in the request has a character NUL.`);
}

/**
 * The options of a figure as those of `render`: they have the same names, values and messages. `more` are names that a
 * mistake may be meant as.
 */
export function optionsOf(
  options: Readonly<Record<string, string>>,
  what = "option of a figure",
  more: readonly string[] = [],
): RenderRequest {
  const known = new Map<string, DrawingOption | undefined>([...optionsFor("embed"), ["root", undefined]]);
  const words: string[] = [];
  for (const [name, value] of Object.entries(options)) {
    if (!known.has(name)) oneOf(what, name, [...known.keys(), ...more.filter((one) => one !== name)]);
    const option = known.get(name);
    if (option === undefined || !isToggle(option)) words.push(`--${name}=${value}`);
    else if (NO.has(value)) words.push(`--no-${name}`);
    else if (!YES.has(value))
      throw new UsageError(`${name} of a figure is \`yes\` or \`no\`, not \`${value}\`.`);
  }
  let asked: unknown;
  const program = new Command().exitOverride();
  render.define(program, (request) => (asked = request.asked));
  program.parse(["render", ...words], { from: "user" });
  return asked as RenderRequest;
}

const NO: ReadonlySet<string> = new Set(["no", "false", "off"]);
const YES: ReadonlySet<string> = new Set(["yes", "true", "on"]);
