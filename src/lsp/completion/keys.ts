import type { Suggestion } from "./suggestion.ts";
import type { Context } from "../analysis/context.ts";
import { partAt } from "../../input/ids/grammar.ts";
import { outsideId } from "../../model/ids.ts";
import { outsideIds, usesOf } from "./ids.ts";
import { isOwnVoice } from "../analysis/id-index.ts";
import type { SchemaPart, SchemaWalk } from "../analysis/schema-walk.ts";
import type { MapState } from "../analysis/state.ts";

/** Keys that a mapping does not have yet; where keys are ids, those that are used but not declared. */
export function completeKeys(
  context: Context,
  state: MapState | undefined,
  withoutKeys: boolean,
  walk: SchemaWalk,
): Suggestion[] {
  const { path, mapping, flow, colon, typed, before } = context;
  const written = new Set(mapping?.entries.map(({ key }) => key.value));
  const space = partAt(path)?.declares;
  if (space !== undefined) {
    const index = state?.index;
    const wanted = index
      ?.names(space)
      .filter((id) => !isOwnVoice(space, id) && !index.of(space, id).some(({ declares }) => declares));
    return (wanted ?? []).map((id) => ({
      kind: "id",
      label: id,
      detail: "used, not declared yet",
      insert: colon ? id : `${id}: `,
      rank: 0,
    }));
  }
  const keyed = partAt(path)?.keyed;
  const [, use] = /^([^\s#]+)#$/u.exec(before) ?? [];
  if (use !== undefined && keyed === "statement" && state !== undefined)
    return outsideIds(state, [use], typed, ({ statement }) => statement);
  if (before !== "") return [];
  if (keyed !== undefined) {
    const declared = state?.index.declared(keyed) ?? [];
    const own = declared.flatMap(({ id, whole }): Suggestion[] =>
      whole === undefined ? [] : [{ kind: "id", label: id, insert: id, space: keyed, rank: 1 }],
    );
    const all = [...own, ...(state === undefined ? [] : outsideIds(state, usesOf(state), typed, outsideId))];
    return all
      .filter(({ label }) => !written.has(label))
      .map((one) => ({ ...one, insert: colon ? one.insert : `${one.insert}: ` }));
  }
  if (withoutKeys) return [];
  const twoTargets = written.has("to") || written.has("against");
  const beside = (key: string) =>
    twoTargets && path[0] === "inferences" && (key === "to" || key === "against");
  // An item of a list of ids can also be a statement, which is rarely wanted.
  const rank = typeof path.at(-1) === "number" && path.length > 2 ? 2 : 1;
  return [...walk.keysAt(path)].flatMap(([key, schema]): Suggestion[] => {
    if (written.has(key) || beside(key)) return [];
    const about = schema.description;
    const snippet = colon ? undefined : snippetFor(key, walk.alternatives(schema), flow, path.length === 0);
    return [
      {
        kind: "key",
        label: key,
        ...(about === undefined ? {} : { about }),
        insert: colon ? key : `${key}: `,
        ...(snippet === undefined ? {} : { snippet }),
        rank,
      },
    ];
  });
}

/** The key with what nearly always follows it. */
function snippetFor(
  key: string,
  schemas: readonly SchemaPart[],
  flow: boolean,
  section: boolean,
): string | undefined {
  if (key === "from") return "from: [$1]";
  if (key === "unstated") return "unstated: true";
  if (flow || !section) return undefined;
  if (key === "inferences") return "inferences:\n  - from: [$1]\n    to: $2";
  const whole = schemas.some(({ type }) => type === "object");
  return whole ? `${key}:\n  $1` : undefined;
}
