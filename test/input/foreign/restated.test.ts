import { expect, test } from "vitest";
import { Draft } from "../../../src/input/foreign/graph/draft.ts";
import type { GraphStatement } from "../../../src/input/foreign/graph/graph.ts";
import { withoutRestatements } from "../../../src/input/foreign/graph/restated.ts";
import { AT } from "../../support/generated.ts";

/** The keys that stay of two main claims in the same words, of which the second also says this. */
function kept(more: Partial<GraphStatement>): readonly string[] {
  const draft = new Draft();
  draft.statement({ key: "a", text: "Close the centre.", at: AT });
  draft.statement({ key: "b", text: "Close the centre", at: AT, ...more });
  return withoutRestatements(draft.finish(), () => {}).statements.map(({ key }) => key);
}

test.each<readonly [Partial<GraphStatement>]>([[{}], [{ note: "A remark." }], [{ tags: ["shops"] }]])(
  "main claims in the same words are one, also where one of them has more to say: %j",
  (more) => expect(kept(more)).toEqual(["a"]),
);

test.each<readonly [Partial<GraphStatement>]>([
  [{ voices: ["Ann"] }],
  [{ quote: "It should be closed." }],
  [{ group: "Traffic" }],
  [{ stance: "denied" }],
  [{ standard: "clear" }],
])("they stay two where they differ in more than words: %j", (more) =>
  expect(kept(more)).toEqual(["a", "b"]),
);
