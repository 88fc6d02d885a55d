import { type Draft, shown } from "../graph/draft.ts";
import { scalarsOf, textAt, valueAt, yamlNotation } from "../yaml-notation.ts";
import type { Entry, Mapping } from "../../node.ts";

const FIELDS =
  /(?:^[ \t]{1,2000}|\{\s{0,2000}|,\s{0,2000})(?:text|supportedBy|inContextOf|challenges|undeveloped|nodeType)\s*:/mu;
const MODULE = /^module\s*:/mu;
const NODE = /^(?:C?G|S|C?Sn|C|A|J)[\w-]*\s*:\s*(?:#.*|\{.*)?$/mu;

/** The YAML of gsn2x: goals, strategies and solutions, and what they stand in the context of. */
export const gsn = yamlNotation(
  "GSN (gsn2x)",
  [],
  (text) => MODULE.test(text) || (NODE.test(text) && FIELDS.test(text)),
  fill,
);

type Kind = "goal" | "strategy" | "solution" | "context" | "assumption" | "justification";

/** By what an id begins with; the longer beginning counts. */
const PREFIXES: readonly (readonly [RegExp, Kind])[] = [
  [/^C?Sn/u, "solution"],
  [/^C?G/u, "goal"],
  [/^S/u, "strategy"],
  [/^C/u, "context"],
  [/^A/u, "assumption"],
  [/^J/u, "justification"],
];

const KNOWN = new Set(
  "text supportedBy inContextOf challenges undeveloped defeated nodeType url module".split(" "),
);

interface GsnNode {
  readonly entry: Entry;
  readonly kind: Kind;
  readonly text: string;
}

function fill(root: Mapping, draft: Draft): void {
  const nodes = new Map<string, GsnNode>();
  for (const entry of root.entries) {
    const { key, value } = entry;
    if (key.value === "module") {
      for (const one of scalarsOf(valueAt(value, "uses")))
        draft.lose("other modules that are used", one.range);
      draft.say({ title: textAt(value, "brief") ?? textAt(value, "name") });
      draft.lose("facts about the module", key.range);
      continue;
    }
    const named = textAt(value, "nodeType")
      ?.replace(/^Counter/u, "")
      .toLowerCase();
    const kind =
      PREFIXES.map(([, each]) => each).find((each) => each === named) ??
      PREFIXES.find(([prefix]) => prefix.test(key.value))?.[1];
    if (kind === undefined)
      draft.fault(
        key.range,
        `\`${shown(key.value)}\` has an id that is not one of a GSN element; it is left out.`,
      );
    else if (nodes.has(key.value))
      draft.fault(
        key.range,
        `Another element has the id \`${shown(key.value)}\` already; this one is left out.`,
      );
    else nodes.set(key.value, { entry, kind, text: textAt(value, "text") ?? key.value });
  }
  for (const [key, node] of nodes) {
    addStatement(key, node, nodes, draft);
    loseRest(node, draft);
  }
  for (const [key, node] of nodes)
    if (node.kind === "goal" || node.kind === "solution") addSteps(key, node, nodes, draft);
  for (const [key, { entry }] of nodes)
    for (const [index, target] of scalarsOf(valueAt(entry.value, "challenges")).entries()) {
      const goal = challenged(target.value, nodes);
      draft.step({
        key: `${key} challenges ${index + 1}`,
        from: [key],
        kind: "attack",
        target: goal,
        at: target.range,
      });
    }
}

type Nodes = ReadonlyMap<string, GsnNode>;

function addStatement(key: string, { entry, kind, text }: GsnNode, nodes: Nodes, draft: Draft): void {
  if (kind !== "goal" && kind !== "solution") return;
  const { value } = entry;
  const tags = [
    ...(kind === "solution" ? ["solution"] : []),
    ...(textAt(value, "undeveloped") === "true" ? ["undeveloped"] : []),
    ...(textAt(value, "defeated") === "true" ? ["defeated"] : []),
  ];
  const url = textAt(value, "url");
  const note = [notesOf(entry, nodes, draft), url].filter((part) => part !== undefined).join(" ");
  draft.statement({ key, text, at: entry.key.range, tags, note: note === "" ? undefined : note });
}

/** What stands in the context of an element, in words. */
function notesOf({ value }: Entry, nodes: Nodes, draft: Draft): string | undefined {
  const notes = scalarsOf(valueAt(value, "inContextOf")).flatMap((one) => {
    const node = nodes.get(one.value);
    if (node === undefined) {
      draft.fault(one.range, `\`${shown(one.value)}\` is not in this file.`);
      return [];
    }
    draft.lose("contexts, assumptions and justifications, now notes", one.range);
    return [
      `${node.kind.slice(0, 1).toUpperCase()}${node.kind.slice(1)}: ${node.text.trim().replace(/(?<![.!?])$/u, ".")}`,
    ];
  });
  return notes.length === 0 ? undefined : notes.join(" ");
}

/** What a challenge is directed at: an element, or by `A -> B` the link between two. */
function challenged(target: string, nodes: Nodes): string {
  const [above = "", below] = target.split(/\s*->\s*/u);
  if (below === undefined)
    return nodes.get(target)?.kind === "strategy" ? strategyStep(target, nodes) : target;
  if (nodes.get(above)?.kind === "strategy") return strategyStep(above, nodes);
  return nodes.get(below)?.kind === "strategy" ? `${below} for ${above}` : `${above} support`;
}

/** The step that a strategy is. */
const strategyStep = (strategy: string, nodes: Nodes): string => {
  const above = [...nodes].find(([, { entry }]) =>
    scalarsOf(valueAt(entry.value, "supportedBy")).some((one) => one.value === strategy),
  );
  return above === undefined ? strategy : `${strategy} for ${above[0]}`;
};

/** What supports a goal directly counts together; each strategy is a step of its own, and those below it are too. */
function addSteps(goal: string, { entry }: GsnNode, nodes: Nodes, draft: Draft): void {
  const direct = supportsOf(entry, nodes, draft);
  if (direct.length > 0)
    draft.step({ key: `${goal} support`, from: direct, kind: "support", target: goal, at: entry.key.range });
  const seen = new Set<string>();
  const open = strategiesOf(entry, nodes).toReversed();
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const strategy = nodes.get(key)!;
    const nested = strategiesOf(strategy.entry, nodes);
    open.push(...nested.toReversed());
    const from = supportsOf(strategy.entry, nodes, draft);
    if (from.length === 0 && nested.length > 0) {
      draft.lose("strategies that only lead to strategies", strategy.entry.key.range);
      continue;
    }
    const text = strategy.text.trim().replace(/\s+/gu, " ");
    const note = [
      text.length > LONGEST_SCHEME ? text : undefined,
      notesOf(strategy.entry, nodes, draft),
    ].filter((part) => part !== undefined);
    draft.step({
      key: `${key} for ${goal}`,
      from,
      kind: "support",
      target: goal,
      at: strategy.entry.key.range,
      scheme: text.length > LONGEST_SCHEME ? "strategy" : text,
      note: note.length === 0 ? undefined : note.join(" "),
    });
  }
}

/** More would not fit above a block. */
const LONGEST_SCHEME = 60;

const isStrategy = (key: string, nodes: Nodes) => nodes.get(key)?.kind === "strategy";

function supportsOf({ value }: Entry, nodes: Nodes, draft: Draft): string[] {
  return scalarsOf(valueAt(value, "supportedBy")).flatMap((one) => {
    if (isStrategy(one.value, nodes)) return [];
    if (nodes.has(one.value)) return [one.value];
    draft.fault(one.range, `\`${shown(one.value)}\` is not in this file; the link to it is left out.`);
    return [];
  });
}

const strategiesOf = ({ value }: Entry, nodes: Nodes): string[] =>
  scalarsOf(valueAt(value, "supportedBy")).flatMap((one) =>
    isStrategy(one.value, nodes) ? [one.value] : [],
  );

function loseRest({ entry, kind }: GsnNode, draft: Draft): void {
  const { key, value } = entry;
  if (value.kind !== "mapping") return;
  for (const one of value.entries)
    if (!KNOWN.has(one.key.value)) draft.lose("layers and settings of the drawing", one.key.range);
  if (textAt(value, "url") !== undefined && kind !== "goal" && kind !== "solution")
    draft.lose("addresses of links", key.range);
}
