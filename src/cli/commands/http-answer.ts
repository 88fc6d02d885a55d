import type { ServerResponse } from "node:http";

/** What a request is answered with. */
export interface HttpAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/**
 * For every answer: nothing from elsewhere, nothing to elsewhere, no frame around it but an editor's, nothing kept.
 * Styles may stand in the page, because drawings bring their fonts with them; scripts may not.
 */
export const SECURITY: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src data:; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors vscode-webview: vscode-file:",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cache-Control": "no-store",
};

export function send(response: ServerResponse, { status, type, body }: HttpAnswer, withBody: boolean): void {
  const bytes = Buffer.from(body);
  const allow = status === 405 ? { Allow: "GET, HEAD" } : {};
  response.writeHead(status, { ...SECURITY, ...allow, "Content-Type": type, "Content-Length": bytes.length });
  response.end(withBody ? bytes : undefined);
}

export const plain = (status: number, message: string): HttpAnswer => ({
  status,
  type: "text/plain; charset=utf-8",
  body: `${message}\n`,
});

export const json = (value: unknown): HttpAnswer => ({
  status: 200,
  type: "application/json; charset=utf-8",
  body: JSON.stringify(value),
});
