import { Refusal } from "../../diagnostic.ts";
import { DEFAULT_DPI } from "../../options/table.ts";
import type { RenderedImage, Resvg } from "@resvg/resvg-js";
import { PX_PER_INCH } from "../../geometry.ts";
import { FormatLimitError } from "../format.ts";
import type { Drawing, PageFormat } from "../format.ts";
import { plainOutlines } from "../svg/svg.ts";
import { chunk, withChunk } from "./chunk.ts";
import { palettePng } from "./palette.ts";
import { withResolution } from "./resolution.ts";

/** The engine that makes pixels has no build for this machine, or its installation is incomplete. */
class PngEngineError extends Refusal {
  override readonly name = "PngEngineError";
  readonly because = "machine";
}

/** The largest size that programs which show pictures still open. */
const LONGEST_SIDE = 20_000;
const MOST_PIXELS = 200_000_000;

/** A keyword of the format and its value. */
const SOFTWARE = "Software\0hence";

export const png: PageFormat = {
  extension: "png",
  mime: "image/png",
  summary: "pixels (--dpi, 300 unless given) that know their size on paper",
  needs: "scene",
  pages: "one",
  pixels: true,
  sign: `tEXt${SOFTWARE}`,
  async write(drawing) {
    const dpi = drawing.dpi ?? DEFAULT_DPI;
    const made = (await rendered(drawing, dpi)).asPng();
    return withResolution(withChunk(made, chunk("tEXt", new TextEncoder().encode(SOFTWARE))), dpi);
  },
};

/** A third of the size, in at most 256 colours: the difference at the edges of letters is not visible. */
export async function smallPng(drawing: Drawing, dpi: number): Promise<Uint8Array> {
  return withResolution(await palettePng(await rendered(drawing, dpi)), dpi);
}

async function rendered(drawing: Drawing, dpi: number): Promise<RenderedImage> {
  refuseHuge(drawing, dpi);
  const engine = await resvg();
  const svg = new TextDecoder().decode(await plainOutlines(drawing));
  const zoom = { mode: "zoom", value: dpi / PX_PER_INCH } as const;
  return new engine(svg, { font: { loadSystemFonts: false }, fitTo: zoom }).render();
}

function refuseHuge({ scene }: Drawing, dpi: number): void {
  const [width, height] = [scene.width, scene.height].map((px) => Math.ceil((px * dpi) / PX_PER_INCH));
  if (Math.max(width!, height!) <= LONGEST_SIDE && width! * height! <= MOST_PIXELS) return;
  const most = Math.min(
    LONGEST_SIDE / Math.max(scene.width, scene.height),
    Math.sqrt(MOST_PIXELS / (scene.width * scene.height)),
  );
  const way = Math.floor(most * PX_PER_INCH);
  throw new FormatLimitError(
    `At ${dpi} dpi the picture would have ${width} by ${height} pixels, more than programs open; ` +
      (way >= 72
        ? `at most ${way} dpi are possible, or take PDF.`
        : "take PDF, or paper that the picture fits."),
  );
}

/** Loaded only when a PNG is asked for: it is machine code. */
async function resvg(): Promise<typeof Resvg> {
  try {
    return (await import("@resvg/resvg-js")).Resvg;
  } catch (cause) {
    const machine = `${process.platform}-${process.arch}`;
    throw new PngEngineError(
      `The PNG engine cannot be loaded on this machine (${machine}); reinstall hence, or write SVG or PDF.`,
      { cause },
    );
  }
}
