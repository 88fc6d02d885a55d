import type { ArgumentMap } from "../../model/map.ts";
import { askedStep, mayAsk } from "../../schemes/asked.ts";
import { schemesFor } from "../../schemes/index.ts";
import type { Context } from "../analysis/context.ts";
import type { MapState } from "../analysis/state.ts";
import { schemeCard } from "../features/scheme-card.ts";
import type { Suggestion } from "./suggestion.ts";

const NO_MAP: Pick<ArgumentMap, "lang" | "schemes"> = { lang: "en", schemes: [] };

/** Schemes that have critical questions, and after `raises` the questions of what an objection attacks. */
export function completeSchemes(context: Context, state: MapState | undefined): Suggestion[] {
  const key = context.path.at(-1);
  if (context.path[0] !== "inferences" || context.before !== "") return [];
  const map = state?.facts?.().map;
  if (key === "scheme") {
    const used = new Set(state?.index.names("scheme"));
    const schemes = schemesFor(map ?? NO_MAP);
    return schemes.names.flatMap((name): Suggestion[] =>
      used.has(name)
        ? []
        : [{ kind: "word", label: name, insert: name, rank: 2, about: schemeCard(schemes.find(name)!) }],
    );
  }
  return key === "raises" && map !== undefined ? questionsToRaise(context, map) : [];
}

function questionsToRaise({ mapping }: Context, map: ArgumentMap): Suggestion[] {
  const against = mapping?.entries.find((entry) => entry.key.value === "against")?.value;
  const attacked = against?.kind === "scalar" ? against.value : undefined;
  const schemes = schemesFor(map);
  const asked = map.inferences
    .filter((step) => attacked === undefined || mayAsk(attacked, askedStep(step)))
    .flatMap(({ scheme }) => (scheme === undefined ? [] : (schemes.find(scheme)?.questions ?? [])));
  const byId = new Map(asked.map((question) => [question.id, question]));
  return [...byId.values()].map(({ id, text }) => ({
    kind: "word",
    label: id,
    insert: id,
    rank: 1,
    detail: text,
    filter: text,
  }));
}
