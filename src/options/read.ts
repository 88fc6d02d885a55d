/** The values of options, from words or from a program, and what is wrong with them. */
import { WHOLE_FILE, diagnostic } from "../diagnostic.ts";
import type { Diagnostic, Result } from "../diagnostic.ts";
import { suggester } from "../input/words/suggest.ts";
import { inMillimetres } from "../model/measures.ts";
import type { DrawingOption, OptionKind } from "./option.ts";
import { sheetsIn } from "./sheets.ts";
import { byWish, isToggle, OPTIONS, optionsFor, wishName } from "./table.ts";
import { inWords } from "../model/lists.ts";

export const impossible = (message: string): Diagnostic => diagnostic("impossible-wish", WHOLE_FILE, message);

/** What a program gives for an option, as the pipeline has it; undefined, with a diagnostic, where that cannot be. */
export function optionValue(name: string, given: unknown): Result<unknown> {
  const option = byWish().get(name);
  if (option === undefined) return { value: undefined, diagnostics: [noOption(name)] };
  const { kind } = option;
  const asText = kind.is === "number" && kind.unit === "pt" && typeof given === "string";
  const value = valueOf(kind, asText ? numberIn(kind, given) : given);
  if (value !== undefined) return { value, diagnostics: [] };
  return faulty(`\`${name}\` ${kindInWords(option)}, not ${inJson(given)}.`);
}

/** `asText`: the names are those of fences, `min-type` and `no-title`; a program writes `minType` and `title: false`. */
export function noOption(name: string, asText = false): Diagnostic {
  const names = [...byWish().keys()];
  const texts = optionsFor("program").map(([each, option]) => (isToggle(option) ? `no-${each}` : each));
  const near = nearTo(name, names);
  const fault = impossible(
    `There is no option \`${name}\`; there are ${listed(asText ? texts : names, "and")}.`,
  );
  const meant = asText
    ? texts.find((each) => near?.replace(": false", "") === wishName(each.replace(/^no-/u, "")))
    : near;
  return meant === undefined ? fault : { ...fault, hint: `did you mean \`${meant}\`?` };
}

/** The option that was meant: as a program has it, or as the command line writes it, such as "no-title" or "min-type". */
function nearTo(name: string, names: readonly string[]): string | undefined {
  const [, without] = /^no[-_]?([A-Za-z]+)$/u.exec(name) ?? [];
  const toggle = without?.toLowerCase() ?? "";
  if (byWish().get(toggle)?.kind.is === "toggle") return `${toggle}: false`;
  const written = wishName(name.replaceAll("_", "-"));
  return names.includes(written) ? written : suggester()(written, names);
}

/** What stands after an option on the command line, likewise. */
export function optionInWords(name: string, text: string): Result<unknown> {
  const option: DrawingOption = OPTIONS[name as keyof typeof OPTIONS];
  const value = valueOf(option.kind, option.kind.is === "number" ? numberIn(option.kind, text) : text);
  if (value !== undefined) return { value, diagnostics: [] };
  return faulty(`--${name} ${demandOf(name, option)}, not \`${text}\`.`);
}

const faulty = (message: string): Result<undefined> => ({
  value: undefined,
  diagnostics: [impossible(message)],
});

/** Undefined if it is not such a value. */
function valueOf(kind: OptionKind, given: unknown): unknown {
  switch (kind.is) {
    case "choice":
      return kind.words.find((word) => word === given);
    case "number": {
      const fits = typeof given === "number" && given >= kind.from && given <= kind.to;
      return fits && (kind.whole === undefined || Number.isInteger(given)) ? given : undefined;
    }
    case "length":
      return typeof given === "number" || typeof given === "string"
        ? inMillimetres(String(given))
        : undefined;
    case "sheets":
      return typeof given === "string" ? sheetsIn(given) : undefined;
    case "prefix":
      return typeof given === "string" && /^[A-Za-z_][\w-]*$/u.test(given) ? given : undefined;
    case "text":
      return typeof given === "string" ? given : undefined;
    case "flag":
    case "toggle":
      return typeof given === "boolean" ? given : undefined;
  }
}

function numberIn(
  { unit, whole, digits = Infinity }: OptionKind & { readonly is: "number" },
  text: string,
): number {
  const form = whole === true ? /^\d+$/u : unit === "pt" ? /^\d+(\.\d+)?(pt)?$/u : /^\d+(\.\d+)?$/u;
  return form.test(text) && text.length <= digits ? Number(text.replace(/pt$/u, "")) : NaN;
}

/** "is a whole number from 1 to 4" */
function kindInWords({ kind, demands = "" }: DrawingOption): string {
  switch (kind.is) {
    case "choice":
      return `is ${listed(kind.words)}`;
    case "number":
      return `is a ${kind.whole === true ? "whole " : ""}number from ${kind.from} to ${kind.to}${kind.unit === undefined ? "" : ` ${kind.unit}`}`;
    case "length":
      return 'is from 30 to 1000 mm, such as 160 or "6.3in"';
    case "sheets":
      return demands.replace(/^needs/u, "is");
    case "prefix":
      return "begins with a letter and has only letters, digits, - and _";
    case "text":
      return "is a text";
    case "flag":
    case "toggle":
      return "is true or false";
  }
}

/** "needs a size from 4 to 40 pt" */
function demandOf(name: string, { kind, demands }: DrawingOption): string {
  if (demands !== undefined) return demands;
  if (kind.is === "length") return `needs a ${name} from 30 to 1000 mm, such as 160mm, 16cm, 6.3in or 450pt`;
  if (kind.is !== "number") return "needs another value";
  const what = kind.unit === undefined ? (kind.whole === true ? "whole number" : "number") : "size";
  return `needs a ${what} from ${kind.from} to ${kind.to}${kind.unit === undefined ? "" : ` ${kind.unit}`}`;
}

export const listed = (words: readonly string[], last = "or"): string =>
  inWords(
    words.map((word) => `\`${word}\``),
    last,
  );

function inJson(value: unknown): string {
  if (typeof value === "bigint" || typeof value === "number") return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // It holds itself, for example.
    return "this object";
  }
}
