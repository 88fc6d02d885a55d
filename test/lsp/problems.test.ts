import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { problemsOf } from "../../src/lsp/features/problems.ts";
import { diagnosticOf } from "../../src/lsp/protocol.ts";
import { diagnose } from "../support/faulty.ts";

test("an editor leads to every step of a circle", () => {
  const text = `premises: { p: P. }
conclusions: { a: A., b: B., c: C. }
inferences:
  - { from: [p, a], to: b }
  - { from: b, to: c }
  - { from: c, to: a }
`;
  const document = TextDocument.create("file:///map.yaml", "yaml", 1, text);
  const [circle] = problemsOf(diagnose(text), text).map((one) => diagnosticOf(one, document));
  expect(circle!.code).toBe("circular");
  expect(
    circle!.relatedInformation!.map(({ location, message }) => [
      location.uri,
      location.range.start.line + 1,
      message,
    ]),
  ).toEqual([
    ["file:///map.yaml", 4, "The step from `a` to `b`."],
    ["file:///map.yaml", 5, "The step from `b` to `c`."],
    ["file:///map.yaml", 6, "The step from `c` to `a`."],
  ]);
});
