import { expect, test } from "vitest";
import { format } from "../../../src/input/format/format.ts";
import { analyse } from "../../../src/lsp/analysis/state.ts";
import { completed, missingPremises } from "../../../src/lsp/features/missing-premises.ts";
import { schemesFor } from "../../../src/schemes/index.ts";
import { cursor } from "../../support/cursor.ts";
import { diagnose } from "../../support/faulty.ts";

/** What is offered where `|` stands: each title with the text that it makes. */
function offers(marked: string) {
  const { text, offset } = cursor(marked);
  const state = analyse({ path: "map.yaml", text });
  return missingPremises(state, { start: offset, end: offset }).map((one) => ({
    title: one.title,
    made: completed(one, text, { problemsOf: diagnose }).reduce(
      (all, { start, end, text: is }) => all.slice(0, start) + is + all.slice(end),
      text,
    ),
  }));
}

const MAP = `premises:
  doc: Dr Lee has studied nutrition.
conclusions:
  good: Coffee is healthy.
inferences:
`;
const step = (marked: string) => MAP + marked;

test.each([
  ["a role in braces", "  - { from: { expert: doc }, to: good, |scheme: expert opinion }\n"],
  [
    "a role on a line",
    "  - from:\n      expert: doc # so it is\n    to: good\n    scheme: |expert opinion\n",
  ],
  [
    "with carriage returns",
    "  - from:\r\n      expert: doc\r\n    to: good\r\n    scheme: |expert opinion\r\n",
  ],
])("the premises that a step lacks are added as unstated: %s", (_, marked) => {
  const [one, ...others] = offers(step(marked));
  expect(others).toEqual([]);
  expect(one!.title).toBe("Add the missing premise `says` as unstated");
  expect(one!.made).toContain("says: { text: The expert says so., unstated: true }");
  expect(one!.made).toContain("expert: doc");
  expect(diagnose(one!.made)).toEqual([]);
  expect(offers(one!.made.replace("scheme: ", "scheme: |"))).toEqual([]);
});

test.each([
  ["from: doc, to: good, |scheme: testimony", "doc"],
  ["from: [doc], to: good, |scheme: testimony", "doc"],
  [
    "from: { text: Dr Lee was there., voice: map }, to: good, |scheme: testimony",
    "{ text: Dr Lee was there.",
  ],
  ["from: ['Now: {this}'], to: good, |scheme: testimony", '"Now: {this}"'],
])("a premise without a role may have any: %s", (flow, premise) => {
  const found = offers(step(`  - { ${flow} }\n`).replace("  doc:", "  other: It is so.\n  doc:"));
  expect(found.map(({ title }) => title.replace(/^Take .*? as /, ""))).toEqual([
    "`witness`, and add the missing premise `says` as unstated",
    "`says`, and add the missing premise `witness` as unstated",
  ]);
  expect(found[0]!.made).toContain(`witness: ${premise}`);
  expect(found[1]!.made).toContain(`says: ${premise}`);
  for (const { made } of found) expect(diagnose(made).filter(({ code }) => code !== "orphan")).toEqual([]);
});

test.each([
  "  - { to: good, |scheme: analogy }\n",
  "  - to: good\n    |scheme: analogy\n",
  "  - from:\n    to: good\n    |scheme: analogy\n",
])("a step without premises gets all of them: %j", (marked) => {
  const [one] = offers(step(marked));
  expect(one!.title).toBe("Add the missing premises `similar` and `case` as unstated");
  expect(diagnose(one!.made).filter(({ code }) => code !== "orphan")).toEqual([]);
});

test("two steps of one scheme do not say the same", () => {
  const two = "  - { from: { expert: doc }, to: good, scheme: expert opinion }\n";
  const [first] = offers(
    step(two + two.replace("scheme", "|scheme").replace("good", "fine")).replace(
      "inferences:",
      "  fine: Tea is, too.\ninferences:",
    ),
  );
  const [second] = offers(first!.made.replace("{ expert: doc }", "{ |expert: doc }"));
  expect(second!.made).toContain("text: The expert says so (2).");
  expect(diagnose(second!.made)).toEqual([]);
});

test.each([
  "  - { from: doc, to: good, scheme: |for a reason }\n",
  "  - { from: { speaker: doc }, to: good, |scheme: expert opinion }\n",
  "  - { from: doc, to: good, scheme: expert opinion }\n#|\n",
  "  - { from: doc, |to: good }\n",
  "  - { from: doc, to: good, |scheme: popular opinion }\n",
])("nothing is offered where nothing is known to be missing: %j", (marked) => {
  expect(offers(step(marked))).toEqual([]);
});

test("what would bring a warning is offered only where a map has errors, of which some warnings are not given", () => {
  const own = "schemes: { mine: { roles: { one: It works., other: It runs. It runs well. } } }\n";
  const marked = own + step("  - { from: { one: doc }, to: good, |scheme: mine }\n");
  const [sound] = offers(marked);
  expect(sound!.made).toBe(marked.replace("|", ""));
  const [faulty] = offers(marked.replace("to: good", "to: god"));
  expect(faulty!.made).toContain("other: { text: It runs. It runs well., unstated: true }");
});

test.each(["en", "ar", "zh"])(
  "in a map that is formatted, every scheme is completed as hence fmt writes it: %s",
  (lang) => {
    for (const name of schemesFor({ lang, schemes: [] }).names) {
      const text = format({
        path: "",
        text: `lang: ${lang}\n${step(`  - { from: doc, to: good, scheme: ${name} }\n`)}`,
      }).value!;
      for (const { made } of offers(text.replace("scheme: ", "scheme: |"))) {
        expect(diagnose(made), made).toEqual([]);
        expect(format({ path: "", text: made }).value).toBe(made);
      }
    }
  },
);
