/** How much two texts have in common at their beginnings and at their ends. */
export function commonAffixes(
  old: string,
  text: string,
): { readonly before: number; readonly behind: number } {
  const least = Math.min(old.length, text.length);
  let before = 0;
  while (before < least && old.charCodeAt(before) === text.charCodeAt(before)) before += 1;
  let behind = 0;
  while (
    behind < least - before &&
    old.charCodeAt(old.length - 1 - behind) === text.charCodeAt(text.length - 1 - behind)
  )
    behind += 1;
  return { before, behind };
}
