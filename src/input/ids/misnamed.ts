import { isId } from "../../model/ids.ts";
import { folded } from "./characters.ts";
import type { Misnamed } from "../shape.ts";
import type { Lines } from "../lines.ts";
import type { Node, Scalar } from "../node.ts";
import { describingWords } from "./described.ts";
import { elsewhereIn } from "./elsewhere.ts";
import { type Occurrence, citesOdd, occurrencesIn } from "./occurrences.ts";
import type { Space } from "../../model/field.ts";

export function misnamedIn(root: Node | undefined, lines: Lines): Misnamed {
  let found: ReturnType<typeof collected> | undefined;
  let described: ReturnType<typeof describingWords> | undefined;
  let elsewhere: ReturnType<typeof elsewhereIn> | undefined;
  const all = () => (found ??= collected(root, lines.text));

  function better(declaration: Scalar): string | undefined {
    const space = all().spaceOf(declaration);
    const suggested = all().meant(space, folded(declaration.value));
    if (suggested === undefined || space === undefined) return suggested;
    return all().meaning.get(keyOf(space, suggested))!.size > 1 ? undefined : suggested;
  }

  return {
    has(space, word) {
      const { declared, meaning } = all();
      const key = keyOf(space, word);
      // What an odd word should be called may stand where it is used.
      return isId(word) ? !declared.has(key) && meaning.has(key) : declared.has(key);
    },
    unused(space, word) {
      const [only, ...others] = all().uses().get(keyOf(space, word)) ?? [];
      const { declares, veiled, start, end } = only ?? {};
      if (declares !== true || veiled === true || others.length > 0) return undefined;
      return lines.range(start!, end!);
    },
    isDeclared: (space, word) => all().declared.has(keyOf(space, word)),
    isNear(space, word) {
      const better = suggestedId(word);
      return better !== undefined && better !== word && all().meaning.has(keyOf(space, better));
    },
    isDescribed: (words) => (described ??= describingWords(root)).has(words),
    elsewhere: (word) => (elsewhere ??= elsewhereIn(root))(word),
    isCited: (citation) =>
      all()
        .odd("source")
        .some((word) => citesOdd(citation, word)),
    better,
    isWanted(declaration) {
      const [space, id] = [all().spaceOf(declaration), better(declaration)];
      return space !== undefined && id !== undefined && all().wanted.has(keyOf(space, id));
    },
    fix(declaration) {
      const id = better(declaration);
      const space = id === undefined ? undefined : all().spaceOf(declaration);
      if (id === undefined || space === undefined) return undefined;
      const uses =
        all()
          .uses()
          .get(keyOf(space, folded(declaration.value))) ?? [];
      if (uses.some(({ veiled }) => veiled)) return undefined;
      const edits = uses.map(({ start, end }) => ({ range: lines.range(start, end), text: id }));
      return { title: `Change the id to \`${id}\``, edits };
    },
  };
}

const keyOf = (space: Space, word: string): string => `${space} ${word}`;

function collected(root: Node | undefined, text: string) {
  const declared = new Set<string>();
  /** The words that are, or could become, an id. */
  const meaning = new Map<string, Set<string>>();
  const spaces = new Map<number, Space>();
  const odd = new Map<Space, string[]>();
  const occurrences = occurrencesIn(root, text);
  const wanted = new Set(
    occurrences.flatMap(({ space, id, declares }) => (declares ? [] : [keyOf(space, id)])),
  );
  for (const { space, id, declares } of occurrences) if (declares) wanted.delete(keyOf(space, id));
  for (const { space, id, declares, start } of occurrences) {
    if (!declares) continue;
    declared.add(keyOf(space, id));
    spaces.set(start, space);
    const better = isId(id) ? id : meant(space, id);
    if (!isId(id)) odd.set(space, [...(odd.get(space) ?? []), id]);
    if (better === undefined) continue;
    const key = keyOf(space, better);
    meaning.set(key, (meaning.get(key) ?? new Set()).add(id));
  }
  let used: ReadonlyMap<string, readonly Occurrence[]> | undefined;
  return { declared, meaning, wanted, uses: () => (used ??= usesIn()), spaceOf, odd: oddIn, meant };

  /** What words are called where they are used, if only one of them is; or else all of them as one. */
  function meant(space: Space | undefined, words: string): string | undefined {
    const whole = suggestedId(words);
    if (space === undefined || (whole !== undefined && wanted.has(keyOf(space, whole)))) return whole;
    const [only, ...others] = words
      .split(/[^\p{L}\p{M}\p{Nd}_-]+/u)
      .filter((word) => wanted.has(keyOf(space, word)));
    return only !== undefined && isId(only) && others.length === 0 ? only : whole;
  }

  function usesIn(): ReadonlyMap<string, readonly Occurrence[]> {
    const uses = new Map<string, Occurrence[]>();
    for (const one of occurrencesIn(root, text, oddIn)) {
      const key = keyOf(one.space, one.id);
      const others = uses.get(key);
      if (others) others.push(one);
      else uses.set(key, [one]);
    }
    return uses;
  }

  function oddIn(space: Space): readonly string[] {
    return odd.get(space) ?? [];
  }

  function spaceOf({ range: { start, end } }: Scalar): Space | undefined {
    for (let at = start.offset; at < end.offset; at += 1) {
      const space = spaces.get(at);
      if (space !== undefined) return space;
    }
    return undefined;
  }
}

/** The id that was probably meant, without the number of an item before it. */
export function suggestedId(value: string): string | undefined {
  const better = value
    .replace(/^\(?(?:\d+|\p{L})[.)]+\s+(?=\p{L})/u, "")
    .replace(/[^\p{L}\p{M}\p{Nd}_-]+/gu, "-")
    .replace(/^[-_\p{M}]+|-+$/gu, "")
    .slice(0, 64);
  return isId(better) ? better : undefined;
}
