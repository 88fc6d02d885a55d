import { diagnostic } from "../../../diagnostic.ts";
import { Draft } from "../graph/draft.ts";
import { treeOf } from "../graph/tree.ts";
import type { Lines } from "../../lines.ts";
import type { Notation } from "../../notation.ts";
import type { Tree } from "../../node.ts";

const TITLE = /^\s*Discussion (?:Title|Name): *(.*)$/u;
const CLAIM = /^((?:\d+\.)+) (?:(Pro|Con): )?(.*)$/u;
const SEE = /^-> See ((?:\d+\.)+)/u;
const LINK = /\[([^\]]*)\]\([^)]*\)/gu;

/** The text that Kialo exports: "1.2. Con: …", a claim a line, with the number of the one it is about. */
export const kialo: Notation = {
  name: "Kialo",
  extensions: [],
  shared: ["txt"],
  recognise: (text) => TITLE.test(text.slice(0, 500).trimStart().split("\n")[0] ?? ""),
  read({ text }, lines): Tree {
    const draft = new Draft();
    fill(text, lines, draft);
    if (draft.finish().statements.length > 0 || text.trim() === "")
      return text.trim() === ""
        ? { root: undefined, lost: [], comments: [], diagnostics: [] }
        : treeOf(draft.finish(), lines);
    const message = "This text is not an exported discussion: no line begins like `1.1. Pro: …`.";
    return {
      root: undefined,
      lost: [],
      comments: [],
      diagnostics: [diagnostic("notation-unknown", lines.range(0, 1), message)],
    };
  },
};

interface Claim {
  readonly number: string;
  readonly side: string | undefined;
  readonly start: number;
  end: number;
  text: string;
}

function fill(text: string, lines: Lines, draft: Draft): void {
  const claims = claimsIn(text, draft);
  const see = new Map<string, string>();
  for (const { number, text: words, start, end } of claims) {
    const other = SEE.exec(words)?.[1];
    if (other !== undefined) see.set(number, other);
    else
      draft.statement({
        key: number,
        text: plain(words, start, end, lines, draft),
        at: lines.range(start, end),
      });
  }
  const statementOf = (number: string) => see.get(number) ?? number;
  for (const { number, side, start, end } of claims) {
    const above = number.replace(/\d+\.$/u, "");
    if (above === "") continue;
    const at = lines.range(start, end);
    if (side === undefined)
      draft.lose("claims that are neither for nor against, now statements by themselves", at);
    else
      draft.step({
        key: `step ${number}`,
        from: [statementOf(number)],
        kind: side === "Pro" ? "support" : "attack",
        target: statementOf(above),
        at,
      });
  }
}

/** What follows a claim without a number of its own belongs to it. */
function claimsIn(text: string, draft: Draft): readonly Claim[] {
  const claims: Claim[] = [];
  let offset = 0;
  for (const whole of text.split("\n")) {
    const line = whole.replace(/\r$/u, "");
    const title = claims.length === 0 ? TITLE.exec(line) : null;
    const [, number, side, words] = CLAIM.exec(line) ?? [];
    const last = claims.at(-1);
    if (title !== null) draft.say({ title: title[1] });
    else if (number !== undefined && words !== undefined)
      claims.push({ number, side, start: offset, end: offset + line.length, text: words });
    else if (last !== undefined && line.trim() !== "") {
      last.text += ` ${line.trim()}`;
      last.end = offset + line.length;
    }
    offset += whole.length + 1;
  }
  return claims;
}

function plain(words: string, start: number, end: number, lines: Lines, draft: Draft): string {
  const links = words.match(LINK)?.length ?? 0;
  if (links > 0) draft.lose("addresses of links", lines.range(start, end), links);
  return words.replace(/\\([[\]()])/gu, "$1").replace(LINK, "$1");
}
