import type { ExchangeName } from "../../model/choices.ts";
import { aif, xaif } from "./aif.ts";
import { argdown } from "./argdown.ts";
import { carneades } from "./carneades.ts";
import { csv } from "./csv.ts";
import { d2 } from "./d2.ts";
import { dot } from "./dot.ts";
import type { ExchangeFormat } from "./exchange.ts";
import { graphml } from "./graphml.ts";
import { mermaid } from "./mermaid.ts";
import { yaml } from "./yaml.ts";

/** The formats that hold the argument itself; the names are what users type. */
export const EXCHANGE = {
  yaml,
  aif,
  xaif,
  argdown,
  carneades,
  csv,
  graphml,
  dot,
  mermaid,
  d2,
} as const satisfies Readonly<Record<ExchangeName, ExchangeFormat>>;
