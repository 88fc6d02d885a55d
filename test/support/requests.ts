import type { RenderRequest } from "../../src/cli/session/request.ts";

/** What `hence render` asks for where nothing is given; tests state what differs. */
export const RENDER: RenderRequest = {
  files: [],
  formats: undefined,
  output: undefined,
  views: [],
  documents: [],
  draw: {},
  check: false,
  prune: false,
  jobs: undefined,
  timeout: undefined,
  roots: [],
  watch: false,
  detail: "usual",
};
