import { completeIds } from "./ids.ts";
import { completeKeys } from "./keys.ts";
import { completeSchemes } from "./schemes.ts";
import type { Suggestion } from "./suggestion.ts";
import { MAP_WALK } from "../analysis/schema-walk.ts";
import type { SchemaWalk } from "../analysis/schema-walk.ts";
import { completeWords } from "./words.ts";
import { contextsAt } from "../analysis/context.ts";
import type { Span } from "../../input/ids/occurrences.ts";
import type { MapState } from "../analysis/state.ts";

export interface Completion {
  readonly replaced: Span;
  readonly suggestions: readonly Suggestion[];
  /** There are more than are listed: ask again when more is typed. */
  readonly partial: boolean;
}

export interface CompletionWish {
  /** Another server completes keys from the JSON Schema. */
  readonly withoutKeys?: boolean;
  /** Of the file's format, where that is no map. */
  readonly walk?: SchemaWalk;
}

/** The most entries of a list: editors sort it after every letter. */
const MOST_SUGGESTIONS = 400;

/** What can be written at an offset of the current text; the state may be slightly older. */
export function complete(
  text: string,
  offset: number,
  state: MapState | undefined,
  { withoutKeys = false, walk = MAP_WALK }: CompletionWish = {},
): Completion | undefined {
  const contexts = contextsAt(text, offset);
  const found = contexts.flatMap((context) =>
    context.as === "key"
      ? completeKeys(context, state, withoutKeys, walk)
      : [
          ...completeIds(context, state),
          ...completeSchemes(context, state),
          ...(withoutKeys ? [] : completeWords(context, walk)),
        ],
  );
  if (found.length === 0) return undefined;
  const { word: replaced } = contexts[0]!;
  if (found.length <= MOST_SUGGESTIONS) return { replaced, suggestions: found, partial: false };
  const best = found.toSorted((a, b) => a.rank - b.rank).slice(0, MOST_SUGGESTIONS);
  return { replaced, suggestions: best, partial: true };
}
