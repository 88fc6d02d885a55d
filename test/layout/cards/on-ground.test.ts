import { expect, test } from "vitest";
import { signOnGround } from "../../../src/layout/cards/on-ground.ts";
import type { Span } from "../../../src/text/typesetter.ts";

const LIKE = { weight: "semibold", size: 12, tone: "objection-header" } as const;
const sign = (text: string): Span => ({ ...LIKE, text });
const label: Span = { ...LIKE, text: "+ new", tone: "tag", mark: { kind: "tag", tag: "new" } };

/** Each text, in brackets where it stands on a dark ground; light ink anywhere else is marked by a "!". */
const seen = (spans: readonly Span[]) =>
  signOnGround(spans).map(({ text, mark, tone }) => {
    const plain = text.replaceAll("\u00a0", " ");
    if (mark?.kind === "sign") return `[${plain}]`;
    return tone === "objection-header" ? `!${plain}` : plain;
  });

test("the sign of an objection stands on a dark ground, with the kind of its step", () => {
  expect(seen([sign("but")])).toEqual(["[ but ]"]);
  expect(seen([sign("but"), sign(" · example")])).toEqual(["[ but]", "[ · example ]"]);
});

test("so it does behind the label of an annotation, and no light ink stands on the paper", () => {
  expect(seen([label, { ...sign(" "), tone: "text" }, sign("but")])).toEqual(["+ new", " ", "[ but ]"]);
  expect(seen([sign("but · "), { ...sign("old"), mark: { kind: "deleted" } }, sign(" here")])).toEqual([
    "[ but · ]",
    " ",
    "old",
    " here",
  ]);
});
