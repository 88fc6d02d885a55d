import { type Diagnostic, type Result, type Source, hasErrors, inOrder as byPlace } from "../diagnostic.ts";
import type { ArgumentMap } from "../model/map.ts";
import { attachComments } from "./format-comments.ts";
import { documentLines } from "./format-document.ts";
import { unitsOf } from "./format-units.ts";
import { difference } from "./format-verify.ts";
import { parse } from "./index.ts";
import { linesOf } from "./lines.ts";
import type { Mapping, Tree } from "./node.ts";
import { readYaml } from "./yaml.ts";

/** The formatter has got something wrong; what it made must not be used. */
export class FormatError extends Error {
  override readonly name = "FormatError";
}

/**
 * A map in its canonical form: the same map, with the same comments.
 * The value is undefined where the notation is broken, or so much else that nobody knows what the author meant.
 */
export function format(source: Source): Result<string | undefined> {
  const text = source.text.replace(/^\uFEFF/, "");
  const before = read({ ...source, text });
  const broken = before.diagnostics.filter(({ code }) => BROKEN.test(code));
  const { root } = before.tree;
  if (broken.length > 0 || root?.kind !== "mapping")
    return { value: undefined, diagnostics: byPlace(broken.length > 0 ? broken : before.diagnostics) };
  const formatted = write(root, before.tree, text);
  const wrong = difference(before, read({ ...source, text: formatted }));
  // Of what has no place in the format, nobody knows how it would be read in another style.
  if (wrong !== undefined && hasErrors(before.diagnostics))
    return { value: undefined, diagnostics: before.diagnostics };
  if (wrong !== undefined) throw new FormatError(`Formatting ${source.path} would give it ${wrong}.`);
  return { value: formatted, diagnostics: [] };
}

const BROKEN = /^(?:yaml-|too-|not-)/;

interface ReadMap {
  readonly tree: Tree;
  readonly map: ArgumentMap | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function read(source: Source): ReadMap {
  const { value: map, diagnostics } = parse(source);
  const tree = diagnostics.some(({ code }) => BROKEN.test(code))
    ? { root: undefined, diagnostics: [], lost: [], comments: [] }
    : readYaml(source, linesOf(source.text));
  return { tree, map, diagnostics };
}

function write(node: Mapping, { comments }: Tree, text: string): string {
  const lines = linesOf(text);
  const { root, all } = unitsOf(node, lines);
  attachComments(comments, root, all, lines);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  return documentLines(root)
    .map((line) => line + newline)
    .join("");
}
