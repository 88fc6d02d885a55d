import { folded } from "./characters.ts";
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
  const finder = new Finder(text, odd);
  if (root) finder.walk(root, MAP);
  return finder.found();
}

class Finder {
  readonly #text: string;
  readonly #oddSources: readonly string[];
  readonly #oddStatements: ReadonlySet<string>;
  readonly #named: Occurrence[] = [];
  readonly #cited: Occurrence[] = [];
  readonly #sources = new Set<string>();

  constructor(text: string, odd: (space: Space) => readonly string[]) {
    this.#text = text;
    this.#oddSources = odd("source");
    this.#oddStatements = new Set(odd("statement"));
  }

  found(): readonly Occurrence[] {
    const cited = this.#cited.filter(({ id }) => this.#sources.has(id));
    return [...this.#named, ...cited].toSorted((a, b) => a.start - b.start);
  }

  walk(node: Node, part: GrammarPart): void {
    if (node.kind === "scalar") {
      if (part.scalar) this.#scalar(node, part.scalar);
    } else if (node.kind === "list") {
      for (const item of node.items) {
        const each = inside(part, 0);
        if (each) this.walk(item, each);
      }
    } else {
      for (const { key, value } of node.entries) {
        if (part.declares !== undefined) {
          const whole = { start: key.range.start.offset, end: value.range.end.offset };
          this.#name(key, part.declares, true, whole);
        }
        if (part.keyed !== undefined) this.#scalar(key, { space: part.keyed, naming: "refers" });
        const each = inside(part, key.value);
        if (each) this.walk(value, each);
      }
    }
  }

  #scalar(node: Scalar, { space, naming }: NonNullable<GrammarPart["scalar"]>): void {
    const said = folded(node.value);
    const outside = space === "statement" ? readOutsideId(said) : undefined;
    if (naming === "cites") this.#cite(node);
    else if (outside) this.#nameOutside(node, outside);
    else if (naming !== "premise" || isId(said) || this.#oddStatements.has(said))
      this.#name(node, space, naming === "declares");
  }

  #name(node: Scalar, space: Space, declares: boolean, whole?: Span): void {
    const id = folded(node.value);
    if (id === "") return;
    if (declares && space === "source") this.#sources.add(id);
    this.#named.push({ space, id, declares, ...spanOf(node, this.#text), ...(whole && { whole }) });
  }

  /** `common#claim` names a file and a statement in it. */
  #nameOutside(node: Scalar, { use, statement }: OutsideId): void {
    const { start, end } = spanOf(node, this.#text);
    const joint = start + use.length;
    const [file, claim] =
      this.#text.slice(start, end) === folded(node.value)
        ? [
            { start, end: joint },
            { start: joint + 1, end },
          ]
        : [{ start, end, veiled: true } as const, { start, end, veiled: true } as const];
    this.#named.push(
      { space: "use", id: use, declares: false, ...file },
      { space: "statement", id: outsideId({ use, statement }), declares: false, ...claim },
    );
  }

  #cite(node: Scalar): void {
    const cited = folded(node.value);
    const id = this.#oddSources.find((word) => citesOdd(cited, word)) ?? sourceWord(cited);
    if (!isId(id) && !this.#oddSources.includes(id)) return;
    const { start, end } = node.range;
    const at = this.#text.slice(start.offset, end.offset).indexOf(id);
    const span =
      at < 0
        ? ({ start: start.offset, end: end.offset, veiled: true } as const)
        : { start: start.offset + at, end: start.offset + at + id.length };
    this.#cited.push({ space: "source", id, declares: false, ...span });
    if (at >= 0) this.#citeOthers(span.end, end.offset);
  }

  /** The other sources of a text that names several; it is a fault, and yet all of them are named. */
  #citeOthers(from: number, to: number): void {
    for (const { 0: lead, 1: id, index } of this.#text.slice(from, to).matchAll(NEXT_CITED)) {
      const end = from + index + lead.length;
      this.#cited.push({ space: "source", id: id!, declares: false, start: end - id!.length, end });
    }
  }
}

/** What parts the citations that stand in one text. */
export const BETWEEN_CITED = String.raw`[,;]\s+(?:and\s+)?|\s+(?:and|&|\+|und|et|y|e|i|en|и)\s+`;
const NEXT_CITED = new RegExp(`(?:${BETWEEN_CITED})([\\p{L}\\p{N}_-]+)(?=[\\s,;:"']|$)`, "gu");

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
