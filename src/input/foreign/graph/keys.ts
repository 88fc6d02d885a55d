import { isId } from "../../../model/ids.ts";

const LONGEST = 64;

/** Gives ids to the keys of a file: the key itself if it can be an id, else what is nearest to it; each once. */
export class Ids {
  readonly #ids = new Map<string, string>();
  readonly #taken: Set<string>;
  readonly #otherwise: string;

  /** `otherwise` begins the id of what has no usable key. */
  constructor(otherwise: string, taken: Iterable<string> = []) {
    this.#otherwise = otherwise;
    this.#taken = new Set(taken);
  }

  /** `name`: what the id is made of at its first use. */
  of(key: string, name = key): string {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const wanted = idLike(name) ?? this.#otherwise;
    let id = wanted;
    for (
      let number = wanted === this.#otherwise ? 1 : 2;
      this.#taken.has(id) || !isId(id) || id === this.#otherwise;
      number += 1
    )
      id = `${wanted.slice(0, LONGEST - 8)}-${number}`;
    this.#taken.add(id);
    this.#ids.set(key, id);
    return id;
  }
}

function idLike(key: string): string | undefined {
  const composed = key.normalize("NFC");
  if (isId(composed)) return composed;
  const words = composed
    .replace(/[¬~]/gu, " not ")
    .replace(/[^\p{L}\p{M}\p{Nd}_-]+/gu, "-")
    .replace(/^[^\p{L}\p{Nd}]+|-+$/gu, "")
    .slice(0, LONGEST)
    .replace(/-+$/u, "");
  return isId(words) ? words : undefined;
}

/** An id that is only a number or a digest made by a program, which no author would use. */
export const isMachineKey = (key: string): boolean =>
  /^(?:\d+(?:_\d+)*|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{20,}|[0-9a-f]{16,})$/iu.test(key);
