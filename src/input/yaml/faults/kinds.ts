import {
  type Advice,
  type Code,
  type Diagnostic,
  type Range,
  type Subject,
  diagnostic,
} from "../../../diagnostic.ts";

/** Faults that are worked around each in its own way, and what is said of them. */
const MESSAGES = {
  "open-quote": "This quote is never closed.",
  "opened-section": "A heading whose entries are on lines of their own has no bracket after it.",
  "no-comma": "A comma is missing at the end of this line.",
  "bracket-goes-on": "What goes on in a bracket on another line is indented more than its key.",
  "item-among-keys": "This is a list item among keys.",
  "indented-unlike": "This line is indented unlike the others of its list or mapping.",
  "open-bracket": "This bracket is never closed.",
  "needless-brace": "This brace is never closed, and not needed.",
  "merge-conflict": "Git could not merge two versions of these lines.",
  "left-of-merge": "This line is left over from a merge of Git.",
  "no-dash": "An inference is an item of a list, and this one has no dash.",
  "step-in-line": "Another step begins in this line.",
  "id-cut": "The end of this id is missing.",
  "text-without-id": "The id of this text is missing.",
  "text-goes-on": "A colon and a space make a key of this word, though the text above goes on here.",
  "numbered-text": "A number with a colon is not an id.",
  "invisible-sign": "This line begins with an invisible character, U+FEFF.",
  directive: "A YAML directive needs `---` on the line below it.",
  "odd-heading": "A heading is a word and a colon, with nothing before or after it.",
  "dashed-map": "A map is not a list, so its first key has no dash before it.",
  "ruled-line": "This line says nothing; in a map, nothing is underlined or parted by a rule.",
  "dashed-key": "A dash before a key makes it an item of a list.",
  "map-goes-on": "This line ends the map, but more of it follows below.",
  "odd-dash": "In YAML an item begins with one plain dash and a space.",
  "quoted-entry": "An id and its text have neither quotes nor braces around them.",
  "odd-comment": "A comment begins with `#`.",
  "diff-lines": "These lines come from a diff: it begins each with a sign of its own.",
  "quoted-lines": "This line begins with `>`, as in an e-mail that is quoted.",
  "wide-signs": "These signs of a Chinese or Japanese keyboard are not those of YAML.",
  bibtex: "This is an entry of BibTeX, which a map does not hold itself.",
  argdown: "This is Argdown, another notation for argument maps.",
  "argdown-step": "This is a step in Argdown, another notation.",
  "bracketed-id": "An id is written without brackets.",
  "no-step": "This is not a step of a map.",
  "code-fences": "This is a Markdown code fence.",
} as const;

/** The same of faults whose message names what they are about. */
type Named = "in-heading" | "entry-in-line" | "key-in-line" | "signed-id";

export type FaultKind = keyof typeof MESSAGES | Named;

const CODES: Readonly<Partial<Record<FaultKind, Code>>> = {
  "invisible-sign": "control-character",
  "text-goes-on": "yaml-colon-text",
};

export const faultOf = (fault: keyof typeof MESSAGES, range: Range, advice?: string | Advice): Diagnostic =>
  diagnostic(CODES[fault] ?? "yaml-syntax", range, MESSAGES[fault], advice, about(fault));

export const about = (fault: FaultKind): Subject => ({ kind: "notation", fault });

export const isOfKind = (
  { subject }: Pick<Diagnostic, "subject">,
  ...faults: readonly FaultKind[]
): boolean => subject?.kind === "notation" && faults.some((fault) => fault === subject.fault);
