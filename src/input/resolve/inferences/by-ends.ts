import type { Advice, Located } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import { type InArrows, stepInArrows } from "../../words/arrows.ts";
import type { InferenceEntry } from "../../schema/schema.ts";
import type { Links } from "./links.ts";

/** `against: rain -> paint` means the step that leads from the one to the other. Returns whether this was reported. */
export function attacksByEnds({ value, range }: Located<string>, { entries, reading }: Links): boolean {
  const arrows = stepInArrows(value);
  if (arrows === undefined) return false;
  const message = `\`${value}\` names a step by its ends; a step is named by its \`id\`.`;
  reading.report("unknown-id", range, message, adviceFor(entries.filter((entry) => leads(entry, arrows))));
  return true;

  function adviceFor([step, ...others]: readonly InferenceEntry[]): string | Advice {
    if (step === undefined || others.length > 0) return "name an inference by its `id`";
    const { id, at } = step;
    if (id === undefined) return `give the inference in line ${at.start.line} an \`id\`, and name that`;
    return { hint: `write \`${id.value}\``, fix: replacing(`Write \`${id.value}\``, range, id.value) };
  }
}

/** `to: rain -> paint`: a chain of steps. Returns whether this was reported. */
export function supportsChain({ value, range }: Located<string>, { reading }: Links): boolean {
  const last = stepInArrows(value)?.targets.at(-1);
  if (last === undefined) return false;
  const hint = `name one, such as \`${last}\`; the other step is an inference of its own`;
  reading.report("unknown-id", range, "`to` names one conclusion, and not a step.", hint);
  return true;
}

/** Whether the step has these premises, perhaps among others, and this conclusion. */
function leads({ from = [], to }: InferenceEntry, { premises, targets }: InArrows): boolean {
  const ids = from.flatMap((one) => (one?.kind === "id" ? one.id.value : []));
  return targets.length === 1 && to?.value === targets[0] && premises.every((id) => ids.includes(id));
}
