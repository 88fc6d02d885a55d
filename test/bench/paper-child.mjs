/** Fits a map to A4 over and over, each time beside a layout of no given size. See paper.mjs. */
import { readFileSync } from "node:fs";
import { serve } from "./child.mjs";
import { load } from "./library.mjs";

serve(async ({ dist, file, warmUp, least, budget }, send) => {
  const library = await load(dist);
  const map = library.read(readFileSync(file, "utf8"));
  const timed = async (options) => {
    const begun = performance.now();
    const figures = await library.layout(map, options);
    return { ms: performance.now() - begun, figures };
  };
  const begun = performance.now();
  const elapsed = () => (performance.now() - begun) / 1000;
  let counted = 0;
  while (counted < least || elapsed() < warmUp + budget) {
    const warm = elapsed() > warmUp;
    const plain = await timed({});
    const fitted = await timed({ paper: "a4" });
    if (!warm) continue;
    send({ plain: plain.ms, fitted: fitted.ms, type: library.typeOf(fitted.figures) });
    counted += 1;
  }
});
