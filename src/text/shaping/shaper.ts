/**
 * HarfBuzz, called directly in its WebAssembly module: shape a stretch of text, look up a glyph, outline a glyph.
 * The caller supplies the bytes, so the same code runs in Node, in a bundle and in a browser.
 */
import type { Fonts, FaceId } from "../faces.ts";

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
export interface Stretch {
  readonly face: FaceId;
  readonly start: number;
  readonly end: number;
  readonly rtl: boolean;
}

interface PathCommand {
  readonly op: "M" | "L" | "Q" | "C" | "Z";
  readonly at: readonly number[];
}

interface Exports {
  memory: WebAssembly.Memory;
  __indirect_function_table: WebAssembly.Table;
  _initialize?: () => void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_get_upem(face: number): number;
  hb_font_create(face: number): number;
  hb_font_get_nominal_glyph(font: number, codePoint: number, glyph: number): number;
  hb_font_draw_glyph(font: number, glyph: number, funcs: number, data: number): void;
  hb_buffer_create(): number;
  hb_buffer_reset(buffer: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_set_cluster_level(buffer: number, level: number): void;
  hb_buffer_set_flags(buffer: number, flags: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, from: number, count: number): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
  hb_draw_funcs_create(): number;
  hb_draw_funcs_set_move_to_func(funcs: number, f: number, user: number, destroy: number): void;
  hb_draw_funcs_set_line_to_func(funcs: number, f: number, user: number, destroy: number): void;
  hb_draw_funcs_set_quadratic_to_func(funcs: number, f: number, user: number, destroy: number): void;
  hb_draw_funcs_set_cubic_to_func(funcs: number, f: number, user: number, destroy: number): void;
  hb_draw_funcs_set_close_path_func(funcs: number, f: number, user: number, destroy: number): void;
}

const LTR = 4;
const RTL = 5;
const CLUSTER_LEVEL_MONOTONE_CHARACTERS = 1;
/** In units of four bytes; HarfBuzz's records of a glyph and of its position have the same size. */
const GLYPH_WORDS = 5;
const CONTEXT = 32;

/**
 * Letters, digits and marks that are unaffected by what is beyond a space: no bundled face has kerning or ligatures
 * with spaces. So each word is shaped once, with the space behind it, and remembered. U+2044 joins digits to fractions.
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

export async function loadShaper(wasm: Uint8Array | WebAssembly.Module, fonts: Fonts): Promise<Shaper> {
  const hb = await instantiate(wasm);
  const faces = new Map<FaceId, Face>();
  const buffer = hb.hb_buffer_create();
  const word = hb.malloc(4);
  let heap = new Int32Array(hb.memory.buffer);
  let scratch = { pointer: hb.malloc(4096), bytes: 4096 };

  /** The memory as words; growing replaces its buffer. */
  function words(): Int32Array {
    if (heap.buffer !== hb.memory.buffer) heap = new Int32Array(hb.memory.buffer);
    return heap;
  }

  function face(id: FaceId): Face {
    let loaded = faces.get(id);
    if (loaded === undefined) {
      const bytes = fonts.bytes(id);
      const pointer = hb.malloc(bytes.length);
      new Uint8Array(hb.memory.buffer).set(bytes, pointer);
      const handle = hb.hb_face_create(hb.hb_blob_create(pointer, bytes.length, 2, 0, 0), 0);
      loaded = {
        font: hb.hb_font_create(handle),
        upem: hb.hb_face_get_upem(handle),
        glyphs: new Map(),
        words: new Map(),
      };
      faces.set(id, loaded);
    }
    return loaded;
  }

  function writeText(text: string): number {
    if (scratch.bytes < text.length * 2) {
      hb.free(scratch.pointer);
      scratch = { pointer: hb.malloc(text.length * 4), bytes: text.length * 4 };
    }
    const units = new Uint16Array(hb.memory.buffer, scratch.pointer, text.length);
    for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
    return scratch.pointer;
  }

  /** Shapes a stretch and says where its glyphs lie in `words()`: how many there are, what they are and where they go. */
  function run({ font }: Face, text: string, from: number, start: number, end: number, rtl: boolean) {
    const pointer = writeText(text);
    hb.hb_buffer_reset(buffer);
    hb.hb_buffer_set_cluster_level(buffer, CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb.hb_buffer_add_utf16(buffer, pointer, text.length, start - from, end - start);
    hb.hb_buffer_set_direction(buffer, rtl ? RTL : LTR);
    hb.hb_buffer_guess_segment_properties(buffer);
    hb.hb_shape(font, buffer, 0, 0);
    const infos = hb.hb_buffer_get_glyph_infos(buffer, word) / 4;
    const positions = hb.hb_buffer_get_glyph_positions(buffer, 0) / 4;
    return { count: words()[word / 4]!, infos, positions };
  }

  /** `text.slice(start, end)` with its context, and the offset at which that begins. */
  function context(text: string, start: number, end: number) {
    const from = Math.max(0, start - CONTEXT);
    return { from, part: text.slice(from, Math.min(text.length, end + CONTEXT)) };
  }

  function wordAdvances(loaded: Face, text: string): Float64Array {
    let advances = loaded.words.get(text);
    if (advances === undefined) {
      advances = new Float64Array(text.length);
      const { count, infos, positions } = run(loaded, text, 0, 0, text.length, false);
      const memory = words();
      for (let i = 0; i < count; i++) {
        advances[memory[infos + i * GLYPH_WORDS + 2]!]! += memory[positions + i * GLYPH_WORDS]! / loaded.upem;
      }
      if (loaded.words.size >= WORDS_KEPT) loaded.words.clear();
      loaded.words.set(text, advances);
    }
    return advances;
  }

  let pen: PathCommand[] = [];
  let drawFuncs = 0;
  const prepareDrawing = () => {
    if (drawFuncs !== 0) return drawFuncs;
    drawFuncs = hb.hb_draw_funcs_create();
    const add = (op: PathCommand["op"], count: number) =>
      callback(hb, count, (...args) => pen.push({ op, at: args.slice(3, 3 + count) }));
    hb.hb_draw_funcs_set_move_to_func(drawFuncs, add("M", 2), 0, 0);
    hb.hb_draw_funcs_set_line_to_func(drawFuncs, add("L", 2), 0, 0);
    hb.hb_draw_funcs_set_quadratic_to_func(drawFuncs, add("Q", 4), 0, 0);
    hb.hb_draw_funcs_set_cubic_to_func(drawFuncs, add("C", 6), 0, 0);
    hb.hb_draw_funcs_set_close_path_func(drawFuncs, add("Z", 0), 0, 0);
    return drawFuncs;
  };

  return {
    has(id, codePoint) {
      const { font, glyphs } = face(id);
      let has = glyphs.get(codePoint);
      if (has === undefined) {
        has = hb.hb_font_get_nominal_glyph(font, codePoint, word) !== 0;
        glyphs.set(codePoint, has);
      }
      return has;
    },

    shape(id, text, start, end, rtl) {
      const loaded = face(id);
      const { from, part } = context(text, start, end);
      const { count, infos, positions } = run(loaded, part, from, start, end, rtl);
      const memory = words();
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
    },

    advances({ face: id, start, end, rtl }, text, size, sums) {
      const loaded = face(id);
      if (!rtl && WORDS.test(text.slice(start, end))) {
        for (let at = start; at < end;) {
          const space = text.indexOf(" ", at);
          const next = space < 0 || space >= end ? end : space + 1;
          const advances = wordAdvances(loaded, text.slice(at, next));
          for (let i = 0; i < advances.length; i++) sums[at + i]! += advances[i]! * size;
          at = next;
        }
        return;
      }
      const { from, part } = context(text, start, end);
      const { count, infos, positions } = run(loaded, part, from, start, end, rtl);
      const memory = words();
      for (let i = 0; i < count; i++) {
        const advance = memory[positions + i * GLYPH_WORDS]! / loaded.upem;
        sums[from + memory[infos + i * GLYPH_WORDS + 2]!]! += advance * size;
      }
    },

    glyphPath(id, glyph) {
      pen = [];
      hb.hb_font_draw_glyph(face(id).font, glyph, prepareDrawing(), 0);
      return pen;
    },

    unitsPerEm: (id) => face(id).upem,
  };
}

async function instantiate(wasm: Uint8Array | WebAssembly.Module): Promise<Exports> {
  const memory: { current?: WebAssembly.Memory } = {};
  const imports = {
    env: {
      _emscripten_runtime_keepalive_clear: () => {},
      _setitimer_js: () => 0,
      _abort_js: () => {
        throw new Error("the text shaper stopped");
      },
      emscripten_resize_heap: (bytes: number) => {
        const wanted = Math.ceil(((bytes >>> 0) - memory.current!.buffer.byteLength) / 65536);
        try {
          memory.current!.grow(Math.max(wanted, 64));
          return 1;
        } catch {
          return 0;
        }
      },
    },
    wasi_snapshot_preview1: { proc_exit: () => {} },
  };
  const module =
    wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm as Uint8Array<ArrayBuffer>);
  const instance = await WebAssembly.instantiate(module, imports);
  const exports = instance.exports as unknown as Exports;
  memory.current = exports.memory;
  exports._initialize?.();
  return exports;
}

/** Makes a JavaScript function callable from the module: HarfBuzz hands out outlines by calling back. */
function callback(hb: Exports, floats: number, f: (...args: number[]) => void): number {
  const i32 = 0x7f;
  const f32 = 0x7d;
  const parameters = [i32, i32, i32, ...Array<number>(floats).fill(f32), i32];
  const type = [0x60, parameters.length, ...parameters, 0];
  const bytes = Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[1, type.length + 1, 1, ...type],
    ...[2, 7, 1, 1, 0x65, 1, 0x66, 0, 0],
    ...[7, 5, 1, 1, 0x66, 0, 0],
  ]);
  const stub = new WebAssembly.Instance(new WebAssembly.Module(bytes), { e: { f } });
  const table = hb.__indirect_function_table;
  const index = table.grow(1);
  table.set(index, stub.exports["f"]);
  return index;
}
