import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { exportFormats, type ExportFormat } from '../../../src/contract/desk-contract.ts';
import { enumKeys } from '../../../src/lib/enum-keys.ts';
import { useCommand, keysText } from '../../commands.tsx';
import { Button } from '../../components/button/button.tsx';
import menu from '../../components/button/menu.module.css';
import { ExportProgress } from '../../components/export-view/export-progress.tsx';
import { useFileExport } from '../../components/export-view/use-file-export.ts';
import { callDesk } from '../../desk-client.ts';

interface ExportMenuProps {
  packId: string;
  title: string;
  /** Saves what is still being edited, so that the file holds it. */
  save: () => Promise<void>;
}

/** Exports the pack: asks where, shows progress, can be cancelled, and offers to open the file. */
export function ExportMenu({ packId, title, save }: ExportMenuProps) {
  const { running, run, stop } = useFileExport<ExportFormat>({
    firstStep: 'Gathering the evidence',
    write: (format, grant) => callDesk('packs.export', { id: packId, format, grant }),
    cancel: (grant) => callDesk('packs.cancelExport', { grant }),
  });
  const write = (format: ExportFormat) => void run(format, title || 'Evidence pack', save);

  useCommand('export-docx', () => write('docx'));
  useCommand('export-pdf', () => write('pdf'));

  return (
    <>
      <MenuTrigger>
        <Button look="primary" icon="download" isDisabled={running !== null}>
          Export
        </Button>
        <Popover className={menu['popover'] ?? ''} placement="bottom end">
          <Menu className={menu['menu'] ?? ''} onAction={(format) => write(String(format) as ExportFormat)}>
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
      <ExportProgress running={running} onStop={stop} />
    </>
  );
}
