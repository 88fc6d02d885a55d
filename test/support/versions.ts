import type { ArgumentMap } from "../../src/model/map.ts";
import { mapNamed, mapText } from "./map-files.ts";

/** A small map with inferences of every kind that a drawing marks, for tests that write a new version of it. */
export const OLD = `
premises: { a: The first premise., b: The second premise here., c: A third one altogether. }
conclusions: { mid: In between stands this., top: This is the end of it. }
inferences:
  - { from: [mid, a], to: top }
  - { from: b, to: mid }
  - { from: c, against: a }
`;

/** What an author might do to `car-free-centre.yaml` in an hour: every kind of change once or twice. */
const EDITS: readonly (readonly [from: string, to: string])[] = [
  ["Should the town centre be closed", "Should the centre of the town be closed"],
  ["for three years", "for four years"],
  ["Four streets of the centre see half of the town’s", "Five streets see half of the town’s"],
  // An inference with two premises is new
  [
    "inferences:\n",
    'inferences:\n  - { from: ["Empty squares invite cafés.", "Cafés draw people into the centre."], to: close }\n',
  ],
  // One is removed with its premise
  ["  permits:\n    text: Permits would let people with a disability drive in at any time.\n", ""],
  ["  - from: permits\n    against: shut-out\n", ""],
  // A premise serves another step; two change places; one has another voice and a citation
  ["[cleaner, over-limit, duty]", "[cleaner, over-limit]"],
  [
    "  - from: safer\n    to: close\n    scheme: consequences\n",
    "  - from: [safer, duty]\n    to: close\n    scheme: duty\n",
  ],
  ["[by-car, elsewhere]", "[elsewhere, by-car]"],
  ["    voice: traders\n  elsewhere:", "    cite: survey p. 3\n  elsewhere:"],
  ["    scheme: analogy\n", "    scheme: analogy\n    note: Check the figures.\n"],
];

export function decisionVersions(): readonly [ArgumentMap, ArgumentMap] {
  const before = mapText("car-free-centre.yaml");
  const after = EDITS.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`car-free-centre.yaml has no longer: ${from}`);
    return text.replace(from, to);
  }, before);
  return [mapNamed("before.yaml", before), mapNamed("after.yaml", after)];
}
