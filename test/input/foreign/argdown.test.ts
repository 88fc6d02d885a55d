import { expect, test } from "vitest";
import { readForeign } from "../../support/foreign.ts";

test("premises and conclusions, relations, sections and tags", () => {
  const { map, statements, steps, losses, problems } = readForeign(
    "a.argdown",
    `===
title: A debate
author: Ann
color: { x: 1 }
===

# First

A paragraph that explains.

[Claim]: The *whole* claim, see [here](https://example.org). #thesis
  + <Sketch>: A reason in words. #(two words)
    - The reason is bad.
  - [Other]: Something else

# Second

<Full>: What it comes to.

(1) [Other]
(2) A second premise.
--
modus ponens {uses: [2]}
--
(3) Between.
(4) A third.
----
(5) [Claim]
  +> [Far]

<Full>
  <_ The rule does not hold. // a comment

[Far]: A far claim. /* and
another comment */
  >< [Near]: A near claim.
`,
  );
  expect(problems).toEqual([]);
  expect(map).toMatchObject({ title: "A debate", author: "Ann" });
  expect(map!.groups.map(({ title }) => title)).toEqual(["First", "Second"]);
  expect(statements.toSorted()).toEqual(
    [
      "the-reason-is-bad: The reason is bad.",
      "Other: Something else",
      "a-second-premise: A second premise.",
      "a-third: A third.",
      "Sketch: A reason in words.",
      "the-rule-does-not: The rule does not hold.",
      "Near: A near claim.",
      "Claim*: The whole claim, see here.",
      "between*: Between.",
      "Far*: A far claim.",
    ].toSorted(),
  );
  expect(steps).toEqual([
    "a-second-premise -> between [modus ponens]",
    "between + a-third -> Claim",
    "Sketch -> Claim",
    "the-reason-is-bad -| Sketch",
    "Other -| Claim",
    "Claim -> Far",
    "the-rule-does-not -| (between + a-third -> Claim)",
    "Far -| Near",
    "Near -| Far",
  ]);
  expect(map!.statements.find(({ id }) => id === "Claim")).toMatchObject({
    short: undefined,
    tags: ["thesis"],
  });
  expect(map!.statements.find(({ id }) => id === "Sketch")!.tags).toEqual(["two words"]);
  expect(map!.inferences[1]).toMatchObject({ id: "Full", short: undefined, note: "What it comes to." });
  expect(losses).toEqual({
    "settings of Argdown (front matter)": 1,
    "paragraphs that are part of no relation": 1,
    "addresses of links": 1,
    "words in bold or italic type": 1,
  });
});

test("places are those of the text", () => {
  const { map } = readForeign("a.ad", "\n[A]: First.\n  + [B]: Second.\n");
  expect(map!.statements.map(({ id, at }) => [id, at.start.line, at.start.column])).toEqual([
    ["B", 3, 3],
    ["A", 2, 1],
  ]);
});

test("files that are included are a loss, and no paragraph", () => {
  const { losses, statements } = readForeign(
    "a.argdown",
    "@include(b.argdown)\n@include(c.argdown)\n[A]: One.\n + Two.\n",
  );
  expect(losses).toEqual({ "files that are included (@include)": 2 });
  expect(statements).toEqual(["two: Two.", "A*: One."]);
});

test("a statement without a title has an id of its first words, wherever it stands", () => {
  const { statements } = readForeign(
    "a.argdown",
    "[A]: One.\n + Two things, or three of them.\n + Two things – or three.\n + 不是。\n + (!)\n",
  );
  expect(statements.map((one) => one.split(":")[0])).toEqual([
    "two-things-or-three",
    "two-things-or-three-2",
    "不是",
    "s-1",
    "A*",
  ]);
});
