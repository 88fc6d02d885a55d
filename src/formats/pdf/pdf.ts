import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { Refusal } from "../../diagnostic.ts";
import type { BookFormat, Drawing } from "../format.ts";
import { bookOf } from "./book.ts";
import { PDF_SIGN, withCreator } from "./creator.ts";
import { pdfFonts } from "./fonts.ts";
import type { PdfFonts } from "./fonts.ts";
import { TEMPLATE } from "./template.ts";

/** The PDF engine has no build for this machine, or its installation is incomplete. */
export class PdfEngineError extends Refusal {
  override readonly name = "PdfEngineError";
  readonly because = "machine";
}

/** The drawing has more letters than the engine can be handed at once. */
export class PdfSizeError extends Refusal {
  override readonly name = "PdfSizeError";
  readonly because = "map";

  constructor(options?: ErrorOptions) {
    super("This map is too large for one PDF; draw parts of it as views, or write SVG.", options);
  }
}

/** Vector PDF, each page of its picture's size, tagged for screen readers (PDF/UA-1). */
export const pdf: BookFormat = {
  extension: "pdf",
  mime: "application/pdf",
  summary: "picture for print and reports, with selectable text and tags for screen readers",
  needs: "scene",
  pages: "many",
  sign: PDF_SIGN,
  write,
};

async function write(drawings: readonly Drawing[]): Promise<Uint8Array> {
  const [first] = drawings;
  if (first === undefined) throw new Error("A PDF has at least one page.");
  const items = drawings.flatMap(({ scene }) => scene.items);
  const fonts = await pdfFonts(items, first.type);
  return compile(await engine(), inJson(drawings, fonts), fonts.files);
}

/** Scripts whose letters are drawn as outlines can fill more than the longest string that there is. */
function inJson(drawings: readonly Drawing[], fonts: PdfFonts): string {
  try {
    return JSON.stringify(bookOf(drawings, fonts));
  } catch (error) {
    throw error instanceof RangeError ? new PdfSizeError({ cause: error }) : error;
  }
}

type Engine = typeof NodeCompiler;

/** Loaded only when a PDF is asked for: it is 50 MB of machine code. */
async function engine(): Promise<Engine> {
  try {
    return (await import("@myriaddreamin/typst-ts-node-compiler")).NodeCompiler;
  } catch (cause) {
    const machine = `${process.platform}-${process.arch}`;
    throw new PdfEngineError(
      `The PDF engine cannot be loaded on this machine (${machine}); reinstall hence, or write SVG.`,
      {
        cause,
      },
    );
  }
}

function compile(engine: Engine, book: string, fonts: readonly Uint8Array[]): Uint8Array {
  const compiler = engine.create({
    // No file is ever read; a fixed folder spares the engine from asking for the current one.
    workspace: "/",
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font.buffer, font.byteOffset, font.length)) }],
    inputs: { book },
  });
  // The engine remembers layouts for the whole process: the last map's may serve again in this one, older ones are dropped.
  compiler.evictCache(1);
  const compiled = compiler.compile({ mainFileContent: TEMPLATE });
  const document = compiled.result;
  if (document === null)
    throw new Error(`The PDF engine refused the drawing: ${problems(compiler, compiled)}`);
  return withCreator(accessible(compiler, document) ?? compiler.pdf(document));
}

/** Undefined where a text breaks a rule of PDF/UA that its fonts gave no hint of: a PDF that has only tags is better than none. */
function accessible(compiler: NodeCompiler, document: NodeTypstDocument): Buffer | undefined {
  try {
    return compiler.pdf(document, { pdfStandard: "ua-1" });
  } catch {
    return undefined;
  }
}

function problems(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler["compile"]>): string {
  const error = compiled.takeError();
  if (error === null) return "no reason given";
  return compiler
    .fetchDiagnostics(error)
    .map(({ message }: { message: string }) => message)
    .join("; ");
}
