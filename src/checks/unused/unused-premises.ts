import { type Code, type Diagnostic } from "../../diagnostic.ts";
import type { ArgumentMap, Statement } from "../../model/map.ts";

/** Premises that no inference uses or attacks. */
export function unusedPremises({ statements, inferences }: ArgumentMap): readonly Statement[] {
  const used = new Set<string>();
  for (const { from, target } of inferences) {
    for (const id of from) used.add(id);
    if (target.kind !== "undercut") used.add(target.statement);
  }
  return statements.filter(({ id, role }) => role === "premise" && !used.has(id));
}

/** What is compared of two texts. */
export const wording = ({ text }: Pick<Statement, "text">): string =>
  text.toLowerCase().replace(/\p{P}+$/u, "");

/** What shows that a step names a premise that was not meant, or is missing. */
const WRONG_STEP: ReadonlySet<Code> = new Set(["circular", "supports-and-attacks", "conclusion-unsupported"]);

/** The only premise that nothing uses is probably what the only faulty step should name: then that is said there, once. */
export function withUnusedMeant(found: readonly Diagnostic[], map: ArgumentMap): readonly Diagnostic[] {
  const [orphan, ...others] = found.filter(({ code }) => code === "orphan");
  const [step, ...more] = found.filter(({ code }) => WRONG_STEP.has(code));
  const id = map.statements.find(({ at }) => at === orphan?.range)?.id;
  if (step === undefined || id === undefined || others.length + more.length > 0) return found;
  const hint = meant(step, id);
  return found.filter((one) => one !== orphan).map((one) => (one === step ? { ...one, hint } : one));
}

function meant({ code, hint = "" }: Diagnostic, id: string): string {
  if (code === "conclusion-unsupported") return `${hint}; the premise \`${id}\` is used nowhere`;
  const named = `if it should begin with \`${id}\`, which is used nowhere, write \`from: ${id}\``;
  return code === "supports-and-attacks" ? `${named}; ${hint}` : `${named}, or else ${hint}`;
}
