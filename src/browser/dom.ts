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

/** A button with an icon or text, and a name; `keys` are its keyboard shortcuts. */
export function button(sign: Icon | "", name: string, act: () => void, keys?: string): HTMLButtonElement {
  const title = keys === undefined ? name : `${name} (${keys})`;
  const made = element("button", { type: "button", "aria-label": name, title, "aria-keyshortcuts": keys });
  if (sign !== "") made.append(icon(sign));
  made.addEventListener("click", act);
  return made;
}

/** Paths in a square of 16 px. */
const ICONS = {
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  whole: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  up: "M3.5 10 8 5.5l4.5 4.5",
  down: "M3.5 6 8 10.5 12.5 6",
  close: "M4 4l8 8M12 4l-8 8",
  words: "M2.5 4h11M2.5 8h11M2.5 12h7",
};

type Icon = keyof typeof ICONS;

function icon(name: Icon): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const made = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", ICONS[name]);
  made.setAttribute("viewBox", "0 0 16 16");
  made.setAttribute("class", "icon");
  made.setAttribute("aria-hidden", "true");
  made.append(path);
  return made;
}

/** A text with its blanks filled: "{} of {}". */
export function filled(text: string, ...values: readonly (string | number)[]): string {
  let index = 0;
  return text.replace(/\{\}/gu, () => String(values[index++] ?? ""));
}

/** How large a picture is shown: 1 is its own size. */
export const zoomOf = (picture: SVGSVGElement): number =>
  picture.getBoundingClientRect().width / picture.viewBox.baseVal.width || 1;

export const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Whether the user is typing text. */
export function isWriting(): boolean {
  const at = document.activeElement;
  return (
    at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement
  );
}
