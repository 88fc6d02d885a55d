import { FORMAT } from "./schema.ts";
import type { Definitions, Shape } from "../shape.ts";

/** The format as JSON Schema, in draft 7, which YAML language servers support best. */
export const jsonSchema = (): object =>
  schemaOf(FORMAT, "Argument map", "Premises, inferences and conclusions, to be drawn by hence.");

/** The JSON Schema of a shape, with what it refers to. */
export function schemaOf(shape: Shape<unknown>, title: string, description: string): object {
  const definitions: Definitions = new Map();
  const described = shape.schema(definitions);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title,
    description,
    ...described,
    definitions: Object.fromEntries(definitions),
  };
}
