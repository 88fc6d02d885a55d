import { toYaml } from "../../input/yaml/write.ts";
import type { ExchangeFormat } from "./exchange.ts";

/** A map as hence reads it, which says everything. */
export const yaml: ExchangeFormat = {
  extension: "yaml",
  mime: "application/yaml",
  summary: "the map itself, as hence reads it",
  needs: "outline",
  pages: "many",
  exchange: (map) => ({ text: toYaml(map), losses: [] }),
  write: async ([first]) => new TextEncoder().encode(toYaml(first!.outline.map)),
};
