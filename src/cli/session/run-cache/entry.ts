import { CODES, hasErrors } from "../../../diagnostic.ts";
import type { Diagnostic } from "../../../diagnostic.ts";
import { outputsOf } from "../job.ts";
import type { Basis, DrawnSummary, Job } from "../job.ts";
import { suffixedPath } from "../outputs.ts";

/** The result of a run for one map. */
export interface CacheEntry {
  readonly basis: Basis;
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs: readonly (readonly [path: string, size: number, digest: string])[];
  /** Of the longest output. */
  readonly pages: number;
  readonly drawn?: DrawnSummary;
  /** Where its outputs were planned to go. */
  readonly to: readonly string[];
}

/** The entries that a text holds; none if anything in it is not as it was written. */
export function readEntries(text: string): ReadonlyMap<string, CacheEntry> {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return new Map();
  }
  return isListOf(read, isNamedEntry) ? new Map(read) : new Map();
}

/**
 * Has the entry every output that the map is to have, page by page? One with errors has none.
 * That the files hold what it says does not follow.
 */
export function covers({ diagnostics, outputs, pages, to }: CacheEntry, job: Job): boolean {
  const planned = outputsOf(job);
  const places = planned.map(({ path }) => path);
  if (to.join("\0") !== places.join("\0")) return false;
  if (hasErrors(diagnostics)) return outputs.length === 0 && pages === 1;
  let next = 0;
  let most = 0;
  for (const output of planned) {
    const start = next;
    for (const part of PARTS) {
      const from = next;
      if (outputs[next]?.[0] === suffixedPath(output, part)) next += 1;
      else while (outputs[next]?.[0] === suffixedPath(output, `${part}-${next - from + 1}`)) next += 1;
      // A single page has no number, and only a key may be missing.
      if (next === from && part === "") return false;
      if (next === from + 1 && outputs[from]![0] !== suffixedPath(output, part)) return false;
    }
    most = Math.max(most, next - start);
  }
  return next === outputs.length && most === pages;
}

/** What the names of the files of a document end in: its pages, and its key if it has one. */
const PARTS = ["", "-key"] as const;

/** A drawing in a folder that machines share, without its bytes. */
export interface StoredDrawing extends Pick<CacheEntry, "basis" | "diagnostics" | "drawn"> {
  readonly files: readonly (readonly { readonly suffix: string; readonly length: number }[])[];
}

export function isDrawing(value: unknown): value is StoredDrawing {
  return (
    isObject(value) &&
    isBasis(value["basis"]) &&
    isListOf(value["diagnostics"], isDiagnostic) &&
    isOptional(value["drawn"], isDrawn) &&
    isListOf(value["files"], isFiles)
  );
}

const isFiles = (value: unknown): value is { suffix: string; length: number }[] =>
  isListOf(
    value,
    (one): one is { suffix: string; length: number } =>
      isObject(one) && isSuffix(one["suffix"]) && isCount(one["length"]),
  ) && value.length > 0;

/** A page, a key, or a page of a key; whatever else would lead elsewhere. */
const isSuffix = (value: unknown): boolean => isText(value) && /^(?:-key)?(?:-[1-9]\d{0,5})?$/u.test(value);

type Guard<T> = (value: unknown) => value is T;

const isText = (value: unknown): value is string => typeof value === "string";

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isSize = (value: unknown): value is number => Number.isFinite(value) && Number(value) > 0;

const isOptional = <T>(value: unknown, is: Guard<T>): value is T | undefined =>
  value === undefined || is(value);

function isListOf<T>(value: unknown, is: Guard<T>): value is T[] {
  return Array.isArray(value) && value.every((each) => is(each));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNamedEntry(value: unknown): value is [string, CacheEntry] {
  return Array.isArray(value) && value.length === 2 && isText(value[0]) && isEntry(value[1]);
}

function isEntry(value: unknown): value is CacheEntry {
  return (
    isObject(value) &&
    isBasis(value["basis"]) &&
    isListOf(value["diagnostics"], isDiagnostic) &&
    isListOf(value["outputs"], isOutput) &&
    isCount(value["pages"]) &&
    isOptional(value["drawn"], isDrawn) &&
    isListOf(value["to"], isText)
  );
}

function isBasis(value: unknown): value is Basis {
  return isObject(value) && isText(value["map"]) && isListOf(value["quoted"], isQuoted);
}

const isQuoted = (value: unknown): value is [string, string] => isListOf(value, isText) && value.length === 2;

function isOutput(value: unknown): value is [string, number, string] {
  return (
    Array.isArray(value) && value.length === 3 && isText(value[0]) && isCount(value[1]) && isText(value[2])
  );
}

function isDrawn(value: unknown): value is DrawnSummary {
  if (!isObject(value) || !isCount(value["pages"])) return false;
  const type = value["type"];
  return type === undefined || (isObject(type) && isSize(type["smallest"]) && isSize(type["body"]));
}

function isDiagnostic(value: unknown): value is Diagnostic {
  return (
    isObject(value) &&
    isText(value["code"]) &&
    Object.hasOwn(CODES, value["code"]) &&
    ["error", "warning", "hint"].includes(value["severity"] as string) &&
    isRange(value["range"]) &&
    isText(value["message"]) &&
    isOptional(value["hint"], isText) &&
    isOptional(value["fix"], isFix)
  );
}

function isFix(value: unknown): value is unknown {
  return isObject(value) && isText(value["title"]) && isListOf(value["edits"], isEdit);
}

function isEdit(value: unknown): value is unknown {
  return isObject(value) && isRange(value["range"]) && isText(value["text"]);
}

function isRange(value: unknown): boolean {
  return isObject(value) && isPosition(value["start"]) && isPosition(value["end"]);
}

function isPosition(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { offset, line, column } = value;
  return isCount(offset) && isCount(line) && line > 0 && isCount(column) && column > 0;
}
