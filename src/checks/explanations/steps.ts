import { STEP } from "./explanation.ts";
import type { Explanation } from "./explanation.ts";

/** Explanations of problems with what follows, and with kinds of steps, their premises and their questions. */
export const OF_STEPS = {
  "expect-unmet": {
    means: "What follows from the map is not what `expect` says: a test of the reasoning fails.",
    example: `expect: { c: fails }\n${STEP}  - { from: [a, b], to: c }\n`,
    wayOut: "See why with `hence verdicts`; then correct the reasoning, or what is expected.",
  },
  "unknown-role": {
    means: "The scheme of this step has no premise of this role.",
    example: `${STEP}  - { from: { expert: a, speaks: b }, to: c, scheme: expert opinion }\n`,
    wayOut: "Use a role that the message names, or write the premises as a list.",
  },
  "unknown-question": {
    means: "The scheme of the step that is attacked has no such question.",
    example: `${STEP}  - { id: s, from: a, to: c, scheme: expert opinion }\n  - { from: b, against: s, raises: weather }\n`,
    wayOut: "Use a question that the message names, or leave `raises` out.",
  },
  "scheme-near": {
    means:
      "A scheme is called nearly like one with critical questions, or as in another language than the map's, so that was probably meant.",
    example: `${STEP}  - { from: [a, b], to: c, scheme: expert opinon }\n`,
    wayOut: "Write the name that the message gives; a scheme of another name is free text.",
  },
  "undercut-ring": {
    means:
      "Inferences attack each other in a ring: none of them bears on a statement, so the figure has no place for them. `circular: allowed` is about statements and does not change this.",
    example: `${STEP}  - { from: [a, b], to: c }\n  - { id: y, from: a, against: z }\n  - { id: z, from: b, against: y }\n`,
    wayOut: "Let one of them attack a statement, or an inference that leads to one.",
  },
  "question-open": {
    means:
      "The scheme of a step has a critical question that whoever takes the step must be able to answer, and nothing in the map answers it. Reported by `hence check --questions`.",
    wayOut:
      "Name the premise that answers it by its role (`from: { expert: wu, says: ceying }`), or add the objection that raises it and what answers that.",
  },
} as const satisfies Readonly<Record<string, Explanation>>;
