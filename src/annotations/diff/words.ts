import { diffArrays } from "diff";
import { UNSPACED } from "../../model/unspaced.ts";
import type { Piece } from "../pieces.ts";

/**
 * A word with its apostrophes and hyphens, or a number with its points; in scripts that put no blanks between words,
 * a single character; else any other sign. Each with its marks and the blanks behind it.
 */
const SINGLE = `[${UNSPACED}]\\p{M}*`;
const LETTER = `(?!${SINGLE})[\\p{L}\\p{N}_]\\p{M}*`;
const TOKEN = new RegExp(
  `^\\s+|(?:${SINGLE}|(?:${LETTER})+(?:['’‐\\-.,](?:${LETTER})+)*|\\P{M}?(?:[\\p{M}\\p{EMod}]|\\u200d\\P{M})*)\\s*`,
  "gu",
);

/** The words of a text; joined, they are the text again. No locale plays a part. */
export function wordsIn(text: string): string[] {
  return [...text.matchAll(TOKEN)].map(([token]) => token).filter((token) => token !== "");
}

/** Beyond this many words in and out, a text counts as another one: the work grows with the square. */
const MOST_EDITS = 1500;
/** A text of which less is kept is replaced as a whole, because nobody could follow the changes word by word. */
const LEAST_KEPT = 0.2;

/** What became of a text, word by word; a deletion stands before the insertion in its place. */
export function wordChanges(before: string, after: string): readonly Piece[] {
  if (before === after) return unchanged(before);
  const [old, young] = [wordsIn(before), wordsIn(after)];
  const parts = diffArrays(
    old.map((word) => word.trimEnd()),
    young.map((word) => word.trimEnd()),
    { maxEditLength: MOST_EDITS },
  );
  if (parts === undefined) return replaced(before, after);
  const stretches: Stretch[] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, value } of parts) {
    for (let count = value.length; count > 0; count--) {
      if (removed) stretches.push({ kept: "", deleted: old[from++]!, inserted: "" });
      else if (added) stretches.push({ kept: "", deleted: "", inserted: young[to++]! });
      else stretches.push(...kept(old[from++]!, young[to++]!));
    }
  }
  const merged = calmed(joined(stretches));
  const keptLength = merged.reduce((sum, stretch) => sum + lettersIn(stretch.kept), 0);
  return keptLength < LEAST_KEPT * Math.max(lettersIn(before), lettersIn(after))
    ? replaced(before, after)
    : joined(merged.flatMap(withoutBlanks)).flatMap(piecesOf);
}

/** A stretch that both texts have, or one that was replaced; either may be empty. */
interface Stretch {
  readonly kept: string;
  readonly deleted: string;
  readonly inserted: string;
}

/** The same word may have other blanks behind it. */
function kept(old: string, young: string): Stretch[] {
  if (old === young) return [{ kept: young, deleted: "", inserted: "" }];
  const word = young.trimEnd();
  const blanks = { kept: "", deleted: old.slice(word.length), inserted: young.slice(word.length) };
  return [{ kept: word, deleted: "", inserted: "" }, blanks];
}

/** Neighbours of one kind as one; kept and replaced stretches then alternate. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    if (last !== undefined && (last.kept === "") === (stretch.kept === "")) {
      found[found.length - 1] = {
        kept: last.kept + stretch.kept,
        deleted: last.deleted + stretch.deleted,
        inserted: last.inserted + stretch.inserted,
      };
    } else found.push(stretch);
  }
  return found;
}

/** A few kept letters between larger changes only disturb the reader: they count as replaced. */
function calmed(stretches: readonly Stretch[]): Stretch[] {
  let calm = [...stretches];
  for (;;) {
    const at = calm.findIndex((stretch, index) => {
      const [before, after] = [calm[index - 1], calm[index + 1]];
      if (stretch.kept === "" || before === undefined || after === undefined) return false;
      const length = lettersIn(stretch.kept);
      return length < Math.min(sizeOf(before), sizeOf(after)) && length <= ISLAND;
    });
    if (at < 0) return calm;
    const { kept: text } = calm[at]!;
    calm[at] = { kept: "", deleted: text, inserted: text };
    calm = joined(calm);
  }
}

/** Blanks behind what was replaced are kept if both texts have them. */
function withoutBlanks(stretch: Stretch): Stretch[] {
  const old = /\s*$/u.exec(stretch.deleted)![0];
  const young = /\s*$/u.exec(stretch.inserted)![0];
  if (old === "" || old !== young) return [stretch];
  const cut = (text: string) => text.slice(0, -old.length);
  return [
    { kept: "", deleted: cut(stretch.deleted), inserted: cut(stretch.inserted) },
    { kept: old, deleted: "", inserted: "" },
  ];
}

/** Letters; more that were kept are worth seeing. */
const ISLAND = 6;

const sizeOf = ({ deleted, inserted }: Stretch) => Math.max(lettersIn(deleted), lettersIn(inserted));

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** All of it, however much two texts have in common. */
export const replaced = (before: string, after: string): Piece[] =>
  piecesOf({ kept: "", deleted: before, inserted: after });

export const unchanged = (text: string): Piece[] => piecesOf({ kept: text, deleted: "", inserted: "" });

function piecesOf({ kept: same, deleted, inserted }: Stretch): Piece[] {
  const pieces: Piece[] = [
    { how: "kept", text: same },
    { how: "deleted", text: deleted },
    { how: "inserted", text: inserted },
  ];
  return pieces.filter(({ text }) => text !== "");
}

const MOST_LETTERS = 32;

/** The first words of a text, to know it by. */
export function beginning(text: string): string {
  if (text.length <= MOST_LETTERS) return text;
  const cut = text.slice(0, MOST_LETTERS).replace(/[\uD800-\uDBFF]$/u, "");
  return `${cut.replace(/\s+\S*$/u, "")} …`;
}
