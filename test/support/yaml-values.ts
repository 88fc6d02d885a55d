import { parseDocument } from "yaml";

export type Value = string | readonly Value[] | Map<string, Value>;

/** YAML as the library itself reads it, every scalar as the text that it is, mappings in their order. */
export function parse(text: string): Value {
  return parseDocument(text, { schema: "failsafe", uniqueKeys: false }).toJS({ mapAsMap: true }) as Value;
}
