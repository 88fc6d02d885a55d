import { FormatError, format } from "../../input/format/format.ts";
import { changeOf } from "./fixes.ts";
import type { SpanEdit } from "./fixes.ts";

/** The edits that format a text; none if it cannot be read. */
export function formatting(path: string, text: string): readonly SpanEdit[] {
  // A mark that no editor shows is not counted by the formatter.
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  try {
    const { value } = format({ path, text });
    return value === undefined ? [] : changeOf(text, mark + value);
  } catch (error) {
    if (error instanceof FormatError) return [];
    throw error;
  }
}
