import {
  type Code,
  CODES,
  type Diagnostic,
  type Source,
  WARNINGS,
  diagnostic,
  inOrder,
} from "../../diagnostic.ts";
import { didYouMean } from "../../input/fix/advice.ts";
import { type Understood, readMap } from "../../input/index.ts";
import { linesOf } from "../../input/lines.ts";
import type { Comment } from "../../input/node.ts";
import { entryFinder } from "../../input/schema/entries.ts";
import { suggester } from "../../input/words/suggest.ts";
import type { Levels } from "../../model/project.ts";
import { inWords } from "../../model/lists.ts";

/** `# hence: ignore long-text, orphan` */
const COMMENT = /^#\s*hence:\s*ignore\b(.*)$/iu;
const MAY_HAVE_ONE = /hence:\s*ignore/iu;

/**
 * The diagnostics that remain: without the warnings that a comment on or above their entry tells to ignore, and with the
 * rest at the severities of the folder's `hence.yaml`. Comments that ignore no known warning are reported by `faultyComments`.
 */
export function settled(
  diagnostics: readonly Diagnostic[],
  source: Source,
  levels: Levels = {},
  marked: Marked = markedIn(source),
): readonly Diagnostic[] {
  const isIgnored = ignoredIn(marked);
  return diagnostics.flatMap((one): readonly Diagnostic[] => {
    if (CODES[one.code] === "error") return [one];
    const severity = levels[one.code] ?? one.severity;
    if (severity === "off" || isIgnored(one)) return [];
    return [severity === one.severity ? one : { ...one, severity }];
  });
}

/** What is left to report, in the order of the text, and each comment that asks for what cannot be done. */
export function settledWithComments(
  diagnostics: readonly Diagnostic[],
  source: Source,
  levels?: Levels,
): readonly Diagnostic[] {
  const marked = markedIn(source);
  const faulty = faultyComments(marked);
  const left = settled(diagnostics, source, levels, marked);
  return faulty.length === 0 ? left : inOrder([...left, ...faulty]);
}

/** A text with those of its comments that ignore something. */
interface Marked extends Pick<Understood, "root" | "comments"> {
  readonly text: string;
}

function markedIn(source: Source): Marked {
  const { text } = source;
  if (!MAY_HAVE_ONE.test(text)) return { text, root: undefined, comments: [] };
  const { root, comments } = readMap(source);
  return { text, root, comments: comments.filter((comment) => COMMENT.test(comment.text)) };
}

function ignoredIn({ text, root, comments }: Marked): (one: Diagnostic) => boolean {
  const entryOf = entryFinder(root);
  const ignored = new Set<string>();
  for (const comment of comments) {
    const entry = entryOf(placeOf(comment, text));
    for (const { code } of codesOf(comment)) ignored.add(`${code} ${entry}`);
  }
  return ({ code, range }) => ignored.has(`${code} ${entryOf(range.start.offset)}`);
}

/** A comment after something is about it, one on a line of its own about what comes next. */
function placeOf({ offset }: Comment, text: string): number {
  const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  if (before.trim() !== "") return offset;
  const next = /(?:\s|#[^\n]*)*(?:-\s+)*/uy;
  next.lastIndex = offset;
  next.test(text);
  return next.lastIndex;
}

function codesOf({ offset, text }: Comment): { readonly code: string; readonly offset: number }[] {
  const list = COMMENT.exec(text)![1]!;
  const start = offset + text.length - list.length;
  return [...list.matchAll(/[^\s,]+/gu)].map(({ 0: code, index }) => ({ code, offset: start + index }));
}

function faultyComments({ text, comments }: Marked): Diagnostic[] {
  if (comments.length === 0) return [];
  const lines = linesOf(text);
  const suggest = suggester();
  return comments.flatMap((comment): Diagnostic[] => {
    const codes = codesOf(comment);
    if (codes.length === 0) {
      const range = lines.range(comment.offset, comment.offset + comment.text.length);
      const message = "This comment does not say which warning is to be ignored.";
      return [diagnostic("wrong-value", range, message, "for example `# hence: ignore long-text`")];
    }
    return codes.flatMap(({ code, offset }) => {
      if (WARNINGS.includes(code as Code)) return [];
      const range = lines.range(offset, offset + code.length);
      if (Object.hasOwn(CODES, code))
        return [diagnostic("wrong-value", range, `\`${code}\` is an error, and errors cannot be ignored.`)];
      const near = suggest(code, WARNINGS);
      const advice = near === undefined ? `there are ${inWords(WARNINGS)}` : didYouMean(code, near, range);
      return [diagnostic("wrong-value", range, `There is no warning \`${code}\`.`, advice)];
    });
  });
}
