import { expect, test } from "vitest";
import { run } from "../../../../src/cli/run.ts";
import { fakeHost, folderWith } from "../../../support/host.ts";

const MAP = `title: Coffee
premises:
  doc: Dr Lee studies nutrition.
  says: Dr Lee says that coffee is healthy.
  paid: A coffee maker pays Dr Lee.
conclusions:
  healthy: Coffee is healthy.
inferences:
  - { id: opinion, from: { expert: doc, says: says }, to: healthy, scheme: expert opinion }
  - { from: paid, against: opinion, raises: trust }
`;

async function hence(words: readonly string[], text = MAP) {
  const host = fakeHost(folderWith({ "map.yaml": text }));
  const code = await run(words, host);
  return { code, out: host.out().toString(), err: host.err() };
}

test("lists each step's questions with what answers or asks them", async () => {
  const { code, out } = await hence(["questions", "map.yaml"]);
  expect(code).toBe(0);
  expect(out).toContain("2 + 3 → 1 (expert opinion)\n");
  expect(out).toMatch(/Is the speaker an expert\? +answered by 2 +expert\n/u);
  expect(out).toMatch(/Is the expert biased\? +raised by 4 +trust\n/u);
  expect(out).toMatch(/Do other experts disagree\? +open +others\n/u);
  expect(out).toContain("6 questions: 2 answered, 1 raised, 3 open.\n");
});

test("as JSON and as Markdown", async () => {
  const json = JSON.parse((await hence(["questions", "map.yaml", "--format", "json"])).out) as unknown;
  expect(json).toMatchObject({
    version: 1,
    steps: [{ id: "opinion", scheme: "expert opinion", roles: { expert: "doc", says: "says" } }],
  });
  const md = (await hence(["questions", "map.yaml", "--format", "md"])).out;
  expect(md).toContain("| Is the expert biased? | raised by 4 | trust |");
});

test("a map without schemes has none, and that is said", async () => {
  const { out } = await hence(["questions", "map.yaml"], MAP.replace(", scheme: expert opinion", ""));
  expect(out).toContain("No step has a scheme with critical questions.");
});

test("check --questions warns of assumptions that nothing answers, and of nothing else", async () => {
  const { code, out } = await hence(["check", "--questions", "map.yaml"]);
  expect(code).toBe(0);
  expect(out).toContain("warning[question-open]: Does it belong to the expert’s field?");
  expect(out).toContain("1 map: 1 warning.");
  expect((await hence(["check", "map.yaml"])).out).toBe("1 map: no problems.\n");
});

test("of steps that question each other in a ring, that is told instead", async () => {
  const { code, out, err } = await hence(
    ["questions", "map.yaml"],
    `premises: { w: It rains., x: One says so., y: Another denies it. }
conclusions: { z: It is wet. }
inferences:
  - { from: w, to: z }
  - { id: one, from: x, against: two, scheme: analogy }
  - { id: two, from: y, against: one }
`,
  );
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("[undercut-ring]");
});
