/**
 * HarfBuzz, straight from its WebAssembly file: shape a stretch of text, ask for a glyph, draw a glyph.
 * The bytes come from outside, so that it is the same code in Node, in a bundle and in a browser.
 */
import type { Fonts, FaceId } from "./faces.ts";

/** One glyph of a shaped stretch; lengths in em. */
export interface Glyph {
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
  /** SVG path data of a glyph in font units, y upwards, and how many units make an em. */
  glyphPath(face: FaceId, glyph: number): readonly PathCommand[];
  unitsPerEm(face: FaceId): number;
}

export interface PathCommand {
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
const GLYPH_BYTES = 20;
const CONTEXT = 32;

export async function loadShaper(wasm: Uint8Array, fonts: Fonts): Promise<Shaper> {
  const hb = await instantiate(wasm);
  const faces = new Map<FaceId, { font: number; upem: number; glyphs: Map<number, number> }>();
  const buffer = hb.hb_buffer_create();
  const word = hb.malloc(4);
  let scratch = { pointer: hb.malloc(4096), bytes: 4096 };

  function face(id: FaceId) {
    let loaded = faces.get(id);
    if (loaded === undefined) {
      const bytes = fonts.bytes(id);
      const pointer = hb.malloc(bytes.length);
      new Uint8Array(hb.memory.buffer).set(bytes, pointer);
      const handle = hb.hb_face_create(hb.hb_blob_create(pointer, bytes.length, 2, 0, 0), 0);
      loaded = { font: hb.hb_font_create(handle), upem: hb.hb_face_get_upem(handle), glyphs: new Map() };
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
      let glyph = glyphs.get(codePoint);
      if (glyph === undefined) {
        glyph = hb.hb_font_get_nominal_glyph(font, codePoint, word) === 0 ? 0 : 1;
        glyphs.set(codePoint, glyph);
      }
      return glyph !== 0;
    },

    shape(id, text, start, end, rtl) {
      const { font, upem } = face(id);
      const from = Math.max(0, start - CONTEXT);
      const part = text.slice(from, Math.min(text.length, end + CONTEXT));
      const pointer = writeText(part);
      hb.hb_buffer_reset(buffer);
      hb.hb_buffer_set_cluster_level(buffer, CLUSTER_LEVEL_MONOTONE_CHARACTERS);
      hb.hb_buffer_add_utf16(buffer, pointer, part.length, start - from, end - start);
      hb.hb_buffer_set_direction(buffer, rtl ? RTL : LTR);
      hb.hb_buffer_guess_segment_properties(buffer);
      hb.hb_shape(font, buffer, 0, 0);
      const infos = hb.hb_buffer_get_glyph_infos(buffer, word);
      const count = new Uint32Array(hb.memory.buffer, word, 1)[0] ?? 0;
      const positions = hb.hb_buffer_get_glyph_positions(buffer, 0);
      const info = new Uint32Array(hb.memory.buffer, infos, (count * GLYPH_BYTES) / 4);
      const position = new Int32Array(hb.memory.buffer, positions, (count * GLYPH_BYTES) / 4);
      const glyphs: Glyph[] = [];
      for (let i = 0; i < count; i++) {
        const k = i * 5;
        glyphs.push({
          id: info[k]!,
          cluster: from + info[k + 2]!,
          advance: position[k]! / upem,
          dx: position[k + 2]! / upem,
          dy: position[k + 3]! / upem,
        });
      }
      return glyphs;
    },

    glyphPath(id, glyph) {
      pen = [];
      hb.hb_font_draw_glyph(face(id).font, glyph, prepareDrawing(), 0);
      return pen;
    },

    unitsPerEm: (id) => face(id).upem,
  };
}

async function instantiate(wasm: Uint8Array): Promise<Exports> {
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
  const { instance } = await WebAssembly.instantiate(wasm as BufferSource, imports);
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
