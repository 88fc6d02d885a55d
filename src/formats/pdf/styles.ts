import type { TextItem } from "../../scene/scene.ts";
import type { PdfFonts } from "./fonts.ts";
import { hasMarks } from "./text.ts";

/** Without a colour, the text is only there to be read and copied. */
export type TemplateStyle = readonly [family: string, size: number, colour: string | null];

/** The styles of a document's texts, which refer to them by position. */
export class Styles {
  readonly all: TemplateStyle[] = [];
  readonly #fonts: PdfFonts;
  readonly #numbers = new Map<string, number>();

  constructor(fonts: PdfFonts) {
    this.#fonts = fonts;
  }

  number({ face, size, paint, text }: TextItem, length: (px: number) => number): number {
    const seen = hasMarks(text) ? null : paint.colour;
    const key = `${face} ${length(size)} ${seen}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.all.push([this.#fonts.family(face), length(size), seen]) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}
