import type { Advice, Code, Fix, Range, Subject } from "../diagnostic.ts";
import type { Space } from "../model/field.ts";
import type { Lines } from "./lines.ts";
import { type Node, type Scalar, isEmpty } from "./node.ts";
import type { Suggest } from "./words/suggest.ts";

/**
 * A part of the format: it reads nodes, describes itself in JSON Schema, and has a name for messages.
 * `read` reports problems, and returns undefined if no usable value is left.
 */
export interface Shape<T> {
  /** With its article: "a text". */
  readonly name: string;
  readonly parts?: Parts;
  read(node: Node, reading: Reading): T | undefined;
  schema(definitions: Definitions): JsonSchema;
}

/** What a value consists of, for writers. */
export interface Parts {
  /** The keys of a mapping, in their order. */
  readonly fields?: ReadonlyMap<string, Shape<unknown>>;
  /** Each value of a mapping whose keys the author chooses. */
  readonly entries?: Shape<unknown>;
  /** Each item of a list. */
  readonly items?: Shape<unknown>;
  /** A scalar of words, in which white space may be folded. */
  readonly isText?: true;
}

/** Words that are declared as ids, and in particular those that cannot be ids: a single mistake, wherever they are used. */
export interface Misnamed {
  has(space: Space, word: string): boolean;
  /** Whether a word is declared, as an id or as a word that cannot be one. */
  isDeclared(space: Space, word: string): boolean;
  /** Where an id is declared that nothing uses. */
  unused(space: Space, id: string): Range | undefined;
  /** Whether a word would be an id of this map if it were written as one: `two words` where `two-words` is declared. */
  isNear(space: Space, word: string): boolean;
  /** Whether something that is declared has these words as its text, title or name. */
  isDescribed(words: string): boolean;
  /** The id of a statement in another file, for a word that names it otherwise. */
  elsewhere(word: string): string | undefined;
  /** Whether a citation begins with such a word. */
  isCited(citation: string): boolean;
  /** The id that was probably meant. */
  better(declaration: Scalar): string | undefined;
  /** Whether the id that was probably meant is used, and declared nowhere. */
  isWanted(declaration: Scalar): boolean;
  /** Writes the better id wherever the word stands as an id. */
  fix(declaration: Scalar): Fix | undefined;
}

/** One run over one file. */
export interface Reading {
  readonly lines: Lines;
  readonly suggest: Suggest;
  readonly misnamed: Misnamed;
  /** Whether a word stands where nothing could be read, so that it may be declared there. */
  readonly mayBeLost: (word: string) => boolean;
  readonly report: (
    code: Code,
    range: Range,
    message: string,
    advice?: string | Advice,
    subject?: Subject,
  ) => void;
}

export type JsonSchema = { readonly [keyword: string]: unknown };

/** Definitions that are referred to by name. */
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

/** What an editor offers to insert in such a place; `$1` and `${2:word}` are where the cursor goes. */
interface Snippet {
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
    reading.report("wrong-type", node.range, `This is empty, where ${wanted} is expected.`, advice);
  } else {
    const found = { scalar: "a single value", list: "a list", mapping: "a mapping" }[node.kind];
    reading.report("wrong-type", node.range, `This is ${found}, where ${wanted} is expected.`, advice);
  }
}

/** Reports that the notation misread a text, and returns whether it did. */
export function reportMisread(node: Node, reading: Reading): boolean {
  const misread = node.misread?.();
  if (misread) reading.report(misread.code, misread.range, misread.message, misread);
  return misread !== undefined;
}
