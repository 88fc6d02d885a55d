import { MM_PER_INCH } from "../../geometry.ts";
import { chunk, withChunk } from "./chunk.ts";

/** A PNG that says how large it is on paper: its `pHYs` chunk, in pixels a metre. */
export const withResolution = (png: Uint8Array, dpi: number): Uint8Array =>
  withChunk(png, resolutionChunk(dpi));

function resolutionChunk(dpi: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round((dpi * 1000) / MM_PER_INCH);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return chunk("pHYs", data);
}
