import type { Notation } from "../notation.ts";
import { format } from "./format/format.ts";
import { readYaml } from "./read.ts";

export const yaml: Notation = {
  name: "YAML",
  extensions: ["yaml", "yml"],
  // A map in a text file is one, though nothing tells it.
  shared: ["txt"],
  read: readYaml,
  format,
  edits: true,
};
