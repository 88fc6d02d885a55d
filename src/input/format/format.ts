import { type Result, type Source, hasErrors, inOrder as byPlace } from "../../diagnostic.ts";
import { attachComments } from "./comments.ts";
import { documentLines } from "./document.ts";
import { unitsOf } from "./units.ts";
import { difference } from "./verify.ts";
import { readAs } from "../read-as.ts";
import { linesOf } from "../lines.ts";
import type { Comment, Mapping } from "../node.ts";
import { readYaml } from "../yaml/read.ts";

/** The formatter has made a mistake; its result must not be used. */
export class FormatError extends Error {
  override readonly name = "FormatError";
}

/**
 * A map in its canonical form: the same map, with the same comments.
 * The value is undefined where the notation is broken, or where other faults leave it open what the author meant.
 */
export function format(source: Source): Result<string | undefined> {
  const text = source.text.replace(/^\uFEFF/, "");
  const before = readAs(readYaml, { ...source, text });
  const broken = before.diagnostics.filter(({ code }) => BROKEN.test(code));
  const { root, comments } = before;
  if (broken.length > 0 || root?.kind !== "mapping")
    return { value: undefined, diagnostics: byPlace(broken.length > 0 ? broken : before.diagnostics) };
  const formatted = write(root, comments, text);
  const wrong = difference(before, readAs(readYaml, { ...source, text: formatted }));
  // What has no place in the format might be read differently in another style.
  if (wrong !== undefined && hasErrors(before.diagnostics))
    return { value: undefined, diagnostics: before.diagnostics };
  if (wrong !== undefined) throw new FormatError(`Formatting ${source.path} would give it ${wrong}.`);
  return { value: formatted, diagnostics: [] };
}

const BROKEN = /^(?:yaml-|too-|not-)/;

function write(node: Mapping, comments: readonly Comment[], text: string): string {
  const lines = linesOf(text);
  const { root, all } = unitsOf(node, lines);
  attachComments(comments, root, all, lines);
  return documentLines(root)
    .map((line) => line + lines.newline)
    .join("");
}
