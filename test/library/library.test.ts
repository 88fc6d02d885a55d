import { describe, expect, test } from "vitest";
import { check, draw, render, renderText } from "../../src/library/library.ts";
import { verdictsOf } from "../../src/library/values.ts";
import { LateFace } from "../../src/library/late-faces.ts";
import { loadTypesetter } from "../../src/text/harfbuzz.ts";
import type { FaceId } from "../../src/text/faces.ts";
import { testFonts } from "../support/fonts.ts";
import { FAULTY, SOCRATES } from "../support/host.ts";
import { testTypesetter, testWasm } from "../support/typesetter.ts";

const source = (text: string) => ({ path: "report.md", text });
const socrates = () => check(source(SOCRATES)).value!;
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe("a wish that cannot be met is a diagnostic", () => {
  const wrong: readonly [Record<string, unknown>, string][] = [
    [{ width: 5 }, "`width` is from 30 to 1000 mm"],
    [{ width: "wide" }, "`width` is from 30 to 1000 mm"],
    [{ width: NaN }, "`width` is from 30 to 1000 mm"],
    [{ width: 160, type: 400 }, "`type` is a number from 4 to 40 pt, not 400"],
    [{ width: 160, height: 5 }, "`height` is from 30 to 1000 mm"],
    [{ height: 100 }, "say how wide that is with `width`"],
    [{ as: "steps", width: 254, height: 100 }, "`height` needs `as`"],
    [{ type: 9 }, "say how wide that is with `width`"],
    [{ width: 160, paper: "a4" }, "choose `paper` or `width`"],
    [{ paper: "a5" }, "`paper` is `a4`, `letter` or `a3`"],
    [{ theme: "toString" }, "`theme` is"],
    [{ as: "brief", width: 160 }, "`width` needs `as`"],
    [{ level: 2 }, "`level` needs `as` to be `worksheet`"],
    [{ dpi: 100.5 }, "`dpi` is a whole number"],
    [{ idPrefix: "1 a" }, "`idPrefix` begins with a letter"],
    [{ title: "no" }, "`title` is true or false"],
    [{ caption: 5 }, "`caption` is a text"],
    [{ size: 9 }, "There is no option `size`"],
    [{ constructor: 2 }, "There is no option `constructor`"],
    [{ as: "poster", sheets: "9x9" }, "at most 48 in all"],
    [{ sheets: "2x2" }, "`sheets` needs `as` to be `poster`"],
    [{ as: "steps", width: 160, type: 9 }, "say the smallest with `minType`"],
    [{ as: "cards", seed: 1e10 }, "`seed` is a whole number from 0 to 999999999"],
    [{ view: "europe" }, "There is no view `europe`"],
  ];
  test.each(wrong)("%j", async (wishes, message) => {
    const { value, diagnostics } = await draw(socrates(), wishes, await testTypesetter());
    expect(value).toEqual([]);
    expect(diagnostics).toMatchObject([
      { code: "impossible-wish", message: expect.stringContaining(message) },
    ]);
  });

  test("so is a format that there is not", async () => {
    const { value, diagnostics } = await render(socrates(), "gif" as "svg", {}, await testTypesetter());
    expect(value).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "impossible-wish" }]);
  });
});

test("a width and a type are those of the command line", async () => {
  const wishes = { width: "16cm", type: 9, minType: 7, title: undefined as never };
  const { value, diagnostics } = await render(socrates(), "svg", wishes, await testTypesetter());
  expect(diagnostics).toEqual([]);
  expect(text(value[0])).toMatch(/ width="604\.72"/u);
});

test("verdicts and the sheets of a poster can be asked for, as on the command line", async () => {
  const { value: map } = check({
    path: "a.yaml",
    text: "premises: { a: { text: Ay., stance: denied } }\nconclusions: { c: Cee. }\ninferences: [{ from: a, to: c }]\n",
  });
  const shown = await render(map!, "svg", { verdicts: true }, await testTypesetter());
  expect(shown.diagnostics).toEqual([]);
  expect(text(shown.value[0])).toContain("fails");
  const reasons = ["a", "b", "c", "d", "e", "f"].map(
    (id) => `${id}: Reason ${id} says why this should be done.`,
  );
  const steps = ["a", "b", "c", "d", "e", "f"].map((id) => `{ from: ${id}, to: z }`);
  const long = source(
    `premises: {${reasons.join(", ")}}\nconclusions: { z: This should be done. }\ninferences: [${steps.join(", ")}]\n`,
  );
  const asked = { as: "poster", sheets: "1x2" } as const;
  const poster = await draw(check(long).value!, asked, await testTypesetter());
  expect(poster.diagnostics).toEqual([]);
  // Two sheets, and a page that says how they lie.
  expect(poster.value).toHaveLength(3);
});

test("a program that gives no way to read files is told so, and what to pass", () => {
  const map = `use: { air: air.yaml }\nbibliography: refs.json\nsources: { crito: { title: Crito, file: crito.txt } }\n${SOCRATES}`;
  const quoting = map
    .replace("man: Socrates is a man.", "man: { text: Socrates is a man., cite: crito, quote: a man }")
    .replace("from: [", "from: [air#harm, ");
  const { diagnostics } = check(source(quoting));
  const unread = diagnostics.filter(({ message }) =>
    message.includes("this program reads no files for its maps"),
  );
  expect(unread.map(({ code }) => code).toSorted()).toEqual([
    "bibliography-unread",
    "quote-unchecked",
    "use-unread",
  ]);
  for (const { hint } of unread) expect(hint).toContain("`readText(name)`");
  const texts: Record<string, string> = {
    "air.yaml": "premises: { harm: It harms. }",
    "refs.json": "[]",
    "crito.txt": "Socrates is a man",
  };
  expect(
    check(source(quoting), (name) => texts[name]).diagnostics.filter(({ code }) =>
      /unread|unchecked/.test(code),
    ),
  ).toEqual([]);
});

test("a caption loses what no file can hold", async () => {
  const made = await render(socrates(), "svg", { caption: "x\u0001\uFFFEy" }, await testTypesetter());
  expect(text(made.value[0])).toContain(">xy<");
});

test("two maps in one page have no id in common, and links lead to their own", async () => {
  const long = `${SOCRATES}  - { from: [mortal, dies], to: more }\n`.replace(
    "inferences:",
    "  more: More.\ninferences:",
  );
  const made = await Promise.all(
    ["a-", "b-"].map(async (idPrefix) => {
      const { value } = await renderText(source(long), "svg", { idPrefix }, await testTypesetter());
      return text(value[0]);
    }),
  );
  const [first, second] = made.map(
    (svg) => new Set([...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id!)),
  );
  expect(first!.size).toBeGreaterThan(5);
  expect([...first!].filter((id) => second!.has(id) || !id.startsWith("a-"))).toEqual([]);
  const led = [...made[0]!.matchAll(/(?:href="#|aria-(?:labelled|described)by=")([^"]+)"/gu)].map(
    ([, id]) => id!,
  );
  expect(led.length).toBeGreaterThan(1);
  expect(led.filter((id) => !first!.has(id))).toEqual([]);
});

test("nothing is drawn of a map with errors, and they stand at their places in the file around it", async () => {
  const before = "# Report\n\n- ```hence\n";
  const file = before + FAULTY.replace(/^(?=.)/gmu, "  ") + "  ```\n";
  const origin = { start: { offset: before.length + 2, line: 4, column: 3 }, indent: 2 };
  const { value, diagnostics } = await renderText(source(FAULTY), "svg", {}, await testTypesetter(), {
    origin,
  });
  expect(value).toEqual([]);
  const found = diagnostics.find(({ code }) => code === "unknown-id")!;
  const { start, end } = found.range;
  expect(file.slice(start.offset, end.offset)).toBe("mortl");
  expect(file.split("\n")[start.line - 1]!.slice(start.column - 1)).toMatch(/^mortl/u);
  const [edit] = found.fix!.edits;
  expect(file.slice(edit!.range.start.offset, edit!.range.end.offset)).toBe("mortl");
});

test("a map that argues in a circle is not drawn", async () => {
  const circle =
    "conclusions: { a: It is so., b: It is thus. }\ninferences:\n  - { from: a, to: b }\n  - { from: b, to: a }\n";
  const { value, diagnostics } = await renderText(source(circle), "svg", {}, await testTypesetter());
  expect(value).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toContain("circular");
});

test("a face is fetched when a map needs it, and no other is", async () => {
  const there = new Set<FaceId>();
  const fetched: FaceId[] = [];
  const type = await loadTypesetter(
    {
      bytes(id) {
        if (there.has(id)) return testFonts.bytes(id);
        throw new LateFace(id, async () => {
          fetched.push(id);
          there.add(id);
        });
      },
    },
    testWasm,
  );
  const hebrew = SOCRATES.replace("Socrates is a man.", "סוקרטס הוא אדם.");
  const { value } = await renderText(source(hebrew), "svg", {}, type);
  expect(fetched.toSorted()).toEqual(
    ["hebrew-regular", "sans-italic", "sans-regular", "sans-semibold"].filter((id) =>
      fetched.includes(id as FaceId),
    ),
  );
  expect(fetched).toContain("hebrew-regular");
  const whole = await renderText(source(hebrew), "svg", {}, await testTypesetter());
  expect(text(value[0])).toBe(text(whole.value[0]));
});

test("verdicts have their reasons, as the map is and as is assumed", () => {
  const text = `premises:
  ice: The ice is thin.
  frost: It froze last night.
conclusions:
  wait: We should wait.
inferences:
  - { from: ice, to: wait }
  - { from: frost, against: ice }
`;
  const map = check({ path: "map.yaml", text }).value!;
  const { why, stepWhy } = verdictsOf(map);
  expect(why("ice")).toMatchObject({
    why: "attacked",
    by: { step: 1 },
    text: "frost attacks it, and frost holds",
  });
  expect(why("wait")).toMatchObject({ why: "unsupported", out: [0] });
  expect(stepWhy(0)).toEqual({ why: "premise-fails", premise: "ice", text: "ice fails" });
  const undercut = verdictsOf(map, { stances: new Map(), undercut: new Set([1]) });
  expect(undercut.stepWhy(1)).toMatchObject({ why: "assumed-out" });
  expect(undercut.why("wait")).toMatchObject({ text: "ice supports it, and ice holds" });
  for (const step of [-1, 2, 0.5]) expect(stepWhy(step)).toBeUndefined();
  expect(why("none")).toBeUndefined();
});
