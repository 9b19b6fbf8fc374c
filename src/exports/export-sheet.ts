/** One table of a file that is written out: a CSV file, or a sheet of a workbook. Nothing in it is calculated beyond counts. */
export interface ExportSheet {
  /** What a workbook calls the sheet. A writer makes it legal and unique. */
  name: string;
  /** What the table shows, in one sentence. */
  caption: string;
  /** `width` in characters. */
  columns: { label: string; width: number }[];
  /**
   * Cells by column; `null` where there is nothing to say. A `heading` begins a group of rows. What nobody observed is
   * `unobserved`: a workbook sets it apart, and its cells must say so in words as well.
   */
  rows: { cells: (string | number | null)[]; heading?: boolean; unobserved?: boolean }[];
  /** How to read the table: which results are in it, of which library, from when. */
  notes: string[];
}
