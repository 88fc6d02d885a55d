import type { PageWords } from "../../language/language.ts";
import { button, element } from "../dom.ts";
import type { Viewer } from "../figure/viewer.ts";

const STEP = 1.25;

/** Buttons for actions that keys and gestures do too. */
export function zoomTools(viewer: Viewer, words: PageWords): HTMLElement {
  const actual = button("", words.actual, () => viewer.zoomTo(1), "1");
  actual.classList.add("actual");
  const show = () => {
    actual.textContent = `${Math.round(viewer.zoom * 100)}%`;
    actual.setAttribute("aria-label", `${words.actual} (${actual.textContent})`);
  };
  viewer.onChange(show);
  show();
  return element(
    "div",
    { class: "zoom", role: "group", "aria-label": words.tools },
    button("minus", words.zoomOut, () => viewer.zoomBy(1 / STEP), "-"),
    actual,
    button("plus", words.zoomIn, () => viewer.zoomBy(STEP), "+"),
    button("whole", words.fit, () => viewer.fit(), "0"),
  );
}

/** A list of the figures, if there are several; it shows the current one. */
export function figureTools(viewer: Viewer, words: PageWords): HTMLElement | undefined {
  if (viewer.figures.length < 2) return undefined;
  const list = element("select", { class: "figure-list", "aria-label": words.figures });
  for (const figure of viewer.figures) {
    list.append(element("option", { value: figure.id }, figure.getAttribute("aria-label") ?? figure.id));
  }
  list.addEventListener("change", () => {
    const figure = document.getElementById(list.value);
    if (figure !== null) viewer.show(figure);
  });
  viewer.onChange(() => {
    const id = viewer.current?.id;
    if (id !== undefined && document.activeElement !== list) list.value = id;
  });
  return list;
}

/** Shows and hides the argument in words. */
export function wordsTool(root: HTMLElement, words: PageWords): HTMLElement {
  const tool = button("words", words.words, () => {
    const hidden = root.classList.toggle("wordless");
    tool.setAttribute("aria-expanded", String(!hidden));
  });
  tool.setAttribute("aria-expanded", "true");
  tool.setAttribute("aria-controls", "side");
  return tool;
}

/** Keys of the figure; they work unless text is being typed. */
export function zoomKey(event: KeyboardEvent, viewer: Viewer): boolean {
  switch (event.key) {
    case "+":
    case "=":
      viewer.zoomBy(STEP);
      return true;
    case "-":
      viewer.zoomBy(1 / STEP);
      return true;
    case "0":
      viewer.fit();
      return true;
    case "1":
      viewer.zoomTo(1);
      return true;
    default:
      return false;
  }
}
