/** A process of `inputs.mjs`: says which seed it begins, and what came of it. It ends with the process that asks. */
import { trial } from "./mutated-input.ts";

const end = () => process.exit();
process.on("disconnect", end);

function tell(message: object): void {
  if (!process.connected) end();
  process.send!(message, undefined, undefined, (error) => {
    if (error !== null) end();
  });
}

process.on("message", ({ from, to, step }: { from: number; to: number; step: number }) => {
  void (async () => {
    for (let seed = from; seed < to; seed += step) {
      tell({ begins: seed });
      tell({ seed, ...(await trial(seed)) });
    }
    process.disconnect();
  })();
});
