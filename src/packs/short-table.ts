import type { DocumentTable } from './document.ts';

const mostRows = 7;

/** Whether a table is kept on one page: a few plain rows. */
export const isShortTable = (table: DocumentTable) =>
  table.rows.length <= mostRows && table.rows.every((row) => row.notes === undefined && row.heading === undefined);
