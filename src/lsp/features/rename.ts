import { folded } from "../../input/ids/characters.ts";
import { suggestedId } from "../../input/ids/misnamed.ts";
import { isId } from "../../model/ids.ts";
import { MAP_VOICE } from "../../model/map.ts";
import type { Node } from "../../input/node.ts";
import { sourceWord } from "../../input/ids/occurrences.ts";
import type { Occurrence, Span } from "../../input/ids/occurrences.ts";
import { homeOf, occurrencesOf, takenIn } from "./across.ts";
import type { FileState } from "./across.ts";
import { isOwnVoice } from "../analysis/id-index.ts";
import type { ReadState } from "../analysis/state.ts";

/** Why something cannot be renamed, in a sentence for the author. */
interface Refusal {
  readonly refusal: string;
}

interface Renaming {
  /** What stands in each span afterwards. */
  readonly text: string;
  readonly spans: readonly Span[];
}

/** A renaming in several files. */
interface RenamingOfFiles {
  readonly text: string;
  readonly files: readonly { readonly path: string; readonly spans: readonly Span[] }[];
}

/**
 * Renames what stands at an offset of a file wherever it is declared and used. `others` are files that may use it or be
 * used.
 */
export function renameInFiles(
  file: FileState<ReadState>,
  offset: number,
  name: string,
  others: readonly FileState<ReadState>[],
): RenamingOfFiles | Refusal {
  const one = renamable(file.state, offset);
  if ("refusal" in one) return one;
  const home = homeOf(one, file);
  const first = [file, ...others].find(({ path }) => path === home.path);
  const declared = first && occurrencesOf(home, first)[0];
  if (first === undefined || declared === undefined)
    return { refusal: `\`${one.id}\` is in a file that cannot be read.` };
  const made = rename(first.state, declared.start, name);
  if ("refusal" in made) return first === file ? made : { refusal: `In ${first.path}: ${made.refusal}` };
  const files = [{ path: first.path, spans: made.spans }];
  for (const other of [file, ...others]) {
    const found = other === first ? [] : occurrencesOf(home, other);
    if (found.length === 0 || made.spans.length === 0) continue;
    const { state, path } = other;
    if (!state.read.sound) return { refusal: `Fix the YAML of ${path} first: it uses this id.` };
    const veiled = found.find((each) => each.veiled);
    if (veiled) {
      const line = lineOf(state.text, veiled.start);
      return {
        refusal: `In line ${line} of ${path} this id is written with escapes: write it plainly first.`,
      };
    }
    if (takenIn(home, made.text, other)) return { refusal: `\`${made.text}\` is taken in ${path}.` };
    files.push({ path, spans: found.map(({ start, end }) => ({ start, end })) });
  }
  return { text: made.text, files };
}

const OWN_VOICE = `The voice \`${MAP_VOICE}\` is always your own reading.`;

/** What would be renamed at an offset. */
export function renamable(state: ReadState, offset: number): Occurrence | Refusal {
  const one = state.index.at(offset);
  if (!one) return { refusal: "There is no id here." };
  if (one.space === "tag" || one.space === "scheme")
    return { refusal: "Only ids can be renamed, not words." };
  if (isOwnVoice(one.space, one.id)) return { refusal: OWN_VOICE };
  const { sound } = state.read;
  if (!sound) return { refusal: "Fix the YAML first: some uses of this id cannot be found." };
  const veiled = state.index.of(one.space, one.id).find((each) => each.veiled);
  if (veiled) {
    const line = lineOf(state.text, veiled.start);
    return { refusal: `In line ${line} this id is written with escapes: write it plainly first.` };
  }
  return one;
}

/** Renames an id everywhere, but never to one that is already taken. */
export function rename(state: ReadState, offset: number, name: string): Renaming | Refusal {
  const one = renamable(state, offset);
  if ("refusal" in one) return one;
  const text = folded(name);
  if (!isId(text)) {
    const better = suggestedId(text);
    const rule = "an id consists of letters, digits, `_` and `-`, and begins with a letter or digit";
    return {
      refusal: `\`${name}\` cannot be an id: ${better === undefined ? rule : `write \`${better}\``}.`,
    };
  }
  if (text === one.id) return { text, spans: [] };
  if (isOwnVoice(one.space, text)) return { refusal: OWN_VOICE };
  const named = state.index.of(one.space, text);
  const taken = named.find(({ declares }) => declares) ?? named[0] ?? freeCitation(one, text, state);
  if (taken) {
    return { refusal: `\`${text}\` is taken: it is in line ${lineOf(state.text, taken.start)}.` };
  }
  const spans = state.index.of(one.space, one.id).map(({ start, end }) => ({ start, end }));
  return { text, spans };
}

/** A citation that begins with the new name of a source would then name that source. */
function freeCitation({ space }: Occurrence, name: string, { read }: ReadState): Span | undefined {
  return space === "source" && read.root ? citation(read.root, name) : undefined;
}

function citation(node: Node, name: string): Span | undefined {
  if (node.kind === "scalar") return undefined;
  if (node.kind === "list") return first(node.items, (item) => citation(item, name));
  return first(node.entries, ({ key, value }) => {
    if (key.value !== "cite") return citation(value, name);
    const cites = value.kind === "list" ? value.items : [value];
    const hit = cites.find((one) => one.kind === "scalar" && sourceWord(folded(one.value)) === name);
    return hit && { start: hit.range.start.offset, end: hit.range.end.offset };
  });
}

function first<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
