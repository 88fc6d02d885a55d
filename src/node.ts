/** The part of the library that reads files: the typesetter with the fonts that come with hence. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { bundledTypesetter } from "./cli/machine/typesetter.ts";

/** One for the whole process. */
export const typesetter = bundledTypesetter(dirname(fileURLToPath(import.meta.url)));
