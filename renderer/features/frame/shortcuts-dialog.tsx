import { useState } from 'react';
import type { MenuCommand } from '../../../src/contract/shell-contract.ts';
import { commands, keysText, useCommand } from '../../commands.tsx';
import { DialogWindow } from '../../components/dialog-window/dialog-window.tsx';
import styles from './shortcuts-dialog.module.css';

const groups = ['Find', 'Go', 'Outcomes', 'Evidence pack', 'Help'] as const;

/** Every key that Casebook knows. */
export function ShortcutsDialog() {
  const [open, setOpen] = useState(false);
  useCommand('shortcuts', () => setOpen(true));
  return (
    <DialogWindow title="Keyboard shortcuts" open={open} onOpenChange={setOpen}>
      <div className={styles['groups']}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {Object.entries(commands)
                .filter(([, command]) => command.group === group && command.keys)
                .map(([name, command]) => (
                  <div key={name}>
                    <dt>{command.label}</dt>
                    <dd>
                      <kbd>{keysText(name as MenuCommand)}</kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p>
        In lists, arrow keys move and Enter opens. In the pack outline, Enter on the drag handle picks a block up; arrow
        keys move it.
      </p>
    </DialogWindow>
  );
}
