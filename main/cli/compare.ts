import { comparisonGroups, type ComparisonRow } from '../../src/compare/comparison.ts';
import type { CaseCard } from '../../src/library/views.ts';
import { caseJson } from './cases.ts';
import { printJson, UsageError, type Command, type ExitCode } from './command.ts';
import { withCliLibrary } from './open-cli-library.ts';

function comparisonText(cases: readonly CaseCard[], rows: readonly ComparisonRow[]): string {
  const widest = Math.max(...cases.map((card) => card.place.length)) + 2;
  let group: ComparisonRow['group'] | null = null;
  return rows
    .map((row) => {
      const heading = row.group === group ? '' : `\n${comparisonGroups[row.group].toUpperCase()}\n`;
      group = row.group;
      const cells = row.cells.map((cell, index) => {
        const text = (cell.text || '–').split('\n').join(`\n  ${' '.repeat(widest)}`);
        return `  ${(cases[index]?.place ?? '').padEnd(widest)}${text}\n`;
      });
      return `${heading}\n${row.label}\n${cells.join('')}${row.note ? `  Comparable? ${row.note}\n` : ''}`;
    })
    .join('');
}

export const compare: Command = {
  synopsis: 'compare <id> <id> ...',
  summary: 'put two to six case studies side by side',
  options: [],
  arguments: [2, 6],
  run: ({ positionals, json }, surroundings) =>
    withCliLibrary(surroundings, async ({ call }): Promise<ExitCode> => {
      const ids = [...new Set(positionals)];
      if (ids.length < 2) throw new UsageError('Name two to six different case studies.');
      const { cases, rows } = await call('library.compare', { ids });
      if (json) {
        printJson(surroundings, {
          cases: cases.map(caseJson),
          rows: rows.map(({ group, label, cells, note }) => ({ group, label, cells, note })),
        });
      } else surroundings.out(comparisonText(cases, rows));
      return 0;
    }),
};
