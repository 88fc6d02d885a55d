/** A process of `inputs.mjs`: says which seed it begins, and what came of it. */
import { trial } from "./mutated-input.ts";

process.on("message", ({ from, to, step }: { from: number; to: number; step: number }) => {
  void (async () => {
    for (let seed = from; seed < to; seed += step) {
      process.send!({ begins: seed });
      process.send!({ seed, ...(await trial(seed)) });
    }
    process.disconnect();
  })();
});
