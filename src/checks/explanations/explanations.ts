import type { Code } from "../../diagnostic.ts";
import { SOUND, STEP } from "./explanation.ts";
import type { Explanation } from "./explanation.ts";
import { OF_ADVICE } from "./advice.ts";
import { FOREIGN } from "./foreign.ts";
import { OF_SOURCES } from "./sources.ts";
import { UNUSED } from "./unused.ts";
import { OF_STEPS } from "./steps.ts";
import { OF_USES } from "./uses.ts";

export type { Explanation } from "./explanation.ts";

export const EXPLANATIONS: Readonly<Record<Code, Explanation>> = {
  ...FOREIGN,
  ...OF_SOURCES,
  ...UNUSED,
  ...OF_ADVICE,
  ...OF_STEPS,
  ...OF_USES,
  "yaml-syntax": {
    means:
      "The text is not YAML: a quotation mark or a bracket is not closed, or a line is indented in a way that fits nothing.",
    example: `premises:\n  a: "It works.\n`,
    wayOut:
      "Look at the marked place and the line above it. `hence fmt --fix` fixes what has only one meaning.",
  },
  "yaml-tab": {
    means: "A line is indented with a tab. YAML allows only spaces.",
    example: `premises:\n\ta: It works.\n`,
    wayOut: "Indent with spaces; `hence fmt --fix` replaces the tabs.",
  },
  "yaml-alias": {
    means: "A text begins with `*`, which YAML takes for an alias.",
    example: `premises:\n  a: *Free* speech matters.\n`,
    wayOut: "Put the text in quotes.",
  },
  "yaml-comment-cut": {
    means: "A `#` after a space begins a comment, so the rest of the text is lost.",
    example: `premises:\n  a: We are #1.\n`,
    wayOut: "Put the text in quotes.",
  },
  "sign-left-over": {
    means:
      "A text ends with a bracket, a quotation mark or a comma that is hardly meant, or typographic quotation marks are used where YAML has straight ones. They belong to the text and are printed.",
    example: `title: “Lanes”\n${SOUND}`,
    wayOut: "Delete them. Where they are meant, put the whole text in straight quotes.",
  },
  "yaml-anchor-text": {
    means: "A text begins with `&`, which YAML takes for an anchor.",
    example: `premises:\n  a: &co is a firm.\n`,
    wayOut: "Put the text in quotes.",
  },
  "yaml-colon-text": {
    means:
      "A colon and a space turn the words before them into a key, so they are no longer part of the text.",
    example: `inferences:\n  - from: [Note: it works.]\n    to: c\n`,
    wayOut: "Put the text in quotes.",
  },
  "yaml-comma-text": {
    means: "In brackets and braces a comma ends a text, so the rest of it is read as something else.",
    example: `premises:\n  a: { text: It works, and it runs., unstated: true }\n`,
    wayOut: "Put the text in quotes, or write the entry on lines of its own.",
  },
  "yaml-not-text": {
    means: "YAML reads this as a number, a flag or nothing, where a text is expected.",
    example: `premises:\n  a: yes\n`,
    wayOut: "Put the text in quotes.",
  },
  "control-character": {
    means: "A text has an invisible control character, which would not be drawn.",
    example: `premises:\n  a: "It \\u0007works."\n`,
    wayOut: "Delete the character.",
  },
  "too-large": {
    means: "The file, or what it holds, is larger than any map that a person reads, and is not read.",
    wayOut: "Shorten the text, or divide the map into several files.",
  },
  "too-deep": {
    means: "Lists and mappings are nested more deeply than the format ever needs.",
    wayOut: "Write statements under `premises` and `conclusions` with ids, and use the ids elsewhere.",
  },
  "not-utf8": {
    means: "The file is not a text in UTF-8, so its letters cannot be told.",
    wayOut: "Save the file as UTF-8.",
  },
  "not-a-map": {
    means: "The file is empty, or is YAML of another kind.",
    example: `- It works.\n`,
    wayOut: "Begin with `premises:` and `conclusions:`; `hence new NAME` writes a map to start from.",
  },
  "unknown-key": {
    means: "The format has no such key here. Keys are never ignored, because a misspelt one would be lost.",
    example: `premises:\n  a: { text: It works., voise: ann }\n`,
    wayOut: "Correct the key; `hence schema` lists all of them. A remark belongs in `note` or in a comment.",
  },
  "duplicate-key": {
    means: "A key is written twice in the same place, and only one of them could count.",
    example: `title: One\ntitle: Two\n`,
    wayOut: "Delete one of them.",
  },
  "missing-key": {
    means: "Something is there without what it cannot do without, such as a statement without its text.",
    example: `premises:\n  a: { note: A remark. }\n`,
    wayOut: "Add the key.",
  },
  "wrong-type": {
    means: "There is a list, a mapping or a single value where another of these is expected.",
    example: `title: [One, Two]\n`,
    wayOut: "Write it as the message says.",
  },
  "wrong-value": {
    means: "The value is not one of those allowed here.",
    example: `figure: { paper: a99 }\n`,
    wayOut: "Choose one of those that the message names.",
  },
  "empty-text": {
    means: "A text is empty.",
    example: `premises:\n  a: ""\n`,
    wayOut: "Write the text, or delete the entry.",
  },
  "bad-id": {
    means: "An id has a character that ids cannot have. Ids consist of letters, digits, `_` and `-`.",
    example: `premises:\n  two words: It works.\n`,
    wayOut: "Change the id; `hence fmt --fix` does so wherever it is used.",
  },
  "bad-link": {
    means: "A link does not begin with `https:`, `http:`, `doi:` or `mailto:`, or a DOI is malformed.",
    example: `sources:\n  s: { title: A book, url: "javascript:x" }\n`,
    wayOut: "Write the whole address. A file belongs under `file`.",
  },
  "unknown-id": {
    means: "Nothing has the id that is used here.",
    example: `${STEP}  - { from: [a, bb], to: c }\n`,
    wayOut: "Correct the id, or declare it under `premises` or `conclusions`.",
  },
  "duplicate-id": {
    means: "Two things have the same id, so that nothing tells which is meant.",
    example: `premises:\n  a: It works.\n  a: It runs.\n`,
    wayOut: "Give one of them another id.",
  },
  "unknown-voice": {
    means: "No voice has the id that is used here.",
    example: `premises:\n  a: { text: It works., voice: ann }\n${SOUND}`,
    wayOut: "Declare it under `voices`, in the map or in the folder's `hence.yaml`.",
  },
  "unknown-group": {
    means: "No group has the id that is used here.",
    example: `premises:\n  a: { text: It works., group: far }\n${SOUND}`,
    wayOut: "Declare it under `groups`.",
  },
  "reserved-voice": {
    means: "The voice `map` always stands for your own reading and cannot be declared.",
    example: `voices: { map: A cartographer }\n`,
    wayOut: "Delete the entry, or give the voice another id.",
  },
  "no-statements": {
    means: "The map has neither premises nor conclusions, so there is nothing to draw.",
    example: `title: A plan\n`,
    wayOut: "Add statements under `premises` and `conclusions`.",
  },
  "premise-concluded": {
    means: "An inference leads to a premise. What is drawn from something else is a conclusion.",
    example: `${STEP}  - { from: a, to: b }\n`,
    wayOut: "Move the statement to `conclusions`; `hence fmt --fix` does so.",
  },
  "conclusion-unsupported": {
    means: "No inference leads to this conclusion, so it is only asserted.",
    example: `premises: { a: It works. }\nconclusions: { c: It follows., d: So does this. }\ninferences: [{ from: [a, d], to: c }]\n`,
    wayOut: "Add the inference that leads to it, or move the statement to `premises`.",
  },
  circular: {
    means: "A statement is supported by something that it supports itself, in one step or several.",
    example: `premises: { a: It works. }\nconclusions: { c: It follows., d: So does this. }\ninferences:\n  - { from: [a, d], to: c }\n  - { from: c, to: d }\n`,
    wayOut: "Take out the step that does not support its conclusion. The message names the whole circle.",
  },
  "inference-without-premises": {
    means: "An inference has nothing that it begins from.",
    example: `${STEP}  - { to: c }\n`,
    wayOut: "Name the premises under `from`.",
  },
  "inference-without-target": {
    means: "An inference says neither what it supports nor what it attacks.",
    example: `${STEP}  - { from: a }\n`,
    wayOut: "Name a conclusion under `to`, or what it attacks under `against`.",
  },
  "inference-two-targets": {
    means: "An inference has both `to` and `against`.",
    example: `${STEP}  - { from: a, to: c, against: b }\n`,
    wayOut: "Write two inferences.",
  },
  "supports-and-attacks": {
    means: "The same statement supports and attacks the same thing.",
    example: `${STEP}  - { from: [a, b], to: c }\n  - { from: a, against: c }\n`,
    wayOut: "Delete one of the two steps, or say in two statements what speaks for it and what against.",
  },
  "attacks-itself": {
    means: "An inference attacks one of its own premises, or itself.",
    example: `${STEP}  - { from: [a, b], to: c }\n  - { from: a, against: a }\n`,
    wayOut: "Name the statement that is really attacked.",
  },
  "short-too-long": {
    means: "`short` stands for the text where there is little room, and is longer than the text.",
    example: `premises:\n  a: { text: It works., short: It really works very well. }\n${SOUND}`,
    wayOut: "Say it in about six words, or leave it out.",
  },
  "stance-of-conclusion": {
    means: "A conclusion has a `stance`, though whether it holds follows from its premises.",
    example: `premises: { a: It works. }\nconclusions:\n  c: { text: It follows., stance: open }\ninferences: [{ from: a, to: c }]\n`,
    wayOut: "Write `stance` at the premises.",
  },
  "standard-of-premise": {
    means: "A premise has a `standard`, which says how strong the reasons for a conclusion must be.",
    example: `premises: { a: { text: It works., standard: clear } }\n${SOUND}`,
    wayOut: "Write `standard` at a conclusion; at a premise, `stance` says whether you accept it.",
  },
  "main-no-path": {
    means: "In `main`, each statement leads to the one before it; here no inference does.",
    example: `main: [c, b]\n${STEP}  - { from: a, to: c }\n  - { from: b, against: c }\n`,
    wayOut: "Correct the order, or name the statements between.",
  },
  "rivals-of-one": {
    means: "A group of rivals has fewer than two statements, so there is nothing to choose between.",
    example: `rivals: [[a]]\npremises: { a: It works. }\n${SOUND}`,
    wayOut: "Name every statement of which at most one can hold.",
  },
  "impossible-wish": {
    means:
      "A drawing was asked for that cannot be made: an option has a value that it cannot have, or the map has no such view.",
    wayOut: "Choose one of the values that the message names.",
  },
  orphan: {
    means: "A statement is part of no inference, so it stands alone in the figure.",
    example: `${STEP}  - { from: a, to: c }\n`,
    wayOut: "Use it in an inference, or delete it.",
  },
  "same-text": {
    means: "Two statements have the same text. A statement that is used several times is written once.",
    example: `premises: { a: It works., b: It works. }\nconclusions: { c: It follows. }\ninferences: [{ from: [a, b], to: c }]\n`,
    wayOut: "Keep one of them and use its id in both places.",
  },
  "same-inference": {
    means: "The same premises lead to the same conclusion twice.",
    example: `${STEP}  - { from: [a, b], to: c }\n  - { from: [a, b], to: c }\n`,
    wayOut: "Delete one of them.",
  },
  "long-text": {
    means: "A text has more than about 30 words or several sentences, more than can be read at a glance.",
    example: `premises: { a: It works. It runs. }\n${SOUND}`,
    wayOut: "Make each sentence a statement of its own, or move the rest to `note`.",
  },
  "unknown-language": {
    means: "`lang` is not a known language.",
    example: `lang: xx\npremises: { a: It works. }\n${SOUND}`,
    wayOut: "Write the BCP 47 tag of the language, such as `en`, `de` or `zh-Hans`.",
  },
  "language-without-words": {
    means: "hence has no words of its own in this language, so the legend and the headings are in English.",
    example: `lang: sw\npremises: { a: It works. }\n${SOUND}`,
    wayOut:
      "Leave it so, or switch the warning off in `hence.yaml`: `checks: { language-without-words: off }`.",
  },
  "circular-allowed": {
    means:
      "A statement is among its own reasons, or attacks itself, and the map says `circular: allowed`. The figure shows a reference where the circle closes.",
    example: `circular: allowed\nconclusions: { a: It works., b: It runs. }\ninferences:\n  - { from: a, to: b }\n  - { from: b, to: a }\n`,
    wayOut: "Nothing is to be done in a record of what people said; elsewhere remove one of the steps.",
  },
  "unused-source": {
    means: "No statement cites this source, while others are cited; it is not printed under the figure.",
    example: `sources: { plan: The plan, far: Far away }\npremises: { a: { text: It works., cite: plan p. 3 } }\n${SOUND}`,
    wayOut: "Delete it, or cite it at the statements that rest on it.",
  },
  "glyph-missing": {
    means: "No font that hence has contains this character, so an empty box is drawn instead.",
    wayOut: "Write the character in another way.",
  },
  "small-type": {
    means:
      "On this paper or in this column the statements are set in smaller type than can be read well, or than was asked for.",
    wayOut: "Ask for smaller type, or for the paper, width or height that the message names.",
  },
  "high-figure": {
    means:
      "In this column, type of the size that was asked for makes a step too high for a page; one step is never divided.",
    wayOut: "Leave the type out: then it is as large as a page allows. Or allow the figure a greater height.",
  },
  "other-sheets": {
    means:
      "This poster is laid on fewer sheets than were asked for, because on those its type would be smaller or a sheet would have no statement.",
    wayOut: "Ask for the sheets that the message names.",
  },
};
