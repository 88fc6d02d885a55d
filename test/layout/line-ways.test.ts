import { expect, test } from "vitest";
import { drawn, mapNamed } from "../support/draw.ts";
import { faultsOf } from "../support/faults.ts";

/** A main line in panels, in this order of panels; each with reasons of its own. */
const MAP = (groups: readonly string[]) => `
lang: en
main: [top, claim, ground]
groups: { ${groups.map((id) => `${id}: Panel ${id}`).join(", ")} }
premises:
${groups.flatMap((id) => [1, 2, 3].map((n) => `  ${id}${n}: { text: This is reason ${n} in panel ${id}., group: ${id} }`)).join("\n")}
conclusions:
  top: { text: The top of it all., group: a }
  claim: { text: The claim that the line goes on from., group: a }
  ground: { text: The ground of the line., group: z }
${groups.map((id) => `  c${id}: { text: What panel ${id} is about., group: ${id} }`).join("\n")}
inferences:
  - { from: claim, to: top }
  - { from: ground, to: claim }
  - { from: [z1, z2], to: ground }
${groups.flatMap((id) => [1, 2, 3].map((n) => `  - { from: ${id}${n}, to: c${id} }`)).join("\n")}
`;

const PLACES = [{}, { paper: "a4" }, { direction: "up" }, { direction: "right" }, { width: 160 }] as const;

test("the main line is drawn whole between two panels", async () => {
  for (const options of PLACES) {
    // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
    const one = await drawn(mapNamed("line.yaml", MAP(["a", "z"])), options);
    expect(one.figure.ways, JSON.stringify(options)).toHaveLength(1);
    expect(faultsOf([one], "left").filter((fault) => fault.startsWith("way"))).toEqual([]);
  }
});

test("whatever stands between them, it crosses nothing", async () => {
  for (const groups of [
    ["a", "m", "z"],
    ["a", "m", "n", "o", "p", "z"],
  ])
    for (const options of PLACES) {
      // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
      const one = await drawn(mapNamed("line.yaml", MAP(groups)), options);
      expect(faultsOf([one], "left").filter((fault) => fault.startsWith("way"))).toEqual([]);
    }
});

test("a map without a main line has no such way", async () => {
  const one = await drawn(mapNamed("line.yaml", MAP(["a", "z"]).replace(/main: .*/u, "main: []")));
  expect(one.figure.ways).toEqual([]);
});
