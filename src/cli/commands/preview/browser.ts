import { start } from "./editor.ts";

/** Opens an address in the browser that this system prefers; says what went wrong. */
export function openInBrowser(
  url: string,
  platform: NodeJS.Platform = process.platform,
): Promise<string | undefined> {
  const nowhere = { file: "", line: 1, column: 1 };
  return start([...openerOf(platform), url], nowhere);
}

function openerOf(platform: NodeJS.Platform): readonly string[] {
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler"];
  return ["xdg-open"];
}
