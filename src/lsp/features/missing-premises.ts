import { hasErrors } from "../../diagnostic.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import type { Span } from "../../input/ids/occurrences.ts";
import { isEmpty } from "../../input/node.ts";
import type { Entry, List, Mapping, Node } from "../../input/node.ts";
import { scalarText } from "../../input/words/scalar-style.ts";
import { isId } from "../../model/ids.ts";
import { schemesFor } from "../../schemes/index.ts";
import type { SchemeRole } from "../../schemes/index.ts";
import type { ReadState } from "../analysis/state.ts";
import type { OpenMap } from "../open-map.ts";
import { shortened } from "./cards.ts";
import { changeOf } from "./fixes.ts";
import type { SpanEdit } from "./fixes.ts";
import { formatting } from "./formatting.ts";
import { inWords } from "../../model/lists.ts";

/** A change that is offered where nothing is wrong; `title` says it as a command. */
export interface Offered extends SpanEdit {
  readonly title: string;
}

/** The premises that the schemes of steps in a stretch of the text have and the steps lack, as unstated ones. */
export function missingPremises(state: ReadState, { start, end }: Span): readonly Offered[] {
  return itemsOf(valueOf(state.read.root, "inferences")).flatMap((step) =>
    step.kind === "mapping" && step.range.start.offset <= end && start <= step.range.end.offset
      ? additionsTo(step, state)
      : [],
  );
}

/** The edits for what is offered: a text that was formatted stays so. None if they made new problems. */
export function completed(
  offered: SpanEdit,
  text: string,
  map: Pick<OpenMap, "problemsOf">,
): readonly SpanEdit[] {
  const changed = applied(text, offered);
  const isFormatted = formatting("", text).length === 0;
  const after = isFormatted ? formatting("", changed).reduce(applied, changed) : changed;
  const problems = map.problemsOf(text);
  const known = new Set(problems.map(said));
  // Some warnings are only given of maps without errors.
  const mayWarn = hasErrors(problems);
  const isSound = map
    .problemsOf(after)
    .every((one) => known.has(said(one)) || (mayWarn && one.severity === "warning"));
  return isSound ? changeOf(text, after) : [];
}

function additionsTo(step: Mapping, state: ReadState): readonly Offered[] {
  const { text, facts } = state;
  const scheme = valueOf(step, "scheme");
  const map = facts?.().map;
  if (map === undefined || scheme?.kind !== "scalar") return [];
  const roles = schemesFor(map).find(scheme.value)?.roles ?? [];
  const texts = new Set(map.statements.map((one) => one.text));
  const unstated = ({ id, says }: SchemeRole) =>
    `${id}: { text: ${scalarText(unlike(says, texts), true)}, unstated: true }`;
  const braces = (parts: readonly string[]) => `{ ${parts.join(", ")} }`;
  const from = valueOf(step, "from");

  if (from === undefined || isEmpty(from)) {
    if (roles.length === 0) return [];
    const written = braces(roles.map(unstated));
    const title = `Add ${named(roles)} as unstated`;
    if (from) {
      const colon = text.indexOf(":", entryOf(step, "from")!.key.range.end.offset);
      return [{ title, ...at(colon + 1), text: ` ${written}` }];
    }
    const first = step.entries[0]!.key.range.start;
    const behind = step.flow ? ", " : `\n${" ".repeat(first.column - 1)}`;
    return [{ title, ...at(first.offset), text: `from: ${written}${behind}` }];
  }
  if (from.kind === "mapping" && !entryOf(from, "text")) {
    const filled = from.entries.map(({ key }) => key.value);
    const missing = roles.filter(({ id }) => !filled.includes(id));
    if (missing.length === 0 || !filled.every((id) => roles.some((role) => role.id === id))) return [];
    return [
      { title: `Add ${named(missing)} as unstated`, ...entriesBehind(from, missing.map(unstated), text) },
    ];
  }
  const [only, ...others] = from.kind === "list" ? from.items : [from];
  if (only === undefined || others.length > 0) return [];
  const premise = inBraces(only, text);
  if (premise === undefined) return [];
  const name = only.kind === "scalar" && isId(only.value) ? `\`${only.value}\`` : `“${shortened(premise)}”`;
  return roles.flatMap((role) => {
    const missing = roles.filter(({ id }) => id !== role.id);
    if (missing.length === 0) return [];
    const parts = roles.map((one) => (one === role ? `${one.id}: ${premise}` : unstated(one)));
    const title = `Take ${name} as \`${role.id}\`, and add ${named(missing)} as unstated`;
    return [{ title, ...spanOf(from), text: braces(parts) }];
  });
}

/** Behind the last entry; in a mapping without braces, on lines of their own. */
function entriesBehind({ flow, entries }: Mapping, parts: readonly string[], text: string): SpanEdit {
  const { key, value } = entries.at(-1)!;
  const written = text.slice(key.range.start.offset, value.range.end.offset).trimEnd();
  const end = key.range.start.offset + written.length;
  if (flow) return { ...at(end), text: parts.map((part) => `, ${part}`).join("") };
  const lineEnd = /\r?\n|$/.exec(text.slice(end))!.index + end;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const indent = " ".repeat(key.range.start.column - 1);
  return { ...at(lineEnd), text: parts.map((part) => newline + indent + part).join("") };
}

/** A premise as it is written in braces; undefined where it would have to be taken apart. */
function inBraces(node: Node, text: string): string | undefined {
  if (node.kind === "scalar") return scalarText(node.value, true);
  const { start, end } = spanOf(node);
  const written = text.slice(start, end);
  return node.kind === "mapping" && node.flow && !written.includes("\n") ? written : undefined;
}

/** A sentence that no statement of the map has. */
function unlike(sentence: string, texts: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const made = number === 1 ? sentence : sentence.replace(/(\p{Po}?)$/u, ` (${number})$1`);
    if (!texts.has(made)) return made;
  }
}

const said = ({ code, message }: Diagnostic): string => `${code} ${message}`;

const named = (roles: readonly SchemeRole[]): string =>
  `the missing premise${roles.length === 1 ? "" : "s"} ${inWords(roles.map(({ id }) => `\`${id}\``))}`;

const itemsOf = (node: Node | undefined): List["items"] => (node?.kind === "list" ? node.items : []);

const entryOf = (node: Node | undefined, key: string): Entry | undefined =>
  node?.kind === "mapping" ? node.entries.find((entry) => entry.key.value === key) : undefined;

const valueOf = (node: Node | undefined, key: string): Node | undefined => entryOf(node, key)?.value;

const at = (offset: number): Span => ({ start: offset, end: offset });

const spanOf = ({ range }: Node): Span => ({ start: range.start.offset, end: range.end.offset });

const applied = (all: string, { start, end, text }: SpanEdit): string =>
  all.slice(0, start) + text + all.slice(end);
