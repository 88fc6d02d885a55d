import { diagnostic } from "../../diagnostic.ts";
import type { Diagnostic, Position, Result, Source } from "../../diagnostic.ts";
import { withLineFeeds } from "../../input/lines.ts";
import { MAP_LIMIT } from "./files.ts";
import { NO_TEXT, UTF16, UTF32, textOf } from "./quoted/no-text.ts";
import type { NoText } from "./quoted/no-text.ts";

const START: Position = { offset: 0, line: 1, column: 1 };

/** The text of a map's bytes, or why they cannot be decoded. */
export function decode(path: string, bytes: Uint8Array): Result<Source> {
  if (bytes.length > MAP_LIMIT) {
    const message = `The file is larger than ${MAP_LIMIT / 1024 / 1024} MiB, the limit for a map.`;
    return { value: { path, text: "" }, diagnostics: [diagnostic("too-large", range(START), message)] };
  }
  // A byte order mark is dropped, and a bad byte becomes U+FFFD.
  const text = withLineFeeds(new TextDecoder("utf-8").decode(bytes));
  if (isMarkup(text)) return noMap(path, text.startsWith("{") ? "an RTF" : "a web page (HTML)");
  const bad = text.includes("\uFFFD") ? badByte(path, text, bytes) : undefined;
  if (bad === undefined && !text.includes("\0")) return { value: { path, text }, diagnostics: [] };
  const found = textOf(path, bytes);
  const hint = typeof found === "string" || path === "-" ? "save it as UTF-8" : found.hint;
  if (bad === undefined && (typeof found === "string" || found === NO_TEXT))
    return { value: { path, text }, diagnostics: [] };
  if (typeof found === "string" || (bad !== undefined && isOfBytes(found)))
    return { value: { path, text }, diagnostics: [{ ...bad!, hint }] };
  if (found.encoding === undefined && found !== NO_TEXT && typeof found !== "string")
    return noMap(path, found.what.replace(/, not a text$/u, ""));
  // Of other files no line can be shown.
  const message = `${subject(path)} is ${found.what}.`;
  return { value: { path, text: "" }, diagnostics: [diagnostic("not-utf8", range(START), message, hint)] };
}

/** Letters that say how other letters look. */
const isMarkup = (text: string): boolean =>
  text.startsWith("{\\rtf") ||
  /^\s*<(?:!doctype html|html|head|body|meta|p|div|pre|table)\b[^>]*>/iu.test(text);

/** Converters keep neither the lines nor the indents of a map, but the program that wrote the file does. */
function noMap(path: string, what: string): Result<Source> {
  const message = `${subject(path)} is ${what}, not a text.`;
  const hint =
    "open it in the program that wrote it, save it as plain text in UTF-8 (“Text only”, “Plain Text”), and name that file";
  return { value: { path, text: "" }, diagnostics: [diagnostic("not-utf8", range(START), message, hint)] };
}

/** Most of its letters are right all the same. */
const isOfBytes = ({ encoding }: NoText): boolean =>
  encoding !== undefined && encoding !== UTF16 && encoding !== UTF32;

const subject = (path: string): string => (path === "-" ? "Standard input" : "The file");

/** The first U+FFFD that is not in the file itself. */
function badByte(path: string, text: string, bytes: Uint8Array): Diagnostic | undefined {
  const encoder = new TextEncoder();
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let byte = hasMark ? 3 : 0;
  let after = 0;
  for (let at = text.indexOf("\uFFFD"); at !== -1; at = text.indexOf("\uFFFD", after)) {
    byte += encoder.encode(text.slice(after, at)).length;
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) {
      const value = bytes[byte]!.toString(16).padStart(2, "0").toUpperCase();
      return diagnostic(
        "not-utf8",
        range(position(text, at)),
        `${subject(path)} is not UTF-8: byte ${value} at offset ${byte} is not part of a character.`,
      );
    }
    byte += 3;
    after = at + 1;
  }
  return undefined;
}

function position(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { offset, line: before.length, column: before.at(-1)!.length + 1 };
}

function range(start: Position) {
  return { start, end: { offset: start.offset + 1, line: start.line, column: start.column + 1 } };
}
