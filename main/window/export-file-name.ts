import path from 'node:path';
import type { FileFormat } from '../../src/contract/shell-contract.ts';

/** The names that Windows keeps for devices, whatever their extension. */
const reservedNames = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

/** A file name that every system takes, from a title that may hold anything: `Torbay – what next?` to `Torbay – what next.docx`. */
export function exportFileName(title: string, format: FileFormat): string {
  const stem = title
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 100)
    // Windows drops what a name may not end in, and then cannot find the file.
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  const isUsable = stem !== '' && !reservedNames.test(stem);
  return `${isUsable ? stem : 'Evidence pack'}.${format}`;
}

/** The path with the extension of its format: a user who types `pack` or `pack.v2` means `pack.docx`, `pack.v2.docx`. */
export function withExtension(file: string, format: FileFormat): string {
  return path.extname(file).toLowerCase() === `.${format}` ? file : `${file}.${format}`;
}
