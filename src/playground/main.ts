/** The page in which a map is written and seen. */
import { hasErrors, withHint } from "../diagnostic.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { elementIn } from "../library/svg.ts";
import type { Wishes } from "../library/wishes.ts";
import { DOWNLOADS, LABELS, png, print, save, SOURCES } from "./downloads.ts";
import type { Download } from "./downloads.ts";
import { Drawer } from "./drawer.ts";
import { openEditor } from "./editor.ts";
import { EXAMPLES } from "./examples.ts";
import type { DrawnMap } from "./protocol.ts";
import { fragmentOf, mapIn } from "./share.ts";
import { unzipped } from "./unzip.ts";

const element = (id: string): HTMLElement => document.getElementById(id)!;
const asset = (name: string): string => element(`asset-${name}`).textContent;

const select = (id: string): HTMLSelectElement => element(id) as HTMLSelectElement;

const example = select("example");
const view = select("view");
const theme = select("theme");
const sheet = select("sheet");
const download = select("download");
const stage = element("stage");
const problems = element("problems");
const status = element("status");

const program = new Blob([await unzipped(asset("worker"))], { type: "text/javascript" });
const drawer = new Drawer(URL.createObjectURL(program));
const fonts = Object.fromEntries(
  [...document.querySelectorAll("[id^='asset-font-']")].map(({ id, textContent }) => [
    id.slice("asset-font-".length),
    textContent,
  ]),
);
const started = drawer.start({ shape: asset("shape"), subset: asset("subset"), fonts });
const editor = openEditor(element("editor"), drawer, () => {
  notice = "";
  draw();
});

let last: DrawnMap | undefined;
/** Said where nothing else is to be said, until the text is changed. */
let notice = "";
let isDrawing = false;
let isStale = false;

const wishes = (): Wishes => ({
  theme: theme.value as NonNullable<Wishes["theme"]>,
  ...(sheet.value === "" ? {} : { paper: sheet.value as NonNullable<Wishes["paper"]> }),
  ...(view.value === "" ? {} : { view: view.value }),
});

/** Draws what is there now; while something is drawn, only the newest text waits. */
function draw(): void {
  if (isDrawing) {
    isStale = true;
    return;
  }
  isDrawing = true;
  isStale = false;
  const begun = performance.now();
  const text = editor.text();
  started
    .then(() => drawer.ask({ kind: "draw", text, wishes: wishes() }))
    .then((drawn) => {
      if (editor.text() === text) show(drawn, performance.now() - begun);
    })
    .catch(fail)
    .finally(() => {
      isDrawing = false;
      if (isStale) draw();
    });
}

/** The last picture stays while the map has errors, but pale. */
function show(drawn: DrawnMap, ms: number): void {
  last = drawn;
  editor.mark(drawn.diagnostics);
  list(drawn.diagnostics);
  const isBroken = hasErrors(drawn.diagnostics);
  stage.classList.toggle("stale", isBroken);
  if (!isBroken) {
    stage.innerHTML = drawn.pictures.join("");
    stage.dataset["ms"] = String(Math.round(ms));
    document.title = drawn.title === undefined ? "hence" : `${drawn.title} – hence`;
  }
  const chosen = view.value;
  view.replaceChildren(
    new Option("the whole map", ""),
    ...drawn.views.map(({ id, title }) => new Option(title, id)),
  );
  view.value = drawn.views.some(({ id }) => id === chosen) ? chosen : "";
  view.disabled = drawn.views.length === 0;
}

function list(diagnostics: readonly Diagnostic[]): void {
  problems.replaceChildren(
    ...diagnostics.map(({ severity, range: { start }, ...said }) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.textContent = `Line ${start.line}: ${withHint(said)}`;
      button.className = severity;
      button.addEventListener("click", () => editor.goTo(start.offset));
      item.append(button);
      return item;
    }),
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const counted = errors === 1 ? "1 error" : `${errors} errors`;
  say(errors === 0 ? notice : `${counted}; the picture is of the last map without any.`);
}

function say(text: string): void {
  if (status.textContent !== text) status.textContent = text;
}

function fail(error: unknown): void {
  say(error instanceof Error ? error.message : String(error));
}

async function take(kind: Download): Promise<void> {
  const name = (last?.title ?? "map")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "")
    .toLowerCase();
  const text = editor.text();
  const extension = (await started)[kind];
  if (kind === "yaml") return save(`${name}.${extension}`, text, "application/yaml");
  const { files, diagnostics } = await drawer.ask({
    kind: "make",
    text,
    wishes: wishes(),
    format: SOURCES[kind],
  });
  const fault = diagnostics.find(({ severity }) => severity === "error");
  if (fault !== undefined) return say(fault.message);
  const svgs = files.map(elementIn);
  if (kind === "pdf") return print(svgs);
  for (const [index, bytes] of files.entries()) {
    const page = files.length === 1 ? "" : `-${index + 1}`;
    const content = kind === "png" ? await png(svgs[index]!) : (bytes as Uint8Array<ArrayBuffer>);
    save(`${name}${page}.${extension}`, content, "application/octet-stream");
  }
  say("");
}

example.append(...EXAMPLES.map(({ name }) => new Option(name)));
download.append(...DOWNLOADS.map((kind) => new Option(LABELS[kind], kind)));
example.addEventListener("change", () => {
  editor.replace(EXAMPLES[example.selectedIndex - 1]?.text ?? editor.text());
  example.selectedIndex = 0;
});
for (const control of [view, theme, sheet]) control.addEventListener("change", draw);
element("save").addEventListener("click", () => {
  take(download.value as Download).catch(fail);
});
element("share").addEventListener("click", () => {
  history.replaceState(undefined, "", fragmentOf(editor.text()));
  void copied().then((isCopied) => {
    // A picture that is still being drawn does not take it away.
    notice = isCopied
      ? "The address of this page now holds the map, and it is in the clipboard."
      : "The address of this page now holds the map; copy it from there.";
    say(notice);
  });
});
/** Puts the address into the clipboard; a page on the disk may not be allowed to. */
async function copied(): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(location.href);
    return true;
  } catch {
    return false;
  }
}

/** What the address holds, or the first example. */
function open(): void {
  const found = mapIn(location.hash);
  editor.replace(typeof found === "string" ? found : EXAMPLES[0]!.text);
  if (typeof found === "object") notice = found.why;
}
addEventListener("hashchange", () => {
  if (mapIn(location.hash) !== undefined) open();
});
open();
