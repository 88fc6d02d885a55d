/** Draws maps over and over in one process, each time beside bare ELK on the same map. See warm.mjs. */
import api from "elkjs/lib/elk-api.js";
import elkWorker from "elkjs/lib/elk-worker.min.js";
import { serve } from "./child.mjs";
import { load } from "./library.mjs";
import { mapOf } from "./maps.mjs";

/** The time until ELK answers is added up here. */
const inElk = { ms: 0 };
const { layout } = api.default.prototype;
api.default.prototype.layout = async function timed(...args) {
  const begun = performance.now();
  try {
    return await layout.apply(this, args);
  } finally {
    inElk.ms += performance.now() - begun;
  }
};

serve(async ({ dist, count, groups, bare, warmUp, least, budget }, send) => {
  const library = await load(dist);
  // The same copy of the code that hence runs, so that V8 has optimised it for both, or for neither.
  const elk = new api.default({ workerFactory: () => new elkWorker.Worker() });
  const begun = performance.now();
  const elapsed = () => (performance.now() - begun) / 1000;
  let counted = 0;
  for (let round = 0; counted < least || elapsed() < warmUp + budget; round++) {
    // V8 goes on optimising for some dozens of layouts; of large maps the first one is warm enough.
    const warm = round > 0 && (elapsed() > warmUp || round > 60);
    const text = mapOf(count, { seed: round + 1, groups });
    send({ begin: "hence" });
    send({ who: "hence", warm, ...(await used(() => ours(library, text))) });
    for (const who of bare) {
      const graph = library.flatGraph(library.read(text), who === "same");
      send({ begin: who });
      send({ who, warm, ...(await used(() => theirs(elk, graph))) });
    }
    if (warm) counted += 1;
  }
});

/** Wall and CPU time, ms, with whatever else is found out. */
async function used(work) {
  const before = process.cpuUsage();
  const begun = performance.now();
  const found = await work();
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpu: (user + system) / 1000, ...found };
}

async function ours(library, text) {
  inElk.ms = 0;
  const begun = performance.now();
  const map = library.read(text);
  const read = performance.now();
  const drawing = await library.draw(map);
  const drawn = performance.now();
  await library.svg(drawing);
  const written = performance.now();
  return { read: read - begun, elk: inElk.ms, rest: drawn - read - inElk.ms, write: written - drawn };
}

async function theirs(elk, graph) {
  try {
    await elk.layout(graph);
    return {};
  } catch (error) {
    return { failure: String(error?.message ?? error).split("\n", 1)[0] };
  }
}
