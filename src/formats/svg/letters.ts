import type { Scene, TextItem } from "../../scene/scene.ts";
import { textsIn } from "../../scene/walk.ts";
import type { FaceId } from "../../text/faces.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { round, set } from "./draw.ts";
import type { Container } from "./draw.ts";
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
  readonly #prefix: string;
  /** Of letters, by the numbers of their parts. */
  readonly #outlines: string[] = [];
  /** By face and glyph; undefined for a blank. */
  readonly #letters = new Map<string, PartId | undefined>();
  /** Each different word, as the parts that it is drawn with. */
  readonly #words: readonly (readonly Placed[])[];
  /** Of the words that come more than once. */
  readonly #wordIds = new Map<number, string>();
  readonly #groups: ReadonlyMap<PartId, readonly [Placed, Placed]>;
  readonly #uses = new Map<PartId, number>();
  readonly #runs = new Map<TextItem, readonly Word[]>();

  constructor({ items, idPrefix = "" }: Pick<Scene, "items" | "idPrefix">, type: Typesetter) {
    this.#type = type;
    this.#prefix = idPrefix;
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
    const { words, groups } = sharedParts(different, this.#outlines.length);
    this.#words = words;
    this.#groups = groups;
    for (const [index, count] of counts.entries())
      if (count > 1 && words[index]!.length > 1)
        this.#wordIds.set(index, `${this.#prefix}w${this.#wordIds.size.toString(36)}`);
    for (const placed of [...words, ...groups.values()].flat())
      this.#uses.set(placed.part, (this.#uses.get(placed.part) ?? 0) + 1);
  }

  /** What the runs use; before anything is drawn. */
  define(parent: Container): void {
    const defs = parent.element("defs");
    for (const [part, d] of this.#outlines.entries()) set(defs.element("path"), { id: this.#idOf(part), d });
    for (const [part, placed] of this.#groups)
      if (this.#isShared(part)) this.#define(defs, this.#idOf(part), placed);
    for (const [index, id] of this.#wordIds) this.#define(defs, id, this.#words[index]!);
  }

  draw(parent: Container, run: TextItem): void {
    const words = this.#runs.get(run) ?? [];
    if (words.length === 0) return;
    const group = parent.element("g");
    const place = `translate(${round(run.x)} ${round(run.y)})scale(${Math.round(run.size * 1000) / 1_000_000})`;
    set(group, { fill: run.paint.colour, transform: place });
    for (const { x, index } of words) {
      const id = this.#wordIds.get(index);
      if (id !== undefined) this.#use(group, id, x, 0);
      else this.#place(group, this.#words[index]!, x, 0);
    }
  }

  #define(defs: Container, id: string, placed: readonly Placed[]): void {
    const group = defs.element("g");
    set(group, { id });
    this.#place(group, placed, 0, 0);
  }

  #place(parent: Container, placed: readonly Placed[], x: number, y: number): void {
    for (const one of placed) {
      const group = this.#groups.get(one.part);
      if (group === undefined || this.#isShared(one.part))
        this.#use(parent, this.#idOf(one.part), x + one.x, y + one.y);
      else this.#place(parent, group, x + one.x, y + one.y);
    }
  }

  /** Not every program knows `href` without its old prefix. */
  #use(parent: Container, id: string, x: number, y: number): void {
    const use = parent.element("use");
    set(use, { "xlink:href": `#${id}`, ...(x === 0 ? {} : { x }), ...(y === 0 ? {} : { y }) });
  }

  /** A pair that larger parts have taken up is written where it stands. */
  #isShared(part: PartId): boolean {
    return (this.#uses.get(part) ?? 0) > 2;
  }

  #idOf(part: PartId): string {
    return `${this.#prefix}g${part.toString(36)}`;
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
