/** A piece of an Argdown text with a sign of its own in front: a heading, a member of a relation, a line of a structure. */
export interface ArgdownItem {
  readonly sign: ArgdownSign;
  /** In columns; a tab counts as four. */
  readonly indent: number;
  /** Without its sign; lines are joined. */
  content: string;
  readonly start: number;
  end: number;
  /** Nothing but blank lines stand before it. */
  readonly afterBlank: boolean;
}

export type Relation = "+>" | "->" | "_>" | "<+" | "<-" | "<_" | "><";

export type ArgdownSign =
  | { readonly kind: "heading"; readonly level: number }
  | { readonly kind: "relation"; readonly relation: Relation }
  | { readonly kind: "numbered"; readonly number: string }
  | {
      readonly kind: "rule";
      /** It needs no second rule below it. */
      readonly whole: boolean;
    }
  | { readonly kind: "list" }
  | { readonly kind: "include" }
  | { readonly kind: "text" };

const RELATION = /^(\+>|->|_>|<\+|<-|<_|><|\+|-|_)(?=\s|\[|<|@|$)\s*/u;
const NUMBERED = /^\((\d+)\)\s*/u;
const HEADING = /^(#{1,6})\s+/u;
const LIST = /^(?:\*|\d+\.)\s+/u;
const INCLUDE = /^@include\([^)]*\)\s*$/u;
const RULE = /^--+\s*$/u;
const NAMED_RULE = /^--+\s+(.+?)\s*--+\s*$/u;

/** One line each, whatever follows. */
const ENDED: ReadonlySet<ArgdownSign["kind"]> = new Set(["heading", "rule", "include"]);

/** Comments as blanks, so that everything keeps its place. */
export function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)|\/\*[\s\S]*?(?:\*\/|$)|(?<![^\s])\/\/[^\n]*/gu, (comment) =>
    comment.replace(/[^\n]/gu, " "),
  );
}

/** The settings between two lines of `===` at the beginning, and where the text begins. */
export function frontMatter(text: string): { readonly settings: string; readonly begin: number } {
  const found = /^\s*={3,}[^\S\n]*\r?\n([\s\S]*?)\r?\n={3,}[^\S\n]*(?:\r?\n|$)/u.exec(text);
  return found === null ? { settings: "", begin: 0 } : { settings: found[1]!, begin: found[0].length };
}

export function itemsOf(text: string, begin: number): readonly ArgdownItem[] {
  const items: ArgdownItem[] = [];
  let afterBlank = true;
  let depth = 0;
  let offset = begin;
  for (const whole of text.slice(begin).split("\n")) {
    const line = whole.replace(/\r$/u, "");
    const rest = line.trimStart();
    const start = offset + (line.length - rest.length);
    const end = offset + line.trimEnd().length;
    offset += whole.length + 1;
    if (rest === "") {
      // Data in braces may hold blank lines.
      if (depth === 0) afterBlank = true;
      continue;
    }
    const last = items.at(-1);
    const sign = depth > 0 ? undefined : signOf(rest);
    if (
      sign === undefined &&
      last !== undefined &&
      (depth > 0 || (!afterBlank && !ENDED.has(last.sign.kind)))
    ) {
      last.content += last.content.endsWith("{") || depth > 0 ? `\n${line}` : ` ${rest.trimEnd()}`;
      last.end = end;
    } else {
      const [found, content] = sign ?? [{ kind: "text" } as const, rest];
      items.push({ sign: found, indent: indentOf(line), content: content.trimEnd(), start, end, afterBlank });
    }
    depth = Math.max(0, depth + bracesIn(rest));
    afterBlank = false;
  }
  return items;
}

const bracesIn = (line: string): number =>
  (line.match(/(?<!\\)\{/gu)?.length ?? 0) - (line.match(/(?<!\\)\}/gu)?.length ?? 0);

const indentOf = (line: string): number => /^[ \t]*/u.exec(line)![0].replace(/\t/gu, "    ").length;

function signOf(rest: string): readonly [ArgdownSign, string] | undefined {
  const heading = HEADING.exec(rest);
  if (heading !== null)
    return [{ kind: "heading", level: heading[1]!.length }, rest.slice(heading[0].length)];
  if (INCLUDE.test(rest)) return [{ kind: "include" }, ""];
  if (RULE.test(rest)) return [{ kind: "rule", whole: rest.trim().length > 2 }, ""];
  const named = NAMED_RULE.exec(rest);
  if (named !== null) return [{ kind: "rule", whole: true }, named[1]!];
  const numbered = NUMBERED.exec(rest);
  if (numbered !== null) return [{ kind: "numbered", number: numbered[1]! }, rest.slice(numbered[0].length)];
  const relation = RELATION.exec(rest);
  if (relation !== null) {
    const symbol = relation[1]!;
    const full = (symbol.length === 1 ? `<${symbol}` : symbol) as Relation;
    return [{ kind: "relation", relation: full }, rest.slice(relation[0].length)];
  }
  const list = LIST.exec(rest);
  if (list !== null) return [{ kind: "list" }, rest.slice(list[0].length)];
  // A title begins a piece of its own even where no blank line stands before it.
  return /^(?:\[[^\]]+\]|<[^>]+>)\s*(?::|$|#|\{)/u.test(rest) ? [{ kind: "text" }, rest] : undefined;
}
