import { NBSP } from "../../language/index.ts";
import type { Note, Tag } from "../../annotations/annotation.ts";
import { asRead } from "../../annotations/pieces.ts";
import type { Piece } from "../../annotations/pieces.ts";
import { labelText, labelled } from "../../annotations/resolve.ts";
import type { Mark, Span } from "../../text/typesetter.ts";

// Texts with what an annotation says about them.

/** How the words of a text are set. */
export type Like = Omit<Span, "text" | "mark">;

/** Tags as one label with a space after it; nothing where there are none. */
export function labelSpans(tags: readonly Tag[], size: number): Span[] {
  const [first] = tags;
  if (first === undefined) return [];
  const text = `${NBSP}${labelText(tags)}${NBSP}`;
  const mark: Mark = { kind: "tag", tag: first.kind };
  return [
    { text, weight: "semibold", size, tone: "tag", mark },
    // What it is said of begins on the same line.
    { text: " ", weight: "regular", size, tone: "text", ties: [[0, 2]] },
  ];
}

/** A text in two versions. */
export function pieceSpans(pieces: readonly Piece[], like: Like): Span[] {
  return asRead(pieces).map(({ how, text }) => ({
    ...like,
    text,
    isolate: true,
    ...(how === "kept" ? {} : { mark: { kind: how } }),
  }));
}

/** A title or the header of a block under its label. */
export function titleSpans(text: string, note: Note | undefined, like: Like, small: number): Span[] {
  return [
    ...labelSpans(labelled(note?.tags), small),
    ...(note?.text === undefined ? [{ ...like, text, isolate: true } as const] : pieceSpans(note.text, like)),
  ];
}

const DELETED: Mark = { kind: "deleted" };

/** With a line through them, if the note says so. */
export const struck = (spans: readonly Span[], note: { readonly struck: boolean }): readonly Span[] =>
  note.struck ? spans.map((span) => ({ ...span, mark: DELETED })) : spans;

/** Parts of an aside, such as the speaker, or a source with the place in it; each stays on one line if it fits on one. */
export function tied(parts: readonly string[], comma: string): Required<Pick<Span, "text" | "ties">> {
  const text = parts.join(comma).replace(/ (\S{1,5})$/u, "\u00a0$1");
  let at = 0;
  const ties = parts.map((part) => {
    const from = at;
    at += part.length + comma.length;
    return [from, from + part.length] as const;
  });
  return { text, ties };
}
