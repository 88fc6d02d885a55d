import { expect, test } from "vitest";
import { diagnose } from "../../../support/faulty.ts";

const map = (premise: string, head = "") =>
  `${head}premises:\n  a: ${premise}\nconclusions: { c: 结论。 }\ninferences:\n  - { from: a, to: c }\n`;

test.each([
  map("他说：市场很好，不是吗？"),
  map("｛不是｝一个清单［见下］。"),
  map("{ text: 他说：市场（很好）。, note: 注：见下 }"),
  map("|\n    他说：\n    例如：［这样］，那样。"),
  map("{ text: 很好。, cite: （同上） }"),
  map("{ text: 很好。, cite: s }", "sources: { s: { title: 正义论, authors: ［美］约翰·罗尔斯 } }\n"),
  map("好。 # 注：见下"),
])("signs of a text stay those of the text: %j", (text) => {
  expect(diagnose(text).filter(({ severity }) => severity === "error")).toEqual([]);
});
