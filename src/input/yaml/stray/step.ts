import { type Advice, type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { isId } from "../../../model/ids.ts";
import { replacing } from "../../fix/advice.ts";
import type { Lines } from "../../lines.ts";
import { declaredIn } from "../../ids/used.ts";
import { stepInArrows } from "../../words/arrows.ts";
import { type Line, indentOf, lineAbove, sectionAt } from "../indents.ts";
import { INFERENCE, lineBelow } from "../near.ts";
import { faultOf } from "../faults/kinds.ts";

const FORM = "`- { from: […], to: … }`";
/** `<step>:` and `[step]:`, with the keys of the step below it. */
const NAME = /^(?:<([^<>]+)>|\[([^[\],]+)\]): *$/u;

/** A step in the form of another notation, in the column of the dashes of the inferences. */
export function strayStep(lines: Lines, offset: number): Diagnostic | undefined {
  const own = lines.around(offset);
  const said = own.text.trim();
  if (said === "" || sectionAt(own.start, lines) !== "inferences") return undefined;
  const from = own.start + indentOf(own.text);
  const range = lines.range(from, from + said.length);
  const say = (message: string, advice: string | Advice) => diagnostic("yaml-syntax", range, message, advice);
  const arrows = stepInArrows(said.replace(/^- +/u, ""));
  if (arrows !== undefined && (said.startsWith("- ") || isInColumn(own, lines)))
    return say("In a map, a step is written with `from` and `to`.", asItems(arrows, own, lines));
  const [, premise, target] = /^([\p{L}\p{N}_-]+)(?:: +|\t+)([\p{L}\p{N}_-]+)$/u.exec(said) ?? [];
  if (premise !== undefined && target !== undefined && !INFERENCE.has(premise) && isInColumn(own, lines)) {
    const declared = declaredIn(lines);
    if (declared.has(premise) && declared.has(target))
      return say(
        "In a map, a step is written with `from` and `to`.",
        asItems({ premises: [premise], targets: [target] }, own, lines),
      );
  }
  if (/^-(?:\s|$)/u.test(said) || !isInColumn(own, lines)) return undefined;
  const name = NAME.exec(said);
  if (name !== null) return say("The id of a step belongs under `id`.", asId(name, own, lines));
  if (/^[#{}\]"']/u.test(said) || /:(?:\s|$)/u.test(said)) return undefined;
  if (INFERENCE.has(/^[\p{L}]+/u.exec(said)?.[0] ?? "") || goesOn(own, lines)) return undefined;
  if (!/^(?:[+*>•·–—~^]|\(?[\p{L}\d]{1,3}[.)]) /u.test(said)) return undefined;
  return faultOf("no-step", range, `a step is written as ${FORM}, beginning with a dash`);
}

/** Where the dashes of the section stand; a section that begins with such a line has none above it. */
function isInColumn(own: Line, lines: Lines): boolean {
  const depth = indentOf(own.text);
  for (let line = lineAbove(own.start, lines); line; line = lineAbove(line.start, lines)) {
    if (indentOf(line.text) === 0 && !line.text.startsWith("- ")) break;
    if (/^ *- /u.test(line.text)) return indentOf(line.text) === depth;
  }
  const below = lineBelow(own, lines);
  return depth > 0 && (below === undefined || indentOf(below.text) <= depth || NAME.test(own.text.trim()));
}

/** Brackets that are open above the line. */
function goesOn(own: Line, lines: Lines): boolean {
  const above = lineAbove(own.start, lines)?.text ?? "";
  return (above.match(/[[{]/gu)?.length ?? 0) > (above.match(/[\]}]/gu)?.length ?? 0);
}

function asItems(
  { premises: first, targets, attacks }: NonNullable<ReturnType<typeof stepInArrows>>,
  { start, text }: Line,
  lines: Lines,
): Advice {
  const isStep = (id: string) => new RegExp(`[\\s{]id: *${id}(?=[\\s,}]|$)`, "mu").test(lines.text);
  const meant = targets.map((target, nth) => {
    const premises = nth === 0 ? first.join(", ") : targets[nth - 1]!;
    const key = attacks === true || isStep(target) ? "against" : "to";
    return `- { from: [${premises}], ${key}: ${target} }`;
  });
  const depth = indentOf(text);
  const range = lines.range(start + depth, start + text.trimEnd().length);
  const fix = replacing("Write it with keys", range, meant.join(lines.newline + " ".repeat(depth)));
  return { hint: `write ${meant.map((one) => `\`${one}\``).join(" and ")}`, fix: { ...fix, reveals: true } };
}

function asId([, angled, squared]: RegExpExecArray, own: Line, lines: Lines): Advice {
  const name = (angled ?? squared!).trim();
  const id = isId(name) ? name : name.toLowerCase().replaceAll(/[^\p{L}\p{N}_-]+/gu, "-");
  const hint = `write \`- id: ${id}\``;
  const below = lineBelow(own, lines);
  const depth = indentOf(own.text);
  if (below === undefined || indentOf(below.text) !== depth + 2) return { hint };
  const range = lines.range(own.start + depth, own.start + own.text.trimEnd().length);
  return { hint, fix: { ...replacing("Write the id under `id`", range, `- id: ${id}`), reveals: true } };
}
