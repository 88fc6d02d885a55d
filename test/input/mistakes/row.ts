/** A map without a mistake, in which each row makes one. */
export const RIGHT = `title: The market hall
sources:
  act: { title: The Act, date: 2024 }
  poll: A poll
voices:
  ann: Ann Rao, economist
groups:
  costs: What it costs
premises:
  cheap: It is cheap.
  quick:
    text: It is quick.
    voice: ann
    cite: act §3
    group: costs
conclusions:
  good: It is good.
  done: It should be done.
inferences:
  - from: [cheap, quick]
    to: good
  - { id: step, from: [good], to: done }
main: [done, good]
`;

/** One text in place of another that occurs once. */
type Change = readonly [was: string, is: string];

/**
 * A mistake that people make. The way out is the offered fix, or else, as the hint says it, a change by hand; the hint
 * then has to contain some words.
 */
export type Row = readonly [name: string, mistake: Change, line: number, hint: string, byHand?: Change];

export function changed(text: string, [was, is]: Change): string {
  if (text.split(was).length !== 2) throw new Error(`“${was}” does not occur once in:\n${text}`);
  return text.replace(was, () => is);
}
