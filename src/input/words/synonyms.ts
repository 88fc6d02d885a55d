import { PAPER_NAMES } from "../../model/choices.ts";

/** Words that people write in place of a key, and the keys that they may mean, the likeliest first. */
const MEANT: Readonly<Record<string, string>> = {
  premises:
    "arguments assertions assumptions data evidence facts givens grounds reasons statements claims propositions prämissen voraussetzungen",
  conclusions:
    "claims conclusion consequences results statements theses thesis propositions schlussfolgerungen folgerungen thesen",
  inferences:
    "edges inference links reasoning relations steps supports argumentation argumente arguments reasons schlüsse schritte",
  sources: "articles bibliography literature references source texts works literatur quellen",
  voices: "actors authors people persons speakers personen stimmen",
  groups: "boxes clusters panels sections categories gruppen groupes kategorien themen themes topics",
  views: "figures parts",
  rivals: "alternatives contraries exclusive",
  expect: "assert expected expects test tests verdicts",
  figure: "diagram drawing options settings style",
  main: "main-line mainline path claim conclusion hauptthese main-claim main-conclusion thesis",
  lang: "language locale langue sprache",
  from: "because given grounds if premise premises reason reasons since sources aus de source von weil",
  against:
    "attack attacks contradicts counters defeats objects-to opposes rebuts refutes undercuts undermines anti but not versus vs attackiert attaque con contra contre counter gegen lowers weakens",
  to: "conclude concludes conclusion hence leads-to proves support supports target then therefore thus toward towards claim goal nach pour vers zu",
  text: "body claim content description label name premise proposition sentence statement title wording aussage behauptung satz",
  title: "caption header heading label name text titel titre überschrift",
  id: "key name",
  short: "abbreviation brief gist label name summary title kurz kurzform",
  caption: "abstract description summary",
  note: "comment comments description notes remark remarks anmerkung bemerkung kommentar notiz remarque",
  conclusion: "claim from head of root start to top",
  voice: "author by from speaker who said-by sprecher stimme wer",
  cite: "citation citations from page pages paragraph place ref reference see source sources url link doi beleg fundstelle quelle",
  quote: "excerpt original quotation verbatim wording zitat",
  group: "box category cluster panel section gruppe groupe theme thema topic",
  unstated: "assumed hidden implicit tacit unspoken implizit unausgesprochen",
  stance: "accepted agree belief opinion verdict",
  standard: "burden proof-standard threshold",
  tags: "keyword keywords labels topics",
  scheme: "kind pattern rule type warrant",
  raises: "asks critical-question question",
  weight: "confidence probability strength gewicht poids",
  authors: "by creator writer writers auteur auteurs autor autoren verfasser",
  author: "by creator maker",
  date: "created day published when year année datum jahr",
  publisher: "press publication verlag éditeur",
  journal: "book booktitle magazine newspaper periodical revue zeitschrift",
  url: "address href homepage link site uri web website",
  file: "local path pdf datei fichier",
  direction: "flow orientation rankdir",
  paper: "page page-size",
  type: "font font-size fontsize size",
  formats: "output outputs",
  theme: "colors colours palette",
};

const KEYS: ReadonlyMap<string, readonly string[]> = Object.entries(MEANT).reduce((all, [key, words]) => {
  for (const word of words.split(" ")) all.set(word, [...(all.get(word) ?? []), key]);
  return all;
}, new Map<string, string[]>());

/** Words for the paper where its name follows, and for other things where it does not. */
const FOR_PAPER = new Set("format page page-format page-size papersize sheet size".split(" "));

/** The key that a word stands for, of those that are still free. `value`: what is written behind it. */
export function keyMeantBy(word: string, free: readonly string[], value?: string): string | undefined {
  const plain = word.toLowerCase().replace(/[\s_]+/g, "-");
  const isPaper = PAPER_NAMES.some((name) => name === value?.toLowerCase());
  if (isPaper && FOR_PAPER.has(plain) && free.includes("paper")) return "paper";
  return KEYS.get(plain)?.find((key) => free.includes(key));
}

/** Verbs and other words that people write for a choice. */
const CHOSEN: Readonly<Record<string, string>> = {
  granted: "grant grants accept accepts accepted agree agreed true yes",
  denied: "deny denies reject rejects rejected refuse refused disagree false no",
  open: "undecided unsure unknown unclear",
};

export const wordsFor = (words: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    words.flatMap((word) => (CHOSEN[word]?.split(" ") ?? []).map((one) => [one, word] as const)),
  );
