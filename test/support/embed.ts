/** What `hence embed` answers to a request. */
import { run } from "../../src/cli/run.ts";
import { fakeHost, folderWith, SOCRATES } from "./host.ts";

interface Answer {
  readonly figures: readonly {
    readonly title: string;
    readonly caption?: string;
    readonly type?: number;
    readonly parts: readonly {
      readonly files: Readonly<Record<string, string>>;
      readonly alt: string;
      readonly width: number;
      readonly height: number;
    }[];
  }[];
}

export async function embed(folder: string, request: unknown, given: Parameters<typeof fakeHost>[1] = {}) {
  const host = fakeHost(folder, given, typeof request === "string" ? request : JSON.stringify(request));
  const code = await run(["embed"], host);
  const out = host.out().toString();
  return { code, err: host.err(), figures: out === "" ? [] : (JSON.parse(out) as Answer).figures };
}

export const folderFor = () =>
  folderWith({ "maps/socrates.yaml": `caption: A classic.\n${SOCRATES}`, "report.md": "" });
export const FORMAT = { formats: ["svg"] };
