/** HarfBuzz's WebAssembly module: what it exports, how it is started, and how it can call JavaScript. */

export interface HarfBuzzModule {
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

export async function instantiate(wasm: Uint8Array | WebAssembly.Module): Promise<HarfBuzzModule> {
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
  const exports = instance.exports as unknown as HarfBuzzModule;
  memory.current = exports.memory;
  exports._initialize?.();
  return exports;
}

/** Makes a JavaScript function callable from the module: HarfBuzz hands out outlines by calling back. */
export function callback(hb: HarfBuzzModule, floats: number, f: (...args: number[]) => void): number {
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
