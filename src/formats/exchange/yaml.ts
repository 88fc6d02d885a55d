import { toYaml } from "../../input/format/write.ts";
import type { ExchangeFormat } from "./exchange.ts";

/** A map in the format of hence, in which nothing is lost. */
export const yaml: ExchangeFormat = {
  extension: "yaml",
  mime: "application/yaml",
  summary: "the map itself, as hence reads it",
  needs: "outline",
  pages: "many",
  exchange: (map) => ({ text: toYaml(map), losses: [] }),
  write: async ([first]) => new TextEncoder().encode(toYaml(first!.outline.map)),
};
