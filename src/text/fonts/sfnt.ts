/** The little of a TrueType file's structure that embedding needs: which characters it has, and what it is called. */

interface Table {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

const HEADER = 12;
const TABLE_RECORD = 16;
const NAME_RECORD = 12;
/** Name ids of the OpenType `name` table. */
const NAME = { family: 1, style: 2, full: 4, postScript: 6 } as const;
/** Platform, encoding and language: Windows, Unicode, English. */
const WINDOWS_ENGLISH = [3, 1, 0x409] as const;

/** A font under another family name. Its PostScript name, which a PDF shows, stays. */
export function withFamily(font: Uint8Array, family: string): Uint8Array {
  const tables = tablesOf(font).map((table) =>
    table.tag === "name" ? { tag: table.tag, bytes: renamed(table.bytes, family) } : table,
  );
  return assembled(font, tables);
}

/** Whether a font has a glyph for a code point. */
export function coverage(font: Uint8Array): (codePoint: number) => boolean {
  const cmap = tablesOf(font).find(({ tag }) => tag === "cmap");
  if (cmap === undefined) return () => false;
  const view = viewOf(cmap.bytes);
  const subtables = Array.from({ length: view.getUint16(2) }, (_, i) => view.getUint32(4 + i * 8 + 4));
  const formats = new Map(subtables.map((at) => [view.getUint16(at), at]));
  const found = new Set<number>();
  const [full, basic] = [formats.get(12), formats.get(4)];
  if (full !== undefined) addGroups(view, full, found);
  else if (basic !== undefined) addSegments(view, basic, found);
  return (codePoint) => found.has(codePoint);
}

/** Format 4: segments of the Basic Multilingual Plane. */
function addSegments(view: DataView, at: number, found: Set<number>): void {
  const twice = view.getUint16(at + 6);
  const ends = at + 14;
  const [starts, deltas, offsets] = [ends + twice + 2, ends + 2 * twice + 2, ends + 3 * twice + 2];
  for (let i = 0; i < twice; i += 2) {
    const start = view.getUint16(starts + i);
    const offset = view.getUint16(offsets + i);
    for (let code = start; code <= view.getUint16(ends + i) && code < 0xffff; code++) {
      const listed = offset === 0 ? code : view.getUint16(offsets + i + offset + 2 * (code - start));
      if (listed !== 0 && ((listed + view.getUint16(deltas + i)) & 0xffff) !== 0) found.add(code);
    }
  }
}

/** Format 12: groups of the whole of Unicode. */
function addGroups(view: DataView, at: number, found: Set<number>): void {
  for (let group = at + 16; group < at + 16 + view.getUint32(at + 12) * 12; group += 12) {
    const first = view.getUint32(group + 8) === 0 ? 1 : 0;
    for (let code = view.getUint32(group) + first; code <= view.getUint32(group + 4); code++) found.add(code);
  }
}

function renamed(name: Uint8Array, family: string): Uint8Array {
  const strings: readonly (readonly [id: number, text: string])[] = [
    [NAME.family, family],
    [NAME.style, "Regular"],
    [NAME.full, family],
    [NAME.postScript, nameOf(name, NAME.postScript) ?? family],
  ];
  const start = 6 + NAME_RECORD * strings.length;
  const bytes = new Uint8Array(start + strings.reduce((sum, [, text]) => sum + text.length * 2, 0));
  const view = viewOf(bytes);
  view.setUint16(2, strings.length);
  view.setUint16(4, start);
  let offset = 0;
  strings.forEach(([id, text], index) => {
    const fields = [...WINDOWS_ENGLISH, id, text.length * 2, offset];
    fields.forEach((value, field) => view.setUint16(6 + NAME_RECORD * index + field * 2, value));
    for (let i = 0; i < text.length; i++) view.setUint16(start + offset + i * 2, text.charCodeAt(i));
    offset += text.length * 2;
  });
  return bytes;
}

function nameOf(name: Uint8Array, wanted: number): string | undefined {
  const view = viewOf(name);
  const storage = view.getUint16(4);
  for (let record = 6; record < 6 + view.getUint16(2) * NAME_RECORD; record += NAME_RECORD) {
    const [platform, id] = [view.getUint16(record), view.getUint16(record + 6)];
    if (platform !== WINDOWS_ENGLISH[0] || id !== wanted) continue;
    const [length, offset] = [view.getUint16(record + 8), view.getUint16(record + 10)];
    const units = Array.from({ length: length / 2 }, (_, i) => view.getUint16(storage + offset + i * 2));
    return String.fromCharCode(...units);
  }
  return undefined;
}

function tablesOf(font: Uint8Array): Table[] {
  const view = viewOf(font);
  return Array.from({ length: view.getUint16(4) }, (_, i) => {
    const record = HEADER + i * TABLE_RECORD;
    const tag = String.fromCharCode(...font.subarray(record, record + 4));
    const offset = view.getUint32(record + 8);
    return { tag, bytes: font.subarray(offset, offset + view.getUint32(record + 12)) };
  });
}

export const hasTable = (font: Uint8Array, tag: string): boolean =>
  tablesOf(font).some((one) => one.tag === tag);

/** Where a table lies in a font, in bytes. */
export function tableOf(font: Uint8Array, tag: string): { readonly offset: number; readonly length: number } {
  const table = tablesOf(font).find((one) => one.tag === tag);
  if (table === undefined) throw new Error(`This font has no table ${tag}.`);
  return { offset: table.bytes.byteOffset - font.byteOffset, length: table.bytes.length };
}

/** A font of these tables; `original` gives the header, which depends on their number only. */
function assembled(original: Uint8Array, tables: readonly Table[]): Uint8Array {
  const start = HEADER + tables.length * TABLE_RECORD;
  const font = new Uint8Array(start + tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 0));
  const view = viewOf(font);
  font.set(original.subarray(0, HEADER));
  let offset = start;
  tables.forEach(({ tag, bytes }, index) => {
    const record = HEADER + index * TABLE_RECORD;
    font.set(bytes, offset);
    for (let i = 0; i < 4; i++) font[record + i] = tag.charCodeAt(i);
    view.setUint32(record + 4, checksum(view, offset, padded(bytes.length)));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, bytes.length);
    offset += padded(bytes.length);
  });
  return font;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

const padded = (length: number) => (length + 3) & ~3;

export const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
