import type { Mark, Span } from "../../text/typesetter.ts";

const NBSP = "\u00a0";
const SIGN: Mark = { kind: "sign" };

/** White on dark, with a little room at both ends. */
export const onGround = (spans: readonly Span[]): Span[] =>
  spans.map((span, index) => ({
    ...span,
    text: `${index === 0 ? NBSP : ""}${span.text}${index === spans.length - 1 ? NBSP : ""}`,
    mark: SIGN,
  }));
