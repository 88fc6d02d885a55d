import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../../../src/cli/run.ts";
import { fakeHost, folderWith } from "../../../support/host.ts";

/** An objection that is met by another one, and a conclusion that nobody can settle. */
const MAP = `title: Does Tweety fly?
premises:
  bird: Tweety is a bird.
  penguin: Tweety is a penguin.
  swapped: { text: The label was swapped., unstated: true }
  songbird: { text: Tweety is a songbird., stance: open }
conclusions:
  flies: Tweety can fly.
  sings: Tweety sings.
inferences:
  - { id: rule, from: bird, to: flies }
  - { id: exception, from: penguin, against: rule }
  - { from: swapped, against: exception }
  - { from: [songbird, { text: It has a voice. }], to: sings }
`;

async function hence(words: readonly string[], text = MAP) {
  const cwd = folderWith({ "map.yaml": text });
  const host = fakeHost(cwd);
  const code = await run(words, host);
  return { code, out: host.out().toString(), err: host.err(), cwd };
}

describe("hence verdicts", () => {
  test("says of everything whether it holds, and why", async () => {
    const { code, out } = await hence(["verdicts", "map.yaml"]);
    expect(code).toBe(0);
    expect(out).toMatch(/1 +flies +holds +Tweety can fly +2 supports it, and 2 holds\n/);
    expect(out).toMatch(/5 +sings +open +Tweety sings +6 and 7 support it, and 6 is open\n/);
    expect(out).toMatch(/7 +– +holds +It has a voice +it is granted\n/);
    expect(out).toContain("3 ⊣ (2 → 1)  out   4 undercuts it, and 4 holds");
    expect(out).toContain("5 statements hold, 0 fail, 2 are open.");
  });

  test("says it to programs and as Markdown", async () => {
    const json = JSON.parse((await hence(["verdicts", "map.yaml", "--format", "json"])).out) as Record<
      string,
      Record<string, unknown>
    >;
    expect(json).toMatchObject({
      version: 1,
      verdicts: { flies: "holds", songbird: "open", sings: "open", "sings-premise": "holds" },
      steps: [
        { index: 0, id: "rule", verdict: "applies", why: "premises-hold" },
        { index: 1, verdict: "out", why: "undercut", by: 2, text: "swapped undercuts it, and swapped holds" },
        { verdict: "applies" },
        { verdict: "open", why: "premise-open", premise: "songbird" },
      ],
      reasons: { flies: { why: "supported", text: "bird supports it, and bird holds", number: 1 } },
    });
    const { out } = await hence(["verdicts", "map.yaml", "--format", "md"]);
    expect(out).toContain("| 1 | flies | holds | Tweety can fly | 2 supports it, and 2 holds |");
  });

  test("shows the short form of a statement, and the beginning of one that is long", async () => {
    const many = "a word of many ".repeat(6);
    const text = MAP.replace(
      "bird: Tweety is a bird.",
      "bird: { text: Tweety is a bird., short: A bird }",
    ).replace("text: Tweety is a songbird.", `text: "${many} and more.", short: "${many}"`);
    for (const format of ["text", "md"]) {
      const { out } = await hence(["verdicts", "map.yaml", "-f", format], text);
      expect(out).toMatch(/2 +(?:\| )?bird +(?:\| )?holds +(?:\| )?A bird +(?:\| )?it is granted/u);
      expect(out).toMatch(/a word of many a word of many a word of many … +(?:\| )?it is neither/u);
    }
  });

  test("takes a map whose expectations are unmet, and no other faulty one", async () => {
    const unmet = await hence(["verdicts", "map.yaml"], `expect: { flies: fails }\n${MAP}`);
    expect(unmet.code).toBe(0);
    const faulty = await hence(["verdicts", "map.yaml"], MAP.replace("from: bird", "from: brd"));
    expect(faulty.code).toBe(1);
    expect(faulty.err).toContain("did you mean `bird`?");
    expect(faulty.out).toBe("");
    expect((await hence(["verdicts", "none.yaml"])).code).toBe(2);
  });
});

describe("expect", () => {
  test("is tested by hence check, which says why it is not so", async () => {
    expect((await hence(["check", "map.yaml"], `expect: { flies: holds, sings: open }\n${MAP}`)).code).toBe(
      0,
    );
    const { code, out } = await hence(["check", "map.yaml"], `expect:\n  flies: fails\n${MAP}`);
    expect(code).toBe(1);
    expect(out).toContain("`flies` holds, where `fails` is expected: `bird` supports it, and `bird` holds.");
    expect(out).toMatch(/map\.yaml:2:3/);
    expect(out).toContain("hence whatif");
  });
});

describe("hence whatif", () => {
  test.each(["a,b -> c", "a, b -> c", "2, 3 -> 1", "x, a, b -> c", "a + b -> c"])(
    "the premises of a step may stand with commas: %s",
    async (name) => {
      const map =
        "premises: { a: A., b: B., x: X. }\nconclusions: { c: C. }\ninferences: [{ from: [a, b], to: c }]\n";
      const host = fakeHost(folderWith({ "map.yaml": map }));
      expect(await run(["whatif", "map.yaml", "--deny", name], host), host.err()).toBe(0);
      expect(host.out().toString()).toContain("the step 2 + 3 → 1 is undercut");
    },
  );

  test("says what changes", async () => {
    const { code, out } = await hence(["whatif", "map.yaml", "--deny", "swapped"]);
    expect(code).toBe(0);
    expect(out).toContain("If 4 is denied, 1 fails and no longer holds.");
    expect(out).toMatch(/1 +flies +holds → fails +Tweety can fly +the only reason for it is lost/);
    expect(out).toMatch(/4 +swapped +holds → fails +The label was swapped +it is denied/);
    expect(out).not.toMatch(/sings/);
  });

  test("takes steps, numbers, several at once, and asks about another claim", async () => {
    const step = await hence(["whatif", "map.yaml", "--deny", "rule"]);
    expect(step.out).toContain("If the step 2 → 1 is undercut, 1 fails");
    const many = await hence([
      "whatif",
      "map.yaml",
      "--grant",
      "songbird",
      "--open",
      "7",
      "--claim",
      "sings",
    ]);
    expect(many.out).toContain("If 7 is open and 6 is granted, 5 is open as before.");
    const json = await hence(["whatif", "map.yaml", "--deny", "bird", "--format", "json"]);
    expect(JSON.parse(json.out)).toMatchObject({
      version: 1,
      assumed: { stances: { bird: "denied" }, undercut: [] },
      claim: "flies",
      verdict: { before: "holds", after: "fails" },
      changes: [
        { id: "bird", before: "holds", after: "fails", why: "denied" },
        { id: "flies", before: "holds", after: "fails", why: "unsupported" },
      ],
    });
    const nothing = await hence(["whatif", "map.yaml", "--open", "songbird"]);
    expect(nothing.out).toContain("Nothing changes.");
  });

  test.each([
    ["2 → 1", 0],
    ["2 -> 1", 0],
    ["2->flies", 0],
    ["bird -> flies", 0],
    ["3 ⊣ (2 → 1)", 1],
    ["penguin -| (bird -> flies)", 1],
    ["7 + songbird -> sings", 3],
  ])("takes a step as it is told: %s", async (name, step) => {
    const { code, out } = await hence(["whatif", "map.yaml", "--deny", name, "--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ assumed: { stances: {}, undercut: [step] } });
  });

  test("every step can be named as `hence verdicts` lists it", async () => {
    const listed = await hence(["verdicts", "map.yaml", "--format", "json"]);
    const { steps } = JSON.parse(listed.out) as { steps: { index: number; name: string }[] };
    expect(steps).toHaveLength(4);
    for (const { index, name } of steps) {
      const { out } = await hence(["whatif", "map.yaml", "--deny", name, "--format", "json"]);
      expect(JSON.parse(out)).toMatchObject({ assumed: { undercut: [index] } });
    }
  });

  test("a step that another one is called like has to be named by an id", async () => {
    const twice = `${MAP}  - { from: bird, to: flies }\n`;
    const { code, err } = await hence(["whatif", "map.yaml", "--deny", "2 -> 1"], twice);
    expect(code).toBe(2);
    expect(err).toContain("The map has 2 steps `2 -> 1`; write `id:` at the one that is meant");
    expect((await hence(["whatif", "map.yaml", "--deny", "rule"], twice)).code).toBe(0);
  });

  test.each([[], ["--deny", "bird"]])(
    "says which of several conclusions it is about: %j",
    async (...words) => {
      const sentence = "This is about statement 1, one of 2 main conclusions; choose another with --claim.\n";
      for (const format of ["text", "md"])
        expect((await hence(["whatif", "map.yaml", ...words, "--format", format])).out).toContain(sentence);
      const json = await hence(["whatif", "map.yaml", ...words, "--format", "json"]);
      expect(JSON.parse(json.out)).toMatchObject({ claim: "flies", among: ["flies", "sings"] });
      const chosen = await hence(["whatif", "map.yaml", ...words, "--claim", "flies"]);
      expect(chosen.out).not.toContain("This is about");
      const single = MAP.replace(/ {2}sings:.*\n/u, "").replace(/.*to: sings.*\n/u, "");
      expect((await hence(["whatif", "map.yaml", ...words], single)).out).not.toContain("This is about");
    },
  );

  test("tells what it has not tried in a map that is too large", async () => {
    const ids = Array.from({ length: 9_000 }, (_, index) => `p${index}`);
    const premises = ids.map((id) => `  ${id}: Premise ${id}.\n`).join("");
    const text = `conclusions: { claim: The claim. }\npremises:\n${premises}inferences: [{ from: [${ids.join(", ")}], to: claim }]\n`;
    const { code, out } = await hence(["whatif", "map.yaml"], text);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^The map is too large to try everything: \d+ of 9000 premises and 1 of 1 step and all sets of premises were not tried\.$/mu,
    );
    expect(out).toMatch(/2 +p0 +denied: fails/);
  });

  test("says what the conclusion hangs on, unstated premises first", async () => {
    const { out } = await hence(["whatif", "map.yaml"]);
    expect(out).toMatch(/^1 \(flies\) holds: Tweety can fly\n/);
    expect(out).toMatch(/4 +swapped +denied: fails, open: open +unstated[^\n]*\n +2 +bird/);
    expect(out).toMatch(/2 → 1 +rule +undercut: fails/);
    const json = await hence(["whatif", "map.yaml", "--format", "json"]);
    expect(JSON.parse(json.out)).toMatchObject({
      claim: "flies",
      verdict: "holds",
      premises: [
        { id: "bird", turns: true, verdicts: { granted: "holds", open: "open", denied: "fails" } },
        { id: "penguin", turns: false },
        { id: "swapped", turns: true },
        { id: "songbird", turns: false },
        { id: "sings-premise", turns: false },
      ],
      sets: [],
      complete: true,
    });
    expect((await hence(["whatif", "map.yaml", "--format", "md"])).out).toContain("| 2 | bird | ");
  });

  test("draws it", async () => {
    const { code, cwd, err } = await hence(["whatif", "map.yaml", "--deny", "bird", "-o", "if.svg"]);
    expect(code).toBe(0);
    expect(err).toContain("wrote if.svg");
    const svg = readFileSync(join(cwd, "if.svg"), "utf8").replaceAll("\u00a0", " ");
    expect(svg).toContain("if 2 is denied");
    expect(svg).toContain("holds → fails: 1. Tweety can fly.");
    expect(existsSync(join(cwd, "output"))).toBe(false);
  });

  test.each([
    [["--deny", "brd"], "did you mean `bird`?"],
    [["--deny", "flies"], "is a conclusion"],
    [["--grant", "rule"], "it can only be undercut: --deny rule"],
    [["--deny", "bird", "--open", "2"], "cannot be denied and open at once"],
    [["--deny", "bird,"], "not a list of ids"],
    [["--claim", "none"], "`hence verdicts map.yaml` lists the statements"],
    [["--deny", "1 -> 2"], "The map has no step `1 -> 2`; `hence verdicts map.yaml` lists"],
    [["--grant", "2 -> 1"], "it can only be undercut: --deny '2 -> 1'"],
    [["--theme", "dark"], "-o FILE.svg"],
    [["-o", "x.md"], "no picture"],
  ])("refuses %j", async (words, message) => {
    const { code, err } = await hence(["whatif", "map.yaml", ...words]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

test("what questions itself in a ring is refused", async () => {
  const ring = `${MAP}  - { id: y, from: bird, against: z }\n  - { id: z, from: penguin, against: y }\n`;
  const { code, err } = await hence(["verdicts", "map.yaml"], ring);
  expect(code).toBe(1);
  expect(err).toContain("error[undercut-ring]");
});

test("hence diff tells what an edit did to the verdicts, and by which way", async () => {
  const cwd = folderWith({
    "a.yaml": MAP,
    "b.yaml": MAP.replace(
      "swapped: { text: The label was swapped.,",
      "swapped: { text: The label was swapped., stance: denied,",
    ),
  });
  const host = fakeHost(cwd);
  expect(await run(["diff", "a.yaml", "b.yaml"], host)).toBe(1);
  const out = host.out().toString();
  expect(out).toContain("Verdicts: 2 changed");
  expect(out).toMatch(
    /flies \(1\)\n +\[-holds-\] ?\{\+fails\+\}\n +because: the only reason for it is lost.*\n +by way of: 1 ← 4/,
  );
  const json = fakeHost(cwd);
  await run(["diff", "a.yaml", "b.yaml", "--format", "json"], json);
  expect((JSON.parse(json.out().toString()) as { verdicts: unknown }).verdicts).toMatchObject([
    { id: "swapped", before: "holds", after: "fails", path: ["swapped"], number: 4 },
    { id: "flies", before: "holds", after: "fails", path: ["flies", "swapped"], number: 1 },
  ]);
});
