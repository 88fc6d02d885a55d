import { scalarText } from "../../../input/words/scalar-style.ts";

/** A map to start from: every kind of entry once, each with a comment on what it is for. */
export function starter(title: string, schema: string | undefined): string {
  const modeline = schema === undefined ? "" : `# yaml-language-server: $schema=${schema}\n`;
  return `${modeline}# A map to start from: put your own texts in the place of these. \`hence check\` says what is amiss.
title: ${scalarText(title)}

sources:
  # What you draw on. Where \`file: book.txt\` names a copy, quotes are checked against it.
  book: { title: The book you cite, authors: [Its Author], date: "2024" }

voices:
  # Who says what you only report. What stands behind the comma is not drawn.
  sceptic: A sceptic, who has a deadline

premises:
  # A premise is a statement that you do not argue for: an id of your choice, and a sentence.
  shows-gaps: A map of an argument shows where a step is missing.
  early: A gap is easier to close before the text is written.
  # What you know of it beyond its text stands below it, or in braces.
  shape:
    text: Readers follow an argument better when they see its shape.
    cite: book p. 12
    note: Notes are for you; they are not drawn.
  evening: { text: Drawing a map takes an evening., voice: sceptic }
  # Nobody says this, and yet the step needs it.
  no-time: { text: There is no evening to spare., unstated: true }

conclusions:
  worth-it: An argument is worth mapping before it is written.

inferences:
  # Linked premises count only together, so they stand in one list.
  - { from: [shows-gaps, early], to: worth-it, scheme: consequences }
  # Another inference to the same conclusion is a reason of its own.
  - { from: shape, to: worth-it }
  # An objection stands against a statement.
  - { id: cost, from: [evening, no-time], against: worth-it }
  # This one stands against a step, by its id; a premise can be written in place.
  - { from: ["An evening of mapping saves two of rewriting."], against: cost }
`;
}
