import type { Scene, TextItem } from "../../scene/scene.ts";
import { textsIn } from "../../scene/walk.ts";
import type { FaceId } from "../../text/faces.ts";
import type { PlacedGlyph, Typesetter } from "../../text/typesetter.ts";
import { round, set } from "./draw.ts";
import type { Container } from "./draw.ts";
import { relativeData } from "./path-data.ts";

/** Glyphs that stand together, and where the first stands in the run: thousandths of an em. */
interface Word {
  readonly x: number;
  /** From the first glyph on. */
  readonly glyphs: readonly PlacedGlyph[];
  readonly key: string;
}

/**
 * The letters of a picture as outlines, each drawn once and used wherever it stands; so is a word that comes again.
 * A picture of many words is then a fraction of what it is with an outline for each letter.
 */
export class Letters {
  readonly #type: Typesetter;
  readonly #prefix: string;
  readonly #letters = new Map<string, { readonly id: string; readonly data: string }>();
  readonly #words = new Map<string, { uses: number; id?: string }>();
  readonly #runs = new Map<TextItem, readonly Word[]>();

  constructor({ items, idPrefix = "" }: Pick<Scene, "items" | "idPrefix">, type: Typesetter) {
    this.#type = type;
    this.#prefix = idPrefix;
    for (const run of textsIn(items)) {
      const words = this.#wordsOf(run);
      this.#runs.set(run, words);
      for (const { key } of words) {
        const known = this.#words.get(key);
        if (known === undefined) this.#words.set(key, { uses: 1 });
        else known.uses += 1;
      }
    }
  }

  /** What the runs use; before anything is drawn. */
  define(parent: Container): void {
    const defs = parent.element("defs") as unknown as Container;
    for (const { id, data } of this.#letters.values()) set(defs.element("path"), { id, d: data });
    let count = 0;
    for (const [run, words] of this.#runs)
      for (const { key, glyphs } of words) {
        const word = this.#words.get(key)!;
        if (word.uses < 2 || glyphs.length < 2 || word.id !== undefined) continue;
        word.id = `${this.#prefix}w${(count++).toString(36)}`;
        const group = defs.element("g") as unknown as Container;
        set(group, { id: word.id });
        for (const glyph of glyphs) this.#use(group, this.#letterOf(run.face, glyph.id)!.id, glyph);
      }
  }

  draw(parent: Container, run: TextItem): void {
    const words = this.#runs.get(run) ?? [];
    if (words.length === 0) return;
    const group = parent.element("g") as unknown as Container;
    const place = `translate(${round(run.x)} ${round(run.y)})scale(${Math.round(run.size * 1000) / 1_000_000})`;
    set(group, { fill: run.paint.colour, transform: place });
    for (const { x, glyphs, key } of words) {
      const { id } = this.#words.get(key)!;
      if (id !== undefined) this.#use(group, id, { x, y: 0 });
      else
        for (const glyph of glyphs)
          this.#use(group, this.#letterOf(run.face, glyph.id)!.id, { x: x + glyph.x, y: glyph.y });
    }
  }

  /** Not every program knows `href` without its old prefix. */
  #use(parent: Container, id: string, { x, y }: { readonly x: number; readonly y: number }): void {
    set(parent.element("use"), {
      "xlink:href": `#${id}`,
      ...(x === 0 ? {} : { x }),
      ...(y === 0 ? {} : { y }),
    });
  }

  #wordsOf(run: TextItem): readonly Word[] {
    const words: Word[] = [];
    let glyphs: PlacedGlyph[] = [];
    const end = () => {
      const [first] = glyphs;
      if (first === undefined) return;
      const from = glyphs.map(({ id, x, y }) => ({ id, x: x - first.x, y }));
      const key = [run.face, ...from.map(({ id, x, y }) => `${id},${x},${y}`)].join(" ");
      words.push({ x: first.x, glyphs: from, key });
      glyphs = [];
    };
    for (const glyph of this.#type.glyphs(run)) {
      if (this.#letterOf(run.face, glyph.id) === undefined) end();
      else glyphs.push(glyph);
    }
    end();
    return words;
  }

  /** Undefined for a blank. */
  #letterOf(face: FaceId, glyph: number): { readonly id: string } | undefined {
    const key = `${face} ${glyph}`;
    let letter = this.#letters.get(key);
    if (letter === undefined) {
      const data = relativeData(this.#type.glyphOutline(face, glyph));
      if (data === "") return undefined;
      letter = { id: `${this.#prefix}g${this.#letters.size.toString(36)}`, data };
      this.#letters.set(key, letter);
    }
    return letter;
  }
}
