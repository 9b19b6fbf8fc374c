import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../../src/vocabulary/glossary.ts';

const file = 'glossary.yaml';
const ccg = '- id: ccg\n  label: Clinical commissioning group (CCG)\n  definition: It planned care.\n';

describe('a glossary', () => {
  it('holds terms with synonyms and what has replaced them', () => {
    const { document, problems } = parseGlossary(`${ccg}  synonyms: [CCG]\n  now: Integrated care boards.\n`, file);
    expect(problems).toEqual([]);
    expect(document?.get('ccg')).toEqual({
      id: 'ccg',
      label: 'Clinical commissioning group (CCG)',
      definition: 'It planned care.',
      synonyms: ['CCG'],
      now: 'Integrated care boards.',
    });
  });

  it('says file, line and field of what is missing or misspelt', () => {
    expect(parseGlossary('- id: ccg\n  label: Group\n', file).problems).toEqual([
      { file, line: 1, severity: 'error', message: 'ccg › definition: is missing.' },
    ]);
    expect(parseGlossary(`${ccg}  nwo: Boards.\n`, file).problems).toEqual([
      { file, line: 4, severity: 'error', message: 'ccg: has no field called "nwo"; check the spelling.' },
    ]);
  });

  it('refuses an id that stands twice', () => {
    const { problems } = parseGlossary(`${ccg}\n${ccg.replace('Clinical', 'Another')}`, file);
    expect(problems).toEqual([
      { file, line: 5, severity: 'error', message: '"ccg" stands twice. Remove one or rename it.' },
    ]);
  });

  it('refuses a label that two terms have, in whatever case, and names both', () => {
    const { problems } = parseGlossary(
      `${ccg}\n- id: ccg-2\n  label: clinical commissioning group (CCG)\n  definition: X\n`,
      file,
    );
    expect(problems).toMatchObject([{ line: 5, message: expect.stringContaining('"ccg-2" has the label of "ccg"') }]);
  });

  it('lets two terms share a synonym', () => {
    const two = `${ccg}  synonyms: [ICP]\n- id: pilot\n  label: Pilot\n  definition: X\n  synonyms: [ICP]\n`;
    expect(parseGlossary(two, file).problems).toEqual([]);
  });
});

describe('the glossary that ships', () => {
  const text = readFileSync(path.join(import.meta.dirname, '../../content/glossary.yaml'), 'utf8');
  const { document, problems } = parseGlossary(text, file);

  it('has no problems and explains at least 120 terms', () => {
    expect(problems).toEqual([]);
    expect(document?.size).toBeGreaterThanOrEqual(120);
  });

  it.each([
    'CCG',
    'ICB',
    'BCF',
    'HWB',
    'JSNA',
    'MDT',
    'PbR',
    'CQUIN',
    'QOF',
    'DTOC',
    'LTC',
    'NEL',
    'SMI',
    'JET',
    'HID',
    'RAID',
  ])('explains %s', (acronym) => {
    const owners = [...(document?.values() ?? [])].filter(({ synonyms }) => synonyms.includes(acronym));
    expect(owners).toHaveLength(1);
  });

  it('says what a body that is gone has become', () => {
    for (const id of ['ccg', 'pct', 'phe']) expect(document?.get(id)?.now).toBeTruthy();
  });
});
