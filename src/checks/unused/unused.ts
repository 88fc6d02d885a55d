import { type Code, type Diagnostic, type Range, type Source, diagnostic } from "../../diagnostic.ts";
import { linesOf } from "../../input/lines.ts";
import { withoutEntry } from "../../input/fix/move.ts";
import type { ArgumentMap } from "../../model/map.ts";
import type { Check } from "../check.ts";

/** A voice, a group or a source that nothing in the map names. */
export const unused: Check<"unused-voice" | "unused-group" | "unused-source"> = (map, { source }) => [
  ...without("unused-voice", "voice", map.voices, spoken(map), source),
  ...without("unused-source", "source", map.sources, cited(map), source),
  ...without("unused-group", "group", map.groups, new Set(map.statements.map(({ group }) => group)), source),
];

const spoken = ({ statements, inferences }: ArgumentMap) =>
  new Set([...statements.flatMap(({ voices }) => voices), ...inferences.map(({ voice }) => voice)]);

/** Where citations name no source, all of them are meant. */
function cited({ sources, statements }: ArgumentMap): ReadonlySet<string | undefined> {
  const named = new Set(statements.flatMap(({ citations }) => citations.map((one) => one.source)));
  return sources.some(({ id }) => named.has(id)) && sources.length > 1
    ? named
    : new Set(sources.map(({ id }) => id));
}

function without<C extends Code>(
  code: C,
  kind: string,
  declared: readonly { readonly id: string; readonly at: Range }[],
  used: ReadonlySet<string | undefined>,
  { text }: Source,
): Diagnostic<C>[] {
  const idle = declared.filter(({ id }) => !used.has(id));
  if (idle.length === 0) return [];
  const lines = linesOf(text);
  return idle.map(({ id, at }) => {
    const fix = withoutEntry(`Delete the ${kind} \`${id}\``, at.start.offset, lines);
    const advice = fix && { fix: { ...fix, asks: true as const } };
    return diagnostic(
      code,
      at,
      `No statement ${kind === "source" ? "cites" : "has"} the ${kind} \`${id}\`.`,
      advice,
    );
  });
}
