import { expect, test } from "vitest";
import { shownStatement } from "../../src/annotations/shown.ts";
import { toYaml } from "../../src/input/format/write.ts";
import { parse } from "../../src/input/index.ts";
import { nameOf } from "../../src/model/field.ts";
import type { Field } from "../../src/model/field.ts";
import { STATEMENT_FIELDS } from "../../src/model/fields.ts";

const MAP = parse({
  path: "map.yaml",
  text: `sources: { book: { title: A book } }
voices: { ann: Ann Lee }
groups: { far: Far away }
premises:
  a: { text: SECRET, short: SECRET too, voice: ann, cite: book SECRET, quote: SECRET, group: far, unstated: true, stance: denied, note: SECRET, tags: [SECRET] }
conclusions:
  c: { text: It follows. }
inferences:
  - { from: a, to: c }
`,
}).value!;

test("of a statement that is not shown only what says nothing of its text is left", () => {
  const [whole] = MAP.statements;
  const shown = shownStatement(whole!, "…");
  expect(shown).toMatchObject({ id: "a", text: "…", group: "far", unstated: true, stance: "denied" });
  expect(JSON.stringify(shown)).not.toContain("SECRET");
  expect(toYaml({ ...MAP, statements: [shown, MAP.statements[1]!] })).not.toContain("SECRET");
  expect(shownStatement(whole!, undefined)).toBe(whole);
});

test("a field that is not marked is left out, whatever it is", () => {
  const filled = Object.fromEntries(
    Object.entries<Field>(STATEMENT_FIELDS).map(([key, field]) => [nameOf(key, field), "SECRET"]),
  );
  const shown: Readonly<Record<string, unknown>> = {
    ...shownStatement({ ...MAP.statements[0]!, ...filled }, "…"),
  };
  for (const [key, field] of Object.entries<Field>(STATEMENT_FIELDS))
    if (key !== "text") expect(shown[nameOf(key, field)] === "SECRET", key).toBe(field.wordless === true);
});
