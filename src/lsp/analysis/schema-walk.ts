import { jsonSchema } from "../../input/schema/json-schema.ts";
import type { Path } from "../../input/ids/grammar.ts";

/** What the JSON Schema says, as far as it is asked here. */
export interface SchemaPart {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly patternProperties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart;
  readonly anyOf?: readonly SchemaPart[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, SchemaPart>>;
}

/** What may be written at a place of a file, as the schema of its format says. */
export interface SchemaWalk {
  /** Everything that may stand at a path. A list may be left out where a single item may stand for it. */
  readonly schemasAt: (path: Path) => readonly SchemaPart[];
  /** The keys that a mapping at a path may have. */
  readonly keysAt: (path: Path) => ReadonlyMap<string, SchemaPart>;
  /** A schema and what it stands for, each way to satisfy it. */
  readonly alternatives: (schema: SchemaPart) => readonly SchemaPart[];
}

export function walkOf(whole: SchemaPart): SchemaWalk {
  function alternatives(schema: SchemaPart): readonly SchemaPart[] {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.split("/").at(-1)!;
      return alternatives(whole.definitions![name]!);
    }
    return schema.anyOf ? schema.anyOf.flatMap(alternatives) : [schema];
  }

  function inside(schema: SchemaPart, step: string | number): readonly SchemaPart[] {
    if (typeof step === "number") return schema.items ? alternatives(schema.items) : [];
    if (schema.properties && Object.hasOwn(schema.properties, step))
      return alternatives(schema.properties[step]!);
    return Object.values(schema.patternProperties ?? {}).flatMap(alternatives);
  }

  function schemasAt(path: Path): readonly SchemaPart[] {
    let found = alternatives(whole);
    for (const step of path) found = found.flatMap((one) => inside(one, step));
    return found;
  }

  return {
    schemasAt,
    keysAt: (path) => new Map(schemasAt(path).flatMap(({ properties = {} }) => Object.entries(properties))),
    alternatives,
  };
}

export const MAP_WALK = walkOf(jsonSchema());
