/**
 * Argument maps of any size for the benchmark: the same size and seed give the same text.
 *
 * Their shape follows maps that people draw: one to three premises an inference, an objection in seven inferences,
 * now and then a premise that is used twice, a voice or a citation here and there, and sentences of 8 to 18 words.
 */
const WORDS = (
  "the a of and to in that is for it with as was on by this are from at or have an they which one were all there more " +
  "when who will no if out so what up said about other into than its only some could these two may then do first any my " +
  "now such like our over even most made after also did many before must through back years where much your way well down " +
  "should because each just those people how too little state good very make world still own see men work long here get " +
  "both between life being under never day same another know while last might us great old year off come since against " +
  "go came right used take three states himself few house use during without again place around however home small found " +
  "thought went say part once general high upon school every does got united left number course war until always away " +
  "something fact water less public put thing almost hand enough far took head yet government system set better night " +
  "nothing end why called eyes find going look asked later knew point next city business give group young children side " +
  "power law market price labour energy growth policy report evidence cause effect interest question answer reason claim " +
  "study cost benefit risk change trade nation border alliance pressure council traffic street clinic teacher pupil lesson " +
  "river forest climate carbon harvest farmer village bridge railway harbour island weather summer winter history language " +
  "freedom justice virtue knowledge belief doubt truth judge court witness contract property tax budget debt wage strike " +
  "union factory engine machine computer network signal measure sample error model theory experiment patient doctor nurse " +
  "medicine disease vaccine hospital insurance pension family mother father neighbour migrant citizen election minister " +
  "parliament party vote speech newspaper rumour treaty army defence weapon missile sanction embargo export import tariff"
).split(" ");

const SCHEMES = ["cause", "evidence", "analogy", "consequences", "expert opinion", "example", "rule", "sign"];
const VOICES = ["mayor", "union", "ministry", "critics", "farmers"];

/** How often things occur, as shares of one. */
const OBJECTION = 0.15;
const SHARED = 0.04;
const UNSTATED = 0.06;
const VOICED = 0.15;
const CITED = 0.3;
const SCHEME = 0.4;

/** One main conclusion, and one more for every so many statements. */
const STATEMENTS_PER_CONCLUSION = 400;
const STATEMENTS_PER_GROUP = 25;

/** A map of `count` statements as YAML; with `groups`, each main branch is in one of a number of panels. */
export function mapOf(count, { seed = 1, groups = false } = {}) {
  return yamlOf(grown(count, random(seed * 7919 + count), groups));
}

/** Random numbers from 0 to 1 (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function grown(count, next, grouped) {
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
  const oneOf = (list) => list[Math.floor(next() * list.length)];
  const statements = [];
  const inferences = [];
  const groupCount = grouped ? Math.max(2, Math.ceil(count / STATEMENTS_PER_GROUP)) : 0;

  const state = (group) => {
    const words = Array.from({ length: whole(8, 18) }, () => oneOf(WORDS)).join(" ");
    const statement = {
      id: `s${statements.length + 1}`,
      text: `${words[0].toUpperCase()}${words.slice(1)}.`,
      concluded: false,
      group,
      unstated: next() < UNSTATED,
      voice: next() < VOICED ? oneOf(VOICES) : undefined,
      cite: next() < CITED ? whole(1, 90) : undefined,
    };
    statements.push(statement);
    return statement;
  };

  const mains = 1 + Math.floor(count / STATEMENTS_PER_CONCLUSION);
  /** Statements that still want reasons, the oldest first: so the map grows about as broad as deep. */
  const open = Array.from({ length: mains }, () => state(groupCount > 0 ? "g1" : undefined));
  const leaves = [];
  while (statements.length < count) {
    const target = open.length > 0 ? open.splice(whole(0, Math.min(3, open.length - 1)), 1)[0] : oneOf(leaves);
    if (target === undefined) break;
    const reasons = target.group === undefined || !target.id.startsWith("s1") ? whole(1, 2) : whole(2, 4);
    for (let reason = 0; reason < reasons && statements.length < count; reason++) {
      const objects = inferences.length > 1 && next() < OBJECTION;
      const group =
        groupCount > 0 && next() < 1.2 / STATEMENTS_PER_GROUP ? `g${whole(1, groupCount)}` : target.group;
      const from = [];
      for (let premises = objects ? 1 : whole(1, 3); premises > 0 && statements.length < count; premises--) {
        // Only what has no reasons yet, and is given none any more, is used twice: so nothing goes round in a circle.
        const shared = next() < SHARED ? oneOf(leaves) : undefined;
        if (shared !== undefined && shared !== target && !from.includes(shared)) {
          shared.closed = true;
          from.push(shared);
        } else {
          const made = state(group);
          from.push(made);
          (next() < 0.55 ? open : leaves).push(made);
        }
      }
      if (from.length === 0 || from.every(({ closed }) => closed)) continue;
      const undercuts = objects && next() < 0.35;
      const attacked = undercuts ? inferences.at(-1) : undefined;
      if (!objects) target.concluded = true;
      inferences.push({
        id: `i${inferences.length + 1}`,
        from,
        to: objects ? undefined : target,
        against: objects ? (attacked ?? target) : undefined,
        scheme: next() < SCHEME ? oneOf(SCHEMES) : undefined,
      });
      if (attacked !== undefined) attacked.named = true;
    }
  }
  return { statements, inferences, groupCount };
}

function yamlOf({ statements, inferences, groupCount }) {
  const lines = ["title: What follows from what", "sources:", "  report: { title: The report, date: 2025 }"];
  lines.push("voices:", ...VOICES.map((voice) => `  ${voice}: The ${voice}`));
  if (groupCount > 0) {
    lines.push("groups:");
    for (let group = 1; group <= groupCount; group++) lines.push(`  g${group}: Part ${group} of the matter`);
  }
  for (const concluded of [false, true]) {
    lines.push("", concluded ? "conclusions:" : "premises:");
    for (const statement of statements) if (statement.concluded === concluded) write(statement);
  }
  lines.push("", "inferences:");
  for (const { id, from, to, against, scheme, named } of inferences) {
    lines.push(`  - from: [${from.map((premise) => premise.id).join(", ")}]`);
    lines.push(to === undefined ? `    against: ${against.id}` : `    to: ${to.id}`);
    if (named) lines.push(`    id: ${id}`);
    if (scheme !== undefined) lines.push(`    scheme: ${scheme}`);
  }
  return `${lines.join("\n")}\n`;

  function write({ id, text, group, unstated, voice, cite }) {
    lines.push(`  ${id}:`, `    text: ${text}`);
    if (group !== undefined) lines.push(`    group: ${group}`);
    if (voice !== undefined) lines.push(`    voice: ${voice}`);
    if (cite !== undefined) lines.push(`    cite: report p. ${cite}`);
    if (unstated) lines.push("    unstated: true");
  }
}
