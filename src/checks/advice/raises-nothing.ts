import { diagnostic } from "../../diagnostic.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import { inWords } from "../../model/lists.ts";
import type { ArgumentMap, Inference } from "../../model/map.ts";
import { mayAskAbout } from "../../schemes/asked.ts";
import { type Scheme, schemesFor } from "../../schemes/index.ts";
import type { Check } from "../check.ts";

type Raising = Inference & { readonly raises: string };

/** A question is raised by an objection, and named by a word of a scheme or in words, not by a statement. */
export const raisesNothing: Check<"raises-nothing"> = (map) => {
  const ids = new Set<string>(map.statements.map(({ id }) => id));
  return map.inferences.filter(isRaising).flatMap((step): readonly Diagnostic<"raises-nothing">[] => {
    const { at, raises, target } = step;
    const say = (message: string, hint: string) => [diagnostic("raises-nothing", at, message, hint)];
    if (ids.has(raises))
      return say(
        `\`raises\` names a question that an objection asks, and \`${raises}\` is a statement.`,
        "delete it: what a step supports or attacks belongs under `to` or `against`",
      );
    if (target.kind === "support")
      return say(
        "`raises` names the question that an objection asks, and this step supports something.",
        "delete it, or write `against` in place of `to`",
      );
    return withoutScheme(step, map, say);
  });
};

const isRaising = (step: Inference): step is Raising => step.raises !== undefined;

/** Questions are those of a scheme, so a step that names none has none. */
function withoutScheme<T>(
  step: Raising,
  map: ArgumentMap,
  say: (message: string, hint: string) => readonly T[],
): readonly T[] {
  const schemes = schemesFor(map);
  const asked = map.inferences.filter((one) => mayAskAbout(step, one));
  if (asked.some(({ scheme }) => scheme !== undefined && schemes.find(scheme) !== undefined)) return [];
  const [first] = asked;
  if (first === undefined)
    return say(
      `\`raises\` names a question about a step, and no step leads from or to what is attacked here.`,
      "delete it",
    );
  const { line } = first.at.start;
  const known = schemes.names.map((name) => schemes.find(name)!);
  const having = known.filter(({ questions }) => questions.some(({ id }) => id === step.raises));
  const shown = having.length > 0 ? having : known.slice(0, 1);
  const offered = `such as \`scheme: ${shown[0]!.name}\`${having.length > 0 ? `, which has the question \`${step.raises}\`` : ` with its questions ${namesOf(shown[0]!)}`}`;
  return first.scheme === undefined
    ? say(
        `\`raises\` names a question of a scheme, and the step in line ${line} names no scheme.`,
        `give the step in line ${line} its scheme, ${offered}; or delete \`raises\``,
      )
    : say(
        `\`raises\` names a question of a scheme, and \`${first.scheme}\`, the scheme of the step in line ${line}, has none.`,
        `declare it with its questions under \`schemes\`, or name another in line ${line}, ${offered}; or delete \`raises\``,
      );
}

const namesOf = ({ questions }: Scheme): string => inWords(questions.map(({ id }) => `\`${id}\``));
