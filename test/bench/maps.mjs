/**
 * Argument maps of any size for the benchmark: the same size and seed give the same text.
 *
 * Their shape follows maps that people draw: one to three premises an inference, an objection in seven inferences,
 * now and then a premise that is used twice, a voice or a citation here and there, and sentences of 8 to 18 words.
 */
export const WORDS = (
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

/** A map of `count` statements as YAML; with `groups`, it falls into panels. */
export function mapOf(count, { seed = 1, groups = false } = {}) {
  return yamlOf(grown(count, random(seed * 7919 + count), groups));
}

/** Random numbers from 0 to 1 (mulberry32). */
export function random(seed) {
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
  /** Statements in each group; a new group begins where the last one is full. */
  const groups = grouped ? [0] : [];

  function state(group) {
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
    if (grouped) groups[group] += 1;
    return statement;
  }

  function groupFor(target) {
    if (!grouped || groups[target.group] < STATEMENTS_PER_GROUP) return target.group;
    if (groups.at(-1) >= STATEMENTS_PER_GROUP) groups.push(0);
    return groups.length - 1;
  }

  /** Statements that want reasons, the oldest first, so that the map grows about as broad as it grows deep. */
  const open = [];
  /** Statements that need none. Only these are used twice, so that nothing goes round in a circle. */
  const leaves = [];
  const mains = 1 + Math.floor(count / STATEMENTS_PER_CONCLUSION);
  for (let main = 0; main < mains; main++) open.push(state(grouped ? 0 : undefined));

  while (statements.length < count) {
    const [target] = open.length > 0 ? open.splice(whole(0, Math.min(3, open.length - 1)), 1) : statements;
    const group = groupFor(target);
    for (let reasons = whole(1, 2); reasons > 0 && statements.length < count; reasons--) {
      const objects = inferences.length > 0 && next() < OBJECTION;
      const from = [];
      for (let premises = objects ? 1 : whole(1, 3); premises > 0 && statements.length < count; premises--) {
        const shared = from.length > 0 && next() < SHARED ? oneOf(leaves) : undefined;
        if (shared !== undefined && !from.includes(shared)) {
          from.push(shared);
        } else {
          const made = state(group);
          from.push(made);
          (next() < 0.5 ? open : leaves).push(made);
        }
      }
      const attacked = objects && next() < 0.3 ? inferences.at(-1) : target;
      if (!objects) target.concluded = true;
      inferences.push({
        id: `i${inferences.length + 1}`,
        from,
        to: objects ? undefined : target,
        against: objects ? attacked : undefined,
        scheme: next() < SCHEME ? oneOf(SCHEMES) : undefined,
      });
    }
  }
  return { statements, inferences, groups: groups.length };
}

function yamlOf({ statements, inferences, groups }) {
  const lines = ["title: What follows from what", "sources:", "  report: { title: The report, date: 2025 }"];
  const voices = new Set(statements.flatMap(({ voice }) => voice ?? []));
  if (voices.size > 0) lines.push("voices:", ...[...voices].map((voice) => `  ${voice}: The ${voice}`));
  if (groups > 0) lines.push("groups:");
  for (let group = 0; group < groups; group++) lines.push(`  g${group}: Part ${group + 1} of the matter`);

  for (const concluded of [false, true]) {
    lines.push("", concluded ? "conclusions:" : "premises:");
    for (const { id, text, group, unstated, voice, cite } of statements.filter(
      (statement) => statement.concluded === concluded,
    )) {
      lines.push(`  ${id}:`, `    text: ${text}`);
      if (group !== undefined) lines.push(`    group: g${group}`);
      if (voice !== undefined) lines.push(`    voice: ${voice}`);
      if (cite !== undefined) lines.push(`    cite: report p. ${cite}`);
      if (unstated) lines.push("    unstated: true");
    }
  }

  const attacked = new Set(inferences.map(({ against }) => against));
  lines.push("", "inferences:");
  for (const inference of inferences) {
    const { id, from, to, against, scheme } = inference;
    lines.push(`  - from: [${from.map((premise) => premise.id).join(", ")}]`);
    lines.push(to === undefined ? `    against: ${against.id}` : `    to: ${to.id}`);
    if (attacked.has(inference)) lines.push(`    id: ${id}`);
    if (scheme !== undefined) lines.push(`    scheme: ${scheme}`);
  }
  return `${lines.join("\n")}\n`;
}
