/** An error as the YAML library gives it. */
export interface LibraryError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** What the library reports under one code for several things, told apart by how its message begins: nothing else asks it. */
const BEGINNINGS = [
  ["BLOCK_AS_IMPLICIT_KEY", /^A block sequence/, "list as a key"],
  ["BAD_INDENT", /^Flow/, "inside brackets"],
  ["MISSING_CHAR", /^Missing closing/, "closing quote"],
  ["MISSING_CHAR", /^Tags and anchors/, "space after a tag"],
  ["MISSING_CHAR", /^Implicit map keys/, "colon of a key"],
  ["MISSING_CHAR", /^Comments/, "space before a comment"],
  ["MISSING_CHAR", /^Missing ,/, "comma"],
  ["MISSING_CHAR", /^Missing space/, "space after a colon"],
  ["MISSING_CHAR", /^Block collection/, "line of its own"],
  ["MISSING_CHAR", /^Block scalars with/, "empty lines above a text"],
  ["UNEXPECTED_TOKEN", /^Block scalar header/, "text after a block sign"],
  ["UNEXPECTED_TOKEN", /^Unexpected block-seq-ind/, "list in a line"],
  ["UNEXPECTED_TOKEN", / in flow /, "nothing before a comma"],
] as const;

export type LibraryFault = (typeof BEGINNINGS)[number][2];

export const libraryFaultOf = ({
  code,
  message,
}: Pick<LibraryError, "code" | "message">): LibraryFault | undefined =>
  // oxlint-disable-next-line hence/messages -- the library has no other name for it
  BEGINNINGS.find(([of, begins]) => of === code && begins.test(message))?.[2];
