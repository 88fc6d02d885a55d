/** A part of a text in two versions: the kept and deleted parts make up the old text, the kept and inserted ones the new. */
export interface Piece {
  readonly how: "kept" | "deleted" | "inserted";
  readonly text: string;
}

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
