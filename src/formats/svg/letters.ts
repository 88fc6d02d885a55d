import type { Scene, TextItem } from "../../scene/scene.ts";
import { textsIn } from "../../scene/walk.ts";
import type { FaceId } from "../../text/faces.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { digest } from "../bytes.ts";
import { tag } from "../xml.ts";
import { round } from "./draw.ts";
import { relativeData } from "./path-data.ts";
import { sharedParts } from "./shared-parts.ts";
import type { PartId, Placed } from "./shared-parts.ts";

/** A word of a run, and where it begins: thousandths of an em. */
interface Word {
  readonly x: number;
  readonly index: number;
}

/**
 * The letters of a picture as outlines, each drawn once and used wherever it stands; so are words and parts of words that
 * come again. A picture of many words is then a fraction of what it is with an outline for each letter.
 */
export class Letters {
  readonly #type: Typesetter;
  /** Of letters, by the numbers of their parts. */
  readonly #outlines: string[] = [];
  /** By face and glyph; undefined for a blank. */
  readonly #letters = new Map<string, PartId | undefined>();
  /** Each different word, as the parts that it is drawn with. */
  readonly #words: readonly (readonly Placed[])[];
  /** Of the words that come more than once. */
  readonly #wordIds = new Map<number, string>();
  readonly #groups: ReadonlyMap<PartId, readonly [Placed, Placed]>;
  /** Of the parts that are defined. */
  readonly #ids = new Map<PartId, string>();
  readonly #runs = new Map<TextItem, readonly Word[]>();

  constructor({ items, idPrefix = "" }: Pick<Scene, "items" | "idPrefix">, type: Typesetter) {
    this.#type = type;
    const different: (readonly Placed[])[] = [];
    const known = new Map<string, number>();
    const counts: number[] = [];
    for (const run of textsIn(items)) {
      const words = this.#wordsOf(run).map((glyphs): Word => {
        const [{ x }] = glyphs as [Placed];
        const word = glyphs.map((glyph) => ({ ...glyph, x: glyph.x - x }));
        const key = word.map((glyph) => `${glyph.part},${glyph.x},${glyph.y}`).join(" ");
        const index = known.get(key) ?? different.push(word) - 1;
        known.set(key, index);
        counts[index] = (counts[index] ?? 0) + 1;
        return { x, index };
      });
      this.#runs.set(run, words);
    }
    const name = idPrefix + nameFor([...this.#outlines, ...known.keys(), counts.join(" ")]);
    const { words, groups } = sharedParts(different, this.#outlines.length);
    this.#words = words;
    this.#groups = groups;
    const uses = new Map<PartId, number>();
    for (const { part } of [...words, ...groups.values()].flat()) uses.set(part, (uses.get(part) ?? 0) + 1);
    // A pair that larger parts have taken up is written where it stands.
    const shared = [...groups.keys()].filter((part) => uses.get(part)! > 2);
    let number = 0;
    const nextId = () => name + (number++).toString(36);
    for (const part of [...this.#outlines.keys(), ...shared]) this.#ids.set(part, nextId());
    for (const [index, count] of counts.entries())
      if (count > 1 && words[index]!.length > 1) this.#wordIds.set(index, nextId());
  }

  /** What the runs use, to stand before all that is drawn. */
  defined(): string {
    const parts = [...this.#ids].map(([part, id]) => {
      const group = this.#groups.get(part);
      return group === undefined
        ? tag("path", { id, d: this.#outlines[part]! })
        : tag("g", { id }, this.#placed(group, 0, 0));
    });
    const words = [...this.#wordIds].map(([index, id]) =>
      tag("g", { id }, this.#placed(this.#words[index]!, 0, 0)),
    );
    return tag("defs", {}, ...parts, ...words);
  }

  /** A run where it stands; nothing for blanks. */
  drawn(run: TextItem): string {
    const words = this.#runs.get(run) ?? [];
    if (words.length === 0) return "";
    const place = `translate(${round(run.x)} ${round(run.y)})scale(${Math.round(run.size * 1000) / 1_000_000})`;
    const drawn = words.map(({ x, index }) => {
      const id = this.#wordIds.get(index);
      return id === undefined ? this.#placed(this.#words[index]!, x, 0) : used(id, x, 0);
    });
    return tag("g", { fill: run.paint.colour, transform: place }, ...drawn);
  }

  #placed(placed: readonly Placed[], x: number, y: number): string {
    let markup = "";
    for (const one of placed) {
      const [id, atX, atY] = [this.#ids.get(one.part), x + one.x, y + one.y];
      markup += id === undefined ? this.#placed(this.#groups.get(one.part)!, atX, atY) : used(id, atX, atY);
    }
    return markup;
  }

  /** The glyphs that stand together, word by word. */
  #wordsOf(run: TextItem): readonly (readonly Placed[])[] {
    const words: Placed[][] = [[]];
    for (const { id, x, y } of this.#type.glyphs(run)) {
      const part = this.#letterOf(run.face, id);
      if (part === undefined) words.push([]);
      else words.at(-1)!.push({ part, x, y });
    }
    return words.filter(({ length }) => length > 0);
  }

  #letterOf(face: FaceId, glyph: number): PartId | undefined {
    const key = `${face} ${glyph}`;
    if (this.#letters.has(key)) return this.#letters.get(key);
    const data = relativeData(this.#type.glyphOutline(face, glyph));
    const part = data === "" ? undefined : this.#outlines.push(data) - 1;
    this.#letters.set(key, part);
    return part;
  }
}

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const SIGNS = `${LETTERS}0123456789`;

/**
 * What the ids of a picture's letters begin with: three signs by all that is drawn with them, so that pictures in one
 * page, such as the parts of a map, do not use each other's letters. More would make every letter longer.
 */
function nameFor(contents: readonly string[]): string {
  const all = digest(new TextEncoder().encode(contents.join("\n")));
  const at = (signs: string, from: number) =>
    signs[Number.parseInt(all.slice(from, from + 5), 16) % signs.length]!;
  return at(LETTERS, 0) + at(SIGNS, 5) + at(SIGNS, 10);
}

/** Not every program knows `href` without its old prefix. */
function used(id: string, x: number, y: number): string {
  return tag("use", { "xlink:href": `#${id}`, ...(x === 0 ? {} : { x }), ...(y === 0 ? {} : { y }) });
}
