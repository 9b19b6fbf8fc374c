import { caseStudyKinds, caseStudyStatuses } from '../case-studies/case-study.ts';
import { factText } from '../case-studies/fact-text.ts';
import type { CaseStudyView } from '../library/views.ts';
import { formatNumber } from '../lib/format-number.ts';
import type { VocabularyName } from '../vocabulary/vocabulary.ts';
import { certaintyRows } from './certainty-rows.ts';
import { citedStatements } from './cited-statements.ts';
import type { ComparisonCell, ComparisonRow } from './comparison.ts';
import { rowOf, termsRowOf } from './comparison-cell.ts';
import { areaSubjects, barrierSubjects, enablerSubjects, subjectOf } from './comparison-subjects.ts';
import { factLine } from './fact-line.ts';
import { levelText } from './level-text.ts';
import { areasMentioned, maturityProfiles } from './maturity-profiles.ts';
import { compareOutcomes } from './outcome-comparison.ts';

type Items = ComparisonCell['items'];
type Views = readonly CaseStudyView[];

const lowerFirst = (value: string) => value.charAt(0).toLowerCase() + value.slice(1);

const text = (value: string): Items => [{ text: value }];

/** Terms of one vocabulary field, by their labels. */
function termRow(
  group: ComparisonRow['group'],
  label: string,
  vocabulary: VocabularyName,
  views: Views,
  ids: (view: CaseStudyView) => readonly string[],
): ComparisonRow[] {
  return termsRowOf(
    group,
    label,
    views.map((view) => ids(view).map((id) => view.terms[`${vocabulary}/${id}`]?.label ?? id)),
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

/** What sources say of one area of the matrix, with the level where they give or support one. */
function areaRow(area: string, group: ComparisonRow['group'], views: Views): ComparisonRow[] {
  const placements = views.map(({ caseStudy }) => caseStudy.maturity.filter((placement) => placement.area === area));
  const readAcross = placements.flat().some(({ level, basis }) => level !== undefined && basis === 'read-across');
  return rowOf(
    group,
    `Maturity: ${lowerFirst(termLabel(views, `maturity-areas/${area}`) ?? area)}`,
    placements.map((found) =>
      found.map(({ level, statement, source }) => ({
        text: level === undefined ? statement : `Level ${level} of 4: ${statement}`,
        source,
      })),
    ),
    readAcross ? 'A level here is our reading of the source’s words, not a rating that the source gives.' : null,
  );
}

/** What helped, what stood in the way and how mature a place is, as far as it is about one subject. */
function subjectRows(group: ComparisonRow['group'], views: Views): ComparisonRow[] {
  return [
    ...termRow(group, 'Enablers', 'enablers', views, ({ caseStudy }) =>
      caseStudy.enablers.filter((id) => subjectOf(enablerSubjects, id) === group),
    ),
    ...termRow(group, 'Barriers', 'barriers', views, ({ caseStudy }) =>
      caseStudy.barriers.filter((id) => subjectOf(barrierSubjects, id) === group),
    ),
    ...areasMentioned(views)
      .filter((area) => subjectOf(areaSubjects, area) === group)
      .flatMap((area) => areaRow(area, group, views)),
  ];
}

/** The profile in words: which areas stand at which level, and which are described without one. */
function profileRow(views: Views): ComparisonRow[] {
  const { areas, profiles } = maturityProfiles(views);
  return rowOf(
    'maturity',
    'Profile',
    profiles.map(({ placements }) => {
      const named = placements.flatMap((placement, index) =>
        placement ? [{ ...placement, area: areas[index]?.label ?? '' }] : [],
      );
      const levels = [...new Set(named.map((placement) => levelText(placement)))];
      return levels
        .toSorted((a, b) => b.localeCompare(a, 'en-GB'))
        .map((level) => ({
          text: `${level}: ${named
            .filter((placement) => levelText(placement) === level)
            .map(({ area }) => area)
            .join(', ')}`,
        }));
    }),
    'Four levels. In “Place and context” the highest is the hardest, not the best.',
  );
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
    ...subjectRows('context', views),
    ...termRow('focus', 'Focus groups', 'focus-groups', views, ({ caseStudy }) => caseStudy.focusGroups),
    ...termRow('focus', 'Population segments', 'segments', views, ({ caseStudy }) => caseStudy.segments),
    ...rowOf(
      'focus',
      'Scale',
      views.map(({ caseStudy }) => caseStudy.scale.map((fact) => ({ text: factLine(fact), source: fact.source }))),
    ),
    ...subjectRows('focus', views),
    ...termRow('model', 'Care settings', 'care-settings', views, ({ caseStudy }) => caseStudy.careSettings),
    ...termRow('model', 'Interventions', 'interventions', views, ({ caseStudy }) => caseStudy.interventions),
    ...termRow('model', 'Integration type', 'integration-types', views, ({ caseStudy }) => caseStudy.integrationTypes),
    ...termsRowOf(
      'model',
      'Providers',
      views.map(({ caseStudy }) => caseStudy.providers),
    ),
    ...subjectRows('model', views),
    ...termRow('payment', 'Payment model', 'payment-models', views, ({ caseStudy }) => caseStudy.paymentModels),
    ...subjectRows('payment', views),
    ...subjectRows('governance', views),
    ...subjectRows('information', views),
    ...subjectRows('workforce', views),
    ...subjectRows('leadership', views),
    ...subjectRows('delivery', views),
    ...profileRow(views),
    ...costRows(views),
    ...compareOutcomes(views),
    ...certaintyRows(views),
    ...subjectRows('certainty', views),
    ...rowOf(
      'later',
      'What happened later',
      views.map(({ caseStudy }) => citedStatements(caseStudy.sections.later ?? '')),
    ),
  ];
}
