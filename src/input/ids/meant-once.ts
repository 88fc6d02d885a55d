import type { Code, Diagnostic } from "../../diagnostic.ts";
import { sectionsDeclaring } from "../../model/fields.ts";
import { replacing } from "../fix/advice.ts";

/** What nothing declares, and the sections in which it would be declared. */
const DECLARED_IN: ReadonlyMap<Code, ReadonlySet<string>> = new Map([
  ["unknown-id", new Set([...sectionsDeclaring("statement"), "inferences"])],
  ["unknown-source", new Set(sectionsDeclaring("source"))],
  ["unknown-voice", new Set(sectionsDeclaring("voice"))],
  ["unknown-group", new Set(sectionsDeclaring("group"))],
]);

/**
 * One mistake that shows in two places is said in one: an id is declared twice, or as what can be none, and one other is
 * declared nowhere; and what follows from a list in the place of a target.
 */
export function meantOnce(
  found: readonly Diagnostic[],
  sectionAt: (offset: number) => string | undefined,
): readonly Diagnostic[] {
  return declaredOtherwise(withoutTargets(found), sectionAt);
}

function declaredOtherwise(
  found: readonly Diagnostic[],
  sectionAt: (offset: number) => string | undefined,
): readonly Diagnostic[] {
  const [unknown, ...others] = found.filter(
    ({ code, fix }) => DECLARED_IN.has(code) && (fix === undefined || fix.changesUnused === true),
  );
  if (unknown?.subject?.kind !== "undeclared" || others.length > 0) return found;
  const { id } = unknown.subject;
  const sections = DECLARED_IN.get(unknown.code)!;
  const [wrong, ...more] = found.filter(
    ({ code, subject, range: { start } }) =>
      (code === "bad-id" || subject?.kind === "declared-twice") &&
      sections.has(sectionAt(start.offset) ?? ""),
  );
  // One that is used under its own name is not the one that is missing.
  if (wrong === undefined || more.length > 0 || (wrong.fix?.edits.length ?? 0) > 1) return found;
  const told = wrong.code === "bad-id" ? declaredAs(wrong, id) : among(wrong, id);
  return found.flatMap((one) => (one === unknown ? [] : one === wrong ? told : one));
}

const among = (twice: Diagnostic, id: string): Diagnostic => ({
  ...twice,
  hint: `${twice.hint}; one of them may be \`${id}\`, which nothing declares`,
});

function declaredAs(odd: Diagnostic, id: string): Diagnostic {
  const { fix, ...rest } = odd;
  const hint = `write \`${id}\`${fix ? "" : " here"}, which is used and declared nowhere`;
  return {
    ...rest,
    hint,
    ...(fix && { fix: { ...replacing(`Change the id to \`${id}\``, odd.range, id), asks: true as const } }),
  };
}

/** `to: [a, b]` with `from: c`: where the targets are premises, the keys are exchanged. */
function withoutTargets(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const lists = found.filter(({ subject }) => subject?.kind === "targets");
  if (lists.length === 0) return found;
  const inside = (one: Diagnostic, list: Diagnostic) =>
    one.code === "premise-concluded" &&
    one.range.start.offset >= list.range.start.offset &&
    one.range.end.offset <= list.range.end.offset;
  return found.flatMap((one) => {
    if (lists.some((list) => inside(one, list))) return [];
    const own = lists.includes(one) ? found.filter((other) => inside(other, one)).length : 0;
    if (own === 0 || one.subject?.kind !== "targets" || own < one.subject.count) return one;
    const { fix: _, ...rest } = one;
    const hint = `these are premises, so \`from\` and \`to\` seem to be exchanged: write each in place of the other`;
    return { ...rest, hint };
  });
}
