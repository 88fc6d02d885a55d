/** What the page and its worker say to each other. Offsets count UTF-16 units. */
import type { Diagnostic } from "../diagnostic.ts";
import type { FormatName } from "../model/choices.ts";
import type { Wishes } from "../library/wishes.ts";

/** What is in the page for its worker, in base64 of gzip. */
export interface Assets {
  readonly shape: string;
  readonly subset: string;
  /** Faces that are in the page, by their ids. */
  readonly fonts: Readonly<Record<string, string>>;
}

export type WorkerRequest =
  | { readonly kind: "start"; /** Or the address of `dist/`. */ readonly assets: Assets | string }
  | { readonly kind: "draw"; readonly text: string; readonly wishes: Wishes }
  | {
      readonly kind: "make";
      /** What the map is called where it lies, which tells its notation; YAML unless given. */
      readonly path?: string;
      readonly text: string;
      readonly wishes: Wishes;
      readonly format: FormatName;
    }
  | { readonly kind: "complete"; readonly text: string; readonly offset: number }
  | { readonly kind: "hover"; readonly text: string; readonly offset: number };

export interface DrawnMap {
  readonly diagnostics: readonly Diagnostic[];
  /** A figure for each page; none of a map with errors. */
  readonly pictures: readonly string[];
  readonly views: readonly { readonly id: string; readonly title: string }[];
  readonly title: string | undefined;
}

interface Made {
  readonly files: readonly Uint8Array[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Suggested {
  readonly from: number;
  readonly to: number;
  readonly options: readonly { readonly label: string; readonly detail?: string; readonly insert: string }[];
}

interface Explained {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export type Extensions = Readonly<Record<FormatName, string>>;

export interface Answers {
  /** How the files of each format end. */
  readonly start: Extensions;
  readonly draw: DrawnMap;
  readonly make: Made;
  readonly complete: Suggested | undefined;
  readonly hover: Explained | undefined;
}

export type NumberedRequest = WorkerRequest & { readonly id: number };
export type Answered =
  | { readonly id: number; readonly answer: Answers[WorkerRequest["kind"]] }
  | { readonly id: number; readonly failure: string };
