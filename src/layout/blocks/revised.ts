import type { Statement } from "../../model/map.ts";
import type { Revision } from "../../model/revision.ts";
import type { Cell } from "../../outline/outline.ts";
import type { RevisionWords } from "../../language/index.ts";
import type { Span } from "../../text/typesetter.ts";
import { markedSpans, tagOf, tagOfUse } from "./marks.ts";
import type { Metrics } from "../metrics.ts";

// What stands in the cells and headers of a drawing of differences.

const isRemoved = ({ revision }: Statement) => revision?.changes.includes("removed") === true;

/** What is new or has moved is of course new where it stands. */
const saysAll = ({ revision }: Statement) =>
  revision?.changes.some((change) => change === "new" || change === "moved") === true;

/** A statement under its tag, with the words that changed; undefined where there is nothing to say of it. */
export function revisedCell(
  { main, how }: Cell,
  statement: Statement,
  number: number,
  { body, small }: Metrics,
  words: RevisionWords,
): Span[] | undefined {
  const { revision } = statement;
  const use = saysAll(statement) ? [] : tagOfUse(how, words, small);
  if (revision === undefined && use.length === 0) return undefined;
  const text = { weight: main ? "semibold" : "regular", size: body, tone: "text" } as const;
  const aside = { weight: "italic", size: small, tone: "muted" } as const;
  const asides = revision === undefined ? undefined : markedSpans(revision.aside, aside);
  return [
    ...(revision === undefined ? [] : tagOf(revision, words, small)),
    ...use,
    ...markedSpans([{ how: isRemoved(statement) ? "deleted" : "kept", text: `${number}` }], {
      weight: "semibold",
      size: body,
      tone: "number",
    }),
    { ...text, text: " " },
    ...(revision === undefined ? [{ ...text, text: statement.text }] : markedSpans(revision.text, text)),
    ...(asides === undefined || asides.length === 0 ? [] : [{ ...aside, text: " " }, ...asides]),
  ];
}

/** What stands before a reference, and whether it is struck through. */
export function revisedReference(
  { how }: Cell,
  statement: Statement,
  { small }: Metrics,
  words: RevisionWords,
): { readonly tag: readonly Span[]; readonly mark: Pick<Span, "mark"> } {
  const struck = how === "former" || how === "gone" || isRemoved(statement);
  return { tag: tagOfUse(how, words, small), mark: struck ? { mark: "deleted" } : {} };
}

/** A title or the header of a step under its tag. */
export function revisedTitle(
  revision: Revision,
  like: Omit<Span, "text" | "mark">,
  { small }: Metrics,
  words: RevisionWords,
): Span[] {
  return [...tagOf(revision, words, small), ...markedSpans(revision.text, like)];
}

/** What changed, for readers who cannot see it. */
export interface Told {
  readonly lead: string;
  readonly tail: string;
}

export function toldOf({ kind, how }: Cell, statement: Statement, words: RevisionWords): Told {
  const { revision } = statement;
  const full = kind === "full";
  const all = [
    ...(full || how === undefined ? (revision?.changes ?? []) : []).map((change) => words[change]),
    ...(how === undefined || (full && saysAll(statement))
      ? []
      : [how === "gone" ? words.removed : words[how]]),
  ];
  const before = full ? revision?.before : undefined;
  return {
    lead: all.length === 0 ? "" : `${all.join(", ")}: `,
    tail: before === undefined ? "" : `; ${words.before}: ${before}`,
  };
}
