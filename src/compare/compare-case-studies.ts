import { caseStudyKinds, caseStudyStatuses } from '../case-studies/case-study.ts';
import { factText } from '../case-studies/fact-text.ts';
import type { CaseStudyView } from '../library/views.ts';
import { formatNumber } from '../lib/format-number.ts';
import type { VocabularyName } from '../vocabulary/vocabulary.ts';
import { citedStatements } from './cited-statements.ts';
import type { ComparisonCell, ComparisonRow } from './comparison.ts';
import { rowOf } from './comparison-cell.ts';
import { factLine } from './fact-line.ts';
import { compareOutcomes } from './outcome-comparison.ts';

type Items = ComparisonCell['items'];
type Views = readonly CaseStudyView[];

const text = (value: string): Items => [{ text: value }];

/** Terms of one vocabulary field, by their labels. */
function termRow(
  group: ComparisonRow['group'],
  label: string,
  vocabulary: VocabularyName,
  views: Views,
  ids: (view: CaseStudyView) => readonly string[],
): ComparisonRow[] {
  return rowOf(
    group,
    label,
    views.map((view) => ids(view).map((id) => ({ text: view.terms[`${vocabulary}/${id}`]?.label ?? id }))),
  );
}

/** Ids in order of first mention, so that rows of several case studies line up. */
const inOrder = (ids: readonly string[]) => [...new Set(ids)];

const termLabel = (views: Views, name: string) =>
  views.map((view) => view.terms[name]?.label).find((label) => label !== undefined);

function contextRows(views: Views): ComparisonRow[] {
  const population = views.map(({ caseStudy: { population } }): Items => {
    if (!population) return [];
    const year = population.year ? ` (${population.year})` : '';
    return [{ text: `${factText(population)}: ${population.describes}${year}`, source: population.source }];
  });
  const counted = views.flatMap(({ caseStudy }) => caseStudy.population?.describes ?? []);
  const indicators = inOrder(views.flatMap(({ caseStudy }) => caseStudy.context.map((item) => item.indicator)));
  return [
    ...rowOf(
      'context',
      'Place',
      views.map(({ caseStudy: { place } }) =>
        text([place.name, place.region, place.country].filter(Boolean).join(', ')),
      ),
    ),
    ...rowOf(
      'context',
      'Type',
      views.map(({ caseStudy }) => text(caseStudyKinds[caseStudy.kind])),
    ),
    ...rowOf(
      'context',
      'Status',
      views.map(({ caseStudy }) => text(caseStudyStatuses[caseStudy.status])),
    ),
    ...rowOf(
      'context',
      'Years',
      views.map(({ card }) =>
        card.years
          ? text(card.years[0] === card.years[1] ? String(card.years[0]) : `${card.years[0]} to ${card.years[1]}`)
          : [],
      ),
    ),
    ...rowOf(
      'context',
      'Population',
      population,
      new Set(counted).size > 1 ? 'Different people are counted: read who.' : null,
    ),
    ...indicators.flatMap((id) => {
      const items = views.map(({ caseStudy }) => caseStudy.context.filter((item) => item.indicator === id));
      const periods = new Set(items.flat().map((item) => item.period ?? ''));
      return rowOf(
        'context',
        termLabel(views, `context-indicators/${id}`) ?? id,
        items.map((facts) =>
          facts.map((fact) => {
            const benchmarks = fact.benchmarks.map(({ label, value }) => `${label} ${formatNumber(value)}`).join(', ');
            const aside = [fact.period, benchmarks].filter(Boolean).join('; ');
            return { text: `${factText(fact)}${aside && ` (${aside})`}`, source: fact.source };
          }),
        ),
        periods.size > 1 ? 'Periods differ or are not all stated.' : null,
      );
    }),
  ];
}

function maturityRows(views: Views): ComparisonRow[] {
  const areas = inOrder(views.flatMap(({ caseStudy }) => caseStudy.maturity.map((placement) => placement.area)));
  return areas.flatMap((area) => {
    const placements = views.map(({ caseStudy }) => caseStudy.maturity.filter((placement) => placement.area === area));
    const readAcross = placements
      .flat()
      .some((placement) => placement.level !== undefined && placement.basis === 'read-across');
    return rowOf(
      'maturity',
      termLabel(views, `maturity-areas/${area}`) ?? area,
      placements.map((found) =>
        found.map(({ level, statement, source }) => ({
          text: level === undefined ? statement : `Level ${level} of 4: ${statement}`,
          source,
        })),
      ),
      readAcross ? 'A level here is our reading of the source’s words, not a rating that the source gives.' : null,
    );
  });
}

function costRows(views: Views): ComparisonRow[] {
  const costs = views.map(({ caseStudy }) => caseStudy.costs);
  const currencies = new Set(costs.flat().flatMap((cost) => cost.currency ?? []));
  const notes = [
    currencies.size > 1 ? `Currencies differ: ${[...currencies].join(', ')}.` : null,
    costs.filter((facts) => facts.length > 0).length > 1
      ? 'Years and scope differ: these do not add up or rank.'
      : null,
  ].filter((note) => note !== null);
  return rowOf(
    'cost',
    'Published costs',
    costs.map((facts) => facts.map((fact) => ({ text: factLine(fact), source: fact.source }))),
    notes.join(' ') || null,
  );
}

/**
 * Case studies side by side, in reading order: the place, what was done, what it cost and what changed. Rows that nobody
 * fills are left out; a cell is empty where a source says nothing, which is not the same as nothing having happened.
 */
export function compareCaseStudies(views: Views): ComparisonRow[] {
  return [
    ...contextRows(views),
    ...termRow('focus', 'Focus groups', 'focus-groups', views, ({ caseStudy }) => caseStudy.focusGroups),
    ...termRow('focus', 'Population segments', 'segments', views, ({ caseStudy }) => caseStudy.segments),
    ...rowOf(
      'focus',
      'Scale',
      views.map(({ caseStudy }) => caseStudy.scale.map((fact) => ({ text: factLine(fact), source: fact.source }))),
    ),
    ...termRow('model', 'Interventions', 'interventions', views, ({ caseStudy }) => caseStudy.interventions),
    ...termRow('model', 'Integration', 'integration-types', views, ({ caseStudy }) => caseStudy.integrationTypes),
    ...termRow('model', 'Care settings', 'care-settings', views, ({ caseStudy }) => caseStudy.careSettings),
    ...rowOf(
      'model',
      'Providers',
      views.map(({ caseStudy }) => caseStudy.providers.map((provider) => ({ text: provider }))),
    ),
    ...termRow('arrangements', 'Payment', 'payment-models', views, ({ caseStudy }) => caseStudy.paymentModels),
    ...termRow('arrangements', 'Enablers', 'enablers', views, ({ caseStudy }) => caseStudy.enablers),
    ...termRow('arrangements', 'Barriers', 'barriers', views, ({ caseStudy }) => caseStudy.barriers),
    ...maturityRows(views),
    ...costRows(views),
    ...compareOutcomes(views),
    ...rowOf(
      'later',
      'What happened later',
      views.map(({ caseStudy }) => citedStatements(caseStudy.sections.later ?? '')),
    ),
  ];
}
