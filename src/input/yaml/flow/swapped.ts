import { type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import type { Lines } from "../../lines.ts";
import type { Entry, List, Mapping, Node, Scalar } from "../../node.ts";
import { ANY_KEY } from "./keys.ts";

/** Keys whose value may be a list of words. */
const LISTED: ReadonlySet<string> = new Set(["from", "main", "voice", "cite", "tags", "authors"]);
const TARGETS: ReadonlySet<string> = new Set(["to", "against", "group"]);
const KEY = new RegExp(`^(?:${ANY_KEY})$`, "u");

function inOther(start: number, end: number, [open, close]: readonly [string, string], lines: Lines) {
  return {
    title: open === "[" ? "Put them in brackets" : "Put the keys in braces",
    edits: [
      { range: lines.range(start, start + 1), text: open },
      { range: lines.range(end - 1, end), text: close },
    ],
    reveals: true as const,
  };
}

const inside = (start: number, end: number, lines: Lines): string => lines.text.slice(start + 1, end - 1);

/** `from: {a, b}`: the words of a list, in braces. */
export function bracedList(
  words: readonly Scalar[],
  [start, end]: readonly [number, number],
  key: Scalar | undefined,
  lines: Lines,
): { readonly node: Node; readonly fault: Diagnostic } | undefined {
  const [only, ...others] = words;
  if (only !== undefined && others.length === 0 && TARGETS.has(key?.value ?? ""))
    return bracedId(only, [start, end], lines);
  if (key === undefined || !LISTED.has(key.value) || lines.text[end - 1] !== "}") return undefined;
  const range = lines.range(start, end);
  const hint = `write \`[${inside(start, end, lines)}]\``;
  const fix = inOther(start, end, ["[", "]"], lines);
  return {
    node: { kind: "list", items: words, flow: true, range },
    fault: diagnostic("yaml-syntax", range, "A list belongs in brackets, not in braces.", { hint, fix }),
  };
}

/** `to: {a}` */
function bracedId(id: Scalar, [start, end]: readonly [number, number], lines: Lines) {
  const range = lines.range(start, end);
  const fix = { ...replacing("Delete the braces", range, id.value), reveals: true as const };
  const message = "An id is written without braces.";
  return {
    node: id,
    fault: diagnostic("yaml-syntax", range, message, { hint: `write \`${id.value}\``, fix }),
  };
}

/** `[ from: a, to: b ]`: the keys of an entry, in brackets. */
export function bracketedKeys(
  { items, range }: List,
  key: Scalar | undefined,
  lines: Lines,
): { readonly mapping: Mapping; readonly fault: Diagnostic } | undefined {
  // A single key may be a remark.
  if (items.length < 2 || LISTED.has(key?.value ?? "")) return undefined;
  const entries = items.flatMap((item): readonly Entry[] =>
    item.kind === "mapping" && !item.flow ? item.entries : [],
  );
  const keys = new Set(entries.flatMap((entry) => (entry.key.kind === "scalar" ? entry.key.value : [])));
  if (keys.size !== items.length || entries.length !== items.length) return undefined;
  if (![...keys].every((one) => KEY.test(one))) return undefined;
  const [start, end] = [range.start.offset, range.end.offset];
  const hint = `write \`{${inside(start, end, lines)}}\``;
  const fix = inOther(start, end, ["{", "}"], lines);
  return {
    mapping: { kind: "mapping", entries, flow: true, range },
    fault: diagnostic("yaml-syntax", range, "Keys belong in braces, not in brackets.", { hint, fix }),
  };
}
