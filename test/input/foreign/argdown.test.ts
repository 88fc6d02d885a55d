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
  expect(statements.map((one) => one.replace(/^line-\d+/u, "line")).toSorted()).toEqual(
    [
      "line: The reason is bad.",
      "Other: Something else",
      "line: A second premise.",
      "line: A third.",
      "Sketch: A reason in words.",
      "line: The rule does not hold.",
      "Near: A near claim.",
      "Claim*: The whole claim, see here.",
      "line*: Between.",
      "Far*: A far claim.",
    ].toSorted(),
  );
  expect(steps.map((one) => one.replace(/line-\d+/gu, "line"))).toEqual([
    "line -> line [modus ponens]",
    "line + line -> Claim",
    "Sketch -> Claim",
    "line -| Sketch",
    "Other -| Claim",
    "Claim -> Far",
    "line -| (line + line -> Claim)",
    "Far -| Near",
    "Near -| Far",
  ]);
  expect(map!.statements.find(({ id }) => id === "Claim")).toMatchObject({
    short: "Claim",
    tags: ["thesis"],
  });
  expect(map!.statements.find(({ id }) => id === "Sketch")!.tags).toEqual(["two words"]);
  expect(map!.inferences[1]).toMatchObject({ short: "Full", note: "What it comes to." });
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
