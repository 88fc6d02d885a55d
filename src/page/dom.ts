type Child = Node | string | undefined;

/** A new element; an attribute that is undefined is left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A button with a sign and a name. */
export function button(sign: string, name: string, act: () => void, className?: string): HTMLButtonElement {
  const made = element("button", { type: "button", "aria-label": name, title: name, class: className }, sign);
  made.addEventListener("click", act);
  return made;
}

/** A text with its blanks filled: "{} of {}". */
export function filled(text: string, ...values: readonly (string | number)[]): string {
  let index = 0;
  return text.replace(/\{\}/gu, () => String(values[index++] ?? ""));
}

export const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Whether keys are for writing just now. */
export function isWriting(): boolean {
  const at = document.activeElement;
  return (
    at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement
  );
}
