import { describe, expect, test } from "vitest";
import { briefContent, EVERYTHING } from "../../../src/documents/brief/content.ts";
import { BriefSpans } from "../../../src/documents/brief/spans.ts";
import type { StatementId } from "../../../src/model/map.ts";
import { thoughtOf } from "../../../src/outline/labels.ts";
import { outline } from "../../../src/outline/build.ts";
import { mapNamed, mapOf } from "../../support/draw.ts";
import { generated } from "../../support/generated.ts";
import { shaped } from "../../support/shapes.ts";
import { textsIn } from "../../../src/scene/walk.ts";
import type { Page } from "../../../src/documents/document.ts";
import { flat, groupsOn, pagesOf, wordsIn } from "../../support/pages.ts";

const article = mapOf("china-russia-europe.yaml");
const pt = (px: number) => px * 0.75;

const lineOf = (claims: number) =>
  mapNamed(
    "line.yaml",
    [
      "premises:",
      ...Array.from(
        { length: claims },
        (_, i) => `  p${i}: Ground ${i} is what the claim above it rests on.`,
      ),
      "conclusions:",
      ...Array.from(
        { length: claims },
        (_, i) => `  c${i}: Claim ${i} is a sentence of usual length in such maps.`,
      ),
      "inferences:",
      ...Array.from({ length: claims }, (_, i) =>
        i + 1 < claims ? `  - { from: [c${i + 1}, p${i}], to: c${i} }` : `  - { from: p${i}, to: c${i} }`,
      ),
      `main: [${Array.from({ length: claims }, (_, i) => `c${i}`).join(", ")}]`,
    ].join("\n"),
  );

const forest = (roots: number, reasons: number) => {
  const all = Array.from({ length: roots }, (_, i) => i);
  const grounds = all.flatMap((i) => Array.from({ length: reasons }, (_, j) => [i, j] as const));
  return mapNamed(
    "forest.yaml",
    [
      "premises:",
      ...grounds.map(([i, j]) => `  p${i}x${j}: Ground ${j} of claim ${i} says something of usual length.`),
      "conclusions:",
      ...all.map((i) => `  c${i}: Claim ${i} is a sentence of about usual length in maps of debates.`),
      "inferences:",
      ...grounds.map(([i, j]) => `  - { from: p${i}x${j}, to: c${i} }`),
    ].join("\n"),
  );
};

const fan = (reasons: number) =>
  mapNamed(
    "fan.yaml",
    [
      "premises:",
      ...Array.from(
        { length: reasons },
        (_, i) => `  p${i}: Reason ${i} is one of very many for the same claim.`,
      ),
      "conclusions: { c: The claim. }",
      "inferences:",
      ...Array.from({ length: reasons }, (_, i) => `  - { from: p${i}, to: c }`),
    ].join("\n"),
  );

describe("a brief", () => {
  test.each([
    ["the article", article],
    ["a debate", mapOf("car-free-centre.yaml")],
    ["an Arabic map", mapOf("falling-bodies-ar.yaml")],
    ["a Chinese map", mapOf("white-horse.yaml")],
    ["a small map", mapOf("socrates.yaml")],
    ["a line of 40 claims", lineOf(40)],
    ["400 reasons", fan(400)],
    ["150 statements", generated(150)],
  ])(
    "of %s is one page, in type of 8 pt or more, within its margins",
    { timeout: 60_000 },
    async (_, map) => {
      for (const paper of ["a4", "letter"] as const) {
        const pages = await pagesOf(map, { as: "brief", paper });
        expect(pages).toHaveLength(1);
        const { scene } = pages[0]!;
        for (const { size, x, y, width } of textsIn(scene.items)) {
          expect(pt(size)).toBeGreaterThanOrEqual(7.99);
          expect(x).toBeGreaterThanOrEqual(67);
          expect(x + width).toBeLessThanOrEqual(scene.width - 67);
          expect(y).toBeLessThanOrEqual(scene.height - 67);
        }
        const ids = groupsOn(pages[0]!).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    },
  );

  test("reads in the order of the numbers, with no full stop behind some statements only", async () => {
    const map = mapOf("bird-in-hand.yaml");
    const [page] = await pagesOf(map, { as: "brief" });
    const words = wordsIn(page!.scene.items);
    expect(words).toMatch(
      /1 Tweety can fly because.*4 Tweety is a penguin.*7 Tweety’s wings.*9 Tweety sings/u,
    );
    expect(words).toContain("but questions the step to 4: 6 The keeper");
    const told = groupsOn(page!).filter(({ id }) => id.startsWith("brief-"));
    expect(told).toHaveLength(11);
    for (const { items } of told) expect(wordsIn(items)).not.toMatch(/\.$/u);
    expect(words).toContain("Each claim in a bold frame is a conclusion");
  });

  test("gives objections the width that the page has room for", async () => {
    const [page] = await pagesOf(mapOf("cycle-lane.yaml"), { as: "brief" });
    const lines = groupsOn(page!)
      .filter(({ label }) => label.startsWith("The garage behind"))
      .map(({ items }) => new Set(textsIn(items).map(({ y }) => y)).size);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toBeLessThanOrEqual(4);
  });

  test("has a second column of reasons where objections to other claims stand", async () => {
    const [page] = await pagesOf(mapOf("cycle-lane.yaml"), { as: "brief", verdicts: true });
    const { items } = page!.scene;
    // The rule that stands next before these words.
    const ruleBefore = (words: string) => {
      const { x, y } = textsIn(items).find(({ text }) => text.includes(words))!;
      return Math.max(
        ...flat(items).flatMap((item) => {
          const [from, to] = item.kind === "shape" && item.path.length === 2 ? item.path : [];
          return from?.op === "move" &&
            to?.op === "line" &&
            from.x === to.x &&
            from.x < x &&
            from.y < y &&
            y < to.y
            ? [from.x]
            : [];
        }),
      );
    };
    expect(ruleBefore("In the rush hour")).toBeGreaterThan(page!.scene.width / 2);
    expect(ruleBefore("In the rush hour")).toBeCloseTo(ruleBefore("The garage"), 6);
  });

  test("has the main line from the top down, in larger type than all else but the title", async () => {
    const [page] = await pagesOf(article, { as: "brief" });
    const claims = groupsOn(page!).filter(({ id }) => id.startsWith("brief-c_2e_"));
    expect(claims).toHaveLength(article.main?.length ?? 0);
    const tops = claims.map(({ items }) => Math.min(...textsIn(items).map(({ y }) => y)));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    const largest = (items: Parameters<typeof textsIn>[0]) =>
      Math.max(...textsIn(items).map(({ size }) => size));
    const others = groupsOn(page!).filter(
      ({ id, role }) => !id.startsWith("brief-c_2e_") && role === "paragraph",
    );
    const least = Math.min(...claims.map(({ items }) => largest(items)));
    expect(least).toBeGreaterThan(1.2 * Math.max(...others.map(({ items }) => largest(items))));
  });

  test("says who speaks and where, what is unstated, and what an objection attacks", async () => {
    const [page] = await pagesOf(article, { as: "brief" });
    const words = wordsIn(page!.scene.items);
    expect(words).toContain("Wang Yi, ¶2");
    expect(words).toContain("[A Russian defeat would end the war] Wang Yi, unstated");
    expect(words).toContain(`speaks against ${outline(article).numbers.get("geopolitical")}`);
    expect(words).not.toContain("Figure");
  });

  test("says how strong steps are and what the rivals of a statement are, and what both mean", async () => {
    const [page] = await pagesOf(mapOf("cycle-lane.yaml"), { as: "brief" });
    const words = wordsIn(page!.scene.items);
    expect(words).toContain("because · consequences (0.9) 2");
    expect(words).toContain("because · cause (0.9) 3 Eleven");
    expect(words).toContain("cycle lane rivals: 6 and 11");
    expect(words).toContain("(0.9) how strong a step is, up to 1 · rivals: at most one of them holds");
    const [plain] = await pagesOf(mapOf("socrates.yaml"), { as: "brief" });
    expect(wordsIn(plain!.scene.items)).not.toMatch(/rivals|how strong/u);
  });

  test("says the verdicts of statements and steps, seen and read out, where they are asked for", async () => {
    const [page] = await pagesOf(mapOf("cycle-lane.yaml"), { as: "brief", verdicts: true });
    const words = wordsIn(page!.scene.items).replaceAll("\u00a0", " ");
    expect(words).toContain("fails 11 Nothing should be done this year rivals");
    expect(words).toContain("because · consequences (0.6) fails 7");
    expect(words).toContain("because · cause (0.6) does not apply 8");
    expect(words).toContain("but questions the step to 11 open 13");
    expect(words).not.toMatch(/(?:does not apply|open) because/u);
    const labels = groupsOn(page!).map(({ label }) => label);
    expect(labels.some((label) => label.startsWith("fails Nothing"))).toBe(true);
    const [plain] = await pagesOf(mapOf("cycle-lane.yaml"), { as: "brief" });
    expect(wordsIn(plain!.scene.items)).not.toContain("fails");
    // Each tag has a ground of its own, without which its words could not be seen.
    const tags = textsIn(page!.scene.items).filter(({ text }) =>
      // The last word of "left open" has no space around it.
      /^\u00a0(?:fails|open|(?:does|may)\snot\sapply)\u00a0$/u.test(text),
    );
    const shapes = (of: Page) => flat(of.scene.items).filter(({ kind }) => kind === "shape").length;
    expect(tags).toHaveLength(6);
    // What is said in words needs no sign beside it.
    expect(shapes(page!)).toBe(shapes(plain!) + tags.length);
  });

  test("shows verdicts as a figure does: what fails is fainter, and no claim has a thinner frame for it", async () => {
    const [page] = await pagesOf(mapOf("bird-in-hand.yaml"), { as: "brief", verdicts: true });
    const [plain] = await pagesOf(mapOf("bird-in-hand.yaml"), { as: "brief" });
    const items = (of: Page) => flat(of.scene.items);
    const paintOf = (words: RegExp, of: Page) =>
      textsIn(of.scene.items).find(({ text }) => words.test(text))!.paint;
    // The line below the title has the word, too.
    for (const words of [/penguin/u, /^but/u])
      expect(paintOf(words, page!)).not.toEqual(paintOf(words, plain!));
    expect(paintOf(/Songbirds/u, page!)).toEqual(paintOf(/Songbirds/u, plain!));
    const frames = (of: Page) =>
      items(of).flatMap((item) =>
        item.kind === "shape" &&
        item.fill !== undefined &&
        item.stroke !== undefined &&
        item.stroke.width > 1.5
          ? [[item.stroke.width, item.stroke.dash ?? []]]
          : [],
      );
    expect(frames(plain!)).toHaveLength(2);
    expect(frames(page!)).toEqual(frames(plain!));
    // The rules of objections that do not apply are fainter too.
    const rules = (of: Page) =>
      new Set(
        items(of).flatMap((item) => (item.kind === "shape" ? [JSON.stringify(item.stroke?.paint)] : [])),
      );
    expect(rules(page!).size).toBeGreaterThan(rules(plain!).size);
  });

  test("names a rival that is no claim of the page, and the weight of what there is no room for", async () => {
    const yaml = [
      "rivals: [[c, b]]",
      "main: [c]",
      "premises:",
      ...Array.from({ length: 40 }, (_, i) => `  p${i}: Reason ${i} is one of very many for the same claim.`),
      ...Array.from(
        { length: 40 },
        (_, i) => `  q${i}: Ground ${i} is what the reason of that number rests on.`,
      ),
      "  b: Another claim.",
      "  d: Against it.",
      "conclusions:",
      "  c: The claim.",
    ];
    const conclusions = Array.from({ length: 40 }, (_, i) => `  p${i}: Reason ${i} is one of very many.`);
    const steps = Array.from({ length: 40 }, (_, i) => [
      `  - { from: p${i}, to: c }`,
      `  - { from: q${i}, to: p${i}, weight: 0.4 }`,
    ]).flat();
    const map = mapNamed(
      "many.yaml",
      [
        ...yaml.filter((line) => !line.startsWith("  p")),
        ...conclusions,
        "inferences:",
        ...steps,
        "  - { from: d, against: b, weight: 0.2 }",
      ].join("\n"),
    );
    const [page] = await pagesOf(map, { as: "brief" });
    const words = wordsIn(page!.scene.items);
    expect(words).toMatch(/The claim rivals: \d+ Another claim/u);
    expect(words).toMatch(/because \d+ \(0\.4\)/u);
  });

  test("says which step an objection questions", async () => {
    const map = mapNamed(
      "undercut.yaml",
      `premises: { a: It was said., b: It was said twice., c: Nobody was there. }
conclusions: { d: It is so., e: So it must be done. }
inferences: [{ id: hearsay, from: [a, b], to: d }, { from: d, to: e }, { from: c, against: hearsay }]
`,
    );
    const [page] = await pagesOf(map, { as: "brief" });
    expect(wordsIn(page!.scene.items)).toMatch(/but .*questions .*step .*Nobody was there/u);
  });

  test("says which of several steps to a claim an objection questions", async () => {
    const map = mapNamed(
      "undercuts.yaml",
      `premises: { a: It was said., b: It was seen., c: Nobody was there. }
conclusions: { d: It is so. }
inferences: [{ from: a, to: d }, { id: seen, from: b, to: d }, { from: c, against: seen }]
`,
    );
    const [page] = await pagesOf(map, { as: "brief" });
    expect(wordsIn(page!.scene.items)).toContain("but questions the step 3 → 1 4 Nobody");
  });

  test("says the scheme and the weight of what a reason rests on", async () => {
    const map = mapNamed(
      "nested.yaml",
      `premises: { a: It was said. }
conclusions: { b: It is so., c: So it must be. }
inferences: [{ from: a, to: b, scheme: analogy, weight: 0.6 }, { from: b, to: c }]
`,
    );
    const [page] = await pagesOf(map, { as: "brief" });
    expect(wordsIn(page!.scene.items)).toContain("because 2 It is so because · analogy (0.6) 3 It was said");
  });

  const deep = (replies: number) => {
    const all = Array.from({ length: replies }, (_, i) => i);
    return mapNamed(
      "deep.yaml",
      `main: [top]
premises:
  p: The pilot says so.
  broken: His glass is broken.
${all.map((i) => `  n${i}: Net ${i} would hold it.`).join("\n")}
conclusions: { pass: The pilot knows the way., top: The ship may pass. }
inferences:
  - { from: p, to: pass }
  - { from: pass, to: top }
  - { id: glass, from: broken, against: p }
${all.map((i) => `  - { from: n${i}, against: glass }`).join("\n")}
`,
    );
  };

  test.each([
    [1, "because 3 (but 4 (but 5))"],
    [4, "because 3 (but 4)\u00a0· replies not shown: 4"],
  ])(
    "names objections to what is only named, or says how many they are (%i replies)",
    (replies, expected) => {
      const drawn = outline(deep(replies));
      const content = briefContent(drawn, { words: "texts", ...EVERYTHING, deep: 0 });
      const [claim] = content.claims;
      const said = new BriefSpans(drawn, undefined, 10, content.claims).said(
        claim!.reasons[0]!.premises[0]!,
        12,
      );
      expect(said.map(({ text }) => text).join("")).toContain(` ${expected}`);
      expect(content.absent).toEqual(Array.from({ length: 2 + replies }, (_, i) => 3 + i));
    },
  );

  test("a main conclusion that has no place is named by its words", async () => {
    const [page] = await pagesOf(mapOf("china-russia-europe.yaml"), { as: "brief" });
    expect(wordsIn(page!.scene.items)).toMatch(
      /Not on this page: main conclusion 56\s\S[^;]*; 12–35,.* 57–69/u,
    );
  });

  test("names an objection to a reason beside that reason, and what answers it beside that", () => {
    const map = mapNamed(
      "leans.yaml",
      `main: [c, m]
premises: { x: They say so., e: It buys gas., s: It was said., w: It would help., y: A word says it., i: That is help. }
conclusions: { c: It must choose., m: It is asked., lean: It leans., backs: It helps., no: It denies it. }
inferences:
  - { from: m, to: c }
  - { from: x, to: m }
  - { from: lean, to: c }
  - { from: backs, to: lean }
  - { from: e, to: backs }
  - { id: denial, from: no, against: backs }
  - { from: i, against: denial }
  - { from: s, to: lean }
  - { from: [w, y], to: lean }
`,
    );
    const drawn = outline(map);
    const content = briefContent(drawn, { words: "short", ...EVERYTHING, others: false, deep: 0 });
    const spans = new BriefSpans(drawn, undefined, 10, content.claims);
    const told = content.claims
      .flatMap(({ reasons }) => reasons)
      .flatMap(({ premises }) => premises)
      .map((premise) =>
        spans
          .said(premise, 12)
          .map(({ text }) => text)
          .join(""),
      );
    expect(told.find((text) => text.includes("It leans"))).toMatch(
      /because \d+ \(but \d+ \(but \d+\)\), \d+, \d+ \+ \d+$/u,
    );
  });

  test("shows in full what reasons rest on, however deep, where there is room", async () => {
    const chain = mapNamed(
      "chain.yaml",
      `main: [a]
premises: { e: Fifth., x: Against it. }
conclusions: { a: First., b: Second., c: Third., d: Fourth. }
inferences:
  - { from: e, to: d }
  - { from: d, to: c }
  - { from: c, to: b }
  - { from: b, to: a }
  - { from: x, against: e }
`,
    );
    const [page] = await pagesOf(chain, { as: "brief" });
    const words = wordsIn(page!.scene.items);
    expect(words).toContain("because 3 Third because 4 Fourth because 5 Fifth");
    expect(words).toContain("speaks against 5 6 Against it");
  });

  test("tells premises, reasons and objections in the order of their numbers", async () => {
    for (const file of ["china-russia-europe.yaml", "car-free-centre.yaml", "bird-in-hand.yaml"]) {
      const drawn = outline(mapOf(file));
      const lowest = (all: readonly StatementId[]) => Math.min(...all.map((id) => drawn.numbers.get(id)!));
      const { claims } = briefContent(drawn, { words: "texts", ...EVERYTHING });
      for (const { reasons, objections } of claims) {
        const ascend = (numbers: readonly number[]) =>
          expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        for (const steps of [reasons, objections])
          ascend(steps.map(({ inference }) => lowest(inference.from)));
        for (const { premises } of [...reasons, ...objections])
          ascend(premises.map(({ statement }) => drawn.numbers.get(statement.id)!));
      }
    }
  });

  test("names each of many conclusions, in type of 8.5 pt or more, and fills the page", async () => {
    for (const [roots, reasons] of [
      [16, 2],
      [40, 2],
    ] as const) {
      const [page] = await pagesOf(forest(roots, reasons), { as: "brief" });
      const { scene } = page!;
      const words = wordsIn(scene.items);
      const bodies = groupsOn(page!).filter(({ id }) => id.startsWith("brief-"));
      const sizes = bodies.map(({ items }) => pt(Math.max(...textsIn(items).map(({ size }) => size))));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8.49);
      for (let i = 0; i < roots; i++) expect(words).toContain(`Claim ${i} is`);
      const lowest = Math.max(...textsIn(scene.items).map(({ y }) => y));
      expect(lowest).toBeGreaterThan(0.75 * scene.height);
      expect(words).not.toMatch(/\bmore\b/u);
    }
    const [page] = await pagesOf(forest(16, 2), { as: "brief" });
    const words = wordsIn(page!.scene.items);
    expect(words).toContain("because 2 Ground 0 of claim 0");
    expect(words).not.toContain("not shown");
    expect(words).toContain("its reasons and the objections to it are below it");
  });

  test("has no full stop behind a claim of several sentences, nor behind Chinese ones", async () => {
    const map = mapNamed(
      "stops.yaml",
      `premises: { a: It was said. }
conclusions: { b: It is so. It was so from the very beginning. }
inferences: [{ from: a, to: b }]
`,
    );
    for (const one of [map, mapOf("white-horse.yaml")]) {
      const [page] = await pagesOf(one, { as: "brief" });
      const told = groupsOn(page!).filter(({ id }) => id.startsWith("brief-"));
      for (const { items } of told) expect(wordsIn(items)).not.toMatch(/[.。]$/u);
    }
  });

  test("tells the replies to an objection with it", async () => {
    const [page] = await pagesOf(mapOf("car-free-centre.yaml"), { as: "brief" });
    const words = wordsIn(page!.scene.items);
    expect(words).toContain("but analogy 13 In the neighbouring town");
    expect(words).toContain("but questions the step to 8: 12 Two car parks");
    expect(words).toContain("but evidence · speaks against 9: 10 Counts");
    expect(words).toContain("but 16 Permits");
    expect(words).not.toContain("not shown");
  });

  test("counts the replies that it has no room for", async () => {
    const map = mapNamed(
      "replies.yaml",
      [
        "premises:",
        ...Array.from({ length: 50 }, (_, i) => `  p${i}: Reason ${i} is one of very many for the claim.`),
        ...Array.from({ length: 9 }, (_, i) => `  r${i}: Reply ${i} answers the objection with many words.`),
        "  o: Something speaks against it.",
        "conclusions: { c: The claim. }",
        "inferences:",
        ...Array.from({ length: 50 }, (_, i) => `  - { from: p${i}, to: c }`),
        "  - { from: o, against: c }",
        ...Array.from({ length: 9 }, (_, i) => `  - { from: r${i}, against: o }`),
      ].join("\n"),
    );
    const [page] = await pagesOf(map, { as: "brief" });
    const words = wordsIn(page!.scene.items);
    expect(words).toContain("Something speaks against it");
    expect(words).toContain("replies not shown: 9");
    expect(words).not.toMatch(/Reply \d/u);
  });

  test("names a reply to a reply as what it is", async () => {
    const map = mapNamed(
      "reply.yaml",
      `premises: { a: It was said., b: Nobody was there., c: One was there., d: He slept. }
conclusions: { e: It is so. }
inferences:
  - { id: hearsay, from: a, to: e }
  - { id: nobody, from: b, against: e }
  - { id: one, from: c, against: nobody }
  - { from: d, against: one }
`,
    );
    const [page] = await pagesOf(map, { as: "brief" });
    const words = wordsIn(page!.scene.items);
    expect(words).toContain("but questions the step: 4 One was there");
    expect(words).toContain("but reply to 4: 5 He slept");
  });

  test("counts as further reasons only those for the claim itself", async () => {
    const [page] = await pagesOf(article, { as: "brief" });
    const words = wordsIn(page!.scene.items);
    // 12, 16, 21 and 23 are reasons for 9, of which there is no room to say them.
    expect(words).toContain("Wang’s terms for neutrality ¶12 · because 12 + 15, 16, 21, 23");
    expect(words).not.toMatch(/more reasons?/u);
  });

  test("cuts nothing in the middle of a thought, and has body text of 9 pt or more", async () => {
    for (const file of ["china-russia-europe.yaml", "car-free-centre.yaml", "cycle-lane.yaml"])
      for (const paper of ["a4", "letter"] as const) {
        const [page] = await pagesOf(mapOf(file), { as: "brief", paper });
        expect(wordsIn(page!.scene.items)).not.toContain("…");
        const bodies = groupsOn(page!).filter(({ id }) => /^brief-\d/u.test(id));
        const sizes = bodies.map(({ items }) => pt(Math.max(...textsIn(items).map(({ size }) => size))));
        // What stands under a reason is smaller.
        expect(Math.max(...sizes)).toBeGreaterThanOrEqual(8.99);
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7.99);
      }
  });

  test("has no pointer to what stands on the same page", async () => {
    const [page] = await pagesOf(article, { as: "brief" });
    expect(wordsIn(page!.scene.items)).not.toMatch(/\(see /u);
    expect(wordsIn(page!.scene.items)).toContain(
      `${outline(article).numbers.get("imperative")} A stable Russia is China’s imperative`,
    );
  });

  test("has Arabic claims at the right, their reasons to the left", async () => {
    const [page] = await pagesOf(mapOf("falling-bodies-ar.yaml"), { as: "brief" });
    const claim = groupsOn(page!).find(({ id }) => id.startsWith("brief-c_2e_"))!;
    const reason = groupsOn(page!).find(({ id }) => /^brief-\d/u.test(id))!;
    expect(Math.min(...textsIn(claim.items).map(({ x }) => x))).toBeGreaterThan(
      Math.max(...textsIn(reason.items).map(({ x, width }) => x + width)),
    );
  });

  test.each([
    ["the article", article] as const,
    ["400 reasons", fan(400)] as const,
    ["a line of 40 claims", lineOf(40)] as const,
    ...[12, 30, 60, 100].flatMap((count) =>
      [1, 2].map(
        (seed) => [`${count} statements (${seed})`, generated(count, { seed, objections: 0.3 })] as const,
      ),
    ),
  ])("of %s has each statement on the page or its number in the last line, never both", async (_, map) => {
    const [page] = await pagesOf({ ...map, caption: undefined, sources: [] }, { as: "brief" });
    const [, last = ""] = /Not on this page: (.*)$/u.exec(wordsIn(page!.scene.items)) ?? [];
    // Main conclusions are named by their words, too.
    const mains = [...last.matchAll(/main conclusion (\d+)\s[^;]*/gu)].map(([, number]) => Number(number));
    const [, line = ""] =
      /([\d–, ]+)$/u.exec(last.replaceAll(/main conclusion \d+\s[^;]*(?:; |$)/gu, "")) ?? [];
    const others = line
      .replaceAll(" ", "")
      .split(",")
      .filter((part) => part !== "")
      .flatMap((part) => {
        const [from = 0, to = from] = part.split("–").map(Number);
        return Array.from({ length: to - from + 1 }, (__, i) => from + i);
      });
    const absent = [...mains, ...others].toSorted((a, b) => a - b);
    const said = groupsOn(page!)
      .filter(({ id }) => id.startsWith("brief-"))
      .map(({ label }) => label);
    const { numbers } = outline(map);
    const isSaid = (words: string) => said.some((label) => label.includes(words));
    const unsaid = map.statements.filter((one) => !isSaid(one.text) && !isSaid(thoughtOf(one)));
    const expected = unsaid.map(({ id }) => numbers.get(id)!).toSorted((a, b) => a - b);
    expect(absent).toEqual(expected);
  });

  test("gives main conclusions beside the line a place of their own, with their reasons", async () => {
    const map = mapNamed(
      "tram.yaml",
      `main: [tram, soon]
rivals: [[tram, tunnel]]
premises: { start: Work starts in May., fast: It is fast., wide: It is wide. }
conclusions: { soon: It is soon there., tram: We need a tram., tunnel: We need a tunnel. }
inferences:
  - { from: start, to: soon }
  - { from: soon, to: tram, weight: 0.5 }
  - { from: fast, to: tunnel, weight: 0.9 }
  - { from: wide, to: tunnel, weight: 0.4 }
`,
    );
    const [page] = await pagesOf(map, { as: "brief" });
    const words = wordsIn(page!.scene.items);
    expect(words).toMatch(
      /We need a tunnel rivals: 1 because \(0\.9\) 5 It is fast because \(0\.4\) 6 It is wide/u,
    );
    expect(words).not.toContain("Not on this page");
  });

  test("says in words how many reasons it leaves out", async () => {
    const [page] = await pagesOf(fan(400), { as: "brief" });
    const words = wordsIn(page!.scene.items);
    const told = words.match(/Reason \d+ is/gu)!.length;
    expect(told).toBeGreaterThan(5);
    expect(words).toContain(`reasons not shown: ${400 - told}`);
  });

  test("before figures, says where what it leaves out stands", async () => {
    const [first] = await pagesOf(fan(60), { as: "handout" });
    expect(wordsIn(first!.scene.items)).toMatch(/reasons not shown: \d+ → Figure/u);
  });

  test("of a step with more premises than it has room for, it tells as many as the page holds, and which stand where", async () => {
    const step = (premises: number, more = "") =>
      mapNamed(
        "step.yaml",
        `premises:
${Array.from({ length: premises }, (_, i) => `  p${i}: Observation ${i} is one of many that agree${more}.`).join("\n")}
conclusions: { c: Continents move. }
inferences: [{ from: [${Array.from({ length: premises }, (_, i) => `p${i}`).join(", ")}], to: c }]
`,
      );
    const [alone] = await pagesOf(step(150), { as: "brief" });
    const words = wordsIn(alone!.scene.items);
    const told = words.match(/Observation \d+ is/gu)!.length;
    expect(told).toBeGreaterThan(40);
    expect(words).toContain(`and ${150 - told} more premises: ${told + 2}–151`);
    expect(words).not.toContain("more claims");
    expect(words).not.toContain("→");
    const long = step(60, ", which is why those who once denied it had to think again".repeat(2));
    const [first] = await pagesOf(long, { as: "handout" });
    expect(wordsIn(first!.scene.items)).toMatch(
      /and \d+ more premises: \d+–61 → Figure 1(?:, Figure \d)* and Figure \d/u,
    );
  });

  test("is no higher than what it holds: nothing overlaps the notes at its foot", async () => {
    const [page] = await pagesOf(article, { as: "brief" });
    const groups = groupsOn(page!);
    const caption = groups.find(({ id }) => id === "w-caption")!;
    const lowest = Math.max(
      ...groups
        .filter(({ id }) => id.startsWith("brief-"))
        .flatMap(({ items }) => textsIn(items).map(({ y }) => y)),
    );
    expect(lowest).toBeLessThan(Math.min(...textsIn(caption.items).map(({ y }) => y)));
  });
});

test("each step is told once, objections beside the claim that they bear on", () => {
  const content = briefContent(outline(article), { words: "texts", ...EVERYTHING });
  const steps = content.claims.flatMap(({ reasons, objections }) => [...reasons, ...objections]);
  const indices = steps.map(({ inference }) => inference.index);
  expect(new Set(indices).size).toBe(indices.length);
  expect(content.isLine).toBe(true);
  expect(content.claims.map(({ statement }) => statement.id)).toEqual([...(article.main ?? []), "intensify"]);
});

test.each([
  [
    { text: "Europe must choose. It has two years.", short: undefined },
    "Europe must choose. It has two years",
  ],
  [
    { text: "China needs a stable Russia in Asia. It says so.", short: undefined },
    "China needs a stable Russia in Asia",
  ],
  [
    { text: "A weak regime, perhaps a change of leaders, would be intolerable.", short: undefined },
    "A weak regime, perhaps a change of leaders, would be intolerable",
  ],
  [
    { text: "Beijing buys Russian gas and oil; it pays in yuan.", short: undefined },
    "Beijing buys Russian gas and oil",
  ],
  [{ text: "Anything at all, however long.", short: "in short" }, "in short"],
])("a whole thought of %j is %s", (statement, thought) => {
  expect(thoughtOf(statement)).toBe(thought);
});

test("a long chain goes on in further columns, and is told as far as the page holds its claims", async () => {
  const map = shaped("chain", 25);
  const [page] = await pagesOf(map, { as: "brief", paper: "a4" });
  const claims = groupsOn(page!).filter(({ id }) => id.startsWith("brief-c"));
  expect(claims.length).toBeGreaterThanOrEqual(20);
  const texts = claims.map(({ items }) => textsIn(items));
  const lefts = texts.map((own) => Math.min(...own.map(({ x }) => x)));
  expect(new Set(lefts.map(Math.round)).size).toBeGreaterThan(1);
  // Down each column, and on to the next one.
  for (let index = 1; index < claims.length; index++) {
    const [before, after] = [texts[index - 1]![0]!, texts[index]![0]!];
    expect(after.y > before.y || after.x > before.x + 100).toBe(true);
  }
  const sizes = texts.flatMap((own) => own.map(({ size }) => pt(size)));
  expect(Math.max(...sizes)).toBeGreaterThanOrEqual(11);
});

test("claims of many words have a wider column than what stands beside them needs", async () => {
  const words = (what: string) => Array.from({ length: 60 }, (_, i) => `${what}${i}`).join(" ");
  const map = mapNamed(
    "map.yaml",
    `
main: [top, claim]
premises: { a: A short reason., b: Another one. }
conclusions: { top: ${words("so")}, claim: ${words("as")} }
inferences:
  - { from: claim, to: top }
  - { from: a, to: top }
  - { from: b, to: claim }
`,
  );
  const [page] = await pagesOf(map, { as: "brief", paper: "a4" });
  const claims = groupsOn(page!).filter(({ id }) => id.startsWith("brief-c"));
  const right = Math.max(...claims.flatMap(({ items }) => textsIn(items).map(({ x, width }) => x + width)));
  expect(right).toBeGreaterThan(page!.scene.width * 0.4);
});

test("where verdicts are shown, a line says what they mean", async () => {
  const words = async (verdicts: boolean) => {
    const [page] = await pagesOf(mapOf("bird-in-hand.yaml"), { as: "brief", verdicts });
    return wordsIn(page!.scene.items);
  };
  expect(await words(true)).toContain("A conclusion holds if the reasons for it are enough, fails if");
  expect(await words(false)).not.toContain("A conclusion holds");
});

test("names of who says a statement are not torn, and a verdict stands on the line of its number", async () => {
  const name = "Luis and Walter Alvarez";
  const map = mapNamed(
    "clay.yaml",
    `voices: { alvarez: ${name} }
premises:
${Array.from({ length: 12 }, (_, i) => `  p${i}: { text: "A layer ${"of clay ".repeat(i)}holds much.", voice: alvarez${i % 3 === 0 ? ", stance: denied" : ""} }`).join("\n")}
conclusions: { c: { text: It fell., voice: alvarez } }
inferences: [{ from: [p0, p1, p2, p3, p4, p5], to: c }, { from: [p6, p7, p8, p9, p10, p11], to: c }]
`,
  );
  for (const as of ["brief", "steps"] as const) {
    const pages = await pagesOf(map, { as, verdicts: true });
    const texts = pages.flatMap(({ scene }) => textsIn(scene.items));
    const named = texts.filter(({ text }) => /Luis|Alvarez/u.test(text));
    expect(named.length).toBeGreaterThan(10);
    for (const { text } of named) expect(text).toContain(name);
    for (const tag of texts.filter(({ text }) => text.trim() === "fails"))
      expect(texts.some(({ text, x, y }) => /^\d+/u.test(text) && x > tag.x && Math.abs(y - tag.y) < 1)).toBe(
        true,
      );
  }
});
