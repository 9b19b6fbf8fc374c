import { caseStudyKinds, caseStudyStatuses, type Fact } from '../case-studies/case-study.ts';
import type { CaseStudyView } from '../library/views.ts';
import { qualifiers } from '../evidence/figure.ts';
import { formatMoney, formatNumber } from '../lib/format-number.ts';
import type { VocabularyName } from '../vocabulary/vocabulary.ts';
import type { DocumentBlock, DocumentRow, Inline, Paragraph } from './document.ts';
import type { DocumentContext } from './document-context.ts';
import { cell, headerCell, paragraph, plainText, strong } from './paragraphs.ts';
import { proseToBlocks } from './prose-to-blocks.ts';
import { shortTitle } from '../case-studies/short-title.ts';

/** As much of a section as a summary quotes, in words; whole paragraphs only. */
const laterWords = 130;

const cited = (context: DocumentContext, ref: { id: string; locator: string }): (string | Inline)[] => {
  const citation = context.cite(ref, ref.id);
  return citation ? [' ', citation] : [];
};

const caveats = (items: readonly string[]): Paragraph[] =>
  items.map((caveat) => paragraph('aside', strong('Caveat '), caveat));

function factWords(fact: Fact): string {
  const write = (value: number) => (fact.currency ? formatMoney(value, fact.currency) : formatNumber(value));
  const range = fact.to === undefined ? write(fact.value) : `${write(fact.value)} to ${write(fact.to)}`;
  const unit = fact.unit === undefined ? '' : fact.unit.startsWith('%') ? fact.unit : ` ${fact.unit}`;
  return `${fact.qualifier ? `${qualifiers[fact.qualifier]} ` : ''}${range}${unit}${fact.per ? ` per ${fact.per}` : ''}`;
}

/** A published number that is not a result. Planned and claimed ones say so first. */
function factRow(fact: Fact, context: DocumentContext): DocumentRow {
  const label = fact.status === 'observed' ? [] : [strong(`${fact.status.toUpperCase()} `)];
  return {
    cells: [
      headerCell(paragraph('standard', ...label, fact.label)),
      cell(
        paragraph('standard', strong(factWords(fact)), ...cited(context, fact.source)),
        ...(fact.period ? [paragraph('aside', fact.period)] : []),
      ),
    ],
    ...(fact.caveats.length > 0 ? { notes: caveats(fact.caveats) } : {}),
    ...(fact.status === 'observed' ? {} : { unobserved: true }),
  };
}

/** `Model`: a row of labels from one vocabulary; none where the case study names none. */
function termsRow(
  label: string,
  vocabulary: VocabularyName,
  ids: readonly string[],
  view: CaseStudyView,
): DocumentRow[] {
  if (ids.length === 0) return [];
  const labels = ids.map((id) => view.terms[`${vocabulary}/${id}`]?.label ?? id);
  return [{ cells: [headerCell(paragraph('standard', label)), cell(paragraph('standard', labels.join('; ')))] }];
}

function glanceRows(view: CaseStudyView, context: DocumentContext): DocumentRow[] {
  const { caseStudy } = view;
  const row = (label: string, words: string): DocumentRow => ({
    cells: [headerCell(paragraph('standard', label)), cell(paragraph('standard', words))],
  });
  const place = [caseStudy.place.name, caseStudy.place.region, caseStudy.place.country].filter(Boolean).join(', ');
  const { population } = caseStudy;
  return [
    row('Place', place),
    row('Status', `${caseStudyKinds[caseStudy.kind]}, ${caseStudyStatuses[caseStudy.status].toLowerCase()}`),
    ...(population
      ? [
          {
            cells: [
              headerCell(paragraph('standard', 'Population')),
              cell(
                paragraph(
                  'standard',
                  strong(
                    `${population.qualifier ? `${qualifiers[population.qualifier]} ` : ''}${formatNumber(population.value)}`,
                  ),
                  `${population.year ? ` in ${population.year}` : ''}: ${population.describes}`,
                  ...cited(context, population.source),
                ),
              ),
            ],
            ...(population.caveats.length > 0 ? { notes: caveats(population.caveats) } : {}),
          },
        ]
      : []),
    ...termsRow('Focus', 'focus-groups', caseStudy.focusGroups, view),
    ...termsRow('Integration', 'integration-types', caseStudy.integrationTypes, view),
    ...termsRow('Care settings', 'care-settings', caseStudy.careSettings, view),
    ...termsRow('Interventions', 'interventions', caseStudy.interventions, view),
    ...termsRow('Payment', 'payment-models', caseStudy.paymentModels, view),
    ...(caseStudy.providers.length > 0 ? [row('Providers', caseStudy.providers.join('; '))] : []),
  ];
}

const twoColumns = (first: string, second: string) => [
  { label: first, width: 0.3 },
  { label: second, width: 0.7 },
];

/** The first paragraphs of "What happened later", whole, and whether there is more. */
function later(markdown: string, context: DocumentContext, blockId: string): DocumentBlock[] {
  const blocks = proseToBlocks(markdown, context, blockId).filter((block) => block.kind !== 'heading');
  const shown: DocumentBlock[] = [];
  let words = 0;
  for (const block of blocks) {
    if (shown.length > 0 && words >= laterWords) break;
    shown.push(block);
    words += block.kind === 'paragraph' ? plainText(block.inlines).split(/\s+/).length : laterWords;
  }
  if (shown.length < blocks.length)
    shown.push(paragraph('aside', 'Shortened: the case study in the library says more.'));
  return shown;
}

/** Who, where, what and when of one case study, every figure cited. */
export function caseSummaryBlocks(caseId: string, blockId: string, context: DocumentContext): DocumentBlock[] {
  const view = context.library.caseStudy(caseId);
  if (!view) return [missingCase(caseId, blockId, context)];
  const { caseStudy } = view;
  const { title } = caseStudy;
  const short = shortTitle(title);
  const facts = [...caseStudy.scale, ...caseStudy.costs];
  const heading = (words: string, level: 2 | 3): DocumentBlock => ({
    kind: 'heading',
    level,
    text: words,
    id: context.headingId(level === 2 ? words : `${short} ${words}`),
  });
  const laterText = caseStudy.sections.later;
  return [
    heading(title, 2),
    paragraph('lead', caseStudy.summary),
    {
      kind: 'table',
      caption: context.caption('Table', `${short} at a glance`),
      columns: twoColumns('About', short),
      rows: glanceRows(view, context),
    },
    ...(facts.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: context.caption('Table', `${short}: scale and cost as published`),
            columns: twoColumns('What', 'Published figure'),
            rows: facts.map((fact) => factRow(fact, context)),
          },
        ]
      : []),
    ...(caseStudy.timeline.length > 0
      ? [
          heading('Timeline', 3),
          {
            kind: 'list' as const,
            ordered: false,
            items: caseStudy.timeline.map(({ year, event, source }) => ({
              paragraphs: [paragraph('standard', strong(`${year} `), event, ...cited(context, source)).inlines],
              lists: [],
            })),
          },
        ]
      : []),
    ...(laterText ? [heading('What happened later', 3), ...later(laterText, context, blockId)] : []),
  ];
}

/** Stands where a case study would: names what is gone. */
export function missingCase(caseId: string, blockId: string, context: DocumentContext): Paragraph {
  context.check(
    blockId,
    `The case study "${caseId}" is no longer in the library. Remove the block, or bring the case study back.`,
  );
  return paragraph(
    'warning',
    strong('Missing case study. '),
    `The case study "${caseId}" was chosen for this pack and is no longer in the library.`,
  );
}
