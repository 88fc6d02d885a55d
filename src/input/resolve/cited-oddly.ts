import type { Advice, Located } from "../../diagnostic.ts";
import { replacing } from "../fix/advice.ts";
import { citedAsInLatex } from "../words/cited-elsewhere.ts";
import { isPlaceAlone } from "../words/places.ts";
import { scalarText } from "../words/scalar-style.ts";

interface Meant {
  readonly id: string;
  readonly message: string;
  readonly advice: Advice;
}

const PLACE = String.raw`(?:(?:pp?|S|ch|sec|§§?|¶¶?|#)\.?\s*)?\d[\d\s,–-]*`;
/** `act.12`, `act12`, `act/p12`, `act§3`, `act(12)` */
const GLUED = new RegExp(String.raw`^[._/#@:-]?\(?(${PLACE})\)?\.?$`, "iu");
/** `(act, p. 1)`, `<act>`, `[^act]`, `cite(act, p. 1)`; `see act-2020 p. 1` */
const WRAPPED = /^(?:cite)?(?:\(<?([^()<>]*)>?\)|<([^<>]*)>|\[\^?([^[\]]*)\]|\{([^{}]*)\}|\^(\S+))\.?$/u;
const LEAD = /^(?:see|cf\.?|vgl\.?|siehe|voir|s\.)\s+(?:also\s+|auch\s+)?(\S.*)$/iu;

/** A citation that can be that of no source: the place alone, or who says it. */
export function citesNoSource(
  { value }: Located<string>,
  ids: readonly string[],
  isVoice: (word: string) => boolean,
): { readonly message: string; readonly hint: string } | undefined {
  const said = value.trim();
  // In a map with a single source, citations need not name it.
  if (ids.length > 1 && isPlaceAlone(said))
    return {
      message: "This names a place, but not the source that it is in; it is printed as it is written.",
      hint: `begin with the id of the source, such as \`${ids[0]!} ${said}\``,
    };
  if (ids.length > 0 && isVoice(said))
    return {
      message: `\`${said}\` is a voice, not a source; it is printed as it is written.`,
      hint: `name a source by its id, or write \`voice: ${said}\` in place of this`,
    };
  return undefined;
}

/** A citation that begins with no source and yet names one: the place without a blank, parentheses, a word before it. */
export function citedOddly(cite: Located<string>, isSource: (id: string) => boolean): Meant | undefined {
  return (
    inBrackets(cite, isSource) ??
    inLatex(cite, isSource) ??
    placeFirst(cite, isSource) ??
    glued(cite, isSource)
  );
}

const meaning = (
  id: string,
  message: string,
  meant: string,
  { range }: Located<string>,
  more = "",
): Meant => ({
  id,
  message,
  advice: {
    hint: `write \`${meant}\`${more}`,
    fix: replacing(`Write \`${meant}\``, range, scalarText(meant, true)),
  },
});

function inBrackets(cite: Located<string>, isSource: (id: string) => boolean): Meant | undefined {
  const said = cite.value.trim();
  const inside = WRAPPED.exec(said)
    ?.slice(1)
    .find((one) => one !== undefined)
    ?.trim();
  const behind = LEAD.exec(said)?.[1];
  const meant = inside ?? behind;
  const id = /^[^\s,;:]+/u.exec(meant ?? "")?.[0];
  if (meant === undefined || id === undefined || !isSource(id)) return undefined;
  // A word such as `act` may be one of the sentence.
  if (inside === undefined && !/[\d_-]/u.test(id)) return undefined;
  return meaning(id, "A citation begins with the id of its source.", meant, cite);
}

/** `\\citep[p. 3]{act}` */
function inLatex(cite: Located<string>, isSource: (id: string) => boolean): Meant | undefined {
  const [only, ...others] = citedAsInLatex(cite.value);
  const id = only?.split(" ")[0] ?? "";
  if (only === undefined || others.length > 0 || !isSource(id)) return undefined;
  return meaning(id, "This is how LaTeX cites; in a map, a citation begins with an id.", only, cite);
}

/** `p. 4, act`: the place stands first. */
function placeFirst(cite: Located<string>, isSource: (id: string) => boolean): Meant | undefined {
  const [, place = "", id = ""] = /^(\S.*?)[\s,;:]+(?:(?:in|of)\s+)?(\S+)$/u.exec(cite.value.trim()) ?? [];
  if (!isSource(id) || !isPlaceAlone(place)) return undefined;
  return meaning(id, "A citation begins with the id of its source.", `${id} ${place}`, cite);
}

function glued(cite: Located<string>, isSource: (id: string) => boolean): Meant | undefined {
  const said = cite.value.trim();
  for (let end = said.length - 1; end > 0; end -= 1) {
    const id = said.slice(0, end);
    if (!isSource(id)) continue;
    const place = GLUED.exec(said.slice(end))?.[1]?.trim();
    const isYear = /^[-_]?\d{4}[a-z]?$/u.test(said.slice(end));
    if (place === undefined || isYear) return undefined;
    const isBare = /^\d/u.test(place);
    const more = isBare ? `, or for a page \`${id} p. ${place}\`` : "";
    return meaning(id, "A space parts a source from the place in it.", `${id} ${place}`, cite, more);
  }
  return undefined;
}

/** `act act §3` */
export function namedTwice(cite: Located<string>, id: string, place: string): Meant | undefined {
  const [first = "", ...others] = place.split(/(?<=^\S+)[\s,;:]+/u);
  if (first.replace(/[,;:]+$/u, "") !== id) return undefined;
  return meaning(id, `This names the source \`${id}\` twice.`, [id, ...others].join(" "), cite);
}

/** The one source of which a word is the beginning. */
export function onlyBegunBy(word: string, ids: readonly string[]): string | undefined {
  const [only, ...others] = ids.filter((id) => word.length >= SHORTEST && id.startsWith(word));
  return others.length === 0 ? only : undefined;
}

const SHORTEST = 3;

/** `Roy 2020, p. 7` of `Roy (2020, p. 7)` and of `(Roy 2020, p. 7)` */
export function unwrapped(cite: string): string {
  const said = /^\(([^()]*)\)\.?$/u.exec(cite.trim())?.[1] ?? cite;
  return said.replace(/^([^()]+?) \((\d{4})[,:;]\s*([^()]+)\)\.?$/u, "$1 $2, $3");
}
