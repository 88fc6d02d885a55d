import { jsonSchema } from "../../input/schema/json-schema.ts";
import type { Path } from "../../input/ids/grammar.ts";

/** What the JSON Schema says, as far as it is asked here. */
export interface Described {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Described>>;
  readonly patternProperties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly anyOf?: readonly Described[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Described>>;
}

const SCHEMA: Described = jsonSchema();

/** Everything that may stand at a path. A list may be left out where a single item may stand for it. */
export function schemasAt(path: Path): readonly Described[] {
  let found = alternatives(SCHEMA);
  for (const step of path) found = found.flatMap((one) => inside(one, step));
  return found;
}

/** The keys that a mapping at a path may have. */
export function keysAt(path: Path): ReadonlyMap<string, Described> {
  return new Map(schemasAt(path).flatMap(({ properties = {} }) => Object.entries(properties)));
}

/** A schema and what it stands for, each way to satisfy it. */
export function alternatives(schema: Described): readonly Described[] {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split("/").at(-1)!;
    return alternatives(SCHEMA.definitions![name]!);
  }
  return schema.anyOf ? schema.anyOf.flatMap(alternatives) : [schema];
}

function inside(schema: Described, step: string | number): readonly Described[] {
  if (typeof step === "number") return schema.items ? alternatives(schema.items) : [];
  if (schema.properties && Object.hasOwn(schema.properties, step))
    return alternatives(schema.properties[step]!);
  return Object.values(schema.patternProperties ?? {}).flatMap(alternatives);
}
