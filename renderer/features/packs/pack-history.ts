import { assertNever } from '../../../src/lib/assert-never.ts';
import type { PackContent } from '../../../src/packs/pack.ts';

/** Steps kept for undo. */
const maxSteps = 200;
/** Typing in one field pauses for longer than this: a new step. */
const typingPauseMs = 1_500;

export interface PackHistory {
  content: PackContent;
  past: PackContent[];
  future: PackContent[];
  /** The field typed in last and when, so that a run of keystrokes is one step. */
  typing: { field: string; atMs: number } | null;
}

export type PackHistoryAction =
  | { type: 'edit'; content: PackContent; typing?: string; atMs: number }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'overtaken'; theirs: PackContent };

export const initialHistory = (content: PackContent): PackHistory => ({ content, past: [], future: [], typing: null });

/** Undo and redo over whole contents. Pure; times come with the actions. */
export function packHistory(history: PackHistory, action: PackHistoryAction): PackHistory {
  switch (action.type) {
    case 'edit': {
      if (action.content === history.content) return history;
      const { typing, atMs } = action;
      const continues =
        typing !== undefined &&
        history.typing?.field === typing &&
        atMs - history.typing.atMs < typingPauseMs &&
        history.past.length > 0;
      return {
        content: action.content,
        past: continues ? history.past : [...history.past, history.content].slice(-maxSteps),
        future: [],
        typing: typing === undefined ? null : { field: typing, atMs },
      };
    }
    case 'undo': {
      const previous = history.past.at(-1);
      if (!previous) return history;
      return {
        content: previous,
        past: history.past.slice(0, -1),
        future: [history.content, ...history.future],
        typing: null,
      };
    }
    case 'redo': {
      const [next, ...future] = history.future;
      if (!next) return history;
      return { content: next, past: [...history.past, history.content], future, typing: null };
    }
    case 'overtaken':
      return { ...history, past: [...history.past, action.theirs].slice(-maxSteps), typing: null };
    default:
      return assertNever(action);
  }
}
