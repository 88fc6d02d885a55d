import type { Code, Diagnostic, Source } from "../diagnostic.ts";
import type { Notation } from "./notation.ts";
import type { Loss } from "./node.ts";
import { aif, xaif } from "./foreign/aif/aif.ts";
import { argdown } from "./foreign/argdown/argdown.ts";
import { arguebuf } from "./foreign/arguebuf/arguebuf.ts";
import { argmap } from "./foreign/argmap/argmap.ts";
import { carneades } from "./foreign/carneades/carneades.ts";
import { csv } from "./foreign/csv/csv.ts";
import { apx, iccma, tgf } from "./foreign/dung/dung.ts";
import { gsn } from "./foreign/gsn/gsn.ts";
import { kialo } from "./foreign/kialo/kialo.ts";
import { microtexts } from "./foreign/microtexts/microtexts.ts";
import { sadface } from "./foreign/sadface/sadface.ts";
import { yaml } from "./format/yaml.ts";
import { inWords } from "../model/lists.ts";

/** A notation is a folder and a row here; the first one is used where nothing indicates another. */
export const NOTATIONS: readonly [Notation, ...Notation[]] = [
  yaml,
  xaif,
  aif,
  sadface,
  arguebuf,
  microtexts,
  carneades,
  gsn,
  argmap,
  kialo,
  csv,
  apx,
  tgf,
  iccma,
  argdown,
];

/** By the extension of the path; where that says nothing, or several notations share it, by what the text looks like. */
export function notationOf({ path, text }: Source): Notation {
  const sharing = NOTATIONS.filter(({ shared }) => shared?.includes(extensionOf(path) ?? "") === true);
  return (
    sharing.find(looksLike(text)) ??
    notationNamed(path) ??
    sharing[0] ??
    NOTATIONS.find(looksLike(text)) ??
    NOTATIONS[0]
  );
}

/** A pattern may run out of memory in millions of blanks, which no notation has. */
const looksLike =
  (text: string) =>
  ({ recognise }: Notation): boolean => {
    try {
      return recognise?.(text) === true;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  };

const extensionOf = (path: string): string | undefined => /\.(\w+)$/.exec(path)?.[1]?.toLowerCase();

function notationNamed(path: string): Notation | undefined {
  const extension = extensionOf(path);
  return NOTATIONS.find(({ extensions }) => extension !== undefined && extensions.includes(extension));
}

/** Does a file hold a map, by its name? */
export const isMapName = (path: string): boolean => notationNamed(path) !== undefined && !isProjectName(path);

/** May a file hold a map, by its name? Where it only may, `isMapText` decides. */
export const mayBeMapName = (path: string): boolean =>
  isMapName(path) || NOTATIONS.some(({ shared }) => shared?.includes(extensionOf(path) ?? "") === true);

/** Does the beginning of a file that may hold a map say that it does? */
export function isMapText({ path, text }: Source): boolean {
  const extension = extensionOf(path) ?? "";
  return NOTATIONS.some(
    (notation) => notation.shared?.includes(extension) === true && looksLike(text)(notation),
  );
}

/** A name for a text that came without one: data such as AIF are read as what they are. */
export const nameForText = (text: string): string =>
  ["map.json", "map.xml"].find((path) => isMapText({ path, text })) ?? "map.yaml";

/** Does a file hold the defaults of its folder, by its name? */
export const isProjectName = (path: string): boolean => /(?:^|[/\\])hence\.ya?ml$/u.test(path);

/** The name of a map without its extension. */
export function withoutExtension(name: string): string {
  return isMapName(name) ? name.replace(/\.\w+$/, "") : name;
}

/** "yaml", "yml" */
export const mapExtensions = (): readonly string[] => NOTATIONS.flatMap(({ extensions }) => extensions);

/** "*.yaml, *.yml" */
export function mapPatterns(): string {
  return mapExtensions()
    .map((extension) => `*.${extension}`)
    .join(", ");
}

/** Characters of a line of help. */
const LINE = 58;

/** "YAML (.yaml, .yml)", for help, in lines. */
export function notationHelp(): string {
  const all = NOTATIONS.map(({ name, extensions, shared = [] }, index) => {
    const endings = index === 0 ? extensions : [...extensions, ...shared];
    return `${name} (${endings.map((ending) => `.${ending}`).join(", ")})`;
  });
  const lines = [""];
  for (const [index, one] of all.entries()) {
    const part = index < all.length - 1 ? `${one}, ` : one;
    if (lines.at(-1)!.length + part.length > LINE) lines.push("");
    lines[lines.length - 1] += part;
  }
  return lines.map((line) => line.trimEnd()).join("\n  ");
}

/** Problems whose hint is the same in every notation. */
const SAME_EVERYWHERE: ReadonlySet<Code> = new Set([
  "notation-syntax",
  "notation-unknown",
  "not-utf8",
  "too-large",
  "graph-fault",
  "step-incomplete",
  "circular",
  "supports-and-attacks",
  "quote-not-found",
  "quote-unchecked",
  "source-outside",
]);

/** Groups that are sections of a text are in every statement there. */
const IN_EDITS_ONLY: ReadonlySet<Code> = new Set(["group-repeated"]);

const ANOTHER_WORD = /^did you mean `[^`]+`\?$/u;

/** "This Carneades file has definitions of argument schemes (7)"; undefined where nothing was found, or in a map of hence. */
export function foundInstead({ edits, name }: Notation, losses: readonly Loss[]): string | undefined {
  if (edits === true || losses.length === 0) return undefined;
  return `This ${name} file has ${inWords(losses.map(({ kind, count }) => `${kind} (${count})`))}`;
}

/** Fixes are edits in one notation, and most hints name its keys: in another notation neither would be true. */
export function inNotation(diagnostics: readonly Diagnostic[], { edits }: Notation): readonly Diagnostic[] {
  if (edits === true) return diagnostics;
  return diagnostics
    .filter(({ code }) => !IN_EDITS_ONLY.has(code))
    .map(({ fix: _fix, hint, ...diagnostic }) =>
      hint !== undefined && (SAME_EVERYWHERE.has(diagnostic.code) || ANOTHER_WORD.test(hint))
        ? { ...diagnostic, hint }
        : diagnostic,
    );
}
