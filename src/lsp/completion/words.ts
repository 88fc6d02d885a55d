import type { Suggestion } from "./suggestion.ts";
import type { Context } from "../analysis/context.ts";
import type { SchemaWalk } from "../analysis/schema-walk.ts";

/** The fixed words that a value can be: papers, directions, flags. */
export function completeWords({ path, before }: Context, { schemasAt }: SchemaWalk): Suggestion[] {
  if (before !== "") return [];
  return schemasAt(path).flatMap(({ type, enum: words }) =>
    (type === "boolean" ? ["true", "false"] : (words ?? [])).map((word) => ({
      kind: "word",
      label: word,
      insert: word,
      rank: 0,
    })),
  );
}
