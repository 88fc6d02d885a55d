import type { Advice, Code, Range } from "../../diagnostic.ts";
import type { Misnamed } from "../ids/misnamed.ts";
import type { Lines } from "../lines.ts";
import { type Node, isEmpty } from "../node.ts";
import type { Suggest } from "./suggest.ts";

/**
 * A piece of the format: one value that reads nodes, describes itself in JSON Schema, and has a name for messages.
 * `read` reports what is wrong, and returns undefined when nothing of use is left.
 */
export interface Shape<T> {
  /** With its article: "a text". */
  readonly name: string;
  readonly parts?: Parts;
  read(node: Node, reading: Reading): T | undefined;
  schema(definitions: Definitions): JsonSchema;
}

/** What a value is made of, for whoever writes it. */
export interface Parts {
  /** The keys of a mapping, in their order. */
  readonly fields?: ReadonlyMap<string, Shape<unknown>>;
  /** Each value of a mapping whose keys the author chooses. */
  readonly entries?: Shape<unknown>;
  /** Each item of a list. */
  readonly items?: Shape<unknown>;
  /** A scalar is words, in which white space may be folded. */
  readonly isText?: true;
}

/** One run over one file. */
export interface Reading {
  readonly source: string;
  readonly lines: Lines;
  readonly suggest: Suggest;
  readonly misnamed: Misnamed;
  readonly report: (code: Code, range: Range, message: string, advice?: string | Advice) => void;
}

export type JsonSchema = { readonly [keyword: string]: unknown };

/** What is described once and referred to by name. */
export type Definitions = Map<string, JsonSchema>;

export type Infer<S> = S extends Shape<infer T> ? T : never;

export function define<T>(name: string, shape: Shape<T>): Shape<T> {
  return {
    ...shape,
    schema(definitions) {
      if (!definitions.has(name)) definitions.set(name, shape.schema(definitions));
      return { $ref: `#/definitions/${name}` };
    },
  };
}

/** What an editor offers to write in such a place; `$1` and `${2:word}` are where the cursor goes. */
export interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly body: unknown;
}

/** For editors whose YAML language server knows `defaultSnippets`. */
export function offering<T>(shape: Shape<T>, ...snippets: readonly Snippet[]): Shape<T> {
  return {
    ...shape,
    schema: (definitions) => ({ ...shape.schema(definitions), defaultSnippets: snippets }),
  };
}

export function wrongType(node: Node, wanted: string, reading: Reading, advice?: string | Advice): undefined {
  if (isEmpty(node)) {
    reading.report("wrong-type", node.range, `Nothing stands here, where ${wanted} belongs.`, advice);
  } else {
    const found = { scalar: "a single value", list: "a list", mapping: "a mapping" }[node.kind];
    reading.report("wrong-type", node.range, `This is ${found}, where ${wanted} belongs.`, advice);
  }
}

/** Says so if the notation has made something else of a text, and whether it has. */
export function reportMisread(node: Node, reading: Reading): boolean {
  const misread = node.misread?.();
  if (misread) reading.report(misread.code, misread.range, misread.message, misread);
  return misread !== undefined;
}
