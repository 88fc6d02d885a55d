import type { DocumentName } from "../model/choices.ts";
import type { DrawingOption } from "../options/option.ts";
import { allOptions, wishName } from "../options/table.ts";
import type { OwnOption } from "../options/table.ts";
import { accepts, DOCUMENTS } from "./index.ts";
import type { Document } from "./document.ts";

/** Options by the names that programs use: `minType`. */
export type Given = Readonly<Record<string, unknown>>;

/** Options of a drawing that cannot be met together; whoever reports it words it. */
export type Contradiction =
  | { readonly kind: "no-column"; readonly option: string; readonly ofColumn: string }
  | { readonly kind: "no-text"; readonly inPlace: string }
  | { readonly kind: "paper-and-width" };

export function contradictions(given: Given, documents: readonly DocumentName[]): readonly Contradiction[] {
  const { width, paper, type } = given;
  const found: Contradiction[] = [];
  if (width === undefined)
    for (const [option, { ofColumn }] of optionsIn(given))
      if (ofColumn !== undefined) found.push({ kind: "no-column", option, ofColumn });
  if (type !== undefined)
    for (const name of documents) {
      const { inPlaceOfText: inPlace }: Document = DOCUMENTS[name];
      if (inPlace !== undefined) found.push({ kind: "no-text", inPlace });
    }
  if (width !== undefined && paper !== undefined) found.push({ kind: "paper-and-width" });
  return found;
}

/** The options that have an effect on none of the documents. */
export const withoutEffect = (given: Given, documents: readonly DocumentName[]): readonly OwnOption[] =>
  optionsIn(given).flatMap(([name, { own }]) =>
    own !== true || documents.some((document) => accepts(document, name as OwnOption))
      ? []
      : [name as OwnOption],
  );

const optionsIn = (given: Given): readonly (readonly [name: string, option: DrawingOption])[] =>
  allOptions().filter(([name]) => given[wishName(name)] !== undefined);
