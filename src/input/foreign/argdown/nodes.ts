import type { Range } from "../../../diagnostic.ts";
import { isId } from "../../../model/ids.ts";
import type { Draft } from "../graph/draft.ts";
import type { Content } from "./content.ts";
import type { Structure } from "./structure.ts";

interface Known {
  readonly kind: Content["kind"];
  readonly title: string | undefined;
  text: string;
  at: Range;
  group: string | undefined;
  readonly tags: Set<string>;
  /** A paragraph at the top level. */
  readonly isParagraph: boolean;
}

interface Uses {
  readonly used: ReadonlySet<string>;
  /** Arguments whose premises and conclusions are told. */
  readonly inner: ReadonlyMap<string, Structure>;
}

/** Statements and arguments: everything of one title is one. */
export class Nodes {
  readonly #draft: Draft;
  readonly #known = new Map<string, Known>();

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** Returns its key. A title that comes again adds its tags, and its text if there was none. */
  add(content: Content, at: Range, group: string | undefined, isParagraph = false): string {
    const { kind, title, text, tags, data, links, emphases } = content;
    const key =
      title === undefined ? `line ${at.start.line}` : kind === "argument" ? `<${title}>` : `[${title}]`;
    if (data !== undefined) this.#draft.lose("data of statements and arguments (YAML in braces)", at);
    if (links > 0) this.#draft.lose("addresses of links", at, links);
    if (emphases > 0) this.#draft.lose("words in bold or italic type", at, emphases);
    const known = this.#known.get(key);
    if (known === undefined) {
      this.#known.set(key, { kind, title, text, at, group, tags: new Set(tags), isParagraph });
      return key;
    }
    for (const tag of tags) known.tags.add(tag);
    if (known.text === "" && text !== "") Object.assign(known, { text, at, group });
    else if (text !== "" && text !== known.text)
      this.#draft.lose("further wordings of a statement or argument", at);
    return key;
  }

  addTo(draft: Draft, { used, inner }: Uses): void {
    for (const [key, { kind, title, text, at, group, tags, isParagraph }] of this.#known) {
      const structure = inner.get(key);
      if (structure !== undefined) {
        structure.describe(draft, title, text, [...tags]);
        continue;
      }
      if (isParagraph && !used.has(key)) {
        draft.lose("paragraphs that are part of no relation", at);
        continue;
      }
      if (kind === "argument" && !used.has(key) && text === "") continue;
      draft.statement({
        key,
        name: title === undefined ? firstWords(text) : undefined,
        text: text === "" ? (title ?? "") : text,
        at,
        short: text === "" || title === undefined || isId(title) ? undefined : title,
        group,
        tags: [...tags],
      });
    }
  }
}

const WORDS = 4;

/** The name of a statement without a title: the same in every place. */
const firstWords = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{Nd}]+/u)
    .filter((word) => word !== "")
    .slice(0, WORDS)
    .join("-");
