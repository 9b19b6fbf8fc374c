import { useRef, useState } from 'react';
import type { FileFormat } from '../../../src/contract/shell-contract.ts';
import { DeskError } from '../../../src/contract/wire.ts';
import { onDeskEvent } from '../../desk-client.ts';
import { callShell } from '../../shell-client.ts';
import { useNotify } from '../notifications/notifications.tsx';

/** A file that is being written. */
export interface RunningExport {
  grant: string;
  path: string;
  label: string;
  done: number;
  total: number;
}

interface FileExport<F extends FileFormat> {
  /** What is done first, in the words of the progress window: `Gathering the evidence`. */
  firstStep: string;
  write: (format: F, grant: string) => Promise<{ path: string }>;
  cancel: (grant: string) => Promise<unknown>;
}

/** Asks where to save, follows the writing, and says what became of it, with a way to the file. One export at a time. */
export function useFileExport<F extends FileFormat>({ firstStep, write, cancel }: FileExport<F>) {
  const notify = useNotify();
  const [running, setRunning] = useState<RunningExport | null>(null);
  const busy = useRef(false);

  const open = async (how: 'shell.openExport' | 'shell.showExport', path: string) => {
    const { opened } = await callShell(how, { path });
    if (!opened) notify(`The file could not be opened. It is at ${path}`, { tone: 'danger' });
  };

  const run = async (format: F, suggestedName: string, prepare?: () => Promise<void>) => {
    if (busy.current) return;
    busy.current = true;
    try {
      await prepare?.();
      const chosen = await callShell('shell.chooseExportPath', { suggestedName, format });
      if (!chosen) return;
      const { grant, path } = chosen;
      setRunning({ grant, path, label: firstStep, done: 0, total: 1 });
      const stop = onDeskEvent((event) => {
        if (event.kind === 'progress' && event.task === `export:${grant}`)
          setRunning((before) => before && { ...before, label: event.label, done: event.done, total: event.total });
      });
      try {
        const written = await write(format, grant);
        notify(`Exported to ${written.path}`, {
          action: { label: 'Open', run: () => void open('shell.openExport', written.path) },
          otherAction: { label: 'Show in folder', run: () => void open('shell.showExport', written.path) },
        });
      } finally {
        stop();
      }
    } catch (error) {
      if (error instanceof DeskError && error.code === 'cancelled') notify('Export cancelled. Nothing was written.');
      else notify(error instanceof Error ? error.message : String(error), { tone: 'danger' });
    } finally {
      busy.current = false;
      setRunning(null);
    }
  };

  return { running, run, stop: () => running && void cancel(running.grant) };
}
