const ID = "[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}_]";
const BETWEEN = /\s*(?:[-=]+>|[→⇒∴]|\s(?:therefore|hence)\s)\s*/u;
/** `sleep, tired -> later -> ill`, as other notations have it. */
const ARROWS = new RegExp(`^${ID}(?:\\s*[,+&]\\s*${ID})*(?:${BETWEEN.source}${ID})+$`, "u");

const BACK = /\s*(?:<[-=]+|[←⇐∵])\s*/u;
/** `safer <- light, calm` */
const BACKWARDS = new RegExp(`^${ID}${BACK.source}${ID}(?:\\s*[,+&]\\s*${ID})*$`, "u");

/** Ids with arrows between them. */
export interface InArrows {
  readonly premises: readonly string[];
  readonly targets: readonly string[];
}

export function stepInArrows(text: string): InArrows | undefined {
  const bare = text.replace(/^\[([^[\]]*)\]/u, "$1");
  if (BACKWARDS.test(text)) {
    const [target, premises] = text.split(BACK) as [string, string];
    return { premises: premises.split(/\s*[,+&]\s*/u), targets: [target] };
  }
  if (!ARROWS.test(bare)) return undefined;
  const [from, ...targets] = bare.split(BETWEEN) as [string, ...string[]];
  return { premises: from.split(/\s*[,+&]\s*/u), targets };
}
