import { Places } from "../../../src/layout/cards/places.ts";
import { describe, expect, test } from "vitest";
import { CellTypesetter } from "../../../src/layout/cards/cell.ts";
import { Onward } from "../../../src/layout/cards/onward.ts";
import { LOOSE } from "../../../src/layout/metrics.ts";
import { divide } from "../../../src/outline/division/assign-figures.ts";
import { Pieces } from "../../../src/outline/division/pieces.ts";
import { partKey } from "../../../src/outline/outline.ts";
import type { Cell, Outline } from "../../../src/outline/outline.ts";
import { wordsFor } from "../../../src/language/index.ts";
import { outlineIn } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const MAP = `
lang: LANG
premises: { a: A., b: B., c: C., d: D., but: But. }
conclusions: { top: Top., used: Used. }
inferences:
  - { from: used, to: top }
  - { from: a, to: used }
  - { from: b, to: top }
  - { from: [c, used], to: top }
  - { from: d, to: top }
  - { from: but, against: top }
`;

/** A map in pieces of one step, some of which stand in the first figure, the others in a second one. */
function figures(lang: string, inFirst: number): readonly Outline[] {
  const whole = outlineIn(MAP.replace("LANG", lang));
  const pieces = new Pieces(whole.panels[0]!, 1).apart();
  return divide(whole, [pieces.slice(0, inFirst), pieces.slice(inFirst)], undefined);
}

/** What is said behind the first head of a figure, of its reasons and of its uses. */
function told(outline: Outline): { readonly reasons: string; readonly uses: string } {
  const onward = new Onward(outline, wordsFor(outline.map.lang), 12);
  const [head] = outline.panels[0]!.heads;
  const textOf = (spans: readonly { readonly text: string }[]) =>
    spans.map(({ text }) => text.replaceAll("\u00a0", " ")).join("");
  return {
    reasons: textOf(onward.reasons(head!)),
    uses: textOf(onward.uses({ id: "used", statement: "used", kind: "full", main: false })),
  };
}

test("a claim that is drawn with all its reasons says nothing", () => {
  expect(told(outlineIn(MAP.replace("LANG", "en"))).reasons).toBe("");
});

test("a number never begins a line: it stays with the word before it", () => {
  const onward = new Onward(figures("en", 1)[0]!, wordsFor("en"), 12);
  const [head] = figures("en", 1)[0]!.panels[0]!.heads;
  const text = onward
    .reasons(head!)
    .map((span) => span.text)
    .join("");
  expect(text).toContain("reasons:\u00a04–6");
  expect(text).toContain("objections:\u00a07");
});

test("a claim tells which of its reasons stand elsewhere, and in which figure; many by the first and the last", () => {
  const all = figures("en", 9);
  const numbers = all[0]!.numbers;
  expect([...numbers.keys()]).toEqual(["top", "used", "a", "b", "c", "d", "but"]);
  expect(told(figures("en", 1)[0]!).reasons).toBe(
    " more reasons: 4–6 (Figure 2); more objections: 7 (Figure 2)",
  );
  expect(told(figures("en", 4)[0]!).reasons).toBe(
    " more reasons: 4, 5; 6 (Figure 2); more objections: 7 (Figure 2)",
  );
});

test("numbers are told as from one to another only where all between them are meant", () => {
  const spread = MAP.replace("d: D.", "e: E., f: F.")
    .replace("used: Used.", "used: Used., d: D.")
    .replace("  - { from: but", "  - { from: f, to: top }\n  - { from: e, to: d }\n  - { from: but");
  const whole = outlineIn(spread.replace("LANG", "en"));
  const pieces = new Pieces(whole.panels[0]!, 1).apart();
  const [first] = divide(whole, [pieces.slice(0, 1), pieces.slice(1)], undefined);
  const numbersOf = ["b", "c", "d", "e", "f"].map((id) => whole.numbers.get(id));
  expect(numbersOf).toEqual([4, 5, 6, 7, 8]);
  expect(told(first!).reasons).toBe(" more reasons: 4–6, 8 (Figure 2); more objections: 9 (Figure 2)");
});

test("what a statement leads to is told figure by figure", () => {
  expect(told(figures("en", 4)[0]!).uses).toBe(" supports 1");
  expect(told(figures("en", 4)[1]!).uses).toBe(" supports 1 (Figure 1)");
});

test("the figures are told in their order, after what stands in this one", () => {
  const [outline] = figures("en", 4);
  const places = new Places(outline!, wordsFor("en"), 12);
  const text = (all: readonly (readonly [string, number | undefined])[]) =>
    places
      .told([{ lead: "and ", places: all.map(([id, figure]) => ({ id, figure })) }], true)
      .map((span) => span.text)
      .join("")
      .replaceAll("\u00a0", " ");
  const ids = [...outline!.numbers].toSorted((a, b) => a[1] - b[1]).map(([id]) => id);
  const own = { ...outline!.place! };
  expect(own.figure).toBe(1);
  expect(text(ids.slice(0, 2).map((id) => [id, undefined]))).toBe(" and 1, 2");
  expect(text(ids.slice(0, 2).map((id) => [id, 3]))).toBe(" and 1, 2 (Figure 3)");
  expect(text(ids.slice(0, 4).map((id, n) => [id, n < 3 ? 2 : undefined]))).toBe(" and 4; 1–3 (Figure 2)");
});

test("lists have the signs of their language", () => {
  expect(told(figures("ar", 4)[0]!).reasons).toBe(
    " أسباب أخرى: 4، 5؛ 6 (الشكل 2)؛ اعتراضات أخرى: 7 (الشكل 2)",
  );
  expect(told(figures("zh", 4)[0]!).reasons).toBe(" 其他理由：4，5；6 (图 2)；其他反对意见：7 (图 2)");
});

test("where reasons go on, the claim is not referred to but continued", async () => {
  const [first, second] = figures("en", 4) as [Outline, Outline];
  const type = await testTypesetter();
  const said = (outline: Outline, cell: Cell) => {
    const row = { kind: "cell", cell, depth: 0, block: undefined, premise: 0, signed: false } as const;
    const [line] = new CellTypesetter(outline, type, LOOSE).row(row).lines(1000);
    return line!.runs.map(({ text }) => text).join("");
  };
  const heads = [first, second].map((outline) =>
    said(
      outline,
      outline.panels.flatMap((panel) => panel.heads).find(({ kind }) => kind === "reference")!,
    ),
  );
  expect(heads[0]).toMatch(/^1, continued\u00a0Top/u);
  expect(heads[1]).toMatch(/^1 \(Figure\u00a01\), continued\u00a0Top/u);
  // The label is in italics as is the remark behind it.
  const used = { id: "used", statement: "used", kind: "reference", main: false } as const;
  expect(said(first, used)).toMatch(/^2, continued\u00a0Used\u00a0· supports\u00a01$/u);
});

test.each([
  ["en", "supports 1; questions the step to 1; reply to 5, 6"],
  ["de", "stützt 1; bezweifelt den Schritt zu 1; Erwiderung auf 5, 6"],
  ["hi", "समर्थन: 1; इस तक के चरण पर प्रश्न: 1; 5, 6 का उत्तर"],
])(
  "%s: what questions an objection is a reply to it, and what questions a reason questions that",
  (lang, wanted) => {
    const outline = outlineIn(`
lang: ${lang}
premises: { a: A., b: B., o: O., p: P., used: Used. }
conclusions: { top: Top. }
inferences:
  - { id: reason, from: [a, b], to: top }
  - { from: used, against: reason }
  - { id: objection, from: [o, p], against: top }
  - { from: used, against: objection }
  - { from: used, to: top }
`);
    expect(told(outline).uses.trim()).toBe(wanted);
  },
);

test("what a statement leads to is told in full once; its repetitions and replies name the first", () => {
  const ids = Array.from({ length: 200 }, (_, i) => i);
  const outline = outlineIn(`
premises: { used: Used., ${ids.map((i) => `p${i}: P ${i}.`).join(", ")} }
conclusions: { top: Top., ${ids.map((i) => `c${i}: C ${i}.`).join(", ")} }
inferences:
  - { id: objection, from: [${ids.map((i) => `p${i}`).join(", ")}], against: top }
  - { from: used, against: objection }
${ids.map((i) => `  - { from: used, to: c${i} }\n  - { from: p${i}, to: top }`).join("\n")}
`);
  const onward = new Onward(outline, wordsFor("en"), 12);
  const numbersIn = (kind: "full" | "reference") => {
    const text = onward
      .uses({ id: "used", statement: "used", kind, main: false })
      .map((span) => span.text)
      .join("");
    return text
      .split("reply to")
      .map((part) => ({ count: part.match(/\d+/gu)?.length, goesOn: part.includes("…") }));
  };
  expect(numbersIn("full")).toEqual([
    { count: 200, goesOn: false },
    { count: 24, goesOn: true },
  ]);
  expect(numbersIn("reference")).toEqual([
    { count: 24, goesOn: true },
    { count: 24, goesOn: true },
  ]);
});

describe("of a map that is divided over figures", () => {
  const [first, second] = figures("en", 4) as [Outline, Outline];
  const onward = (outline: Outline) => new Onward(outline, wordsFor("en"), 12);
  const plain = (text: string) => text.replaceAll("\u00a0", " ");

  test("a reference names the figure where its statement stands, if that is another one", () => {
    expect(plain(onward(first).see("a"))).toBe("(see 3)");
    expect(plain(onward(second).see("a"))).toBe("(see 3, Figure 1)");
    expect(onward(second).see("a")).not.toContain(" ");
    expect(plain(onward(first).continued("top"))).toBe("1, continued");
    expect(plain(onward(second).continued("top"))).toBe("1 (Figure 1), continued");
  });

  test("the rest of a text has the number of its statement, with the words for what goes on", () => {
    const cell: Cell = { id: "x", statement: "top", kind: "full", main: false };
    expect(onward(second).numbered(cell)).toBe("1");
    expect(plain(onward(second).numbered({ ...cell, kind: "rest" }))).toBe("1 (Figure 1), continued");
  });

  test("a part of a text says that it goes on, and in which figure; the last one does not", () => {
    const statement = first.map.statements.find(({ id }) => id === "used")!;
    const cell: Cell = { id: "x", statement: "used", kind: "full", main: false };
    const rest = (outline: Outline, part?: Cell["part"]) =>
      onward(outline).rest(part === undefined ? cell : { ...cell, part }, statement);
    expect(rest(first)).toEqual([]);
    expect(rest(first, { from: 0, to: statement.text.length })).toEqual([]);
    expect(rest(first, { from: 0, to: 2 })).toEqual([
      { text: " … (continued)", weight: "italic", size: 12, tone: "muted" },
    ]);
    const key = partKey("used", { from: 2, to: statement.text.length });
    const place = { ...first.place!, figureOfPart: new Map([[key, 2]]) };
    expect(plain(rest({ ...first, place }, { from: 0, to: 2 })[0]!.text)).toBe(" … (continued, Figure 2)");
    const here = { ...first.place!, figureOfPart: new Map([[key, first.place!.figure]]) };
    expect(plain(rest({ ...first, place: here }, { from: 0, to: 2 })[0]!.text)).toBe(" … (continued)");
  });

  test("a claim of an overview links to the figure where it stands with its reasons", () => {
    expect(onward(first).inFull("a")).toEqual([
      { text: " ", weight: "regular", size: 12, tone: "muted" },
      { text: "Figure\u00a01", weight: "semibold", size: 12, tone: "number", link: "a" },
    ]);
    expect(onward(first).inFull("nothing")).toEqual([]);
    const overview = { ...first, place: { ...first.place!, overview: true } };
    expect(told(overview).reasons).toBe("");
  });

  test("a reference and the rest of a text do not tell which of its reasons stand elsewhere", () => {
    const head = first.panels[0]!.heads[0]!;
    expect(onward(first).reasons({ ...head, kind: "full" })).not.toEqual([]);
    expect(onward(first).reasons({ ...head, kind: "reference" })).toEqual([]);
    expect(onward(first).reasons({ ...head, kind: "rest" })).toEqual([]);
  });

  test("a main claim and the rest of a text do not tell what they lead to", () => {
    const used: Cell = { id: "used", statement: "used", kind: "full", main: false };
    expect(onward(first).uses(used)).not.toEqual([]);
    expect(onward(first).uses({ ...used, main: true })).toEqual([]);
    expect(onward(first).uses({ ...used, kind: "rest" })).toEqual([]);
  });
});

describe("rivals", () => {
  const outline = outlineIn(
    "rivals: [[a, b, c]]\npremises: { a: A., b: B., c: C. }\nconclusions: { top: Top. }\ninferences: [{ from: [a, b], to: top }]",
  );
  const rivals = (kind: Cell["kind"], whole = outline) =>
    new Onward(whole, wordsFor("en"), 12).rivals({ id: "a", statement: "a", kind, main: false });

  test("are named by their numbers behind a word on a ground of its own, with links to them", () => {
    const [gap, word, between, ...numbers] = rivals("full");
    expect(gap).toEqual({ text: " ", weight: "regular", size: 12, tone: "text" });
    expect(word).toMatchObject({ weight: "semibold", tone: "main", mark: { kind: "rivals" } });
    expect(between!.text).toBe("\u00a0");
    expect(numbers.map(({ text, link }) => [text, link])).toEqual([
      [String(outline.numbers.get("b")), "b"],
      [", ", undefined],
      [String(outline.numbers.get("c")), "c"],
    ]);
  });

  test("are not named by a reference, nor those that the map does not show", () => {
    expect(rivals("reference")).toEqual([]);
    const numbers = new Map([...outline.numbers].filter(([id]) => id === "a"));
    expect(rivals("full", { ...outline, numbers })).toEqual([]);
  });
});

/** A step of ten premises that three objections question, in pieces of `size`, each in a figure of its own. */
function stepIn(lang: string, size: number): readonly Outline[] {
  const ids = Array.from({ length: 10 }, (_, i) => `p${i}`);
  const whole = outlineIn(`
lang: ${lang}
premises: { ${ids.map((id) => `${id}: A`).join(", ")}, o0: First objection., o1: B, o2: C }
conclusions: { top: Top }
inferences:
  - { id: step, from: [${ids.join(", ")}], to: top }
  - { from: o0, against: step }
  - { from: o1, against: step }
  - { from: o2, against: step }
`);
  const pieces = new Pieces(whole.panels[0]!, size).apart();
  return divide(
    whole,
    pieces.map((piece) => [piece]),
    undefined,
  );
}

/** What is said behind each premise of the first step of a figure. */
function saidIn(outline: Outline): readonly string[] {
  const onward = new Onward(outline, wordsFor(outline.map.lang), 12);
  const [panel] = outline.panels;
  const step = panel!.blocks[0]!;
  return step.cells.flatMap((cell) => {
    const spans = [...onward.premises(cell, step), ...onward.questions(cell, step)];
    return spans.length === 0
      ? []
      : [
          spans
            .map(({ text }) => text)
            .join("")
            .replaceAll("\u00a0", " "),
        ];
  });
}

test("a step of many premises tells where the others stand, and what questions it", () => {
  const [first, further] = stepIn("en", 1);
  expect(saidIn(first!)).toEqual([
    " and 7–11 (Figure 2) the step to 1 is questioned by 12 (Figure 3); 13 (Figure 4); 14 (Figure 5)",
  ]);
  expect(saidIn(further!)).toEqual([" and 3–6 (Figure 1)"]);
  expect(saidIn(stepIn("de", 2)[0]!)).toEqual([
    " der Schritt zu 1 wird bezweifelt von 12, 13 (Abbildung 2); 14 (Abbildung 3)",
  ]);
});

test("a step that is whole, with all that questions it, says nothing", () => {
  expect(saidIn(stepIn("en", 9)[0]!)).toEqual([]);
});

test("at the head of what questions a step, it is said where that leads", () => {
  const outline = stepIn("en", 2)[1]!;
  const [head] = outline.panels[0]!.heads;
  const onward = new Onward(outline, wordsFor("en"), 12);
  const text = onward.uses(head!).map((span) => span.text);
  expect(text.join("").replaceAll("\u00a0", " ")).toBe(" supports 1 (Figure 1)");
});
