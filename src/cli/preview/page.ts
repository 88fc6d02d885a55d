import { join } from "node:path";
import { readAsset } from "../files.ts";
import type { Site } from "./routes.ts";

/** The page, its script and its styles, as the build made them. */
export function pageAssets(assets: string): Site["assets"] {
  const file = (name: string, type: string) => ({
    type,
    body: () => readAsset(join(assets, "preview", name)),
  });
  return {
    "/": file("index.html", "text/html; charset=utf-8"),
    "/preview.js": file("preview.js", "text/javascript; charset=utf-8"),
    "/preview.css": file("preview.css", "text/css; charset=utf-8"),
  };
}
