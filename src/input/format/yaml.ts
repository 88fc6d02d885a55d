import type { Notation } from "../notation.ts";
import { format } from "./format.ts";
import { readYaml } from "../yaml/read.ts";

export const yaml: Notation = {
  name: "YAML",
  extensions: ["yaml", "yml"],
  // A map in a text file is YAML too, although its name does not say so.
  shared: ["txt"],
  read: readYaml,
  format,
  edits: true,
};
