/** What every PNG begins with. */
export const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
/** Bytes of a chunk beside its data: length, name and checksum. */
export const AROUND = 12;

export function chunk(name: string, data: Uint8Array): Uint8Array {
  const made = new Uint8Array(AROUND + data.length);
  const view = new DataView(made.buffer);
  view.setUint32(0, data.length);
  made.set(new TextEncoder().encode(name), 4);
  made.set(data, 8);
  view.setUint32(8 + data.length, crc32(made.subarray(4, 8 + data.length)));
  return made;
}

/** The picture with one more chunk, right after the header. */
export function withChunk(png: Uint8Array, added: Uint8Array): Uint8Array {
  const header = SIGNATURE.length + AROUND + lengthAt(png, SIGNATURE.length);
  const made = new Uint8Array(png.length + added.length);
  made.set(png.subarray(0, header));
  made.set(added, header);
  made.set(png.subarray(header), header + added.length);
  return made;
}

const lengthAt = (png: Uint8Array, at: number) => new DataView(png.buffer, png.byteOffset).getUint32(at);

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

/** The checksum of a chunk. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
