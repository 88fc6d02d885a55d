import { type InArrows, stepInArrows } from "../../words/arrows.ts";
import type { Located } from "../../../diagnostic.ts";
import { isId, isStatementId } from "../../../model/ids.ts";
import { replacing } from "../../fix/advice.ts";
import { ofOneDash } from "./dashes.ts";
import { type Mapping, type Node, type Scalar, isEmpty } from "../../node.ts";
import { INFERENCE } from "../../yaml/near.ts";
import { reformedSection } from "../../yaml/reformed.ts";
import { keyMeantBy } from "../../words/synonyms.ts";
import { list } from "../collections.ts";
import { id } from "../scalars.ts";
import { type Reading, type Shape, wrongType } from "../../shape.ts";
import { untorn } from "./torn-steps.ts";

const NAME = "a list of inferences";

/** A list of inferences; also in the forms that people write, which are reported with what was meant. */
export function stepsOf<T extends { readonly at: unknown; readonly id?: Located<string> | undefined }>(
  inference: Shape<T>,
): Shape<readonly T[]> {
  const steps = (named: ReadonlySet<string>) => list(NAME, step(inference, named));
  return {
    ...steps(new Set()),
    read(node, reading) {
      const items = node.kind === "mapping" && !node.flow ? itemsOf(node) : undefined;
      const advice = node.kind === "mapping" && reformedSection(reading.lines, node.range.start.offset);
      if (node.kind === "mapping") {
        wrongType(node, NAME, reading, advice || "begin each item with `- `");
        if (items === undefined) return undefined;
      }
      const given = items ?? (node.kind === "list" ? ofOneDash(node.items, reading) : undefined);
      const meant: Node =
        given === undefined
          ? node
          : {
              ...node,
              kind: "list",
              flow: false,
              items: given.flatMap((item) => byTarget(underTarget(untorn(item, reading), reading), reading)),
            };
      return steps(idsOf(meant)).read(meant, reading);
    },
  };
}

/** Inferences with their ids as keys, or a single one without its dash. */
function itemsOf(node: Mapping): readonly Node[] {
  if (node.entries.some(({ key }) => INFERENCE.has(key.value))) return [node];
  return node.entries.flatMap(({ key, value }): Node[] => {
    if (value.kind !== "mapping") return [];
    const named = { key: { ...key, value: "id", plain: true }, value: key };
    return [{ ...value, entries: [named, ...value.entries] }];
  });
}

/** `- conclusion: { good: [cheap, quick] }`, in braces or on lines: what leads to it is nested below it. */
function underTarget(item: Node, reading: Reading): Node {
  const [own, ...others] = item.kind === "mapping" ? item.entries : [];
  const key = own && (TARGETS.find((one) => one === own.key.value) ?? keyMeantBy(own.key.value, TARGETS));
  const [target, ...more] = own?.value.kind === "mapping" ? own.value.entries : [];
  if (key === undefined || target === undefined || others.length + more.length > 0) return item;
  const premises = target.value.kind === "list" ? target.value.items : [target.value];
  const ids = premises.flatMap((one) =>
    one.kind === "scalar" && isStatementId(one.value) ? [one.value] : [],
  );
  if (ids.length === 0 || ids.length < premises.length || INFERENCE.has(target.key.value)) return item;
  const meant = `{ from: [${ids.join(", ")}], ${key}: ${target.key.value} }`;
  const message = "What leads to a conclusion belongs beside it, not below it.";
  reading.report("wrong-type", target.key.range, message, {
    hint: `write \`${meant}\``,
    fix: { ...replacing("Write both side by side", item.range, meant), asks: true },
  });
  const entry = (name: string, value: Node) => ({ key: { ...own!.key, value: name }, value });
  return { ...(item as Mapping), entries: [entry("from", target.value), entry(key, target.key)] };
}

const TARGETS = ["to", "against"];

/** `to: [a, b]`: an inference for each target. */
function byTarget(item: Node, reading: Reading): readonly Node[] {
  const entries = item.kind === "mapping" ? item.entries : [];
  const target = entries.find(
    ({ key, value }) => /^(?:to|against)$/.test(key.value) && value.kind === "list",
  );
  const ids = target?.value.kind === "list" ? target.value.items : [];
  if (
    target === undefined ||
    ids.length < 2 ||
    !ids.every((id) => id.kind === "scalar" && isStatementId(id.value))
  )
    return [item];
  const each = ids.map((id) => `\`${target.key.value}: ${(id as Scalar).value}\``);
  const message = `An inference has one target, and these are ${ids.length}.`;
  const advice = {
    hint: `write an inference for each: one with ${each.join(" and one with ")}`,
    ...separated(item, target.value, ids as readonly Scalar[], reading),
  };
  reading.report("wrong-type", target.value.range, message, advice, { kind: "targets", count: ids.length });
  return ids.map((id, nth) => ({
    ...(item as Mapping),
    entries: entries
      .filter(({ key }) => nth === 0 || key.value !== "id")
      .map((entry) => (entry === target ? { ...entry, value: id } : entry)),
  }));
}

/** The inference written again for each target; an id stays with the first. */
function separated(item: Node, { range }: Node, ids: readonly Scalar[], { lines }: Reading) {
  const { start, text } = lines.around(item.range.start.offset);
  const [from, to] = [item.range.start.offset, item.range.end.offset];
  const lead = text.slice(0, from - start);
  const written = lines.text.slice(from, to);
  const isAlone = /^ *- +$/.test(lead) && !/\s#/u.test(written) && range.start.line === range.end.line;
  if (!isAlone) return {};
  const parts = [lines.text.slice(from, range.start.offset), lines.text.slice(range.end.offset, to)] as const;
  const copies = ids.map(({ value }, nth) => {
    const copy = parts.join(value);
    return nth === 0 ? copy : copy.replace(/(?<=^|[{,]\s*|\n\s*)id: *[\p{L}\p{N}_-]+(?:,\s*|\s*\n\s*)/u, "");
  });
  const fix = replacing("Write an inference for each", item.range, copies.join(lines.newline + lead));
  return { fix: { ...fix, asks: true as const } };
}

/** The ids of inferences, which are attacked and never supported. */
const idsOf = (node: Node): ReadonlySet<string> =>
  new Set(
    (node.kind === "list" ? node.items : []).flatMap((item) =>
      (item.kind === "mapping" ? item.entries : []).flatMap(({ key, value }) =>
        key.value === "id" && value.kind === "scalar" ? [value.value] : [],
      ),
    ),
  );

/** `cheap: good` for a premise and its conclusion. */
function pairIn(node: Node): InArrows | undefined {
  const [only, ...others] = node.kind === "mapping" ? node.entries : [];
  if (only?.value.kind !== "scalar" || others.length > 0 || INFERENCE.has(only.key.value)) return undefined;
  const ids = [only.key.value, only.value.value] as const;
  return ids.every(isId) ? { premises: [ids[0]], targets: [ids[1]] } : undefined;
}

/** An item that has just been begun: a dash, or keys without values after it, and perhaps an id. */
const saysNothing = (node: Node): boolean =>
  isEmpty(node) ||
  (node.kind === "mapping" &&
    node.entries.every(({ key, value }) =>
      key.value === "id" ? value.kind === "scalar" : (isEmpty(key) || BEGUN.has(key.value)) && isBlank(value),
    ));
const BEGUN: ReadonlySet<string> = new Set(["from", "to", "against"]);
const isBlank = (node: Node): boolean => isEmpty(node) || (node.kind === "list" && node.items.length === 0);

/** `named`: the ids of the inferences. */
function step<T extends { readonly at: unknown; readonly id?: Located<string> | undefined }>(
  inference: Shape<T>,
  named: ReadonlySet<string>,
): Shape<T> {
  return {
    ...inference,
    read(node, reading) {
      if (saysNothing(node)) {
        const message = "This inference says nothing yet.";
        const hint = "name premises and a conclusion: `{ from: [premise], to: conclusion }`";
        reading.report("inference-without-premises", node.range, message, hint);
        const own = node.kind === "mapping" && node.entries.find(({ key }) => key.value === "id");
        const its = own && !isEmpty(own.value) ? { id: id.read(own.value, reading) } : {};
        return { at: node.range, ...its } as T;
      }
      const dashed = node.kind === "scalar" ? stepInDashes(node.value, reading) : undefined;
      const arrows = dashed ?? (node.kind === "scalar" ? stepInArrows(node.value) : pairIn(node));
      // One that cannot be read still counts: what it says may be missing elsewhere.
      if (node.kind === "scalar" && isStatementId(node.value)) {
        const hint = `write \`{ from: [${node.value}], to: … }\``;
        reading.report("wrong-type", node.range, "An inference names what it leads to, too.", hint);
        return { at: node.range } as T;
      }
      if (arrows === undefined) return inference.read(node, reading) ?? ({ at: node.range } as T);
      reportArrow(node, arrows, named, reading, dashed === undefined);
      return inference.read(asKeys(node, arrows, named), reading);
    },
  };
}

/** `cheap – good`: a dash may stand for an arrow between two ids. */
function stepInDashes(value: string, { misnamed }: Reading): InArrows | undefined {
  const [, premise, target] = /^(\S+)\s+[-‐‑‒–—―−~]+\s+(\S+)$/u.exec(value) ?? [];
  if (premise === undefined || target === undefined) return undefined;
  const areIds = [premise, target].every((id) => misnamed.isDeclared("statement", id));
  return areIds ? { premises: [premise], targets: [target] } : undefined;
}

/** The first of the steps with keys, because leaving it out would cause reports about what it leads to. */
function asKeys(node: Node, { premises, targets, attacks }: InArrows, named: ReadonlySet<string>): Mapping {
  const { range } = node;
  const word = (value: string): Scalar => ({ kind: "scalar", value, plain: true, range });
  const from: Node = { kind: "list", flow: true, items: premises.map(word), range };
  const target = targets[0]!;
  const to = { key: word(attacks === true || named.has(target) ? "against" : "to"), value: word(target) };
  return { kind: "mapping", flow: true, entries: [{ key: word("from"), value: from }, to], range };
}

function reportArrow(
  node: Node,
  { premises: first, targets, attacks }: InArrows,
  named: ReadonlySet<string>,
  reading: Reading,
  isSure: boolean,
): void {
  const meant = targets.map((target, nth) => {
    const premises = nth === 0 ? first.join(", ") : targets[nth - 1]!;
    const key = attacks === true || named.has(target) ? "against" : "to";
    return `{ from: [${premises}], ${key}: ${target} }`;
  });
  const { start, text } = reading.lines.around(node.range.start.offset);
  const lead = text.slice(0, node.range.start.offset - start);
  const isAlone = /^ *- +$/.test(lead);
  const joined = meant.join(reading.lines.newline + lead);
  const fix =
    isAlone || meant.length === 1
      ? { ...replacing("Write it with keys", node.range, joined), ...(!isSure && { asks: true as const }) }
      : undefined;
  reading.report("wrong-type", node.range, "In a map, a step is written with `from` and `to`.", {
    hint: `write ${meant.map((one) => `\`${one}\``).join(" and ")}`,
    ...(fix && { fix }),
  });
}
