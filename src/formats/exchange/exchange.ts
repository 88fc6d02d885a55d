import { plainFields } from "../../model/field.ts";
import type { Field, Plain } from "../../model/field.ts";
import {
  GROUP_FIELDS,
  INFERENCE_FIELDS,
  MAP_FIELDS,
  SOURCE_FIELDS,
  STATEMENT_FIELDS,
} from "../../model/fields.ts";
import type { ArgumentMap } from "../../model/map.ts";
import { plainMap } from "./plain-map.ts";
import type { BookFormat, Drawing } from "../format.ts";

/** A map in another notation, and what that notation cannot express. */
interface Exchanged {
  readonly text: string;
  readonly losses: readonly { readonly kind: string; readonly count: number }[];
}

/** A format that holds the argument itself, so that other programs can work with it. */
export interface ExchangeFormat extends BookFormat {
  readonly exchange: (map: ArgumentMap) => Exchanged;
}

/** Which fields a notation carries over; the others are counted where a map has them. */
export interface Carried {
  readonly map?: readonly (keyof typeof MAP_FIELDS)[];
  readonly statement?: readonly (keyof typeof STATEMENT_FIELDS)[];
  readonly inference?: readonly (keyof typeof INFERENCE_FIELDS)[];
  /** What each premise does in its scheme. */
  readonly roles?: true;
  readonly groups?: true;
  readonly rivals?: true;
  readonly sources?: true;
}

interface Facts {
  readonly extension: string;
  readonly mime: string;
  readonly summary: string;
  readonly carried: Carried;
}

/** Writes a map; `lose` counts what it had to leave out beside whole fields. */
type Write = (map: ArgumentMap, lose: (kind: string, count?: number) => void) => string;

export function exchangeFormat({ carried, ...facts }: Facts, write: Write): ExchangeFormat {
  const exchange = (map: ArgumentMap): Exchanged => {
    const losses = new Map<string, number>();
    const lose = (kind: string, count = 1) => {
      if (count > 0) losses.set(kind, (losses.get(kind) ?? 0) + count);
    };
    const { map: own, outside } = plainMap(map);
    lose("references to statements of other files, now premises", outside);
    const text = write(own, lose);
    loseFields(own, carried, lose);
    return { text, losses: [...losses].map(([kind, count]) => ({ kind, count })) };
  };
  return {
    ...facts,
    needs: "outline",
    pages: "many",
    exchange,
    write: async (drawings: readonly Drawing[]) =>
      new TextEncoder().encode(exchange(wholeMap(drawings)).text),
  };
}

/** A map that is divided over several figures is the same map in all of them. */
const wholeMap = (drawings: readonly Drawing[]): ArgumentMap => drawings[0]!.outline.map;

function loseFields(map: ArgumentMap, carried: Carried, lose: (kind: string, count?: number) => void): void {
  const count = (
    fields: Readonly<Record<string, Field>>,
    values: object,
    known: readonly string[],
    where: string,
  ) => {
    for (const [key, value, field] of plainFields(fields, values as never))
      if (!known.includes(key) && says(value, field)) lose(`\`${key}\` of ${where}`);
  };
  count(MAP_FIELDS, map, [...(carried.map ?? []), "circular"], "the map");
  for (const one of map.statements) count(STATEMENT_FIELDS, one, carried.statement ?? [], "statements");
  for (const one of map.inferences) count(INFERENCE_FIELDS, one, carried.inference ?? [], "inferences");
  if (carried.roles !== true)
    for (const { roles } of map.inferences) lose("roles of premises", roles?.size ?? 0);
  if (carried.sources !== true) for (const one of map.sources) count(SOURCE_FIELDS, one, [], "sources");
  if (carried.groups !== true) for (const one of map.groups) count(GROUP_FIELDS, one, [], "groups");
  if (carried.rivals !== true) lose("groups of rivals", map.rivals.length);
  if (map.lang !== "en") lose("the language of the map");
  lose("kinds of steps of the map's own", map.schemes.length);
  lose("expected verdicts", map.expect.length);
  lose("views", map.views.length);
  lose("wishes for the figure", Object.values(map.figure).filter((wish) => wish !== undefined).length);
}

function says(value: Plain, { is }: Field): boolean {
  if (value === undefined || value === "") return false;
  if (is === "flag") return value === true;
  return !Array.isArray(value) || value.length > 0;
}
