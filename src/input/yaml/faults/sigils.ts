import { type Advice, type Diagnostic, type Edit, diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import { quoteAdvice, quoteInFlow, valueStart } from "../../fix/correction.ts";
import { declaredIn } from "../../ids/used.ts";
import type { Lines } from "../../lines.ts";
import type { Line } from "../indents.ts";
import { lineBelow } from "../near.ts";
import { faultOf } from "./kinds.ts";

/** What begins an anchor, an alias or a tag of YAML. */
export interface Sigil {
  readonly word: string;
  readonly start: number;
  readonly inFlow: boolean;
}

/** Where ids are expected. */
const USED_HERE = /(?:from|to|against|main|rivals): *(?:\[[^\]]*)?$/u;

/** Sharing by anchors and aliases is refused, because nearly always it is prose that has got into it: `*star`, `&co`. */
export function sigilFault(
  { word, start, inFlow }: Sigil,
  lines: Lines,
  anchors: ReadonlySet<string>,
): Diagnostic {
  const end = start + word.length;
  const line = lines.around(start);
  const before = line.text.slice(0, start - line.start);
  const behind = line.text.slice(end - line.start).trim();
  const shared = anchors.has(word.slice(1)) && (word.startsWith("*") || behind === "");
  const advice =
    shared || /<<\s*:\s*$/.test(before)
      ? "write out again what is used twice"
      : inFlow
        ? quoteInFlow(lines, start)
        : quoteValue(lines, start);
  const items = starredItems(start, lines);
  if (items !== undefined) return items;
  const starred = /^\*{1,2}([\p{L}\p{N}_-]+?)\*{0,2}$/u.exec(word)?.[1];
  const isId = starred !== undefined && USED_HERE.test(before) && declaredIn(lines).has(starred);
  const [code, kind] = SIGILS[word[0] as keyof typeof SIGILS];
  return diagnostic(
    code,
    lines.range(start, end),
    `\`${word}\` is a YAML ${kind} here, not a part of the text.`,
    isId
      ? {
          hint: `did you mean \`${starred}\`?`,
          fix: {
            ...replacing("Write the id without stars", lines.range(start, end), starred),
            reveals: true,
          },
        }
      : advice,
  );
}

/** The most lines of one list. */
const MOST_ITEMS = 50;

/** Lines that begin with a star, as items do elsewhere. */
function starredItems(start: number, lines: Lines): Diagnostic | undefined {
  const lead = /^( *)\* +(?=\S)/u;
  let line: Line | undefined = lines.around(start);
  const indent = lead.exec(line.text)?.[1]?.length;
  if (indent === undefined || line.start + indent !== start) return undefined;
  const edits: Edit[] = [];
  for (; line !== undefined && edits.length < MOST_ITEMS; line = lineBelow(line, lines)) {
    const own = lead.exec(line.text);
    if (own?.[1]!.length !== indent) break;
    edits.push({ range: lines.range(line.start + indent, line.start + own[0].length), text: "- " });
  }
  return faultOf("odd-dash", edits[0]!.range, {
    hint: `write \`- \`${edits.length > 1 ? ", and the same below it" : ""}`,
    fix: { title: "Write plain dashes", edits, reveals: true },
  });
}

/** Only at the start of a value is it clear what it belongs to. */
function quoteValue(lines: Lines, start: number): Advice {
  const { hint, fix } = quoteAdvice(lines, start);
  return { ...(hint !== undefined && { hint }), ...(fix && valueStart(lines, start) === start && { fix }) };
}

const SIGILS = {
  "&": ["yaml-anchor-text", "anchor"],
  "*": ["yaml-alias", "alias"],
  "!": ["yaml-syntax", "tag"],
} as const;
