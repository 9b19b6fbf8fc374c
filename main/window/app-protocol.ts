import { protocol } from 'electron';
import type { Session } from 'electron';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { answerAppRequest, isServable } from './answer-app-request.ts';
import { appScheme } from './app-addresses.ts';
import { pagePolicy, responseHeaders } from './response-headers.ts';

/** Must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page to one session. What can be served is listed once, here. */
export function serveApp(session: Session, pageDir: string): void {
  const files = new Set(listFiles(pageDir).filter(isServable));
  session.protocol.handle(appScheme, async (request) => {
    const answer = answerAppRequest(request.method, request.url, files);
    if (answer.status !== 200) {
      return new Response(answer.reason, {
        status: answer.status,
        headers: responseHeaders(pagePolicy, 'text/plain; charset=utf-8'),
      });
    }
    const body = await readFile(path.join(pageDir, ...answer.file.split('/')));
    return new Response(new Uint8Array(body), { headers: responseHeaders(pagePolicy, answer.contentType) });
  });
}

/** Plain files only: a symbolic link is neither a file nor a folder here, so it is not followed. */
function listFiles(dir: string, prefix = ''): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return listFiles(path.join(dir, entry.name), `${prefix}${entry.name}/`);
    return entry.isFile() ? [`${prefix}${entry.name}`] : [];
  });
}
