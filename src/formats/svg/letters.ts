import type { Scene, TextItem } from "../../scene/scene.ts";
import { textsIn } from "../../scene/walk.ts";
import type { FaceId } from "../../text/faces.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { fingerprint } from "../bytes.ts";
import { escaped, tag } from "../xml.ts";
import { round } from "./draw.ts";
import { relativeData, short } from "./path-data.ts";
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
  /** The colour of most runs, which others are drawn in if they say nothing else. */
  readonly fill: string;

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
    const wanted = [
      ...[...this.#outlines.keys(), ...shared].map((part) => ({
        ids: this.#ids,
        key: part,
        count: uses.get(part)!,
      })),
      ...[...counts.entries()]
        .filter(([index, count]) => count > 1 && words[index]!.length > 1)
        .map(([key, count]) => ({ ids: this.#wordIds, key, count })),
    ];
    // What is used most gets the shortest id.
    for (const [i, { ids, key }] of wanted.toSorted((a, b) => b.count - a.count).entries())
      ids.set(key, name + numbered(i));
    this.fill = mostFrequent([...this.#runs.keys()].map(({ paint }) => paint.colour));
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

  /** The runs of a paragraph where they stand; nothing for blanks. */
  drawn(runs: readonly TextItem[]): string {
    const seen = runs.filter((run) => this.#runs.get(run)!.length > 0);
    return together(seen, (one, other) => one.paint.colour === other.paint.colour && one.size === other.size)
      .map((alike) => this.#alike(alike))
      .join("");
  }

  /** Runs of one size and colour. */
  #alike([first, ...others]: readonly TextItem[]): string {
    const { x: left, y: top, size, paint } = first!;
    const scale = Math.round(size * 1000) / 1_000_000;
    // By rounded places and scale, so that letters stand where they would stand without the first one.
    const away = (from: number, to: number) => short(round((round(to) - round(from)) / scale));
    return tag(
      "g",
      {
        ...(paint.colour === this.fill ? {} : { fill: paint.colour }),
        transform: `translate(${round(left)} ${round(top)})scale(${short(scale)})`,
      },
      this.#run(first!),
      ...others.map((run) =>
        tag("g", { transform: `translate(${away(left, run.x)} ${away(top, run.y)})` }, this.#run(run)),
      ),
    );
  }

  #run(run: TextItem): string {
    const words = this.#runs.get(run)!.map(({ x, index }) => {
      const id = this.#wordIds.get(index);
      return id === undefined ? this.#placed(this.#words[index]!, x, 0) : used(id, x, 0);
    });
    return words.join("");
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
    const data = relativeData(this.#type.glyphOutline(face, glyph), 10);
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
  const all = fingerprint(new TextEncoder().encode(contents.join("\n")));
  const at = (signs: string, from: number) =>
    signs[Number.parseInt(all.slice(from, from + 5), 16) % signs.length]!;
  return at(LETTERS, 0) + at(SIGNS, 5) + at(SIGNS, 10);
}

function mostFrequent(colours: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ["none", 0])[0];
}

/** Neighbours that are alike, together. */
export function together<T>(list: readonly T[], alike: (one: T, next: T) => boolean): T[][] {
  const found: T[][] = [];
  for (const [i, one] of list.entries())
    if (i > 0 && alike(list[i - 1]!, one)) found.at(-1)!.push(one);
    else found.push([one]);
  return found;
}

/** Ids for a number of things, the shortest for the most frequent ones. */
const numbered = (i: number): string =>
  (i < SIGNS.length ? "" : numbered(Math.floor(i / SIGNS.length) - 1)) + SIGNS[i % SIGNS.length]!;

/** Not every program knows `href` without its old prefix. */
const used = (id: string, x: number, y: number): string =>
  `<use xlink:href="#${escaped(id)}"${x === 0 ? "" : ` x="${x}"`}${y === 0 ? "" : ` y="${y}"`}/>`;
