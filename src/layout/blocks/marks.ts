import { asRead } from "../../model/revision.ts";
import type { Change, Piece, Revision, Use } from "../../model/revision.ts";
import { SIGNS } from "../../language/index.ts";
import type { RevisionWords } from "../../language/index.ts";
import type { Span } from "../../text/typesetter.ts";

/** How a run is drawn in a drawing of differences: struck through, underlined, or as a tag that says what changed. */
export type Mark = "deleted" | "inserted" | Tag;
type Tag = `tag ${Change}`;

/** The change that a tag is of. */
export const changeOfTag = (mark: string | undefined): Change | undefined =>
  mark?.startsWith("tag ") === true ? (mark.slice(4) as Change) : undefined;

const NBSP = "\u00a0";

/** "+ new", and a blank behind it; nothing where nothing changed. */
export function tagOf(
  { changes, unseen }: Pick<Revision, "changes" | "unseen">,
  words: RevisionWords,
  size: number,
): Span[] {
  const [first] = changes;
  if (first === undefined) return [];
  const named = changes.map((change) => `${SIGNS[change]}${NBSP}${words[change]}`).join(", ");
  const details = unseen.length === 0 ? "" : `: ${unseen.map((one) => words[one]).join(", ")}`;
  return tag(first, named + details, size);
}

/** "+ added here" where only a use of a statement is new, or gone. */
export function tagOfUse(how: Use["how"] | undefined, words: RevisionWords, size: number): Span[] {
  if (how === "added") return tag("new", `${SIGNS.new}${NBSP}${words.added}`, size);
  return how === "former" ? tag("removed", `${SIGNS.removed}${NBSP}${words.former}`, size) : [];
}

function tag(change: Change, text: string, size: number): Span[] {
  const mark: Tag = `tag ${change}`;
  return [
    { text: `${NBSP}${text}${NBSP}`, weight: "semibold", size, tone: "tag", mark },
    { text: " ", weight: "regular", size, tone: "text" },
  ];
}

/** A text in two versions. */
export function markedSpans(pieces: readonly Piece[], like: Omit<Span, "text" | "mark">): Span[] {
  return asRead(pieces).map(({ how, text }) => ({ ...like, text, ...(how === "kept" ? {} : { mark: how }) }));
}
