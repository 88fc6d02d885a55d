import { folded } from "../schema/characters.ts";
import type { Node, Scalar } from "../node.ts";
import { isId, outsideId, readOutsideId } from "../../model/ids.ts";
import { MAP, inside } from "./grammar.ts";
import type { OutsideId } from "../../model/ids.ts";
import type { GrammarPart } from "./grammar.ts";
import type { Space } from "../../model/field.ts";

/** A stretch of a text, in UTF-16 code units from its beginning; `end` is behind its last one. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An id, a tag or a scheme where it is written; the span is without quotes. */
export interface Occurrence extends Span {
  readonly space: Space;
  readonly id: string;
  readonly declares: boolean;
  /** The id is written with escapes, so the span cannot simply be replaced. */
  readonly veiled?: true;
  /** What a declaration declares, key and all; undefined elsewhere. */
  readonly whole?: Span;
}

/**
 * Every id in a tree, in the order of the text. A word at the head of a citation counts if a source has that id.
 * `odd` are the words that are used as ids and cannot be ids.
 */
export function occurrencesIn(
  root: Node | undefined,
  text: string,
  odd: (space: Space) => readonly string[] = () => [],
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const citing: Occurrence[] = [];
  const sources = new Set<string>();
  const oddStatements = new Set(odd("statement"));

  function walk(node: Node, part: GrammarPart): void {
    if (node.kind === "scalar") {
      if (part.scalar) scalar(node, part.scalar);
    } else if (node.kind === "list") {
      for (const item of node.items) {
        const each = inside(part, 0);
        if (each) walk(item, each);
      }
    } else {
      for (const { key, value } of node.entries) {
        if (part.declares !== undefined) {
          const whole = { start: key.range.start.offset, end: value.range.end.offset };
          name(key, part.declares, true, whole);
        }
        if (part.keyed !== undefined) scalar(key, { space: part.keyed, naming: "refers" });
        const each = inside(part, key.value);
        if (each) walk(value, each);
      }
    }
  }

  function scalar(node: Scalar, { space, naming }: NonNullable<GrammarPart["scalar"]>): void {
    const outside = space === "statement" ? readOutsideId(folded(node.value)) : undefined;
    if (naming === "cites") cite(node);
    else if (outside) nameOutside(node, outside);
    else if (naming !== "premise" || isId(folded(node.value)) || oddStatements.has(folded(node.value)))
      name(node, space, naming === "declares");
  }

  function name(node: Scalar, space: Space, declares: boolean, whole?: Span): void {
    const id = folded(node.value);
    if (id === "") return;
    if (declares && space === "source") sources.add(id);
    found.push({ space, id, declares, ...spanOf(node, text), ...(whole && { whole }) });
  }

  /** `common#claim` names a file and a statement in it. */
  function nameOutside(node: Scalar, { use, statement }: OutsideId): void {
    const id = folded(node.value);
    const { start, end } = spanOf(node, text);
    const joint = start + use.length;
    const spans =
      text.slice(start, end) === id
        ? [
            { start, end: joint },
            { start: joint + 1, end },
          ]
        : [{ start, end, veiled: true } as const, { start, end, veiled: true } as const];
    found.push({ space: "use", id: use, declares: false, ...spans[0]! });
    found.push({ space: "statement", id: outsideId({ use, statement }), declares: false, ...spans[1]! });
  }

  function cite(node: Scalar): void {
    const cited = folded(node.value);
    const id = odd("source").find((word) => citesOdd(cited, word)) ?? sourceWord(cited);
    if (!isId(id) && !odd("source").includes(id)) return;
    const { start, end } = node.range;
    const at = text.slice(start.offset, end.offset).indexOf(id);
    const span =
      at < 0
        ? ({ start: start.offset, end: end.offset, veiled: true } as const)
        : { start: start.offset + at, end: start.offset + at + id.length };
    citing.push({ space: "source", id, declares: false, ...span });
  }

  if (root) walk(root, MAP);
  return [...found, ...citing.filter(({ id }) => sources.has(id))].toSorted((a, b) => a.start - b.start);
}

/** Whether a citation begins with the id of a source that can be none. */
export function citesOdd(citation: string, word: string): boolean {
  return citation.startsWith(word) && /^(?:$|[\s,;:])/u.test(citation.slice(word.length));
}

/** The word of a citation that may name a source. */
export function sourceWord(citation: string): string {
  return /^[^\s,;:]*/u.exec(citation)![0];
}

/** What a scalar says, without its quotes; with escapes, or over several lines, the scalar as a whole. */
function spanOf(node: Scalar, text: string): Span {
  const start = node.range.start.offset;
  const end = node.range.end.offset;
  const written = text.slice(start, end);
  const mark = written[0] === '"' || written[0] === "'" ? 1 : 0;
  const inner = written.slice(mark, written.length - mark);
  const trimmed = inner.trim();
  if (inner.length === 0 || folded(trimmed) !== folded(node.value)) return { start, end };
  const at = start + mark + inner.indexOf(trimmed);
  return { start: at, end: at + trimmed.length };
}
