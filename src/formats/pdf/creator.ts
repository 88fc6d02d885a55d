const NAME = "hence";

/** Where a PDF says what made it: in its dictionary, and in its metadata. */
const PLACES = [
  { before: "/Creator (", after: ")" },
  { before: "<xmp:CreatorTool>", after: "</xmp:CreatorTool>" },
];

/** What only PDFs of hence have. */
export const PDF_SIGN = `${PLACES[0]!.before}${NAME}${PLACES[0]!.after}`;

/**
 * The document with hence as its creator instead of the engine. Every byte stays where it is, because the tables of a
 * PDF count bytes: what the shorter name leaves is blank behind it, where blanks say nothing.
 */
export function withCreator(pdf: Uint8Array, name = NAME): Uint8Array {
  const bytes = Buffer.from(pdf);
  for (const { before, after } of PLACES) {
    const start = bytes.indexOf(before, 0, "latin1");
    const end = start === -1 ? -1 : bytes.indexOf(after, start + before.length, "latin1");
    const room = end + after.length - start;
    const said = before + name + after;
    if (end !== -1 && said.length <= room) bytes.write(said.padEnd(room), start, "latin1");
  }
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
