import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

export const zoomSteps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;

const screenPixels = z.int().min(-100_000).max(100_000);

/** A place within the page: its path and nothing that could be another address. */
const routeSchema = z
  .string()
  .max(2_000)
  .regex(/^\/[^\s\\]*$/);

/** What the window remembers. A field that cannot be right falls back alone, without losing the others. */
const windowStateSchema = z.object({
  /** Screen pixels, of the window when it is not maximised. `null` before the first time. */
  bounds: z
    .object({ x: screenPixels, y: screenPixels, width: z.int().min(1).max(20_000), height: z.int().min(1).max(20_000) })
    .nullable()
    .catch(null),
  maximised: z.boolean().catch(false),
  zoom: z.number().min(zoomSteps[0]).max(4).catch(1),
  route: routeSchema.catch('/'),
  /** Known before the page is, so that it does not open in the wrong colour. */
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  /** Where the last export went. */
  exportDir: z.string().max(4_000).nullable().catch(null),
});
export type WindowState = z.infer<typeof windowStateSchema>;

/** The window's memory, in one small file that may be missing, damaged or read-only without consequence. */
export interface WindowMemory {
  get: () => WindowState;
  set: (change: Partial<WindowState>) => void;
}

export function openWindowMemory(dataDir: string, onProblem: (problem: string) => void): WindowMemory {
  const file = path.join(dataDir, 'window-state.json');
  let state = readState(file);
  return {
    get: () => state,
    set: (change) => {
      const next = windowStateSchema.parse({ ...state, ...change });
      if (JSON.stringify(next) === JSON.stringify(state)) return;
      state = next;
      try {
        writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`);
        renameSync(`${file}.new`, file);
      } catch (error) {
        onProblem(`The window's place was not saved: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
  };
}

function readState(file: string): WindowState {
  let kept: unknown = {};
  try {
    kept = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Missing at the first start, and worth nothing when it cannot be read.
  }
  const isRecord = typeof kept === 'object' && kept !== null && !Array.isArray(kept);
  return windowStateSchema.parse(isRecord ? kept : {});
}
