import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Diagnostic, type Range, diagnostic } from "../../../diagnostic.ts";
import type { Lines } from "../../lines.ts";
import { withoutEntities } from "./entities.ts";

/** A JSON value with its place in the text. */
export class Json {
  readonly #node: JsonNode;
  readonly #lines: Lines;
  #fields: Map<string, Json> | undefined;

  constructor(node: JsonNode, lines: Lines) {
    this.#node = node;
    this.#lines = lines;
  }

  get at(): Range {
    const { offset, length } = this.#node;
    return this.#lines.range(offset, offset + length);
  }

  get isObject(): boolean {
    return this.#node.type === "object";
  }

  /** The values of an object by their keys; none of anything else. */
  get fields(): ReadonlyMap<string, Json> {
    if (this.#fields !== undefined) return this.#fields;
    const fields = new Map<string, Json>();
    if (this.#node.type === "object")
      for (const { children } of this.#node.children ?? []) {
        const [key, value] = children ?? [];
        if (key !== undefined && value !== undefined)
          fields.set(withoutEntities(String(key.value)), new Json(value, this.#lines));
      }
    this.#fields = fields;
    return fields;
  }

  get(key: string): Json | undefined {
    return this.fields.get(key);
  }

  /** The items of a list; none of anything else. */
  get items(): readonly Json[] {
    return this.#node.type === "array"
      ? (this.#node.children ?? []).map((one) => new Json(one, this.#lines))
      : [];
  }

  /** A text without the entities of HTML, or a number as one. */
  get text(): string | undefined {
    const { type, value } = this.#node;
    return type === "string" || type === "number" ? withoutEntities(String(value)) : undefined;
  }

  /** The text under a key, unless it is empty. */
  textAt(key: string): string | undefined {
    const text = this.get(key)?.text?.trim();
    return text === "" ? undefined : text;
  }
}

/** What a JSON text holds, or why it cannot be read. Never throws. */
export function readJson(
  text: string,
  lines: Lines,
): { readonly root?: Json; readonly faults: readonly Diagnostic[] } {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  if (text.slice(start).trim() === "") return { faults: [] };
  const errors: ParseError[] = [];
  let root: JsonNode | undefined;
  try {
    root = parseTree(start === 0 ? text : ` ${text.slice(1)}`, errors, { disallowComments: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      faults: [diagnostic("too-deep", lines.range(0, 1), "This file is nested too deep to be a map.")],
    };
  }
  const [first] = errors;
  if (first !== undefined) {
    const what = printParseErrorCode(first.error)
      .replace(/(?<=[a-z])(?=[A-Z])/gu, " ")
      .toLowerCase();
    const range = lines.range(first.offset, first.offset + Math.max(1, first.length));
    return { faults: [diagnostic("notation-syntax", range, `This is not JSON: ${what}.`)] };
  }
  return root === undefined ? { faults: [] } : { root: new Json(root, lines), faults: [] };
}
