import { describe, expect, test } from "vitest";
import { readForeign } from "../../support/foreign.ts";

test("SADFace", () => {
  const text = JSON.stringify({
    edges: [
      { id: "e1", source_id: "a1", target_id: "s1" },
      { id: "e2", source_id: "s1", target_id: "a2" },
      { id: "e3", source_id: "a3", target_id: "s2" },
      { id: "e4", source_id: "s2", target_id: "a2" },
    ],
    metadata: {
      core: { title: "A test", analyst_name: "Ann", created: "2019-04-22T23:52:30", notes: "Unfinished." },
    },
    nodes: [
      { id: "a1", type: "atom", text: "It rains", metadata: {}, sources: [{ text: "rain!" }] },
      { id: "a2", type: "atom", text: "It is wet", metadata: {} },
      { id: "a3", type: "atom", text: "The street is covered", metadata: {} },
      { id: "s1", type: "scheme", name: "Cause to Effect", metadata: {} },
      { id: "s2", type: "scheme", name: "attack", metadata: {} },
    ],
  });
  const { map, steps, losses } = readForeign("a.json", text);
  expect(steps).toEqual(["a1 -> a2 [Cause to Effect]", "a3 -| a2"]);
  expect(map).toMatchObject({ title: "A test", author: "Ann", date: "2019-04-22" });
  expect(map!.statements[0]).toMatchObject({ id: "a1", quote: "rain!" });
  expect(losses).toEqual({ "remarks on the document (notes)": 1 });
});

test("arguebuf", () => {
  const text = JSON.stringify({
    nodes: {
      a: { atom: { text: "It rains", participant: "p" }, metadata: { created: "2020" } },
      b: { atom: { text: "It is wet", reference: { text: "wet it is" } } },
      s: { scheme: { support: "SUPPORT_EXPERT_OPINION", premiseDescriptors: ["major"] } },
      r: { scheme: { rephrase: "REPHRASE_DEFAULT" } },
      x: { scheme: { preference: "PREFERENCE_DEFAULT" } },
      c: { atom: { text: "Wet it is" } },
    },
    edges: {
      e1: { source: "a", target: "s" },
      e2: { source: "s", target: "b" },
      e3: { source: "c", target: "r" },
      e4: { source: "r", target: "b" },
    },
    participants: { p: { name: "Ann Lee" } },
    majorClaim: "b",
    schemaVersion: 1,
  });
  const { map, steps, losses } = readForeign("a.json", text);
  expect(steps).toEqual(["a -> b [expert opinion]", "c -> b [rephrase]"]);
  expect(map!.main).toEqual(["b"]);
  expect(map!.statements.find(({ id }) => id === "a")!.voices).toEqual(["Ann-Lee"]);
  expect(losses).toEqual({ timestamps: 1, "names of premises' roles": 1, preferences: 1 });
});

test("a step that stands several times is one step, and so is what objects to each of them", () => {
  const atom = (id: string) => ({ id, type: "atom", text: `It is ${id}`, metadata: {} });
  const scheme = (id: string, name = "support") => ({ id, type: "scheme", name, metadata: {} });
  const links = [
    "a s1",
    "b s1",
    "s1 c",
    "b s2",
    "a s2",
    "s2 c",
    "a s3",
    "b s3",
    "s3 c",
    "x u1",
    "u1 s1",
    "x u2",
    "u2 s2",
    "a t",
    "b t",
    "t c",
    "a s4",
    "s4 c",
  ];
  const { steps, losses } = readForeign(
    "a.json",
    JSON.stringify({
      edges: links.map((link, id) => ({
        id: `${id}`,
        source_id: link.split(" ")[0],
        target_id: link.split(" ")[1],
      })),
      metadata: {},
      nodes: [
        ...["a", "b", "c", "x"].map(atom),
        ...["s1", "s2", "s3", "s4"].map((id) => scheme(id)),
        ...["u1", "u2"].map((id) => scheme(id, "attack")),
        scheme("t", "Cause to Effect"),
      ],
    }),
  );
  expect(steps).toEqual(["a + b -> c", "a -> c", "x -| (a + b -> c)", "a + b -> c [Cause to Effect]"]);
  expect(losses).toEqual({ "repetitions of a step, now one step": 3 });
});

describe("JSON that is none of these", () => {
  test.each([
    ["", "1:1 not-a-map: This file is empty."],
    [
      '{"name": "a package"}',
      "1:1 notation-unknown: This JSON is in no notation of arguments that hence reads.",
    ],
    ['{"nodes": [\n  {"nodeID": "1",}', "2:18 notation-syntax: This is not JSON: property name expected."],
    ["[".repeat(100_000), "1:1 too-deep: This file is nested too deep to be a map."],
  ])("%.40s", (text, problem) => {
    expect(readForeign("a.json", text).problems[0]).toBe(problem);
  });
});
