import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../main/export/docx.ts';
import { readZip } from '../export/read-zip.ts';
import { comparisonSvg } from '../../src/charts/comparison/comparison-svg.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { plainComparisonView } from '../../src/compare/comparison-view.ts';
import { comparisonSheets } from '../../src/exports/comparison-table.ts';
import { comparisonDocument } from '../../src/packs/comparison-document.ts';
import { compareShipped } from './compared-shipped.ts';

let compared: Awaited<ReturnType<typeof compareShipped>>;
let comparison: Comparison;
beforeAll(async () => {
  compared = await compareShipped(['tower-hamlets', 'torbay', 'gesundes-kinzigtal']);
  ({ comparison } = compared);
});
const baseline = { ...plainComparisonView, baseline: 'torbay' };

describe('a comparison as tables', () => {
  it('has a row for each row that is shown, and each cell with its sources', () => {
    const [sheet] = comparisonSheets(comparison, plainComparisonView);
    expect(sheet?.rows).toHaveLength(comparison.rows.length);
    const population = sheet?.rows.find(({ cells }) => cells[1] === 'Population');
    expect(population?.cells[3]).toMatch(/^136,264: .* \[[a-z0-9-]+, .+\]$/);
    for (const { cells } of sheet?.rows ?? []) expect(cells).toHaveLength(sheet?.columns.length ?? 0);
  });

  it('says beside each column how it stands to the baseline', () => {
    const [sheet] = comparisonSheets(comparison, baseline);
    expect(sheet?.columns.map(({ label }) => label)).toEqual([
      'Group',
      'What',
      'Torbay (baseline)',
      'Tower Hamlets',
      'Tower Hamlets against the baseline',
      'Gesundes Kinzigtal',
      'Gesundes Kinzigtal against the baseline',
      'Comparable?',
    ]);
    expect(sheet?.rows.find(({ cells }) => cells[1] === 'Payment model')?.cells[4]).toBe(
      '+ Beyond the baseline: Network-level incentive; Alliance contract\n− Only in the baseline: Pooled budget; Risk share agreement',
    );
  });

  it('has every result of the rows shown in a line of its own, with all that says how far to trust it', () => {
    const results = comparisonSheets(comparison, plainComparisonView).find(({ name }) => name === 'Results');
    expect(results?.rows).toHaveLength(comparison.metrics.length);
    const column = (label: string) => results?.columns.findIndex((one) => one.label === label) ?? -1;
    for (const { cells } of results?.rows ?? [])
      for (const label of ['Figure', 'Against', 'Period', 'Certainty', 'Design', 'Source', 'Where in it', 'Observed?'])
        expect(cells[column(label)]).toEqual(expect.stringMatching(/./));
  });

  it('names what the reader hid and drops the tables behind it', () => {
    const hidden = comparison.rows.filter(({ group }) => group === 'maturity').map(({ label }) => `maturity/${label}`);
    const sheets = comparisonSheets(comparison, { ...plainComparisonView, hidden });
    expect(sheets.map(({ name }) => name)).toEqual(['Comparison', 'Results']);
    expect(sheets[0]?.notes).toContain('Hidden by the reader: Profile.');
  });
});

describe('a comparison as a document', () => {
  it('turns the page, cites its sources and is not called an evidence pack', async () => {
    const facts = { date: '2026-11-21', libraryVersion: '2026.11.21-3f9a2c1b', source: compared.source };
    const document = comparisonDocument(comparison, baseline, facts);
    expect(document.references.length).toBeGreaterThan(10);
    const files = readZip(await writeDocx(document));
    const body = files.get('word/document.xml')?.data.toString('utf8') ?? '';
    expect(body).toContain('w:orient="landscape"');
    expect(body).toMatch(/<w:pgSz[^>]*w:w="16838"/);
    expect(body).toContain('Torbay (baseline)');
    expect(body).not.toContain('Evidence pack');
  });
});

describe('a comparison as a picture', () => {
  it('shows maturity and which outcomes can be read against each other, without figures torn from their comparators', () => {
    const { svg, alt } = comparisonSvg(comparison, baseline);
    expect(svg.match(/<svg/g)).toHaveLength(1);
    expect(alt).toContain('Maturity radar.');
    expect(alt).toContain('Results by indicator and case study.');
    expect(svg).not.toMatch(/>[^<]*[0-9]%[^<]*<\/text>/);
  });

  it('says so when everything that can be drawn is hidden', () => {
    const hidden = comparison.rows.map(({ group, label }) => `${group}/${label}`);
    expect(comparisonSvg(comparison, { ...plainComparisonView, hidden }).svg).toContain('are hidden');
  });
});
