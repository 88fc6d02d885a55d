import { replacing } from "../../fix/advice.ts";
import type { Mapping, Node, Scalar } from "../../node.ts";
import { withName } from "./named-steps.ts";
import { withRoles } from "./roles.ts";
import { stepInArrows } from "../../words/arrows.ts";
import type { Reading } from "../../shape.ts";

const VALUE = "\\[[^[\\]{}:]*\\]|[\\p{L}\\p{N}_-]+";
/** `- from: a, to b` and `- from a, to: b`, which YAML reads as one key and a text. */
const NO_COLON = new RegExp(
  `^( *- +)(from|to|against)(:?) +(${VALUE}) *, *(from|to|against)(:?) +(${VALUE})\\s*$`,
  "u",
);

/** An inference whose keys are torn, as it was meant; one that is whole as it is. */
export function untorn(item: Node, reading: Reading): Node {
  if (item.kind !== "mapping") return item;
  return (
    withColons(item, reading) ??
    outOfList(item, reading) ??
    fromArrows(item, reading) ??
    withName(item, reading) ??
    withRoles(item, reading) ??
    item
  );
}

function withColons(item: Mapping, reading: Reading): Node | undefined {
  if (item.flow || item.entries.length !== 1) return undefined;
  const { start, text } = reading.lines.around(item.range.start.offset);
  const [all, lead, one, colon, value, two, other, last] = NO_COLON.exec(text) ?? [];
  if (all === undefined || one === two || (colon === "" ? other === "" : other !== "")) return undefined;
  const from = start + lead!.length;
  const missing = colon === "" ? one! : two!;
  const meant = `{ ${one}: ${value}, ${two}: ${last} }`;
  const range = reading.lines.range(from, start + all.trimEnd().length);
  reading.report("yaml-syntax", range, `A colon is missing after \`${missing}\`.`, {
    hint: `write \`${(lead! + meant).trim()}\``,
    fix: { ...replacing("Write both keys in braces", range, meant), reveals: true },
  });
  return { ...item, range, entries: [entry(one!, value!, range), entry(two!, last!, range)] };
}

function entry(key: string, value: string, range: Scalar["range"]) {
  const scalar = (said: string): Scalar => ({ kind: "scalar", value: said, plain: true, range });
  const items = value.replaceAll(/^\[|\]$/gu, "").split(",");
  const read: Node = value.startsWith("[")
    ? { kind: "list", flow: true, range, items: items.map((one) => scalar(one.trim())) }
    : scalar(value);
  return { key: scalar(key), value: read };
}

/** `{ from: [a, b, to: c] }`: the list goes on over the next key. */
function outOfList(item: Mapping, reading: Reading): Node | undefined {
  const own = item.entries.find(
    ({ key, value }) => key.value === "from" && value.kind === "list" && value.flow,
  );
  const list = own?.value.kind === "list" ? own.value : undefined;
  const last = list?.items.at(-1);
  if (own === undefined || list === undefined || last?.kind !== "mapping" || last.flow) return undefined;
  const [only, ...more] = last.entries;
  const isTarget = only !== undefined && /^(?:to|against)$/u.test(only.key.value);
  const isWhole = item.entries.some(({ key }) => /^(?:to|against)$/u.test(key.value));
  if (!isTarget || more.length > 0 || isWhole || list.items.length < 2) return undefined;
  const { lines, report } = reading;
  const [from, to] = [list.range.start.offset, list.range.end.offset];
  const before = lines.text.slice(from, last.range.start.offset).replace(/\s*,\s*$/u, "");
  const meant = `${before}], ${lines.text.slice(last.range.start.offset, to - 1).trim()}`;
  report("yaml-syntax", last.range, `The list is not closed before \`${only.key.value}:\`.`, {
    hint: `write \`from: ${meant}\``,
    fix: { ...replacing("Close the list before it", list.range, meant), reveals: true },
  });
  const kept = { ...own, value: { ...list, items: list.items.slice(0, -1) } };
  return { ...item, entries: [...item.entries.map((one) => (one === own ? kept : one)), only] };
}

/** `{ from: a => b }` */
function fromArrows(item: Mapping, reading: Reading): Node | undefined {
  const own = item.entries.find(({ key }) => key.value === "from");
  const isWhole = item.entries.some(({ key }) => /^(?:to|against)$/u.test(key.value));
  if (own?.value.kind !== "scalar" || isWhole) return undefined;
  const { range, value } = own.value;
  const { premises, targets, attacks } = stepInArrows(value) ?? { premises: [], targets: [] };
  const key = attacks === true ? "against" : "to";
  const [target, ...others] = targets;
  if (target === undefined || others.length > 0) return undefined;
  const from = premises.length === 1 ? premises[0]! : `[${premises.join(", ")}]`;
  const gap = item.flow ? ", " : undefined;
  reading.report("wrong-type", range, "In a map, a step is written with `from` and `to`.", {
    hint: `write \`from: ${from}\` and \`${key}: ${target}\``,
    ...(gap && {
      fix: {
        ...replacing(`Write it with \`${key}\``, range, `${from}${gap}${key}: ${target}`),
        reveals: true,
      },
    }),
  });
  return {
    ...item,
    entries: [
      ...item.entries.filter((one) => one !== own),
      entry("from", from, range),
      entry(key, target, range),
    ],
  };
}
