import { describe, expect, it } from 'vitest';
import { parseContent } from '../../main/content/parse-content.ts';
import { caseCardSchema, metricViewSchema } from '../../src/library/views.ts';
import { figureSchema } from '../../src/evidence/figure.ts';
import { buildLibraryRows } from '../../src/library/library-rows.ts';
import { summariseMetric } from '../../src/library/summarise-metric.ts';
import { termsUsed } from '../../src/library/terms-used.ts';
import { smallContent } from '../content/small-content.ts';

const content = parseContent(
  Object.entries(smallContent).map(([file, text]) => ({ file, text, hash: '', problem: null })),
);
const caseStudy = (id: string) => {
  const found = content.caseStudies.find((file) => file.caseStudy.id === id)?.caseStudy;
  if (!found) throw new Error(`${id} is not in the small content`);
  return found;
};
const rowsOf = (id: string) => buildLibraryRows(caseStudy(id), content);

describe('what the library keeps of a case study', () => {
  it('is a card with years, counts and the best certainty', () => {
    const { card } = rowsOf('gamma');
    expect(caseCardSchema.parse(rowsOf('alpha').card)).toMatchObject({
      place: 'Alpha',
      region: 'South West',
      population: 136_000,
      years: [2005, 2015],
      focusGroups: [{ id: 'older-people', label: 'Older people' }],
      metrics: 2,
      sources: 2,
      effects: { beneficial: 2 },
      bestCertainty: 'low',
    });
    expect(card).toMatchObject({ years: null, population: null, region: null, bestCertainty: 'high' });
    expect(card.effects).toEqual({ 'no-clear-effect': 1, harmful: 1 });
  });

  it('is a view of each result that lacks only what other files say about it', () => {
    for (const { view } of rowsOf('gamma').metrics)
      expect(metricViewSchema.parse({ ...view, relations: [] })).toEqual({ ...view, relations: [] });
  });

  it('is text to be found by: summary and sections, without marks and citations', () => {
    expect(rowsOf('alpha').passages).toEqual([
      'One trust buys and provides care.',
      'Alpha has a joined-up team with a pooled budget.',
      'Start with the patient, called Mrs Smith.',
      'The trust overspent. It merged.',
    ]);
  });

  it('finds a result by its interventions, its own or else those of its case study', () => {
    expect(rowsOf('gamma').metrics[0]?.passage.context).toContain('Rapid response teams');
  });

  it('names every term used, and tells those of the case study from those of its results', () => {
    expect(termsUsed(caseStudy('beta'))).toEqual([
      { vocabulary: 'focus-groups', id: 'whole-population', ofCase: true },
      { vocabulary: 'interventions', id: 'case-management', ofCase: true },
      { vocabulary: 'indicators', id: 'emergency-admissions-avoided', ofCase: false },
    ]);
  });
});

describe('a result in one line', () => {
  it.each([
    ['Alpha: −12% emergency admissions', { measure: 'relative-change', value: -12 }, 'Emergency admissions'],
    ['Alpha: 10 → 8 days, length of stay', { measure: 'from-to', from: 10, to: 8, unit: 'days' }, 'Length of stay'],
    ['Alpha: −3% A&E attendances', { measure: 'relative-change', value: -3 }, 'A&E attendances'],
    [
      'Alpha: no difference, mortality (no figure published)',
      { measure: 'direction-only', direction: 'no-difference' },
      'Mortality',
    ],
  ])('is %s', (line, figure, label) => {
    expect(
      summariseMetric({ caseTitle: 'Alpha', figure: figureSchema.parse(figure), indicator: { id: 'x', label } }),
    ).toBe(line);
  });
});
