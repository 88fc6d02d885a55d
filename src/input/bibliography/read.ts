import type { FileReader } from "../../model/project.ts";
import type { Bibliography } from "./bibliography.ts";
import { bibtexBibliography } from "./bibtex.ts";
import { cslBibliography } from "./csl-json.ts";

const FEW = 4;
/** Maps of a folder share a bibliography. */
const known: { readonly text: string; readonly bibtex: unknown; readonly read: Bibliography }[] = [];

/** The bibliography in a file by its ending, or why there is none; `path` is where the reader finds it. */
export function readBibliography(
  name: string,
  readText: FileReader,
  path = name,
): Bibliography | { readonly why: string; readonly hint?: string } {
  const isJson = /\.json$/iu.test(name);
  if (!isJson && !/\.bib(?:tex)?$/iu.test(name))
    return {
      why: `\`${name}\` ends neither in .bib nor in .json`,
      hint: "name a file in BibTeX or CSL-JSON",
    };
  const text = readText(path);
  if (text === undefined) return { why: `there is no file \`${name}\`` };
  if (typeof text !== "string") return text;
  const { bibtex } = readText;
  if (!isJson && bibtex === undefined)
    return { why: "BibTeX is not read here", hint: "save the entries as CSL-JSON" };
  const last = known.find((one) => one.text === text && one.bibtex === (isJson ? undefined : bibtex));
  if (last !== undefined) return last.read;
  const read = isJson ? cslBibliography(text) : bibtexBibliography(text, bibtex!);
  known.unshift({ text, bibtex: isJson ? undefined : bibtex, read });
  known.length = Math.min(known.length, FEW);
  return read;
}
