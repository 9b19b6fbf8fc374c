import { Button } from '../button/button.tsx';
import { DialogWindow } from '../dialog-window/dialog-window.tsx';
import type { RunningExport } from './use-file-export.ts';
import styles from './export-progress.module.css';

/** How far an export is, with a way to stop it. Closing the window stops it too. */
export function ExportProgress({ running, onStop }: { running: RunningExport | null; onStop: () => void }) {
  return (
    <DialogWindow title="Exporting" open={running !== null} onOpenChange={onStop}>
      {running && (
        <div className={styles['progress']}>
          <p role="status">{running.label}…</p>
          <progress aria-label="Export progress" value={running.done} max={running.total} />
          <p className={styles['path']}>{running.path}</p>
          <Button onPress={onStop}>Cancel</Button>
        </div>
      )}
    </DialogWindow>
  );
}
