import type { Range } from "../../diagnostic.ts";
import type { ArgumentMap, FigureWish, OwnScheme } from "../../model/map.ts";
import type { Shared } from "../../model/project.ts";

/**
 * A map with what it shares with others: the sources that it cites, the voices that speak in it. Its own take
 * precedence. Each is placed where the map first uses it, because its own place is in another file.
 */
export function withShared(map: ArgumentMap, shared: Shared): ArgumentMap {
  return {
    ...map,
    figure: figureOf(map.figure, shared.figure),
    sources: [
      ...map.sources,
      ...used(shared.sources, map.sources, citedIn(map)).map(
        ({ fileAt: _, authorsAt: __, ...source }) => source,
      ),
    ],
    voices: [...map.voices, ...used(shared.voices, map.voices, speakingIn(map))],
  };
}

/** The map's own schemes, and those of other files. */
export function withSchemes(own: readonly OwnScheme[], { schemes = [] }: Shared): readonly OwnScheme[] {
  const declared = new Set(own.map(({ id }) => id));
  return [...own, ...schemes.filter(({ id }) => !declared.has(id))];
}

type Entry = { readonly id: string; readonly at: Range };

function used<E extends Entry>(
  shared: readonly E[],
  own: readonly Entry[],
  places: ReadonlyMap<string, Range>,
): E[] {
  const declared = new Set(own.map(({ id }) => id));
  return shared.flatMap((entry) => {
    const at = places.get(entry.id);
    return at === undefined || declared.has(entry.id) ? [] : [{ ...entry, at }];
  });
}

/** A sheet and a column exclude each other, so a map that chooses one rejects the other. */
function figureOf(own: FigureWish, { paper, width, type, ...others }: FigureWish): FigureWish {
  if (own.paper !== undefined) return { ...others, ...own };
  if (own.width !== undefined) return { ...others, ...(type !== undefined && { type }), ...own };
  const place = paper !== undefined ? { paper } : width !== undefined ? { width } : {};
  return { ...others, ...place, ...(width !== undefined && type !== undefined && { type }), ...own };
}

function citedIn({ statements }: ArgumentMap): ReadonlyMap<string, Range> {
  return firstPlaces(
    statements.flatMap(({ citations, at }) => citations.map(({ source }) => [source, at] as const)),
  );
}

function speakingIn({ statements, inferences, views }: ArgumentMap): ReadonlyMap<string, Range> {
  return firstPlaces([
    ...statements.flatMap(({ voices, at }) => voices.map((voice) => [voice, at] as const)),
    ...inferences.map(({ voice, at }) => [voice, at] as const),
    ...views.map(({ voice, at }) => [voice, at] as const),
  ]);
}

function firstPlaces(uses: readonly (readonly [string | undefined, Range])[]): ReadonlyMap<string, Range> {
  const places = new Map<string, Range>();
  for (const [id, at] of uses) if (id !== undefined && !places.has(id)) places.set(id, at);
  return places;
}
