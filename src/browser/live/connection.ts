import type { Hello, MapRow } from "./protocol.ts";

/** ms until the next attempt if the browser has given up. */
const AGAIN_MS = 1000;
/** A hidden page closes its stream, because a browser allows only six for all pages of one origin. */
const HIDDEN_MS = 5000;

interface Hearing {
  hello(hello: Hello): void;
  /** The whole list. */
  list(rows: readonly MapRow[]): void;
  /** Rows that have changed. */
  rows(rows: readonly MapRow[]): void;
  lost(): void;
}

/** Listens to the server; if the connection is lost, tries until it is restored. */
export function listen(hearing: Hearing): void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = (): void => {
    clearTimeout(timer);
    source?.close();
    const stream = new EventSource("/events");
    source = stream;
    const on = (event: string, act: (data: unknown) => void) =>
      stream.addEventListener(event, ({ data }: MessageEvent<string>) => act(JSON.parse(data)));
    on("hello", (hello) => hearing.hello(hello as Hello));
    on("maps", (rows) => hearing.list(rows as readonly MapRow[]));
    on("rows", (rows) => hearing.rows(rows as readonly MapRow[]));
    stream.addEventListener("error", () => {
      hearing.lost();
      clearTimeout(timer);
      timer = setTimeout(open, AGAIN_MS);
    });
  };

  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    if (document.hidden) {
      timer = setTimeout(() => {
        source?.close();
        source = undefined;
      }, HIDDEN_MS);
    } else if (source === undefined || source.readyState !== EventSource.OPEN) open();
  });
  open();
}
