import type { CaseStudy, Fact } from '../../src/case-studies/case-study.ts';
import type { SourceRef } from '../../src/citations/source.ts';
import type { OutcomeMetric } from '../../src/evidence/outcome-metric.ts';
import type { LearntLibrary } from './learn-library.ts';
import { placeName, slugOf } from './made-up-names.ts';
import { makeMetric } from './make-metrics.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';
import { varyFigure } from './vary-figure.ts';

/** Real case studies have 8.1 results on average; the design speaks of ten. */
const moreResults = 1.24;
/** How many results of one case study of a pair are contradicted in the other. */
const contradicted = 0.14;
const replicated = 0.06;
const maxSummaryCharacters = 600;
const sentencesPerParagraph = 5;

function capped(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, text.lastIndexOf(' ', most));
}

function varyFact(fact: Fact, random: SeededRandom): Fact {
  const like = { measure: 'count', unit: 'of them', value: fact.value } as const;
  const { figure } = varyFigure(like, { kind: 'none' }, random);
  const value = figure.measure === 'count' ? (figure.value ?? fact.value) : fact.value;
  return { ...fact, value, to: fact.to === undefined ? undefined : fact.to + Math.max(0, value - fact.value) };
}

function makeSection(
  learnt: LearntLibrary,
  characters: number,
  refs: readonly SourceRef[],
  random: SeededRandom,
): string {
  const paragraphs: string[] = [];
  let sentences: string[] = [];
  for (let length = 0; length < characters;) {
    const sentence = learnt.texts.prose.sentence(random);
    const { id, locator } = random.pick(refs);
    const text = random.chance(0.4) ? `${sentence.replace(/[.!?]$/, '')} [${id}, ${locator}].` : sentence;
    length += text.length + 1;
    sentences.push(text);
    if (random.chance(1 / sentencesPerParagraph)) {
      paragraphs.push(random.chance(0.2) ? sentences.map((item) => `- ${item}`).join('\n') : sentences.join(' '));
      sentences = [];
    }
  }
  if (sentences.length > 0) paragraphs.push(sentences.join(' '));
  return paragraphs.join('\n\n');
}

function makeTitle(learnt: LearntLibrary, place: string, like: CaseStudy, random: SeededRandom): string {
  const label = (vocabulary: 'interventions' | 'focus-groups', ids: readonly string[]) =>
    ids.length > 0 ? learnt.vocabulary[vocabulary].get(random.pick(ids))?.label : undefined;
  const intervention = label('interventions', like.interventions);
  const group = label('focus-groups', like.focusGroups);
  if (like.kind === 'place' || intervention === undefined) return place;
  return group !== undefined && random.chance(0.3)
    ? `${intervention} for ${group.toLowerCase()} (${place})`
    : `${place} ${intervention.toLowerCase()}`;
}

function makeCaseStudy(
  learnt: LearntLibrary,
  {
    index,
    like,
    other,
    metrics,
    random,
  }: { index: number; like: CaseStudy; other: CaseStudy; metrics: OutcomeMetric[]; random: SeededRandom },
): CaseStudy {
  const { texts } = learnt;
  const place = placeName(random);
  const from = () => (random.chance(0.7) ? like : other);
  const refs = Array.from({ length: 4 }, () => random.pick(learnt.wordSources));
  const facts = (name: 'scale' | 'costs') => like[name].map(() => varyFact(random.pick(learnt.facts[name]), random));
  const summary = Array.from({ length: random.whole(2, 4) }, () => texts.summary.sentence(random)).join(' ');
  return {
    ...like,
    id: `${slugOf(place)}-${index.toString(36)}`,
    title: makeTitle(learnt, place, like, random),
    place: { ...like.place, name: place },
    summary: capped(summary, maxSummaryCharacters),
    timeline: like.timeline.map(({ year }) => ({
      year,
      event: texts.event.sentence(random),
      source: random.pick(refs),
    })),
    scale: facts('scale'),
    costs: facts('costs'),
    focusGroups: from().focusGroups,
    segments: from().segments,
    integrationTypes: from().integrationTypes,
    careSettings: from().careSettings,
    interventions: from().interventions,
    paymentModels: from().paymentModels,
    enablers: from().enablers,
    barriers: from().barriers,
    providers: like.providers.map(() => `${placeName(random)} NHS Foundation Trust`),
    maturity: like.maturity.map((placement) => ({ ...placement, statement: texts.maturity.sentence(random) })),
    metrics,
    review: {
      state: like.review.state,
      checked: `2026-${String(random.whole(1, 10)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`,
    },
    sections: Object.fromEntries(
      Object.entries(like.sections).map(([name, text]) => [
        name,
        makeSection(learnt, text.length * (0.6 + random.next()), refs, random),
      ]),
    ),
  };
}

/**
 * The case studies numbered `2 * pair` and the next: two of them, so that each can contradict the other. The same for the
 * same seed, however many are made.
 */
export function makePair(learnt: LearntLibrary, seed: number, pair: number): [CaseStudy, CaseStudy] {
  const random = seededRandom(seed, pair);
  const likes = [random.pick(learnt.caseStudies), random.pick(learnt.caseStudies)] as const;
  const counts = likes.map(({ metrics }) => Math.round(metrics.length * moreResults * (0.7 + 0.6 * random.next())));
  const [first, second] = counts.map((count) =>
    Array.from({ length: count }, (_, position) =>
      makeMetric(learnt, { like: random.pick(learnt.metrics), position, random }),
    ),
  );
  const [metricsA, metricsB] = [first ?? [], second ?? []];
  const contradicting: number[] = [];
  for (const [position, metric] of metricsA.entries()) {
    if (position >= metricsB.length || !random.chance(contradicted)) continue;
    const { metric: like } = random.pick(learnt.byIndicator.get(metric.indicator) ?? []);
    metricsB[position] = makeMetric(learnt, { like, position, random });
    contradicting.push(position);
  }
  const [like, other] = likes;
  const a = makeCaseStudy(learnt, { index: 2 * pair, like, other, metrics: metricsA, random });
  const b = makeCaseStudy(learnt, { index: 2 * pair + 1, like: other, other: like, metrics: metricsB, random });
  for (const position of contradicting) {
    const [one, two] = [metricsA[position], metricsB[position]];
    if (!one || !two) continue;
    const why = learnt.texts.relation.sentence(random);
    one.relations.push({ kind: 'contradicts', metric: `${b.id}/${two.id}`, why });
    two.relations.push({ kind: 'contradicts', metric: `${a.id}/${one.id}`, why });
  }
  for (const two of metricsB) {
    if (metricsA.length === 0 || !random.chance(replicated)) continue;
    const metric = `${a.id}/${random.pick(metricsA).id}`;
    if (two.relations.some((relation) => relation.metric === metric)) continue;
    two.relations.push({ kind: 'replicates', metric, why: learnt.texts.relation.sentence(random) });
  }
  return [a, b];
}
