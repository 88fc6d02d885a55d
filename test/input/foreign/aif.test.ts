import { expect, test } from "vitest";
import { EXPLANATIONS } from "../../../src/checks/explanations/explanations.ts";
import { verdictsOf } from "../../../src/reason/evaluate.ts";
import { hangsOn } from "../../../src/reason/hangs-on.ts";
import { readForeign } from "../../support/foreign.ts";

const node = (nodeID: string, type: string, text: string, more: object = {}) => ({
  nodeID,
  type,
  text,
  ...more,
});
const edges = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([fromID, toID], index) => ({ edgeID: `e${index}`, fromID, toID }));
const file = (nodes: readonly object[], links: readonly object[], more: object = {}) =>
  JSON.stringify({ nodes, edges: links, locutions: [], ...more }, undefined, 1);

const ARGUED = [
  node("1", "I", "The ice melts"),
  node("2", "I", "Ice melts where it is warm"),
  node("3", "I", "It is warm"),
  node("4", "I", "The thermometer is broken"),
  node("10", "RA", "RA", { scheme: "CauseToEffect" }),
  node("11", "CA", "Default Conflict"),
];
const LINKS = edges(["1", "10"], ["2", "10"], ["10", "3"], ["4", "11"], ["11", "10"]);

test("inferences, conflicts and what is undercut", () => {
  const { statements, steps, problems, losses } = readForeign("a.json", file(ARGUED, LINKS));
  expect(problems).toEqual([]);
  expect(losses).toEqual({});
  expect(statements).toEqual([
    "1: The ice melts",
    "2: Ice melts where it is warm",
    "4: The thermometer is broken",
    "3*: It is warm",
  ]);
  expect(steps).toEqual(["1 + 2 -> 3 [cause to effect]", "4 -| (1 + 2 -> 3)"]);
});

test("places are those of the original file", () => {
  const { map } = readForeign("a.json", file(ARGUED, LINKS));
  const text = file(ARGUED, LINKS);
  const third = map!.statements.find(({ id }) => id === "3")!;
  expect(text.slice(third.at.start.offset, third.at.end.offset)).toContain('"It is warm"');
  expect(third.at.start.line).toBe(text.slice(0, text.indexOf('"nodeID": "3"')).split("\n").length - 1);
});

test("who says what, in which words, and what is a question", () => {
  const nodes = [
    node("1", "I", "it rains"),
    node("2", "I", "it rains is the case"),
    node("20", "L", "Ann Lee : It rains, I swear"),
    node("21", "YA", "Asserting", { scheme: "Asserting" }),
    node("22", "L", "Bob : it rains"),
    node("23", "YA", "Asserting"),
    node("24", "L", "Bob : Does it?"),
    node("25", "YA", "Pure Questioning", { scheme: "PureQuestioning" }),
    node("26", "TA", "Default Transition", { timestamp: "2020-05-28" }),
  ];
  const links = edges(
    ["20", "21"],
    ["21", "1"],
    ["22", "23"],
    ["23", "1"],
    ["24", "25"],
    ["25", "2"],
    ["20", "26"],
  );
  const { map, losses } = readForeign("a.json", file(nodes, links));
  expect(map!.voices.map(({ name }) => name)).toEqual(["Ann Lee", "Bob"]);
  expect(map!.statements.map(({ voices, quote, tags }) => ({ voices, quote, tags }))).toEqual([
    { voices: ["Ann-Lee", "Bob"], quote: "It rains, I swear", tags: [] },
    { voices: ["Bob"], quote: "Does it?", tags: ["question"] },
  ]);
  expect(losses).toEqual({ "timestamps of nodes": 1, "transitions between locutions (TA)": 1 });
});

test("rephrasings are steps, circles are allowed and steps with a hole are completed", () => {
  const nodes = [
    node("a", "I", "It works"),
    node("b", "I", "It does work"),
    node("m", "MA", "Default Rephrase"),
    node("n", "MA", "Default Rephrase"),
    node("empty", "RA", "Default Inference"),
    node("loose", "CA", "Default Conflict"),
  ];
  const { map, steps, problems, hints } = readForeign(
    "a.json",
    file(nodes, edges(["a", "m"], ["m", "b"], ["b", "n"], ["n", "a"], ["empty", "a"], ["b", "loose"])),
  );
  expect(map!.circular).toBe("allowed");
  expect(steps).toEqual(["a -> b [rephrase]", "b -> a [rephrase]", "from-empty -> a", "b -| to-loose"]);
  expect(problems).toEqual([
    "23:3 step-incomplete: This step has no premises.",
    "28:3 step-incomplete: This step leads nowhere.",
  ]);
  // What their hints say was done, as the steps show.
  expect(hints[0]).toMatch(/^an empty one takes their place, /u);
  expect(hints[1]).toBe("an empty conclusion takes its place");
});

test("what stands for a missing premise or text is neither granted nor denied, and what rests on it is open", () => {
  const nodes = [
    node("a", "I", "It works"),
    node("blank", "I", ""),
    node("b", "I", "So it does"),
    node("empty", "RA", "Default Inference"),
    node("step", "RA", "Default Inference"),
  ];
  const { map } = readForeign("a.json", file(nodes, edges(["empty", "a"], ["blank", "step"], ["step", "b"])));
  expect(Object.fromEntries(verdictsOf(map!).statements)).toEqual({
    a: "open",
    b: "open",
    blank: "open",
    "from-empty": "open",
  });
  const { premises } = hangsOn(map!, "a")!;
  expect(premises.find(({ id }) => id === "from-empty")).toEqual({
    id: "from-empty",
    stance: "open",
    verdicts: { granted: "holds", open: "open", denied: "fails" },
  });
  // Also where another program has written the words that stand for it.
  const again = [
    node("p", "I", map!.statements.find(({ id }) => id === "from-empty")!.text),
    node("a", "I", "A"),
    node("s", "RA", ""),
  ];
  expect(
    verdictsOf(readForeign("a.json", file(again, edges(["p", "s"], ["s", "a"]))).map!).statements.get("a"),
  ).toBe("open");
  expect(EXPLANATIONS["step-incomplete"].means).toContain("neither granted nor denied");
});

test("main claims in the same words become one, which is counted; in other words they stay", () => {
  const nodes = [
    node("a", "I", "Close the centre."),
    node("b", "I", "close the  centre"),
    node("c", "I", "The centre should be closed."),
    node("x", "I", "Cars pollute."),
    node("y", "I", "Shops gain."),
    ...["p", "q"].map((id) => node(id, "RA", "Default Inference")),
    node("m", "MA", "Default Rephrase"),
  ];
  const links = edges(["x", "p"], ["p", "a"], ["y", "q"], ["q", "b"], ["a", "m"], ["m", "c"]);
  expect(readForeign("a.json", file(nodes, links.slice(0, 4)))).toMatchObject({
    steps: ["x -> a", "y -> a"],
    losses: { "main claims said again in the same words, now one statement": 1 },
  });
  expect(readForeign("a.json", file(nodes, links))).toMatchObject({
    steps: ["x -> a", "y -> b", "a -> c [rephrase]"],
    losses: {},
  });
});

test("so do those that are only attacked, or that nothing leads to", () => {
  const nodes = [
    ...["a", "b", "c"].map((id) => node(id, "I", "Close the centre.")),
    node("x", "I", "Shops lose."),
    node("y", "I", "Cars pollute."),
    node("z", "I", "Shops lose"),
    node("p", "CA", "Default Conflict"),
    node("q", "RA", "Default Inference"),
  ];
  const { statements, steps, losses } = readForeign(
    "a.json",
    file(nodes, edges(["x", "p"], ["p", "a"], ["y", "q"], ["q", "b"])),
  );
  // What is a premise elsewhere is no main claim.
  expect(statements).toEqual([
    "x: Shops lose.",
    "y: Cars pollute.",
    "z: Shops lose",
    "a*: Close the centre.",
  ]);
  expect(steps).toEqual(["x -| a", "y -> a"]);
  expect(losses).toEqual({ "main claims said again in the same words, now one statement": 2 });
});

test("edges that lead nowhere and ids that stand twice are reported with their places, and the rest is read", () => {
  const nodes = [...ARGUED, node("1", "I", "The same id")];
  const { problems, steps } = readForeign(
    "a.json",
    file(nodes, [...LINKS, { edgeID: "x", fromID: "99", toID: "3" }]),
  );
  expect(problems).toEqual([
    expect.stringMatching(
      /^\d+:3 graph-fault: Another node has the id `1` already; this one is left out\.$/u,
    ),
    expect.stringMatching(/^\d+:3 graph-fault: This link leads to `99`, which is not in this file/u),
  ]);
  expect(steps).toHaveLength(2);
});

test("xAIF is AIF in an object with the text and the positions", () => {
  const text = JSON.stringify({
    AIF: { nodes: ARGUED, edges: LINKS, locutions: [], participants: [] },
    OVA: { nodes: [{ nodeID: "1", x: 3, y: 4 }], edges: [] },
    text: "The whole text.",
  });
  const { steps, losses } = readForeign("a.json", text);
  expect(steps).toEqual(["1 + 2 -> 3 [cause to effect]", "4 -| (1 + 2 -> 3)"]);
  expect(losses).toEqual({ "texts that were analysed": 1, "positions of nodes on the screen": 1 });
});

test("a reason for a step becomes one of its premises, and what both supports and attacks only supports", () => {
  const nodes = [
    node("a", "I", "A"),
    node("b", "I", "B"),
    node("c", "I", "C"),
    node("r", "RA", ""),
    node("s", "RA", ""),
    node("t", "CA", ""),
  ];
  const links = edges(["a", "r"], ["r", "c"], ["b", "s"], ["s", "r"], ["a", "t"], ["t", "c"]);
  const { steps, losses } = readForeign("a.json", file(nodes, links));
  expect(steps).toEqual(["a + b -> c"]);
  expect(losses).toEqual({
    "reasons for a step, now premises of that step": 1,
    "objections by what also supports the same statement": 1,
  });
});

test("entities of HTML in texts are the characters that they stand for", () => {
  const texts = [
    node("1", "I", "It&nbsp;is &quot;wet&quot; &#8212; &amp;amp; &lt;b&gt; &eacute;&#xe9;"),
    node("2", "I", "R&D; &unknown; &amp"),
    node("10", "RA", "RA"),
  ];
  const { statements } = readForeign("a.json", file(texts, edges(["1", "10"], ["10", "2"])));
  expect(statements).toEqual(['1: It is "wet" — &amp; <b> éé', "2*: R&D; &unknown; &amp"]);
});

test("a text that is null is no text", () => {
  const nodes = [
    { ...node("1", "I", ""), text: null },
    node("2", "I", "Wet"),
    { ...node("10", "RA", ""), text: null },
  ];
  const { statements, steps } = readForeign("a.json", file(nodes, edges(["1", "10"], ["10", "2"])));
  expect(statements).toEqual(["1: (No text is given.)", "2*: Wet"]);
  expect(steps).toEqual(["1 -> 2"]);
});
