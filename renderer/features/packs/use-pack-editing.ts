import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import type { Pack, PackContent } from '../../../src/packs/pack.ts';
import { DeskError } from '../../../src/contract/wire.ts';
import { callDesk } from '../../desk-client.ts';
import { registerPendingSave } from '../../pending-saves.ts';
import { initialHistory, packHistory, type PackHistory } from './pack-history.ts';

const autosaveDelayMs = 400;
const retryDelayMs = 2_000;

export type SaveState = 'saved' | 'saving' | 'failed';

export interface PackEditing {
  content: PackContent;
  canUndo: boolean;
  canRedo: boolean;
  /** `typing` names the field being typed in: edits of one field in quick succession undo together. */
  edit: (content: PackContent, typing?: string) => void;
  undo: () => void;
  redo: () => void;
  saveState: SaveState;
  /** Why the last save failed. */
  saveError: string | null;
  save: () => Promise<void>;
}

/** The content being edited with its history; saved shortly after each change, at once when asked, and before closing. */
export function usePackEditing(pack: Pack): PackEditing {
  const queryClient = useQueryClient();
  const [history, dispatch] = useReducer(packHistory, pack.content, initialHistory);
  const [saveState, setSaveState] = useState<SaveState>('saved');
  const [saveError, setSaveError] = useState<string | null>(null);
  // The content that the workspace holds, and as which revision.
  const [keptContent, setKeptContent] = useState(pack.content);

  const latest = useRef<PackHistory>(history);
  useLayoutEffect(() => {
    latest.current = history;
  });
  const kept = useRef({ content: pack.content, revision: pack.revision });
  const running = useRef<Promise<void> | null>(null);

  const saveOnce = useCallback(async () => {
    const { content } = latest.current;
    if (content === kept.current.content) return;
    setSaveState('saving');
    try {
      const saved = await callDesk('packs.save', { id: pack.id, revision: kept.current.revision, content });
      kept.current = { content, revision: saved.revision };
      setKeptContent(content);
      queryClient.setQueryData(['packs.get', { id: pack.id }], saved);
      setSaveError(null);
      setSaveState('saved');
    } catch (error) {
      if (error instanceof DeskError && error.code === 'conflict') {
        // Someone else saved: theirs becomes a step that undo reaches, ours is saved over it.
        const theirs = await callDesk('packs.get', { id: pack.id });
        kept.current = { content: theirs.content, revision: theirs.revision };
        dispatch({ type: 'overtaken', theirs: theirs.content });
      }
      setSaveError(error instanceof Error ? error.message : String(error));
      setSaveState('failed');
    }
  }, [pack.id, queryClient]);

  const save = useCallback(async () => {
    while (running.current) await running.current;
    running.current = saveOnce().finally(() => {
      running.current = null;
    });
    await running.current;
  }, [saveOnce]);

  useEffect(() => {
    if (history.content === keptContent) return;
    const timer = setTimeout(() => void save(), saveState === 'failed' ? retryDelayMs : autosaveDelayMs);
    return () => clearTimeout(timer);
  }, [history.content, keptContent, save, saveState]);

  // The collecting pane adds to the pack behind the editor's back: take that over as one more step.
  useEffect(() => {
    if (pack.revision <= kept.current.revision || latest.current.content !== kept.current.content) return;
    kept.current = { content: pack.content, revision: pack.revision };
    setKeptContent(pack.content);
    dispatch({ type: 'edit', content: pack.content, atMs: performance.now() });
  }, [pack]);

  useEffect(() => {
    const unregister = registerPendingSave(save);
    return () => {
      unregister();
      void save();
    };
  }, [save]);

  return {
    content: history.content,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    edit: (content, typing) =>
      dispatch({ type: 'edit', content, atMs: performance.now(), ...(typing === undefined ? {} : { typing }) }),
    undo: () => dispatch({ type: 'undo' }),
    redo: () => dispatch({ type: 'redo' }),
    saveState: saveState === 'saved' && history.content !== keptContent ? 'saving' : saveState,
    saveError,
    save,
  };
}
