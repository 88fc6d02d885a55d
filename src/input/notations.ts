import type { Diagnostic, Source } from "../diagnostic.ts";
import type { Notation } from "./notation.ts";
import { yaml } from "./yaml/yaml.ts";

/** A notation is a folder and a row here; the first one is read where nothing tells another. */
export const NOTATIONS: readonly [Notation, ...Notation[]] = [yaml];

/** By the extension of the path; where that says nothing, by what the text looks like. */
export function notationOf({ path, text }: Source): Notation {
  return notationNamed(path) ?? NOTATIONS.find(({ recognise }) => recognise?.(text)) ?? NOTATIONS[0];
}

function notationNamed(path: string): Notation | undefined {
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase();
  return NOTATIONS.find(({ extensions }) => extension !== undefined && extensions.includes(extension));
}

/** Does a file hold a map, by its name? */
export const isMapName = (path: string): boolean => notationNamed(path) !== undefined && !isProjectName(path);

/** Does a file hold the defaults of its folder, by its name? */
export const isProjectName = (path: string): boolean => /(?:^|[/\\])hence\.yaml$/u.test(path);

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

/** "YAML (.yaml, .yml)", for help. */
export function notationHelp(): string {
  return NOTATIONS.map(
    ({ name, extensions }) => `${name} (${extensions.map((extension) => `.${extension}`).join(", ")})`,
  ).join(", ");
}

/** Fixes are edits in one notation: in another they would break the text. */
export function inNotation(diagnostics: readonly Diagnostic[], { edits }: Notation): readonly Diagnostic[] {
  if (edits === true) return diagnostics;
  return diagnostics.map(({ fix: _fix, ...diagnostic }) => diagnostic);
}
