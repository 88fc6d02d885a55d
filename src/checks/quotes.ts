import { type Diagnostic, diagnostic } from "../diagnostic.ts";
import type { Check } from "./check.ts";
import { type Passages, passagesOf } from "./passages.ts";

/** What a statement quotes stands in its source, word for word. */
export const quotes: Check = ({ sources, statements }, { readText }) => {
  const withFile = new Map(
    sources.flatMap((source) => (source.file === undefined ? [] : [[source.id, source] as const])),
  );
  const texts = new Map<string, Passages | undefined>();
  const found: Diagnostic[] = [];

  function textOf(id: string): Passages | undefined {
    if (texts.has(id)) return texts.get(id);
    const { file, at } = withFile.get(id)!;
    const text = readText(file!);
    const passages = text === undefined ? undefined : passagesOf(text);
    texts.set(id, passages);
    if (!passages) {
      found.push(
        diagnostic(
          "quote-unchecked",
          at,
          `Quotes from \`${id}\` are not checked: there is no file \`${file}\`.`,
        ),
      );
    }
    return passages;
  }

  for (const { quote, quoteAt, citations, at } of statements) {
    if (quote === undefined) continue;
    const cited = citations.flatMap(({ source }) => source ?? []);
    // A map with a single source need not say every time which one is meant.
    const ids = (cited.length > 0 || sources.length !== 1 ? cited : [sources[0]!.id]).filter((id) =>
      withFile.has(id),
    );
    const passages = ids.map(textOf);
    if (passages.length === 0 || passages.some((each) => !each || each.has(quote))) continue;
    const nearest = passages.map((each) => each!.nearest(quote)).find((passage) => passage !== undefined);
    const hint = nearest === undefined ? undefined : `the nearest passage is “${nearest}”`;
    const message = `The text of ${ids.map((id) => `\`${id}\``).join(" and ")} does not have this quote.`;
    found.push(diagnostic("quote-not-found", quoteAt ?? at, message, hint));
  }
  return found;
};
