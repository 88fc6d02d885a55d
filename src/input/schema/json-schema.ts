import { FORMAT } from "./schema.ts";
import type { Definitions } from "./shape.ts";

/** The format as JSON Schema, in draft 7, which YAML language servers support best. */
export function jsonSchema(): object {
  const definitions: Definitions = new Map();
  const map = FORMAT.schema(definitions);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Argument map",
    description: "Premises, inferences and conclusions, to be drawn by hence.",
    ...map,
    definitions: Object.fromEntries(definitions),
  };
}
