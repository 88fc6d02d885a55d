import { unset } from "../../model/field.ts";
import { SOURCE_FIELDS } from "../../model/fields.ts";
import { linkOfDoi } from "../../model/links.ts";
import type { CslItem } from "../../model/project.ts";
import type { Described } from "./bibliography.ts";

/** What a source has of an item of CSL. */
export function described(item: CslItem): Described {
  const doi = textOf(item["DOI"])?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, "");
  const url = linkIn(item["URL"]) ?? (doi === undefined ? undefined : linkOfDoi(doi));
  return {
    ...unset(SOURCE_FIELDS),
    title: textOf(item["title"]),
    authors: namesIn(item["author"]) ?? namesIn(item["editor"]) ?? [],
    date: dateIn(item["issued"]),
    publisher: textOf(item["publisher"]),
    journal: textOf(item["container-title"]),
    doi,
    url,
  };
}

const MARKUP = /<\/?(?:i|b|em|strong|sup|sub|sc|span|nc)(?:\s[^<>]*)?>/giu;

/** The words of a text: without markup, and with letters composed. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return undefined;
  const text = value
    .replaceAll(MARKUP, "")
    // An accent above an i without a dot.
    .replaceAll(/ı(?=[\u0300-\u036f])/gu, "i")
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .normalize("NFC")
    .trim();
  return text === "" ? undefined : text;
}

const linkIn = (value: unknown): string | undefined =>
  typeof value === "string" && /^https?:\/\/\S+$/iu.test(value.trim()) ? value.trim() : undefined;

/** "Last, First", or an institution, which is not cut apart. */
function namesIn(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null) return [];
    const name = one as Readonly<Record<string, unknown>>;
    const part = (key: string) => textOf(name[key]);
    const family = [part("dropping-particle"), part("non-dropping-particle"), part("family")];
    const last = part("literal") ?? family.filter((each) => each !== undefined).join(" ");
    const first = [part("given"), part("suffix")].filter((each) => each !== undefined).join(", ");
    if (last === "" || first === "") return last + first === "" ? [] : [whole(last + first)];
    return [`${last}, ${first}`];
  });
  return names.length === 0 ? undefined : names;
}

/** In a citation a name of several words is cut down to the last, unless its spaces forbid it. */
const whole = (name: string): string =>
  name.split(" ").length > LONG ? name : name.replaceAll(" ", "\u00a0");

/** Words of a name that is taken for that of an institution anyway. */
const LONG = 5;

/** The beginning, of what took longer: "2020", "2020-03", "2020-03-07". */
function dateIn(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { "date-parts": parts, raw, literal } = value as Readonly<Record<string, unknown>>;
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (!Array.isArray(first) || first.length === 0) return textOf(literal) ?? textOf(raw);
  const [year, ...rest] = first.map((part: unknown) => Number(part)).filter(Number.isFinite);
  if (year === undefined) return undefined;
  return [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
}
