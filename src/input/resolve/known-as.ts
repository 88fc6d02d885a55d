import type { ParsedMap } from "../schema/schema.ts";

/** What people write for a source in place of its id. */
export interface KnownAs {
  readonly words: string;
  readonly id: string;
  readonly by: "title" | "address" | "author and year";
}

/** The titles and addresses of sources; and their authors with the year, where only one source has them. */
export function knownAs(sources: NonNullable<ParsedMap["sources"]>): readonly KnownAs[] {
  const titles = sources.flatMap(({ id, value }): readonly KnownAs[] =>
    value?.title === undefined ? [] : [{ words: value.title.value, id: id.value, by: "title" }],
  );
  const addresses = sources.flatMap(({ id, value }): readonly KnownAs[] =>
    [value?.url, value?.doi].flatMap((one) =>
      one === undefined ? [] : [{ words: one.value, id: id.value, by: "address" }],
    ),
  );
  const authors = new Map<string, Set<string>>();
  for (const { id, value } of sources)
    for (const words of authorsWithYear(value))
      authors.set(words, (authors.get(words) ?? new Set()).add(id.value));
  const single = [...authors].flatMap(([words, ids]): readonly KnownAs[] =>
    ids.size > 1 ? [] : [...ids].map((id) => ({ words, id, by: "author and year" })),
  );
  return [...titles, ...addresses, ...single];
}

/** `Ana Roy 2020`, `Roy (2020)`, `Roy, 2020`; of several authors `Roy 2020`, `Roy & Lee 2020`, `Roy/Lee 2020`, `Roy et al. 2020` */
function authorsWithYear(source: NonNullable<ParsedMap["sources"]>[number]["value"]): readonly string[] {
  const [author, ...others] = (source?.authors ?? []).map(({ value }) => value);
  const year = /\b\d{4}\b/u.exec(source?.date?.value ?? "")?.[0];
  if (author === undefined || year === undefined) return [];
  const [first, second] = [familyOf(author), familyOf(others[0] ?? "")];
  const names =
    others.length === 0
      ? [author, first]
      : [
          first,
          ...(others.length > 1
            ? []
            : [`${first} and ${second}`, `${first} & ${second}`, `${first}/${second}`]),
          `${first} et al.`,
        ];
  return [...new Set(names)].flatMap((name) => [`${name} ${year}`, `${name} (${year})`, `${name}, ${year}`]);
}

/** `Roy` of `Ana Roy` and of `Roy, Ana` */
function familyOf(author: string): string {
  const [family = "", given] = author.split(/, */u);
  return given === undefined ? (author.split(" ").at(-1) ?? "") : family;
}
