/** What can be downloaded from the page. */
import { PX_PER_INCH } from "../geometry.ts";
import type { FormatName } from "../model/choices.ts";

export const DOWNLOADS = [
  "svg",
  "webfont",
  "png",
  "pdf",
  "html",
  "md",
  "yaml",
] as const satisfies readonly FormatName[];
export type Download = (typeof DOWNLOADS)[number];

export const LABELS: Readonly<Record<Download, string>> = {
  svg: "SVG, for every program",
  webfont: "SVG, for browsers",
  png: "PNG, 300 dpi",
  pdf: "PDF, by printing",
  html: "HTML page",
  md: "Markdown",
  yaml: "YAML",
};

/** What the worker makes of the map for a download; PNG and PDF are made here, from the picture. */
export const SOURCES: Readonly<Record<Exclude<Download, "yaml">, FormatName>> = {
  svg: "svg",
  webfont: "webfont",
  png: "svg",
  pdf: "webfont",
  html: "html",
  md: "md",
};

const DPI = 300;

export function save(name: string, bytes: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The picture in pixels. */
export async function png(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = DPI / PX_PER_INCH;
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(image.width * scale);
  canvas.height = Math.ceil(image.height * scale);
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("The picture is too large for this browser; take the SVG."));
      else resolve(blob);
    }, "image/png");
  });
}

/** Opens the browser's dialogue, in which the pages can be saved as PDF, each sheet as large as its picture. */
export function print(pictures: readonly string[]): void {
  const frame = document.createElement("iframe");
  frame.title = "Pages to print";
  frame.className = "printed";
  const [, width = "800", height = "600"] =
    /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/u.exec(pictures[0] ?? "") ?? [];
  const style = `@page{size:${width}px ${height}px;margin:0}body{margin:0}svg{display:block;break-after:page}`;
  frame.srcdoc = `<!doctype html><title>Map</title><style>${style}</style>${pictures.join("")}`;
  frame.addEventListener("load", () => {
    frame.contentWindow!.addEventListener("afterprint", () => frame.remove());
    frame.contentWindow!.print();
  });
  document.body.append(frame);
}
