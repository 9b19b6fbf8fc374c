import { useRef, useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { exportFormats, type ExportFormat } from '../../../src/contract/desk-contract.ts';
import { DeskError } from '../../../src/contract/wire.ts';
import { enumKeys } from '../../../src/lib/enum-keys.ts';
import { useCommand, keysText } from '../../commands.tsx';
import { Button } from '../../components/button/button.tsx';
import menu from '../../components/button/menu.module.css';
import { DialogWindow } from '../../components/dialog-window/dialog-window.tsx';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { callDesk, onDeskEvent } from '../../desk-client.ts';
import { callShell } from '../../shell-client.ts';
import styles from './export-menu.module.css';

interface ExportMenuProps {
  packId: string;
  title: string;
  /** Saves what is still being edited, so that the file holds it. */
  save: () => Promise<void>;
}

interface Running {
  format: ExportFormat;
  grant: string;
  path: string;
  label: string;
  done: number;
  total: number;
}

/** Exports the pack: asks where, shows progress, can be cancelled, and offers to open the file. */
export function ExportMenu({ packId, title, save }: ExportMenuProps) {
  const notify = useNotify();
  const [running, setRunning] = useState<Running | null>(null);

  const busy = useRef(false);

  const run = async (format: ExportFormat) => {
    if (busy.current) return;
    busy.current = true;
    try {
      await save();
      const chosen = await callShell('shell.chooseExportPath', { suggestedName: title || 'Evidence pack', format });
      if (!chosen) return;
      const { grant, path } = chosen;
      setRunning({ format, grant, path, label: 'Gathering the evidence', done: 0, total: 1 });
      const stop = onDeskEvent((event) => {
        if (event.kind === 'progress' && event.task === `export:${grant}`)
          setRunning((before) => before && { ...before, label: event.label, done: event.done, total: event.total });
      });
      try {
        const written = await callDesk('packs.export', { id: packId, format, grant });
        notify(`Exported to ${written.path}`, { action: { label: 'Open', run: () => void openExport(written.path) } });
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
  const openExport = async (path: string) => {
    const { opened } = await callShell('shell.openExport', { path });
    if (!opened) notify(`The file could not be opened. It is at ${path}`, { tone: 'danger' });
  };

  useCommand('export-docx', () => void run('docx'));
  useCommand('export-pdf', () => void run('pdf'));

  return (
    <>
      <MenuTrigger>
        <Button look="primary" icon="download" isDisabled={running !== null}>
          Export
        </Button>
        <Popover className={menu['popover'] ?? ''} placement="bottom end">
          <Menu className={menu['menu'] ?? ''} onAction={(format) => void run(String(format) as ExportFormat)}>
            {enumKeys(exportFormats).map((format) => (
              <MenuItem key={format} id={format} className={menu['item'] ?? ''} textValue={exportFormats[format]}>
                {exportFormats[format]}
                <small>
                  {format === 'docx' ? keysText('export-docx') : format === 'pdf' ? keysText('export-pdf') : ''}
                </small>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <DialogWindow
        title="Exporting"
        open={running !== null}
        onOpenChange={() => running && void callDesk('packs.cancelExport', { grant: running.grant })}
      >
        {running && (
          <div className={styles['progress']}>
            <p role="status">{running.label}…</p>
            <progress aria-label="Export progress" value={running.done} max={running.total} />
            <p className={styles['path']}>{running.path}</p>
            <Button onPress={() => void callDesk('packs.cancelExport', { grant: running.grant })}>Cancel</Button>
          </div>
        )}
      </DialogWindow>
    </>
  );
}
