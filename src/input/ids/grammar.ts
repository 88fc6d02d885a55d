import type { Field, Space } from "../../model/field.ts";
import { INFERENCE_FIELDS, MAP_FIELDS, STATEMENT_FIELDS, VIEW_FIELDS } from "../../model/fields.ts";

/** How a scalar names something: it gives the id, it uses it, it may be a text in place of an id, or begins with it. */
type Naming = "declares" | "refers" | "premise" | "cites";

/** A place in the format, as far as ids are concerned. A list has the part of its items, unless `each` says otherwise. */
export interface GrammarPart {
  readonly keys?: Readonly<Record<string, GrammarPart>>;
  /** Under any other key. */
  readonly others?: GrammarPart;
  /** Its keys are ids. */
  readonly declares?: Space;
  /** Its keys are ids of what is declared elsewhere. */
  readonly keyed?: Space;
  readonly each?: GrammarPart;
  readonly scalar?: { readonly space: Space; readonly naming: Naming };
}

const refers = (space: Space): GrammarPart => ({ scalar: { space, naming: "refers" } });

/** The fields that name something. */
function named(fields: Readonly<Record<string, Field>>): Readonly<Record<string, GrammarPart>> {
  const parts = Object.entries(fields).flatMap(([key, field]): [string, GrammarPart][] => {
    if (field.is === "citations") return [[key, { scalar: { space: "source", naming: "cites" } }]];
    const space = "to" in field && typeof field.to === "string" ? field.to : undefined;
    const word = "names" in field ? field.names : space;
    return word === undefined ? [] : [[key, refers(word)]];
  });
  return Object.fromEntries(parts);
}

const STATEMENT: GrammarPart = { keys: named(STATEMENT_FIELDS) };

const PREMISE: GrammarPart = { ...STATEMENT, scalar: { space: "statement", naming: "premise" } };

/** The keys of a premise in place are none of roles. */
const NAMELESS = Object.fromEntries(
  Object.keys(STATEMENT_FIELDS).map((key): [string, GrammarPart] => [key, {}]),
);

const INFERENCE: GrammarPart = {
  keys: {
    id: { scalar: { space: "statement", naming: "declares" } },
    from: { ...PREMISE, keys: { ...NAMELESS, ...PREMISE.keys }, others: PREMISE },
    to: refers("statement"),
    against: refers("statement"),
    ...named(INFERENCE_FIELDS),
  },
};

export const MAP: GrammarPart = {
  keys: {
    ...named(MAP_FIELDS),
    use: { declares: "use", each: {} },
    sources: { declares: "source", each: {} },
    voices: { declares: "voice", each: {} },
    groups: { declares: "group", each: {} },
    views: { declares: "view", each: { keys: named(VIEW_FIELDS) } },
    rivals: refers("statement"),
    expect: { keyed: "statement", each: {} },
    premises: { declares: "statement", each: STATEMENT },
    conclusions: { declares: "statement", each: STATEMENT },
    inferences: { each: INFERENCE },
    schemes: { declares: "scheme", each: {} },
  },
};

/** Keys of mappings and positions in lists, from the root. */
export type Path = readonly (string | number)[];

/** The part of the format that a path leads to; undefined outside of it. */
export function partAt(path: Path): GrammarPart | undefined {
  let part: GrammarPart | undefined = MAP;
  for (const step of path) {
    if (part === undefined) return undefined;
    part = inside(part, step);
  }
  return part;
}

export function inside(part: GrammarPart, step: string | number): GrammarPart | undefined {
  if (typeof step === "number") return part.each ?? part;
  if (part.declares !== undefined || part.keyed !== undefined) return part.each;
  return part.keys !== undefined && Object.hasOwn(part.keys, step) ? part.keys[step] : part.others;
}
