import { MM_PER_INCH } from "../../geometry.ts";
import { AROUND, chunk, SIGNATURE } from "./chunk.ts";

/** A PNG that says how large it is on paper: its `pHYs` chunk, right after the header, in pixels a metre. */
export function withResolution(png: Uint8Array, dpi: number): Uint8Array {
  const header = SIGNATURE.length + AROUND + lengthAt(png, SIGNATURE.length);
  const resolution = resolutionChunk(dpi);
  const made = new Uint8Array(png.length + resolution.length);
  made.set(png.subarray(0, header));
  made.set(resolution, header);
  made.set(png.subarray(header), header + resolution.length);
  return made;
}

function resolutionChunk(dpi: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round((dpi * 1000) / MM_PER_INCH);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return chunk("pHYs", data);
}

const lengthAt = (png: Uint8Array, at: number) => new DataView(png.buffer, png.byteOffset).getUint32(at);
