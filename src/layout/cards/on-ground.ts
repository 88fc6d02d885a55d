import { NBSP } from "../../language/index.ts";
import type { Span } from "../../text/typesetter.ts";
/** Words on a ground of their own, with a little room at both ends. */
export const onGround = (spans: readonly Span[], kind: "sign" | "rivals" = "sign"): Span[] =>
  spans.map((span, index) => ({
    ...span,
    text: `${index === 0 ? NBSP : ""}${span.text}${index === spans.length - 1 ? NBSP : ""}`,
    mark: { kind },
  }));

/**
 * The sign of an objection, on a dark ground so that it is seen without colour. Where an annotation marks words of it or
 * puts a label before it, its first unmarked words are on that ground, and the others in dark ink.
 */
export function signOnGround(spans: readonly Span[]): Span[] {
  const isSign = ({ mark, tone }: Span) => mark === undefined && tone === LIGHT;
  if (spans.every(isSign)) return onGround(spans);
  const first = spans.findIndex(isSign);
  return spans.flatMap((span, index) =>
    index === first
      ? [...onGround([{ ...span, text: span.text.trimEnd() }]), ...blankAfter(span)]
      : [span.tone === LIGHT ? { ...span, tone: "header" } : span],
  );
}

/** The ink of what stands on a dark ground. */
const LIGHT = "objection-header";

const blankAfter = (span: Span): Span[] =>
  /\s$/u.test(span.text) ? [{ ...span, text: " ", tone: "text" }] : [];
