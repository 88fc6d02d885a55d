import type { DocumentName } from "../model/choices.ts";
import type { OwnOption } from "../options/table.ts";
import type { Document } from "./document.ts";
import { assumptions } from "./assumptions/assumptions.ts";
import { brief } from "./brief/brief.ts";
import { figure } from "./figure.ts";
import { handout } from "./handout.ts";
import { cards } from "./cards/cards.ts";
import { poster } from "./poster/poster.ts";
import { proof } from "./proof.ts";
import { steps } from "./slides/steps.ts";
import { worksheet } from "./worksheet/worksheet.ts";

/** A document is a file and a row here; the names are what users type after `--as`. */
export const DOCUMENTS = {
  figure,
  brief,
  handout,
  assumptions,
  worksheet,
  cards,
  steps,
  poster,
  proof,
} as const satisfies Record<DocumentName, Document>;

export type { DocumentName };

/** Whether an option has an effect on a document. */
export const accepts = (name: DocumentName, option: OwnOption): boolean =>
  DOCUMENTS[name].accepts.includes(option);

/** The documents that an option has an effect on. */
export const acceptingDocuments = (option: OwnOption): readonly DocumentName[] =>
  (Object.keys(DOCUMENTS) as DocumentName[]).filter((name) => accepts(name, option));
