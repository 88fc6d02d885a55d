/** Subsets TrueType fonts to the characters of a drawing. The only user of HarfBuzz's subsetting build. */
export interface Subsetter {
  /**
   * A TrueType font with only the glyphs that shaping these characters (code points) can produce.
   *
   * Kerning, ligatures, joining and mark positioning are kept, hinting is dropped; the names stay.
   * The same font and characters give the same bytes, in whatever order and however often they are given.
   * Characters that the font lacks are ignored.
   */
  subset(font: Uint8Array, characters: Iterable<number>): Uint8Array;
}

/** What `harfbuzz-subset.wasm` exports; pointers and sizes in bytes. It imports nothing. */
interface HarfBuzz {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

const MEMORY_MODE_READONLY = 1;
const NO_HINTING = 0x1;
const NOTDEF_OUTLINE = 0x40;

/**
 * Bytes of fonts kept loaded between calls. The heap cannot grow beyond 64 MiB, and subsetting needs memory too;
 * the bundled faces of one map stay well below this.
 */
const KEPT_BYTES = 28 * 2 ** 20;

export async function loadSubsetter(wasm: Uint8Array | WebAssembly.Module): Promise<Subsetter> {
  const module =
    wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm as Uint8Array<ArrayBuffer>);
  let heap = newHeap(module);

  function attempt(font: Uint8Array, characters: Iterable<number>): Uint8Array {
    let face = heap.faces.get(font);
    if (face === undefined) {
      // Dropping everything at once avoids the fragmentation that freeing single fonts would cause.
      if (heap.bytes + font.length > KEPT_BYTES) heap = newHeap(module);
      face = loadFace(heap.hb, font);
      heap.faces.set(font, face);
      heap.bytes += font.length;
    }
    return cut(heap.hb, face, characters);
  }

  return {
    subset(font, characters) {
      const wanted = shapingClosure(characters);
      try {
        return attempt(font, wanted);
      } catch {
        // HarfBuzz fails or traps if its heap is full; with a heap of its own, any valid font succeeds.
        heap = newHeap(module);
        return attempt(font, wanted);
      }
    },
  };
}

/** One instance of HarfBuzz with the parsed faces that live in it. */
interface Heap {
  readonly hb: HarfBuzz;
  readonly faces: Map<Uint8Array, number>;
  bytes: number;
}

function newHeap(module: WebAssembly.Module): Heap {
  const hb = new WebAssembly.Instance(module).exports as unknown as HarfBuzz;
  hb._initialize();
  return { hb, faces: new Map(), bytes: 0 };
}

function loadFace(hb: HarfBuzz, font: Uint8Array): number {
  const data = allocated(hb.malloc(font.length));
  new Uint8Array(hb.memory.buffer).set(font, data);
  const blob = hb.hb_blob_create(data, font.length, MEMORY_MODE_READONLY, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  hb.hb_blob_destroy(blob);
  return face;
}

function cut(hb: HarfBuzz, face: number, characters: Iterable<number>): Uint8Array {
  const input = allocated(hb.hb_subset_input_create_or_fail());
  const unicodes = hb.hb_subset_input_unicode_set(input);
  for (const character of characters) hb.hb_set_add(unicodes, character);
  hb.hb_subset_input_set_flags(input, NO_HINTING | NOTDEF_OUTLINE);
  const result = hb.hb_subset_or_fail(face, input);
  hb.hb_subset_input_destroy(input);
  if (result === 0) throw new Error("This font cannot be subset: it is damaged or too large.");

  const blob = hb.hb_face_reference_blob(result);
  const start = hb.hb_blob_get_data(blob, 0);
  // A copy, as the heap's memory is used again.
  const bytes = new Uint8Array(hb.memory.buffer, start, hb.hb_blob_get_length(blob)).slice();
  hb.hb_blob_destroy(blob);
  hb.hb_face_destroy(result);
  return bytes;
}

function allocated(pointer: number): number {
  if (pointer === 0) throw new Error("There is not enough memory to subset a font.");
  return pointer;
}

/** A vowel that is drawn as two signs, though Unicode does not decompose it so. */
const THAI_AM = 0xe33;

const isIndic = (character: number): boolean => character >= 0x900 && character < 0xe80;

/**
 * These characters and those that a shaper may substitute: it composes and decomposes accents,
 * and draws missing hyphens and spaces with the common ones. Mirrored brackets are HarfBuzz's own addition.
 */
function shapingClosure(characters: Iterable<number>): Set<number> {
  const closure = new Set([0x20, 0x2010]);
  for (const character of characters) {
    closure.add(character);
    for (const part of String.fromCodePoint(character).normalize("NFD")) closure.add(part.codePointAt(0)!);
  }
  if (closure.has(THAI_AM)) for (const part of [0xe4d, 0xe32]) closure.add(part);
  // A mark of these scripts that has no letter is drawn on a dotted circle.
  if ([...closure].some(isIndic)) closure.add(0x25cc);
  const accented = [...closure].some((character) => /\p{M}/u.test(String.fromCodePoint(character)));
  if (accented) {
    for (const [composed, parts] of compositions()) {
      if (parts.every((part) => closure.has(part))) closure.add(composed);
    }
  }
  return closure;
}

let composed: [character: number, parts: number[]][] | undefined;

/** The characters that Unicode composes of a letter and its accents; Hangul syllables are shaped without. */
function compositions(): readonly (readonly [character: number, parts: readonly number[]])[] {
  if (composed !== undefined) return composed;
  composed = [];
  for (let character = 0xc0; character < 0x3100; character++) {
    const text = String.fromCodePoint(character);
    const parts = [...text.normalize("NFD")];
    if (parts.length > 1) composed.push([character, parts.map((part) => part.codePointAt(0)!)]);
  }
  return composed;
}
