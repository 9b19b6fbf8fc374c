import path from 'node:path';
import { appOrigin } from './app-addresses.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

/** What a request for an `app://casebook` address is answered with: a file that is on the list, or a refusal. */
export type AppAnswer =
  | { status: 200; file: string; contentType: string }
  | { status: 403 | 404 | 405; reason: string };

/** Whether a file of the built page may be served at all. */
export function isServable(file: string): boolean {
  return path.posix.extname(file) in contentTypes;
}

/**
 * `files` are paths within the page's folder, with forward slashes. Only what is listed is served, so a path can name
 * nothing outside it; addresses that try to are refused rather than looked up. No file of ours has a character that must be
 * escaped, which is why an escape is always an attempt.
 */
export function answerAppRequest(method: string, address: string, files: ReadonlySet<string>): AppAnswer {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, reason: `${method} is not answered here.` };
  if (!address.startsWith(`${appOrigin}/`)) return { status: 403, reason: 'There is no such host.' };
  const [requested = ''] = address.slice(appOrigin.length + 1).split(/[?#]/, 1);
  if (!/^[\w./-]*$/.test(requested) || requested.split('/').some((part) => part === '..' || part === '.')) {
    return { status: 403, reason: 'The path is not a plain one.' };
  }
  const file = requested === '' ? 'index.html' : requested;
  const contentType = contentTypes[path.posix.extname(file)];
  if (contentType === undefined || !files.has(file)) return { status: 404, reason: 'There is no such file.' };
  return { status: 200, file, contentType };
}
