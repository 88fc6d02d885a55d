import type { Code } from "../../diagnostic.ts";
import { unended } from "../../model/sentences.ts";
import type { ParsedMap } from "../schema/schema.ts";
import { shortName } from "./declared.ts";

/** An id, and whether the word equals all of what the id stands for. */
export interface DescribedId {
  readonly id: string;
  readonly isWhole: boolean;
}

/** The least letters of a word that is enough to identify a name. */
const SHORTEST = 4;

/** Finds an id by what it stands for: a text, the name of a voice, the title of a group; in any letter case. */
export function describedIn({ premises = [], conclusions = [], voices = [], groups = [] }: ParsedMap) {
  const ids = new Map<string, string>();
  const keyOf = (code: Code, words: string): string =>
    `${code} ${unended(words.toLowerCase().replace(/[?!？！]$/u, ""))}`;
  function add(code: Code, words: string | undefined, id: string): void {
    if (words !== undefined && !ids.has(keyOf(code, words))) ids.set(keyOf(code, words), id);
  }
  for (const { id, value } of [...premises, ...conclusions]) {
    add("unknown-id", value?.text?.value, id.value);
    add("unknown-id", value?.short?.value, id.value);
  }
  for (const { id, value } of groups) add("unknown-group", value?.title?.value, id.value);
  for (const { id, value } of voices) {
    add("unknown-voice", value?.value, id.value);
    add("unknown-voice", value && shortName(value.value), id.value);
  }
  return (code: Code, words: string): DescribedId | undefined => {
    const id = ids.get(keyOf(code, words));
    if (id !== undefined) return { id, isWhole: true };
    if (code === "unknown-id" || words.length < SHORTEST) return undefined;
    const word = words.toLowerCase();
    const holding = [...ids].filter(
      ([key]) => key.startsWith(code) && key.split(/[^\p{L}\p{M}\p{Nd}]+/u).includes(word),
    );
    const [only, ...others] = new Set(holding.map(([, one]) => one));
    return only === undefined || others.length > 0 ? undefined : { id: only, isWhole: false };
  };
}
