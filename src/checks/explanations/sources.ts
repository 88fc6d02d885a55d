import { SOUND } from "./explanation.ts";
import type { Explanation } from "./explanation.ts";

/** What may be wrong with sources, quotes and bibliographies. */
export const OF_SOURCES = {
  "unknown-source": {
    means: "A citation begins like one of a source, and no source has this id.",
    example: `sources: { article: An article }\npremises:\n  a: { text: It works., cite: artcle p. 4 }\n${SOUND}`,
    wayOut:
      "Correct the id, or declare the source under `sources`, in the map or in the folder's `hence.yaml`.",
  },
  "bibliography-unread": {
    means:
      "A file under `bibliography` cannot be read, so that nothing is known of what is cited from it. Like any file that a map names it has to lie in the folder of the map.",
    example: `bibliography: references.bib\n`,
    wayOut:
      "Correct its path, or allow its folder: `--root DIR`, or `roots` in the folder's `hence.yaml`. A citation of it can be declared under `sources` instead.",
  },
  "bibliography-entry": {
    means:
      "An entry in a bibliography is not closed, has no key, or has that of another entry. The other entries can be cited.",
    wayOut: "Correct the file at the line that is named.",
  },
  "quote-not-found": {
    means:
      "The text of the source does not contain the quote. Quotation marks, dashes, line breaks and omissions (`…`) do not matter.",
    wayOut: "Copy the words from the source; the message shows the nearest passage.",
  },
  "quote-unchecked": {
    means: "The text of a source is missing or cannot be read, so its quotes are not compared.",
    wayOut: "Save the text of the source beside the map and name it under `file`, or delete `file`.",
  },
  "source-outside": {
    means:
      "A source's file is outside the folder of the map. A map from somebody else could show any file otherwise.",
    wayOut:
      "Move the file beside the map, or allow its folder: `--root DIR`, or `roots` in the folder's `hence.yaml`.",
  },
  "date-ambiguous": {
    means: "A date such as `03/04/2025` is one day to some readers and another to others.",
    example: `sources: { s: { title: A book, date: 03/04/2025 } }\npremises: { a: { text: It works., cite: s } }\n${SOUND}`,
    wayOut: "Write the year, the month and the day: `2025-04-03`.",
  },
  "source-changed": {
    means:
      "The file of a source is not the one whose digest the map has, so what the map says of it may no longer be there.",
    wayOut:
      "Read the file again and correct the statements that cite it. Then write the new digest with `hence sources --pin FILE`.",
  },
  "printed-as-written": {
    means:
      "A text holds what another program would read in it: HTML, LaTeX, Markdown, a word twice in a row, a comment that does not begin with `#`, or characters that a wrong encoding has left; or a citation names no source. It is printed as it is written.",
    example: `title: Lanes &amp; roads\n${SOUND}`,
    wayOut: "Write what is meant. Where it is meant so, put `# hence: ignore printed-as-written` beside it.",
  },
} as const satisfies Readonly<Record<string, Explanation>>;
