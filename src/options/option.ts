/** What an option of a drawing holds. */
export type OptionKind =
  | { readonly is: "choice"; readonly words: readonly string[] }
  | {
      readonly is: "number";
      readonly from: number;
      readonly to: number;
      readonly unit?: "pt";
      readonly whole?: true;
      /** The most digits after the point that the command line takes. */ readonly digits?: number;
    }
  /** From 30 to 1000 mm, with or without a unit. */
  | { readonly is: "length" }
  /** How many sheets lie across and down: "2x3". */
  | { readonly is: "sheets" }
  | { readonly is: "text" }
  /** What ids in a picture begin with. */
  | { readonly is: "prefix" }
  /** A flag is given or not; a toggle is as the map has it unless it is left out with `--no-`. */
  | { readonly is: "flag" | "toggle" };

/** Commands that take options of a drawing. */
export type DrawingCommand = "render" | "diff" | "whatif" | "preview";

/** Commands that take options of the table. */
export type OptionCommand = DrawingCommand | "check" | "convert" | "questions" | "verdicts";

/**
 * Where else options are written: "program" is the library, fences of Markdown and `hence serve`; "element" attributes
 * of `<hence-map>`, "embed" the figures of a document, "obsidian" the fences of notes.
 */
type Elsewhere = "program" | "element" | "embed" | "obsidian";

/** An option of a drawing, as the table declares it. */
export interface DrawingOption {
  readonly kind: OptionKind;
  /** Its one letter. */
  readonly short?: string;
  /** What stands for its value in help: "<pt>". */
  readonly value?: string;
  /** What it does, for help. */
  readonly about: string;
  /** Which commands take it, with help of their own where it does something else there. */
  readonly commands: Readonly<
    Partial<Record<OptionCommand, true | Partial<Pick<DrawingOption, "about" | "value">>>>
  >;
  readonly elsewhere: readonly Elsewhere[];
  /** False where it is about the run, not about the drawing. */
  readonly as?: false;
  /** What the command line says of a wrong value, if its kind does not say it: "goes from 1 to 4". */
  readonly demands?: string;
  /** It is about a column, and what it is. */
  readonly ofColumn?: string;
  /** Only some documents can meet it (`Document.accepts`). */
  readonly own?: true;
}
