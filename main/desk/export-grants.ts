import path from 'node:path';
import type { ExportGrant } from './process-messages.ts';

/** Main's side of the permissions to write: which paths the user chose, in this session. */
export interface ExportGrants {
  give: (file: string) => ExportGrant;
  /** The service has begun to use it: it is worth nothing from now on. */
  taken: (token: string) => void;
  /** Given and not taken: a service that was restarted must be told again. */
  outstanding: () => ExportGrant[];
  /** Whether the user chose this very path for an export that was begun. */
  wasTaken: (file: string) => boolean;
}

export function createExportGrants(newToken: () => string): ExportGrants {
  const given = new Map<string, string>();
  const takenPaths = new Set<string>();
  return {
    give: (file) => {
      const grant = { token: newToken(), path: path.resolve(file) };
      given.set(grant.token, grant.path);
      return grant;
    },
    taken: (token) => {
      const file = given.get(token);
      if (file === undefined) return;
      given.delete(token);
      takenPaths.add(file);
    },
    outstanding: () => [...given].map(([token, file]) => ({ token, path: file })),
    wasTaken: (file) => takenPaths.has(path.resolve(file)),
  };
}
