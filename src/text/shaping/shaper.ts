/**
 * HarfBuzz, called directly in its WebAssembly module: shape a stretch of text, look up a glyph, outline a glyph.
 * The caller supplies the bytes, so the same code runs in Node, in a bundle and in a browser.
 */
import type { Fonts, FaceId } from "../faces.ts";
import { callback, instantiate } from "./wasm-module.ts";
import type { HarfBuzzModule } from "./wasm-module.ts";

/** One glyph of a shaped stretch; lengths in em. */
interface Glyph {
  readonly id: number;
  /** UTF-16 index in the whole text of the first character that this glyph stands for. */
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

export interface Shaper {
  has(face: FaceId, codePoint: number): boolean;
  /** Shapes `text.slice(start, end)`, letting the characters around it take part as context. */
  shape(face: FaceId, text: string, start: number, end: number, rtl: boolean): Glyph[];
  /** Adds to `sums`, at the UTF-16 index in the whole text, what each character of this stretch advances in px. */
  advances(stretch: Stretch, text: string, size: number, sums: Float64Array): void;
  /** SVG path data of a glyph in font units, y upwards, and how many units make an em. */
  glyphPath(face: FaceId, glyph: number): readonly PathCommand[];
  unitsPerEm(face: FaceId): number;
}

/** A part of a text in one face and direction. */
interface Stretch {
  readonly face: FaceId;
  readonly start: number;
  readonly end: number;
  readonly rtl: boolean;
}

interface PathCommand {
  readonly op: "M" | "L" | "Q" | "C" | "Z";
  readonly at: readonly number[];
}

const LTR = 4;
const RTL = 5;
const CLUSTER_LEVEL_MONOTONE_CHARACTERS = 1;
/** In units of four bytes; HarfBuzz's records of a glyph and of its position have the same size. */
const GLYPH_WORDS = 5;
const CONTEXT = 32;

/**
 * Letters, digits and marks that are unaffected by what is beyond a space: no bundled face has kerning or ligatures
 * with spaces. So each word is shaped once, with the space after it, and remembered. U+2044 joins digits to fractions.
 */
const WORDS = /^[ -~\u00a1-\u02af\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u2043\u2045-\u205e]+$/u;
const WORDS_KEPT = 8_000;

interface Face {
  readonly font: number;
  readonly upem: number;
  readonly glyphs: Map<number, boolean>;
  /** Advances in em, by word. */
  readonly words: Map<string, Float64Array>;
}

/** Glyphs that lie in the module's memory: how many, and at which word their records and positions begin. */
interface Shaped {
  readonly count: number;
  readonly infos: number;
  readonly positions: number;
}

export const loadShaper = async (wasm: Uint8Array | WebAssembly.Module, fonts: Fonts): Promise<Shaper> =>
  new ModuleShaper(await instantiate(wasm), fonts);

class ModuleShaper implements Shaper {
  readonly #hb: HarfBuzzModule;
  readonly #fonts: Fonts;
  readonly #faces = new Map<FaceId, Face>();
  readonly #buffer: number;
  /** One word, for what the module returns beside its result. */
  readonly #word: number;
  readonly #outlines: Outlines;
  #heap: Int32Array;
  #scratch: { readonly pointer: number; readonly bytes: number };

  constructor(hb: HarfBuzzModule, fonts: Fonts) {
    this.#hb = hb;
    this.#fonts = fonts;
    this.#buffer = hb.hb_buffer_create();
    this.#word = hb.malloc(4);
    this.#heap = new Int32Array(hb.memory.buffer);
    this.#scratch = { pointer: hb.malloc(4096), bytes: 4096 };
    this.#outlines = new Outlines(hb);
  }

  has(id: FaceId, codePoint: number): boolean {
    const { font, glyphs } = this.#face(id);
    let has = glyphs.get(codePoint);
    if (has === undefined) {
      has = this.#hb.hb_font_get_nominal_glyph(font, codePoint, this.#word) !== 0;
      glyphs.set(codePoint, has);
    }
    return has;
  }

  shape(id: FaceId, text: string, start: number, end: number, rtl: boolean): Glyph[] {
    const loaded = this.#face(id);
    const { from, part } = context(text, start, end);
    const { count, infos, positions } = this.#run(loaded, part, from, start, end, rtl);
    const memory = this.#words();
    const { upem } = loaded;
    const glyphs: Glyph[] = [];
    for (let i = 0; i < count; i++) {
      const info = infos + i * GLYPH_WORDS;
      const position = positions + i * GLYPH_WORDS;
      glyphs.push({
        id: memory[info]!,
        cluster: from + memory[info + 2]!,
        advance: memory[position]! / upem,
        dx: memory[position + 2]! / upem,
        dy: memory[position + 3]! / upem,
      });
    }
    return glyphs;
  }

  advances({ face: id, start, end, rtl }: Stretch, text: string, size: number, sums: Float64Array): void {
    const loaded = this.#face(id);
    if (!rtl && WORDS.test(text.slice(start, end))) {
      for (let at = start; at < end;) {
        const space = text.indexOf(" ", at);
        const next = space < 0 || space >= end ? end : space + 1;
        const advances = this.#wordAdvances(loaded, text.slice(at, next));
        for (let i = 0; i < advances.length; i++) sums[at + i]! += advances[i]! * size;
        at = next;
      }
      return;
    }
    const { from, part } = context(text, start, end);
    const { count, infos, positions } = this.#run(loaded, part, from, start, end, rtl);
    const memory = this.#words();
    for (let i = 0; i < count; i++) {
      const advance = memory[positions + i * GLYPH_WORDS]! / loaded.upem;
      sums[from + memory[infos + i * GLYPH_WORDS + 2]!]! += advance * size;
    }
  }

  glyphPath(id: FaceId, glyph: number): readonly PathCommand[] {
    return this.#outlines.of(this.#face(id).font, glyph);
  }

  unitsPerEm(id: FaceId): number {
    return this.#face(id).upem;
  }

  /** The memory as words; growing replaces its buffer. */
  #words(): Int32Array {
    if (this.#heap.buffer !== this.#hb.memory.buffer) this.#heap = new Int32Array(this.#hb.memory.buffer);
    return this.#heap;
  }

  #face(id: FaceId): Face {
    let loaded = this.#faces.get(id);
    if (loaded === undefined) {
      const hb = this.#hb;
      const bytes = this.#fonts.bytes(id);
      const pointer = hb.malloc(bytes.length);
      new Uint8Array(hb.memory.buffer).set(bytes, pointer);
      const handle = hb.hb_face_create(hb.hb_blob_create(pointer, bytes.length, 2, 0, 0), 0);
      loaded = {
        font: hb.hb_font_create(handle),
        upem: hb.hb_face_get_upem(handle),
        glyphs: new Map(),
        words: new Map(),
      };
      this.#faces.set(id, loaded);
    }
    return loaded;
  }

  #writeText(text: string): number {
    if (this.#scratch.bytes < text.length * 2) {
      this.#hb.free(this.#scratch.pointer);
      this.#scratch = { pointer: this.#hb.malloc(text.length * 4), bytes: text.length * 4 };
    }
    const { pointer } = this.#scratch;
    const units = new Uint16Array(this.#hb.memory.buffer, pointer, text.length);
    for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
    return pointer;
  }

  #run({ font }: Face, text: string, from: number, start: number, end: number, rtl: boolean): Shaped {
    const hb = this.#hb;
    const buffer = this.#buffer;
    const pointer = this.#writeText(text);
    hb.hb_buffer_reset(buffer);
    hb.hb_buffer_set_cluster_level(buffer, CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb.hb_buffer_add_utf16(buffer, pointer, text.length, start - from, end - start);
    hb.hb_buffer_set_direction(buffer, rtl ? RTL : LTR);
    hb.hb_buffer_guess_segment_properties(buffer);
    hb.hb_shape(font, buffer, 0, 0);
    const infos = hb.hb_buffer_get_glyph_infos(buffer, this.#word) / 4;
    const positions = hb.hb_buffer_get_glyph_positions(buffer, 0) / 4;
    return { count: this.#words()[this.#word / 4]!, infos, positions };
  }

  #wordAdvances(loaded: Face, text: string): Float64Array {
    let advances = loaded.words.get(text);
    if (advances === undefined) {
      advances = new Float64Array(text.length);
      const { count, infos, positions } = this.#run(loaded, text, 0, 0, text.length, false);
      const memory = this.#words();
      for (let i = 0; i < count; i++) {
        advances[memory[infos + i * GLYPH_WORDS + 2]!]! += memory[positions + i * GLYPH_WORDS]! / loaded.upem;
      }
      if (loaded.words.size >= WORDS_KEPT) loaded.words.clear();
      loaded.words.set(text, advances);
    }
    return advances;
  }
}

/** Outlines of glyphs, which the module hands out by calling back. */
class Outlines {
  readonly #hb: HarfBuzzModule;
  #funcs = 0;
  #pen: PathCommand[] = [];

  constructor(hb: HarfBuzzModule) {
    this.#hb = hb;
  }

  of(font: number, glyph: number): readonly PathCommand[] {
    this.#pen = [];
    this.#hb.hb_font_draw_glyph(font, glyph, this.#prepared(), 0);
    return this.#pen;
  }

  #prepared(): number {
    if (this.#funcs !== 0) return this.#funcs;
    const hb = this.#hb;
    const funcs = hb.hb_draw_funcs_create();
    const add = (op: PathCommand["op"], count: number) =>
      callback(hb, count, (...args) => this.#pen.push({ op, at: args.slice(3, 3 + count) }));
    hb.hb_draw_funcs_set_move_to_func(funcs, add("M", 2), 0, 0);
    hb.hb_draw_funcs_set_line_to_func(funcs, add("L", 2), 0, 0);
    hb.hb_draw_funcs_set_quadratic_to_func(funcs, add("Q", 4), 0, 0);
    hb.hb_draw_funcs_set_cubic_to_func(funcs, add("C", 6), 0, 0);
    hb.hb_draw_funcs_set_close_path_func(funcs, add("Z", 0), 0, 0);
    this.#funcs = funcs;
    return funcs;
  }
}

/** `text.slice(start, end)` with its context, and the offset at which that begins. */
function context(text: string, start: number, end: number): { readonly from: number; readonly part: string } {
  const from = Math.max(0, start - CONTEXT);
  return { from, part: text.slice(from, Math.min(text.length, end + CONTEXT)) };
}
