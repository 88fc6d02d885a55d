const INCH = 0.0254;
const SIGNATURE = 8;
/** Of a chunk: length, name and checksum. */
const AROUND = 12;

/** A PNG that says how large it is on paper: its `pHYs` chunk, right after the header, in pixels a metre. */
export function withResolution(png: Uint8Array, dpi: number): Uint8Array {
  const header = SIGNATURE + AROUND + lengthAt(png, SIGNATURE);
  const chunk = resolutionChunk(dpi);
  const made = new Uint8Array(png.length + chunk.length);
  made.set(png.subarray(0, header));
  made.set(chunk, header);
  made.set(png.subarray(header), header + chunk.length);
  return made;
}

function resolutionChunk(dpi: number): Uint8Array {
  const chunk = new Uint8Array(AROUND + 9);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(dpi / INCH);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode("pHYs"), 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return chunk;
}

const lengthAt = (png: Uint8Array, at: number) => new DataView(png.buffer, png.byteOffset).getUint32(at);

/** The checksum of a chunk. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
