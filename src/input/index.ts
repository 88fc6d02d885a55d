import { type Diagnostic, type Result, type Source, diagnostic, inOrder } from "../diagnostic.ts";
import type { ArgumentMap } from "../model/map.ts";
import { entryFinder } from "./entries.ts";
import { type Lines, linesOf } from "./lines.ts";
import { type Tree, isEmpty } from "./node.ts";
import { resolve } from "./resolve.ts";
import { FORMAT } from "./schema.ts";
import type { Reading } from "./shape.ts";
import { suggester } from "./suggest.ts";
import { readYaml } from "./yaml.ts";

/** Reads one notation; never throws, and says in the tree how much it could make of the text. */
type Reader = (source: Source, lines: Lines) => Tree;

/** Extension of a file → what reads it. */
export const READERS: Readonly<Record<string, Reader>> = { yaml: readYaml, yml: readYaml };

const MAX_LENGTH = 8 * 1024 * 1024;
const MAX_LINES = 250_000;
const MAX_STATEMENTS = 20_000;

/**
 * Reads a map, by the extension of its path; as YAML if that says nothing.
 * The map is undefined when nothing could be read, and whole only when there are no errors.
 */
export function parse(source: Source): Result<ArgumentMap | undefined> {
  const { path, text } = source;
  if (text.length > MAX_LENGTH) return tooLarge("This file is larger than 8 MiB.");
  const lines = linesOf(text);
  if (lines.count > MAX_LINES) return tooLarge(`This file has more than ${MAX_LINES} lines.`);
  const binary = text.indexOf("\0");
  if (binary >= 0) {
    const range = lines.range(binary, binary + 1);
    return {
      value: undefined,
      diagnostics: [diagnostic("not-utf8", range, "This is not a text file in UTF-8.")],
    };
  }

  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  const read = Object.hasOwn(READERS, extension) ? READERS[extension]! : readYaml;
  const tree = read(source, lines);
  const inShape: Diagnostic[] = [];
  const inReferences: Diagnostic[] = [];
  const reading = (into: Diagnostic[]): Reading => ({
    source: text,
    lines,
    suggest: suggester(),
    report: (...problem) => into.push(diagnostic(...problem)),
  });

  let map: ArgumentMap | undefined;
  if (tree.root?.kind === "mapping") {
    const document = FORMAT.read(tree.root, reading(inShape));
    map = document && resolve(document, reading(inReferences));
  } else if (tree.root || tree.diagnostics.length === 0) {
    const range = tree.root?.range ?? lines.range(0, 0);
    const message = tree.root && !isEmpty(tree.root) ? "This file holds no map." : "This file is empty.";
    inShape.push(diagnostic("not-a-map", range, message, "a map begins with `premises:` and `conclusions:`"));
  }
  if (map && map.statements.length > MAX_STATEMENTS)
    return tooLarge(`This map has more than ${MAX_STATEMENTS} statements.`);
  // Where entries may be missing, an unknown id is not the author's fault.
  const problems = tree.lost.length > 0 ? inShape : [...inShape, ...inReferences];
  return { value: map, diagnostics: inOrder([...tree.diagnostics, ...problems.filter(notAffectedBy(tree))]) };
}

/** What is read from broken notation is not what the author has written. */
function notAffectedBy({ root, diagnostics, lost }: Tree): (problem: Diagnostic) => boolean {
  if (diagnostics.length === 0) return () => true;
  const entryOf = entryFinder(root);
  const rows = new Set(diagnostics.map(({ range }) => range.start.line));
  const entries = new Set(lost.map(entryOf));
  return ({ range: { start } }) => !rows.has(start.line) && !entries.has(entryOf(start.offset));
}

function tooLarge(message: string): Result<undefined> {
  return { value: undefined, diagnostics: [diagnostic("too-large", linesOf("").range(0, 0), message)] };
}
