import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { formatsOf, viewFormats, type ExportView, type ViewFormat } from '../../../src/exports/export-view.ts';
import { callDesk } from '../../desk-client.ts';
import { Button } from '../button/button.tsx';
import menu from '../button/menu.module.css';
import { ExportProgress } from './export-progress.tsx';
import { useFileExport } from './use-file-export.ts';

interface ExportViewButtonProps {
  /** What is written: everything that the view stands for, not only what fits the window. */
  view: ExportView;
  /** A name for the file, without an ending. */
  suggestedName: string;
  size?: 'small' | 'standard';
  isDisabled?: boolean;
  label?: string;
}

/** Offers the formats that a view can be written in, and writes it. */
export function ExportViewButton({
  view,
  suggestedName,
  size = 'standard',
  isDisabled = false,
  label = 'Export',
}: ExportViewButtonProps) {
  const { running, run, stop } = useFileExport<ViewFormat>({
    firstStep: 'Gathering the results',
    write: (format, grant) => callDesk('exports.write', { view, format, grant }),
    cancel: (grant) => callDesk('exports.cancel', { grant }),
  });
  return (
    <>
      <MenuTrigger>
        <Button icon="download" size={size} isDisabled={isDisabled || running !== null}>
          {label}
        </Button>
        <Popover className={menu['popover'] ?? ''} placement="bottom end">
          <Menu
            className={menu['menu'] ?? ''}
            aria-label="Export as"
            onAction={(format) => void run(String(format) as ViewFormat, suggestedName)}
          >
            {formatsOf[view.kind].map((format) => (
              <MenuItem key={format} id={format} className={menu['item'] ?? ''} textValue={viewFormats[format]}>
                {viewFormats[format]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <ExportProgress running={running} onStop={stop} />
    </>
  );
}
