/** Draws maps over and over in one process, each time beside bare ELK on the same map. See warm.mjs. */
import ELK from "elkjs/lib/elk.bundled.js";
import { serve } from "./child.mjs";
import { load } from "./library.mjs";
import { mapOf } from "./maps.mjs";

/** Whoever calls ELK, the time until it answers is added up here. */
const inElk = { ms: 0 };
const layout = ELK.prototype.layout;
ELK.prototype.layout = async function timed(...args) {
  const begun = performance.now();
  try {
    return await layout.apply(this, args);
  } finally {
    inElk.ms += performance.now() - begun;
  }
};

serve(async ({ dist, count, groups, seeds, bare, least, budget }, send) => {
  const library = await load(dist);
  const elk = new ELK();
  const maps = [];
  for (const seed of seeds) {
    const text = mapOf(count, { seed, groups });
    maps.push({ text, graph: bare ? await library.flatGraph(library.read(text)) : undefined });
  }
  // A first round for every map warms up V8; it is not counted.
  const begun = performance.now();
  for (let round = -maps.length; round < 200; round++) {
    if (round >= least && performance.now() - begun > budget * 1000) break;
    const { text, graph } = maps[(round + maps.length) % maps.length];
    const warmUp = round < 0;
    send({ begin: "hence" });
    const sample = { who: "hence", warmUp, ...(await ours(library, text)) };
    send(sample);
    if (!bare) continue;
    send({ begin: "bare" });
    send({ who: "bare", warmUp, ...(await theirs(elk, structuredClone(graph))) });
  }
});

async function ours(library, text) {
  inElk.ms = 0;
  const begun = performance.now();
  const map = library.read(text);
  const read = performance.now();
  const drawing = await library.draw(map);
  const drawn = performance.now();
  const bytes = await library.svg(drawing);
  const written = performance.now();
  if (bytes.length === 0) throw new Error("nothing was drawn");
  return {
    ms: written - begun,
    read: read - begun,
    elk: inElk.ms,
    rest: drawn - read - inElk.ms,
    write: written - drawn,
  };
}

async function theirs(elk, graph) {
  const begun = performance.now();
  try {
    await elk.layout(graph);
    return { ms: performance.now() - begun };
  } catch (error) {
    return { failure: String(error.message ?? error).split("\n", 1)[0] };
  }
}
