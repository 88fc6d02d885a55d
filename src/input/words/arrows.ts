const ID = "[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}_]";
const BETWEEN = /\s*(?:[-=+]+>|[→⇒∴]|(?:,|,?\s)(?:therefore|hence|thus|so)\s)\s*/u;
/** `good because cheap`, `good <- cheap`: what is concluded stands before it. */
const BACKWARDS = new RegExp(
  `^(${ID})(?:,? (?:because|since) |\\s*(?:<[-=]+|[←⇐∵])\\s*)(${ID}(?:(?:\\s*[,+&]\\s*| and )${ID})*)$`,
  "u",
);
/** `sleep, tired -> later -> ill`, as other notations have it. */
const ARROWS = new RegExp(`^${ID}(?:\\s*[,+&]\\s*${ID})*(?:${BETWEEN.source}${ID})+$`, "u");

/** `doubt -| cheap`, `doubt attacks cheap` and `cheap supports good`: an arrow that ends in a bar, or a verb. */
const SAID = new RegExp(
  `^(${ID}(?:(?:\\s*[,+&]\\s*| and )${ID})*)(?:\\s*(-+(?:\\||x|\\/>)|[⊣↛⊸⇏])\\s*| (attacks?|rebuts?|refutes?|contradicts?|undermines?|undercuts?|opposes?|supports?|backs?|implies|imply|proves?) )(${ID})$`,
  "u",
);
const FOR = /^(?:support|back|impl|prove)/u;

/** Ids with arrows between them. */
export interface InArrows {
  readonly premises: readonly string[];
  readonly targets: readonly string[];
  /** Whether it speaks against its target. */
  readonly attacks?: boolean;
}

/** `good <- cheap <- near`: what is concluded stands first, as in a main line. */
export const idsDownwards = (text: string): readonly string[] | undefined =>
  DOWNWARDS.test(text) ? text.split(/\s*(?:<[-=]*|[←⇐])\s*/u) : undefined;

const DOWNWARDS = new RegExp(`^${ID}(?:\\s*(?:<[-=]*|[←⇐])\\s*${ID})+$`, "u");

export function stepInArrows(text: string): InArrows | undefined {
  const [, concluded, reasons] = BACKWARDS.exec(text) ?? [];
  if (concluded !== undefined && reasons !== undefined)
    return { premises: reasons.split(/\s*[,+&]\s*| and /u), targets: [concluded] };
  const [, reasonsSaid, , verb, target] = SAID.exec(text) ?? [];
  if (reasonsSaid !== undefined && target !== undefined)
    return {
      premises: reasonsSaid.split(/\s*[,+&]\s*| and /u),
      targets: [target],
      attacks: !FOR.test(verb ?? ""),
    };
  const bare = text.replace(/^\[ *([^[\]]*?) *\]/u, "$1");
  if (!ARROWS.test(bare)) return undefined;
  const [from, ...targets] = bare.split(BETWEEN) as [string, ...string[]];
  return { premises: from.split(/\s*[,+&]\s*/u), targets };
}
