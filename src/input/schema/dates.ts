import type { Advice, Located } from "../../diagnostic.ts";
import { replacing } from "../fix/advice.ts";
import type { Reading } from "../shape.ts";
import { sameLetters } from "../words/suggest.ts";

/** The months in the languages in which dates are mostly written, without accents. */
const MONTHS = new Set(
  [
    "january february march april may june july august september october november december",
    "januar februar marz mai juni juli oktober dezember desember",
    "janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
    "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre",
    "janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro",
  ].flatMap((names) => names.split(" ")),
);
const ENGLISH = [...MONTHS].slice(0, 12);
/** Shorter names differ by a letter from other words. */
const LONG_ENOUGH = 5;

/** A date that is probably mistyped; it is printed nevertheless. */
export function reportMistyped({ value, range }: Located<string>, { report }: Reading): void {
  const wrong = mistyped(value);
  if (wrong === undefined) return;
  const { message, meant, hint = "write the year in four digits" } = wrong;
  const advice: Advice =
    meant === undefined
      ? { hint }
      : { hint: `write \`${meant}\``, fix: { ...replacing(`Write \`${meant}\``, range, meant), asks: true } };
  report("printed-as-written", range, `${message}; it is printed as it is written.`, advice);
}

interface Mistyped {
  readonly message: string;
  readonly meant?: string;
  readonly hint?: string;
}

function mistyped(value: string): Mistyped | undefined {
  const day = /^((?:1[5-9]|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/u.exec(value);
  if (day !== null) return { message: `\`${value}\` is hardly a year`, meant: day.slice(1).join("-") };
  const [, year, month] = /^((?:1[5-9]|20)\d\d)-(\d\d)$/u.exec(value) ?? [];
  // `2012-13` is a range of years.
  if (month === "00" || (Number(month) > 12 && Number(month) <= Number(year!.slice(2))))
    return {
      message: `There is no month \`${month}\` in \`${value}\``,
      hint: `write the year and the month, for example \`${year}-06\`, or the year alone: \`${year}\``,
    };
  if (/^\d{5,}$/u.test(value)) return { message: `\`${value}\` is hardly a year` };
  if (/^(?=\D*\d)(?=\d*[OoIl])[\dOoIl]{4}(?:-|$)/u.test(value)) {
    const meant = value.replaceAll(/[Oo]/gu, "0").replaceAll(/[Il]/gu, "1");
    return { message: `\`${value}\` has letters among its digits`, meant };
  }
  for (const word of value.match(/\p{L}[\p{L}\p{M}]+/gu) ?? []) {
    const month = monthMeantBy(word);
    if (month !== undefined) return { message: `\`${word}\` is no month`, meant: value.replace(word, month) };
  }
  return undefined;
}

/** Letters that are swapped, one that is missing, and one that is doubled. */
function monthMeantBy(word: string): string | undefined {
  const name = word.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  if (name.length < LONG_ENOUGH || MONTHS.has(name)) return undefined;
  const meant = ENGLISH.find((month) => month.length >= LONG_ENOUGH && isSlip(name, month));
  return meant && `${meant.charAt(0).toUpperCase()}${meant.slice(1)}`;
}

function isSlip(word: string, month: string): boolean {
  if (sameLetters(word, month)) return true;
  const [shorter, longer] = word.length < month.length ? [word, month] : [month, word];
  if (longer.length !== shorter.length + 1 || shorter.length < LONG_ENOUGH + 1) return false;
  return [...longer].some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);
}
