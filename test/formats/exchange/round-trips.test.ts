import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXCHANGE } from "../../../src/formats/exchange/index.ts";
import type { ExchangeName } from "../../../src/model/choices.ts";
import { readMap } from "../../../src/input/index.ts";
import type { ArgumentMap, Inference, Statement } from "../../../src/model/map.ts";
import { argumentMaps } from "../../support/maps.ts";

/** What a map says, as far as a notation can say it; ids may change, so statements go by their texts. */
type Said = (map: ArgumentMap) => unknown;

const textsOf = ({ statements }: ArgumentMap) => new Map(statements.map(({ id, text }) => [id, text]));

/** A step by the texts of its statements. */
function stepText(one: Inference, map: ArgumentMap, scheme: boolean): string {
  const texts = textsOf(map);
  const from = one.from.map((id) => texts.get(id)).join(" + ");
  const { target } = one;
  const goal =
    target.kind === "undercut"
      ? `(${stepText(map.inferences[target.inference]!, map, false)})`
      : texts.get(target.statement)!;
  const name = scheme && one.scheme !== undefined ? ` [${one.scheme}]` : "";
  return `${from} ${target.kind === "support" ? "->" : "-|"} ${goal}${name}`;
}

const steps = (map: ArgumentMap, scheme: boolean) =>
  map.inferences.map((one) => stepText(one, map, scheme)).toSorted();

/** A step that is there twice comes back once; without their schemes and weights, two may be the same. */
const repeats = (map: ArgumentMap) => new Set(steps(map, false)).size < map.inferences.length;

const statements = (map: ArgumentMap, more: (one: Statement) => unknown = () => undefined) =>
  map.statements.map((one) => JSON.stringify([one.text, one.role, more(one)])).toSorted();

const voices = (map: ArgumentMap) => {
  const names = new Map(map.voices.map(({ id, name }) => [id, name]));
  return ({ voices: by }: Statement) => by.map((id) => names.get(id) ?? id);
};

const groupOf = (map: ArgumentMap) => {
  const titles = new Map(map.groups.map(({ id, title }) => [id, title]));
  return ({ group }: Statement) => (group === undefined ? undefined : titles.get(group));
};

const SAID: Readonly<
  Partial<
    Record<
      ExchangeName,
      { readonly said: Said; readonly ending: string; readonly suits?: (map: ArgumentMap) => boolean }
    >
  >
> = {
  aif: { ending: "json", said: (map) => [statements(map, voices(map)), steps(map, false)] },
  xaif: { ending: "json", said: (map) => [statements(map, voices(map)), steps(map, false)] },
  csv: {
    ending: "csv",
    said: (map) => [
      statements(map, (one) => [
        one.short,
        voices(map)(one),
        one.quote,
        groupOf(map)(one),
        one.unstated,
        one.stance,
        one.note,
        one.tags,
      ]),
      steps(map, true),
      map.inferences.map(({ weight, note }) => [weight, note]),
    ],
    // A list in a cell is parted by semicolons.
    suits: (map) =>
      ![...map.voices.map(({ name }) => name), ...map.statements.flatMap(({ tags }) => tags)].some((word) =>
        /[;|]/u.test(word),
      ),
  },
  argdown: {
    ending: "argdown",
    said: (map) => [map.title, map.author, statements(map), steps(map, false)],
    // Objections have single premises there, and objections to objections are none.
    suits: (map) =>
      map.inferences.every(
        ({ target, from }) =>
          (target.kind === "support" || from.length === 1) &&
          (target.kind !== "undercut" || map.inferences[target.inference]!.target.kind === "support"),
      ),
  },
  carneades: {
    ending: "yml",
    said: (map) => [
      statements(map, ({ stance }) => stance === "granted"),
      steps(map, true),
      map.inferences.map(({ weight }) => weight),
    ],
    suits: (map) =>
      map.inferences.every(({ target }) => target.kind === "support") && map.inferences.length > 0,
  },
};

test("a tag in Argdown ends no statement and begins no comment; what it cannot hold is told", () => {
  const { map } = readMap({
    path: "a.yaml",
    text: 'premises: { a: { text: Ay., tags: ["<!-- x", "(/*)", plain] }, b: Bee. }\nconclusions: { c: Cee. }\ninferences: [{ from: [a, b], to: c }]\n',
  });
  const { text, losses } = EXCHANGE.argdown.exchange(map!);
  expect(text).toContain("[a]: Ay. #(!-- x) #plain".replace("!", ""));
  expect(losses).toContainEqual(expect.objectContaining({ count: 2 }));
  expect(readMap({ path: "a.argdown", text }).map!.statements).toHaveLength(3);
});

test.each(["aif", "xaif"] as const)("what looks like HTML in a text comes back from %s as it is", (name) => {
  const text =
    'premises: { a: "&nbsp; is a blank, &amp;amp; is &amp;, &#8212; a dash, R&D a word" }\nconclusions: { c: Cee. }\ninferences: [{ from: a, to: c }]\n';
  const { map } = readMap({ path: "a.yaml", text });
  const { map: back } = readMap({ path: "a.json", text: EXCHANGE[name].exchange(map!).text });
  expect(statements(back!)).toEqual(statements(map!));
});

const WITH_ROLES = `premises: { doc: Dr Lee has studied it., says: Dr Lee says so. }
conclusions: { h: Tea is healthy., drink: We should drink tea. }
inferences:
  - { id: op, from: { expert: doc, says: says }, to: h, scheme: expert opinion }
  - { id: gm, from: { goal: We want to be healthy., means: h }, to: drink, scheme: goal and means }
  - { from: [{ text: There is coffee., stance: denied }], against: drink }
  - { from: [{ text: There is milk., stance: denied }], against: drink }
`;

describe("roles and premises in place", () => {
  const { map } = readMap({ path: "a.yaml", text: WITH_ROLES });

  test.each(Object.keys(EXCHANGE).filter((name) => name !== "yaml"))(
    "%s shows no id of hence's own",
    (name) => {
      const { text, losses } = EXCHANGE[name as ExchangeName].exchange(map!);
      expect(text).not.toMatch(/~/u);
      const carries = ["csv", "carneades"].includes(name);
      expect(losses.find(({ kind }) => kind === "roles of premises")?.count).toBe(carries ? undefined : 4);
    },
  );

  test.each([
    ["csv", "csv"],
    ["carneades", "yaml"],
  ] as const)("roles come back from %s", (name, ending) => {
    const { text } = EXCHANGE[name].exchange(map!);
    const { map: back } = readMap({ path: `a.${ending}`, text });
    const roles = back!.inferences.slice(0, 2).map((one) => [...(one.roles ?? [])]);
    expect(roles).toEqual([
      [
        ["doc", "expert"],
        ["says", "says"],
      ],
      [
        ["drink-premise", "goal"],
        ["h", "means"],
      ],
    ]);
  });

  test("the ids of premises in place are free ones", () => {
    const taken = WITH_ROLES.replace("says: Dr", "drink-premise-2: It is., says: Dr").replace(
      "[{ text: There is coffee., stance: denied }]",
      "drink-premise-2",
    );
    const { text } = EXCHANGE.csv.exchange(readMap({ path: "a.yaml", text: taken }).map!);
    expect(text.match(/^statement,drink-premise[^,]*/gmu)).toEqual([
      "statement,drink-premise-2",
      "statement,drink-premise",
      "statement,drink-premise-3",
    ]);
  });

  test("Argdown gives ids back, and invents no short texts", () => {
    const { text } = EXCHANGE.argdown.exchange(map!);
    const { map: back } = readMap({ path: "a.argdown", text });
    expect(back!.statements.map(({ id, short }) => [id, short])).toEqual(
      ["doc", "says", "drink-premise", "drink-premise-2", "drink-premise-3", "h", "drink"].map((id) => [
        id,
        undefined,
      ]),
    );
    expect(back!.inferences.map(({ id, short }) => [id, short])).toEqual([
      ["op", undefined],
      ["gm", undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});

/** What is true of a generated map in any notation. */
const OF_THE_MAP: ReadonlySet<string> = new Set([
  "circular-allowed",
  "not-carried-over",
  "printed-as-written",
]);

describe.each(Object.entries(SAID))("%s", (name, { said, ending, suits = () => true }) => {
  test("what it can say comes back, and is drawn alike", { timeout: 60_000 }, () => {
    let tried = 0;
    fc.assert(
      fc.property(argumentMaps({ steps: 8 }), (map) => {
        if (!suits(map) || repeats(map)) return;
        tried += 1;
        const { text } = EXCHANGE[name as ExchangeName].exchange(map);
        const { map: back, diagnostics } = readMap({ path: `a.${ending}`, text });
        expect(
          diagnostics.filter(({ code }) => !OF_THE_MAP.has(code)),
          text,
        ).toEqual([]);
        expect(said(back!), text).toEqual(said(map));
      }),
      { seed: 6, numRuns: 100 },
    );
    expect(tried).toBeGreaterThan(20);
  });
});

test("what is left out is counted, and what is carried over is not", () => {
  fc.assert(
    fc.property(argumentMaps({ steps: 6 }), (map) => {
      const { losses } = EXCHANGE.dot.exchange(map);
      const counted = (kind: string) => losses.find((one) => one.kind === kind)?.count ?? 0;
      expect(counted("`note` of statements")).toBe(
        map.statements.filter(({ note }) => note !== undefined).length,
      );
      expect(counted("`text` of statements")).toBe(0);
      expect(counted("groups of rivals")).toBe(map.rivals.length);
    }),
    { seed: 7, numRuns: 50 },
  );
});
