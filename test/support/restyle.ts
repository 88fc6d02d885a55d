import { parse as parseYaml } from "./yaml-values.ts";
import type { Value } from "./yaml-values.ts";
import { chance } from "../../src/documents/random.ts";

interface Restyled {
  readonly text: string;
  /** Every comment in it, from the `#` on. */
  readonly comments: readonly string[];
}

/** The same YAML as another author might have written it: other quotes, breaks, indents, orders, with comments here and there. */
export function restyled(yaml: string, seed: number): Restyled {
  const random = chance(seed);
  const sometimes = (share: number) => random() < share;
  const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const comments: string[] = [];
  const busy = oneOf([0, 0.05, 0.3]);
  const newline = oneOf(["\n", "\n", "\r\n"]);

  /** Right behind a text, a `#` without a blank would be taken for a part of it. */
  function comment(tight = true): string {
    const made =
      oneOf(["# ", "# it's: {odd}, [", "# 注 ", ...(tight ? ["#", '#- "'] : [])]) + comments.length;
    comments.push(made);
    return made;
  }
  const trailing = () => (sometimes(busy) ? oneOf([" ", "   ", "\t"]) + comment(false) : "");
  /** Blank lines and comments between two lines; less indented than a text above them, or they would be part of it. */
  function between(indent: number, least = 0): string[] {
    const lines: string[] = [];
    while (sometimes(busy)) {
      if (sometimes(0.4)) lines.push(oneOf(["", "  ", ""]));
      else
        lines.push(
          " ".repeat(oneOf([indent, indent, least, indent + 1, Math.max(least, indent - 1)])) + comment(),
        );
    }
    return lines;
  }

  /** What stands behind `key:` or `-`: the rest of its line, and the lines below it. */
  function value(node: Value, indent: number, key = ""): [string, ...string[]] {
    if (typeof node !== "string") {
      const items = node instanceof Map ? node.size : node.length;
      if (items === 0) return [` ${node instanceof Map ? "{}" : "[]"}${trailing()}`];
      if (sometimes(0.3)) return flow(node, indent);
      const deeper = indent + oneOf([1, 2, 2, 4]);
      return [trailing(), ...between(deeper), ...block(node, deeper)];
    }
    return RAW.has(key) ? [` ${node}${trailing()}`] : text(node, indent + 2);
  }

  function text(value: string, indent: number): [string, ...string[]] {
    const pad = " ".repeat(indent);
    const words = value.split(" ");
    const isProse = /^\p{L}/u.test(value) && !/[\p{Cc}\u2028\u2029\ufeff]|\s\s|^\s|\s$/u.test(value);
    const isPlain = isProse && !/: | #|:$|^(?:null|true|false|yes|no|on|off|y|n)$/i.test(value);
    const half = Math.ceil(words.length / 2);
    const broken = words.length > 1 && words.every((word) => word !== "" && !/^[-?#:&*!|>%@`]|:$/.test(word));
    switch (oneOf(["plain", "plain", "double", "single", "folded", "literal", "lines"])) {
      case "folded":
      case "literal":
        if (!isProse) break;
        return [
          oneOf([" >-", " |", " >", " |-", " >+"]) + trailing(),
          pad + words.slice(0, half).join(" "),
          ...(half < words.length ? [pad + words.slice(half).join(" ")] : []),
        ];
      case "lines":
        if (!broken || !isPlain) break;
        return [
          ` ${words.slice(0, half).join(" ")}`,
          ...oneOf([[], [""]]),
          pad + words.slice(half).join(" ") + trailing(),
        ];
      case "single":
        if (!isProse) break;
        return [` '${value.replaceAll("'", "''")}'${trailing()}`];
      case "plain":
        if (!isPlain) break;
        return [` ${value}${trailing()}`];
      default:
    }
    return [` ${JSON.stringify(value)}${trailing()}`];
  }

  function block(node: Exclude<Value, string>, indent: number): string[] {
    const pad = " ".repeat(indent);
    if (!(node instanceof Map)) {
      return [...node].flatMap((item) => {
        if (typeof item === "string" || sometimes(0.2)) {
          const [first, ...others] = value(item, indent);
          return [...between(indent), `${pad}-${first}`, ...others];
        }
        const gap = oneOf([1, 1, 3]);
        const [first = "", ...others] = block(item, indent + 1 + gap);
        if (first.trim() === "" || first.trim().startsWith("#"))
          return [...between(indent), `${pad}-${trailing()}`, first, ...others];
        return [...between(indent), `${pad}-${" ".repeat(gap)}${first.trimStart()}`, ...others];
      });
    }
    return shuffled([...node]).flatMap(([key, one]) => {
      const [first, ...others] = value(one, indent, key);
      return [...between(indent), `${pad}${keyOf(key)}:${first}`, ...others];
    });
  }

  /** Only the keys of the format have no order of their own. */
  function shuffled(entries: [string, Value][]): [string, Value][] {
    const isFixed = entries.every(([key]) => KEYS.has(key));
    if (!isFixed || sometimes(0.5)) return entries;
    return entries
      .map((entry) => ({ entry, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ entry }) => entry);
  }

  function keyOf(key: string): string {
    const isWord = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(key);
    return isWord && sometimes(0.8) ? key : JSON.stringify(key);
  }

  function flow(node: Exclude<Value, string>, indent: number): [string, ...string[]] {
    const pad = " ".repeat(indent + oneOf([1, 2, 3]));
    const lines: [string, ...string[]] = [" "];
    const add = (more: string) => void (lines[lines.length - 1] += more);
    function broken(): void {
      if (!sometimes(busy)) return;
      add(trailing());
      lines.push(...between(indent + 2, indent + 1), pad);
    }
    function write(one: Value, under = ""): void {
      if (typeof one === "string") return add(RAW.has(under) ? one : JSON.stringify(one));
      const isMap = one instanceof Map;
      add(isMap ? "{" : "[");
      const parts = isMap ? shuffled([...one]) : one.map((item) => [undefined, item] as const);
      for (const [i, [key, item]] of parts.entries()) {
        if (i > 0) add(",");
        broken();
        add(key === undefined ? " " : ` ${keyOf(key)}: `);
        write(item, key);
      }
      broken();
      add(isMap ? " }" : "]");
    }
    write(node);
    add(trailing());
    return lines;
  }

  const lines = [
    ...oneOf([[], [], ["---"]]),
    ...between(0),
    ...block(parseYaml(yaml) as Map<string, Value>, 0),
    ...between(0),
  ];
  const text2 = oneOf(["", "", "\uFEFF"]) + lines.join(newline) + oneOf(["", newline, newline + newline]);
  return { text: text2, comments };
}

/** What is no text, and so has only one way to be written. */
const RAW: ReadonlySet<string> = new Set(
  "lang direction style paper legend source unstated stance weight depth verdicts".split(" "),
);
const KEYS: ReadonlySet<string> = new Set(
  (
    "title caption lang figure sources voices groups views premises conclusions inferences " +
    "text voice cite quote group unstated note tags id from to against scheme weight authors date url file"
  ).split(" "),
);
