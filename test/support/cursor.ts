/** Where `|` stands in a text, and the text without it. */
export function cursor(marked: string): {
  readonly text: string;
  readonly offset: number;
  readonly position: { readonly line: number; readonly character: number };
} {
  const offset = marked.indexOf("|");
  if (offset < 0) throw new Error("There is no cursor in this text.");
  const before = marked.slice(0, offset).split("\n");
  return {
    text: marked.slice(0, offset) + marked.slice(offset + 1),
    offset,
    position: { line: before.length - 1, character: before.at(-1)!.length },
  };
}
