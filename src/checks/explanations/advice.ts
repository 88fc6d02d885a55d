import { STEP } from "./explanation.ts";
import type { Explanation } from "./explanation.ts";

/** Explanations of advice: what is right, but could be said better. */
export const OF_ADVICE = {
  "group-repeated": {
    means:
      "Several premises name the group of the conclusion that they lead to. They are drawn in it anyway, so only a premise that belongs elsewhere needs a `group`.",
    example:
      "groups: { g: The first group }\npremises:\n  a: { text: It works., group: g }\n  b: { text: It runs., group: g }\n  d: { text: It is cheap., group: g }\nconclusions: { c: { text: It follows., group: g } }\ninferences: [{ from: [a, b, d], to: c }]\n",
    wayOut: "Leave `group` out at these premises.",
  },
  "premises-far": {
    means:
      "Many premises, of which nothing but the text is said, are used in one step each, far away in the file.",
    wayOut: 'Write such a premise in its step: `from: ["It is so."]`.',
  },
  "two-thoughts": {
    means:
      "A text draws a conclusion itself, with a word such as “therefore”. So nobody can attack its reason, or the step.",
    example: STEP.replace("It works.", '"It works well, and therefore everybody wants it."').concat(
      "  - { from: [a, b], to: c }\n",
    ),
    wayOut: "Make each half a statement of its own, and lead from the one to the other under `inferences`.",
  },
  "authors-in-one": {
    means:
      "One text names several authors. It is printed as it is, but a citation then shortens it as the name of one person or institution.",
    example: `sources: { s: { title: A book, authors: Ana Roy and Ben Rossi } }\n${STEP}  - { from: [a, b], to: c }\n`,
    wayOut: "Write a list of names: `authors: [Ana Roy, Ben Rossi]`.",
  },
  "tags-in-one": {
    means: "One text holds several tags. It is a single tag, by which none of them is found.",
    example: `premises: { a: { text: It works., tags: "bus, road" } }\nconclusions: { c: It follows. }\ninferences: [{ from: a, to: c }]\n`,
    wayOut: "Write a list: `tags: [bus, road]`.",
  },
  "raises-nothing": {
    means:
      "`raises` names the critical question that an objection asks. On a step that supports something, with the id of a statement, or against a step that names no scheme, it says nothing.",
    example: `${STEP}  - { from: [a, b], to: c, raises: weather }\n`,
    wayOut:
      "Delete it, write `against` in place of `to` if the step is an objection, or name the scheme of the step that it attacks.",
  },
  "weight-without-effect": {
    means:
      "`weight` is how strong a reason for or against a conclusion is. Nothing is weighed at a premise or a step: an objection that applies makes the premise fail or takes the step out, whatever its weight.",
    example: `${STEP}  - { id: sign, from: [a, b], to: c }\n  - { from: [It is hot.], against: sign, weight: 0.3 }\n`,
    wayOut:
      "Delete the weight; or direct the objection against the conclusion, or make the premise a conclusion with a reason of its own.",
  },
  "quote-without-source": {
    means:
      "A quote has no citation of a source of the map, so it is printed without being compared with anything.",
    example:
      'premises:\n  a: { text: It works., cite: "Rossi, p. 3", quote: It works well }\nconclusions: { c: { text: It follows. } }\ninferences: [{ from: [a], to: c }]\n',
    wayOut:
      "Declare the source under `sources`, with its text under `file`, and begin the citation with its id: `cite: rossi p. 3`.",
  },
} as const satisfies Readonly<Record<string, Explanation>>;
