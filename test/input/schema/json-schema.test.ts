import { expect, test } from "vitest";
import { jsonSchema } from "../../../src/input/schema/json-schema.ts";
import { parse } from "../../../src/input/index.ts";

interface Schema {
  readonly [keyword: string]: unknown;
  readonly properties?: Record<string, Schema>;
  readonly patternProperties?: Record<string, Schema>;
  readonly additionalProperties?: boolean;
  readonly definitions?: Record<string, Schema>;
  readonly description?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
}

const schema = jsonSchema() as Schema;

function* within(part: Schema): Generator<Schema> {
  yield part;
  const parts = [part.properties, part.patternProperties, part.definitions].flatMap((each) =>
    Object.values(each ?? {}),
  );
  for (const inner of [...parts, ...(part.anyOf ?? []), ...(part.items ? [part.items] : [])])
    yield* within(inner);
}

test("is draft 7, and closed", () => {
  expect(schema).toMatchObject({ $schema: "http://json-schema.org/draft-07/schema#", type: "object" });
  for (const part of within(schema)) {
    if (part.properties ?? part.patternProperties) expect(part.additionalProperties).toBe(false);
    if (typeof part["pattern"] === "string")
      expect(() => new RegExp(part["pattern"] as string, "u")).not.toThrow();
    if (typeof part["$ref"] === "string")
      expect(schema.definitions).toHaveProperty(part["$ref"].split("/")[2]!);
  }
});

test("describes every key", () => {
  for (const { properties } of within(schema)) {
    for (const [key, { description }] of Object.entries(properties ?? {}))
      expect(description, key).toMatch(/^\S.*\.$|…$/u);
  }
});

test("has the keys that the reader reads, and no others", () => {
  const { value, diagnostics } = parse({ path: "map.yaml", text: "nonsense-key: 1\n" });
  expect(value).toBeDefined();
  const named = [...diagnostics[0]!.hint!.matchAll(/`(\w+)`/g)].map(([, key]) => key);
  expect(Object.keys(schema.properties!)).toEqual(named);
});

test("asks for one target", () => {
  expect(schema.properties!["inferences"]!.items).toMatchObject({
    required: ["from"],
    oneOf: [{ required: ["to"] }, { required: ["against"] }],
  });
  expect(schema.definitions!["statement"]).toMatchObject({ required: ["text"] });
});
