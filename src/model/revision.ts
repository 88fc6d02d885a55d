import type { Inference, StatementId } from "./map.ts";

/**
 * What a map says of itself where it is the union of two versions: the new one, and in their old places the
 * statements and inferences that it lacks. A map that was read from a file has none of this.
 */

/** A stretch of a text in two versions: what is kept and deleted is the old text, what is kept and inserted the new one. */
export interface Piece {
  readonly how: "kept" | "deleted" | "inserted";
  readonly text: string;
}

/** What can become of a statement or an inference; several at once, but for the first two. */
export const CHANGES = ["new", "removed", "reworded", "moved", "changed"] as const;
export type Change = (typeof CHANGES)[number];

/** What changed without a trace in a drawing. */
export type Unseen = "premise" | "conclusion" | "quote" | "note" | "tags" | "group" | "id";

export interface Revision {
  /** Empty where nothing changed but how something else uses it. */
  readonly changes: readonly Change[];
  readonly unseen: readonly Unseen[];
  /** Of a statement its text, of an inference the name of its step, of a group its title. */
  readonly text: readonly Piece[];
}

export interface StatementRevision extends Revision {
  /** Who says it, where it stands, and whether it is left unsaid. */
  readonly aside: readonly Piece[];
  /** The old text, where it was another one. */
  readonly before: string | undefined;
}

/** A premise in an inference, which it belongs to now, or did. */
export interface Use {
  readonly statement: StatementId;
  /** `former`: the inference goes on without it; `gone`: the inference is no more, but the statement is. */
  readonly how: "kept" | "added" | "former" | "gone";
}

export interface InferenceRevision extends Revision {
  /** In the order in which they are drawn. `from` holds only those that are kept or added. */
  readonly uses: readonly Use[];
}

export interface MapRevision {
  /** "map.yaml (HEAD) → map.yaml" */
  readonly name: string | undefined;
  /** Those of the new map; what was removed keeps the number that it had. */
  readonly numbers: ReadonlyMap<StatementId, number>;
  readonly title: readonly Piece[];
  readonly caption: readonly Piece[];
  /** By id. */
  readonly groups: ReadonlyMap<string, Revision>;
}

/** The premises of an inference as they are drawn. */
export function drawnPremises({ from, revision }: Inference): readonly Use[] {
  return revision?.uses ?? from.map((statement) => ({ statement, how: "kept" }));
}

export const oldText = (pieces: readonly Piece[]): string => joined(pieces, "inserted");
export const newText = (pieces: readonly Piece[]): string => joined(pieces, "deleted");

const joined = (pieces: readonly Piece[], without: Piece["how"]) =>
  pieces.map(({ how, text }) => (how === without ? "" : text)).join("");

/** The pieces as they are read: blanks stand between the marked words, and an old word never touches a new one. */
export function asRead(pieces: readonly Piece[]): Piece[] {
  const read: Piece[] = [];
  const add = (how: Piece["how"], text: string) => {
    if (text !== "") read.push({ how, text });
  };
  for (const { how, text } of pieces) {
    const last = read.at(-1);
    if (how === "inserted" && last?.how === "deleted" && abut(last.text, text)) add("kept", " ");
    const [, lead = "", words = "", tail = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text)!;
    add("kept", lead);
    add(how, words);
    add("kept", tail);
  }
  return read;
}

/** Would two words be read as one? Characters of scripts without blanks never are, and signs belong to the word before. */
const abut = (before: string, after: string) =>
  /[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]$/u.test(before) && /^[^\s\p{Pe}\p{Pf}\p{Po}]/u.test(after);
