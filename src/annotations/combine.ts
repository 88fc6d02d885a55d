import type { Annotation, Note } from "./annotation.ts";

/** Two annotations of one map as one; where both give something a look, that of the second counts. */
export function combined(first: Annotation, second: Annotation): Annotation {
  return {
    ...first,
    ...second,
    statements: merged(first.statements, second.statements),
    inferences: merged(first.inferences, second.inferences),
    groups: merged(first.groups, second.groups),
    legend: [...first.legend, ...second.legend],
  };
}

function merged<K, N extends Note>(first: ReadonlyMap<K, N>, second: ReadonlyMap<K, N>): ReadonlyMap<K, N> {
  const notes = new Map(first);
  for (const [key, note] of second) {
    const known = notes.get(key);
    notes.set(key, known === undefined ? note : { ...known, ...note, ...together(known, note) });
  }
  return notes;
}

function together(one: Note, other: Note): Pick<Note, "tags" | "spoken"> {
  const tail = other.spoken?.tail ?? one.spoken?.tail;
  return {
    tags: [...one.tags, ...other.tags],
    spoken: {
      lead: [...(one.spoken?.lead ?? []), ...(other.spoken?.lead ?? [])],
      ...(tail === undefined ? {} : { tail }),
    },
  };
}
