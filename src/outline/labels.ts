import type { Inference } from "../model/map.ts";
import type { Words } from "../language/words.ts";

/** "because", "but" or the author's scheme. */
export function labelOf({ target, scheme }: Inference, words: Words): string {
  if (target.kind === "support") return scheme ?? words.because;
  return scheme === undefined ? words.but : `${words.but} · ${scheme}`;
}

/** After the label in a header: " (0.5)". */
export function weightText({ weight }: Inference): string {
  return weight === undefined ? "" : ` (${weight})`;
}
