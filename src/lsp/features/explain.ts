import { inferenceCard, plain, sourceCard, statementCard } from "./cards.ts";
import { voicesIn } from "../../outline/attribution.ts";
import type { MapFacts } from "../analysis/map-index.ts";
import type { Space } from "../../model/field.ts";
import type { MapState } from "../analysis/state.ts";
import { schemesFor } from "../../schemes/index.ts";
import { schemeCard } from "./scheme-card.ts";

/** What an id stands for, in Markdown; undefined if it is unknown. */
export function explain(space: Space, id: string, state: MapState): string | undefined {
  const facts = state.facts?.();
  if (facts === undefined) return undefined;
  const what = meaning(space, id, facts);
  const counted = COUNTED[space];
  if (counted === undefined) return what;
  const uses = state.index.of(space, id).filter(({ declares }) => !declares).length;
  const often = uses === 0 ? "never used" : uses === 1 ? `${counted} once` : `${counted} ${uses} times`;
  return what === undefined && uses === 0
    ? undefined
    : [what, `*${often}*`].flatMap((one) => one ?? []).join("\n\n");
}

const COUNTED: Partial<Record<Space, string>> = {
  voice: "speaks",
  source: "cited",
  group: "named",
  tag: "given",
  scheme: "used",
};

function meaning(space: Space, id: string, facts: MapFacts): string | undefined {
  const { map } = facts;
  switch (space) {
    case "statement": {
      const inference = facts.inferences.get(id);
      return inference ? inferenceCard(inference, facts) : statementCard(id, facts);
    }
    case "source": {
      const source = map.sources.find((one) => one.id === id);
      return source && sourceCard(source);
    }
    case "voice":
      return words(voicesIn(map).get(id)?.name);
    case "group":
      return words(map.groups.find((one) => one.id === id)?.title);
    case "view":
      return words(map.views.find((one) => one.id === id)?.title ?? "A view: `hence render --view`");
    case "scheme": {
      const scheme = schemesFor(map).find(id);
      return scheme && schemeCard(scheme);
    }
    case "use":
      return words(map.uses.find((one) => one.id === id)?.file);
    case "tag":
      return undefined;
  }
}

function words(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plain(text);
}
