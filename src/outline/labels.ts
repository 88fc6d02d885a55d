import type { ArgumentMap, Inference, Statement, StatementId } from "../model/map.ts";
import { oncePer } from "../model/once-per.ts";
import { SPACED_STOPS, UNSPACED_STOPS, unended } from "../model/sentences.ts";
import { commaOf, introduced } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { headsOf, isThesis } from "./heads.ts";
import type { FigurePlace, Outline } from "./outline.ts";
import { usesOf } from "./relations.ts";

/** "because" or "but", and the author's scheme. */
export function labelOf({ target, scheme }: Inference, words: Words): string {
  const sign = target.kind === "support" ? words.because : words.but;
  return scheme === undefined ? sign : `${sign} · ${scheme}`;
}

/** The fewest words of a label, … */
const LEAST_WORDS = 5;
/** … and the most characters, where that is possible and there is no more room. */
const MOST_CHARACTERS = 44;
/** Characters at the end of a text that are not worth a sign that more follow. */
const LITTLE = 16;
/** Where no blank stands within so many characters, words are not told by blanks. */
const BEGINNING = 1000;

/** The name of a statement where it is only referred to: the author's short form, or its first words. */
export function labelTextOf(
  { text, short }: Pick<Statement, "text" | "short">,
  most = MOST_CHARACTERS,
): string {
  if (short !== undefined) return short;
  // A text may have a million characters, and only its beginning is asked for.
  const spaced = /\s/u.test(text.slice(0, BEGINNING));
  const asked = Math.max(most, LEAST_WORDS) + 2;
  const characters = [...text.slice(0, asked * 2)].slice(0, asked);
  if (characters.length <= most) return unended(text);
  const words = spaced ? text.split(/\s+/u, asked) : characters;
  const joint = spaced ? " " : "";
  let count = spaced ? LEAST_WORDS : most / 2;
  while (count < words.length && words.slice(0, count + 1).join(joint).length <= most) count += 1;
  // Cutting a word or two gains nothing.
  const rest = words.slice(count);
  const isLittle = rest.length <= 1 || rest.join(joint).length <= LITTLE;
  if (spaced ? isLittle : rest.length === 0) return unended(text);
  return firstOf(words, count, joint);
}

/** A thought ends with a sentence or a semicolon; commas and colons may stand in the middle of one. */
const ENDS = new RegExp(`[${SPACED_STOPS};؛](?=\\s)|[${UNSPACED_STOPS}；](?=.)`, "u");

/** What a statement says in short, as a whole: the author's short form, or its first whole thought. */
export function thoughtOf({ text, short }: Pick<Statement, "text" | "short">): string {
  if (short !== undefined) return short;
  const end = ENDS.exec(text)?.index ?? text.length;
  const first = text.slice(0, end);
  // "Dr." ends no sentence.
  const isLong = /\s/u.test(text)
    ? first.split(/\s+/u).length >= LEAST_WORDS
    : first.length >= LEAST_WORDS * 2;
  return unended(isLong ? first : text);
}

/** The first `count` words, and a sign that more follow. */
export const firstOf = (words: readonly string[], count: number, joint: string): string =>
  `${words
    .slice(0, count)
    .join(joint)
    .replace(/\p{P}+$/u, "")} …`;

/** The word before the number of each figure of a divided map. */
export const figureWord = ({ inParts }: Pick<Outline, "inParts">, { figure, part }: Words): string =>
  inParts ? part : figure;

/** "Figure 2 of 5: Keeping Russia stable", or "Part 2 of 5: …" */
export function figureName(
  { figure, figures, name }: FigurePlace,
  outline: Pick<Outline, "inParts">,
  words: Words,
): string {
  const which = words.ofFigures.replace("{}", String(figure)).replace("{}", String(figures));
  const place = `${figureWord(outline, words)} ${which}`;
  return name === undefined ? place : introduced(place, name, words);
}

/**
 * What a figure is called after its first head: "Keeping Russia stable", or "Keeping Russia stable (28, continued)";
 * `shown`: what it shows of that, where another figure goes on with it too.
 */
export function nameAfter(
  head: Pick<Statement, "text" | "short">,
  again: number | undefined,
  words: Words,
  most?: number,
  shown?: string,
): string {
  const label = labelTextOf(head, most);
  if (again === undefined) return shown === undefined ? label : `${label} (${shown})`;
  const continued = shown === undefined ? words.continued : introduced(words.continued, shown, words);
  return `${label} (${again}${commaOf(words)}${continued})`;
}

/** This many claims can be taken in at a glance; where more would be set larger, none would stand out. */
const GLANCE = 7;

/**
 * The claims that are set in larger type: those of the main line, so that its conclusion is told from all others; or, without
 * one, the main conclusions unless there are more of them in the map as a whole than can be taken in at a glance.
 * So no figure of a divided map differs from the others.
 */
export function largeClaims({ map, main, panels }: Outline): ReadonlySet<StatementId> {
  if (main.length > 0) return new Set(main);
  if (mainConclusionsOf(map).length > GLANCE) return new Set();
  const mains = panels.flatMap((panel) => panel.heads.filter((head) => head.main));
  return new Set(mains.map(({ statement }) => statement));
}

/** Whether the main line has more claims than can be taken in at a glance: they all stand in type of a middle size. */
export const isLongLine = ({ main }: Pick<Outline, "main">): boolean => main.length > GLANCE;

/** The main conclusions and theses that the map as a whole has. */
const mainConclusionsOf = oncePer((map: ArgumentMap): readonly StatementId[] => {
  const links = usesOf(map);
  const heads = headsOf(map.statements, links, () => true);
  return heads.filter((one) => one.role === "conclusion" || isThesis(one, links)).map(({ id }) => id);
});

/** After the label in a header: " (0.5)". */
export function weightText({ weight }: Inference): string {
  return weight === undefined ? "" : ` (${weight})`;
}
