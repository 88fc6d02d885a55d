/** Words that people write in place of a key, and the keys that they may mean, the likeliest first. */
const MEANT: Readonly<Record<string, string>> = {
  premises:
    "assertions assumptions data evidence facts givens grounds reasons statements claims propositions",
  conclusions: "claims conclusion consequences results statements theses thesis propositions",
  inferences: "arguments edges inference links reasoning relations steps supports",
  sources: "articles bibliography literature references source texts works",
  voices: "actors authors people persons speakers",
  groups: "boxes clusters panels sections",
  views: "figures parts",
  rivals: "alternatives contraries exclusive",
  expect: "assert expected expects test tests verdicts",
  figure: "diagram drawing options settings style",
  main: "main-line mainline path",
  lang: "language locale",
  from: "because given grounds if premise premises reason reasons since sources",
  against:
    "attack attacks contradicts counters defeats objects-to opposes rebuts refutes undercuts undermines",
  to: "conclude concludes conclusion hence leads-to proves support supports target then therefore thus",
  text: "claim content premise proposition sentence statement",
  title: "caption header heading label name text",
  id: "key name",
  short: "abbreviation brief gist label name summary title",
  caption: "abstract description summary",
  note: "comment comments description notes remark remarks",
  voice: "author by from speaker who",
  cite: "citation citations from page pages paragraph place ref reference see source sources url link doi",
  quote: "excerpt original quotation verbatim wording",
  group: "box category cluster panel section",
  unstated: "assumed hidden implicit tacit unspoken",
  stance: "accepted agree belief opinion verdict",
  standard: "burden proof-standard threshold",
  tags: "keyword keywords labels topics",
  scheme: "kind pattern rule type warrant",
  raises: "asks critical-question question",
  weight: "confidence probability strength",
  authors: "by creator writer writers",
  author: "by creator maker",
  date: "created day published when year",
  publisher: "press publication",
  journal: "book booktitle magazine newspaper periodical",
  url: "address href homepage link site uri web website",
  file: "local path pdf",
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

/** The key that a word stands for, of those that are still free. */
export function keyMeantBy(word: string, free: readonly string[]): string | undefined {
  const plain = word.toLowerCase().replace(/[\s_]+/g, "-");
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
