import { describe, expect, it } from 'vitest';
import { disagreementReasons } from '../../src/explore/disagreement-reasons.ts';
import { recordedPairs } from '../../src/explore/disagreement-pairs.ts';
import type { MetricView } from '../../src/library/views.ts';
import { metricOf } from './metric-of.ts';

const told = (kind: MetricView['relations'][number]['kind'], other: string, why: string) => ({
  kind,
  metricId: `alder/${other}`,
  summary: other,
  why,
});
const texts = (metrics: MetricView[]) => disagreementReasons(metrics).map(({ text }) => text);

describe('reasons that the library records', () => {
  it('are told once for each pair, with the words of both sides where they differ', () => {
    const metrics = [
      metricOf('first', { relations: [told('contradicts', 'second', 'The second has a control group.')] }),
      metricOf('second', { effect: 'harmful', relations: [told('contradicts', 'first', 'The first has none.')] }),
    ];
    expect(recordedPairs(metrics)).toHaveLength(1);
    const [reason] = disagreementReasons(metrics);
    expect(reason).toMatchObject({ recorded: true, metricIds: ['alder/first', 'alder/second'] });
    expect(reason?.text).toBe(
      '“Result first” (Alder) contradicts “Result second” (Alder). Of “Result second” (Alder): The second has a control group. Of “Result first” (Alder): The first has none.',
    );
  });

  it('are told once where both sides tell the same words', () => {
    const metrics = [
      metricOf('first', { relations: [told('contradicts', 'second', 'Other people.')] }),
      metricOf('second', { relations: [told('contradicts', 'first', 'Other people.')] }),
    ];
    expect(texts(metrics)).toEqual(['“Result first” (Alder) contradicts “Result second” (Alder). Other people.']);
  });

  it('put the later result first, however the pair is told, and contradictions before all else', () => {
    const metrics = [
      metricOf('early', { relations: [told('superseded-by', 'late', 'A later count.')] }),
      metricOf('late', { relations: [told('supersedes', 'early', 'A later count.')] }),
      metricOf('other', { relations: [told('contradicts', 'late', 'Other homes.')] }),
    ];
    expect(recordedPairs(metrics).map(({ kind, metrics: [a, b] }) => [kind, a.id, b.id])).toEqual([
      ['contradicts', 'alder/other', 'alder/late'],
      ['supersedes', 'alder/late', 'alder/early'],
    ]);
  });

  it('leave out relations to results on another subject', () => {
    expect(texts([metricOf('first', { relations: [told('contradicts', 'elsewhere', 'Cost, not use.')] })])).toEqual([]);
  });
});

describe('reasons read from the results', () => {
  const controlled = {
    design: 'controlled-before-after',
    comparator: { kind: 'matched-control', words: 'likes' },
  } as const;

  it('are told where effects part by design, as counts that may explain and never prove', () => {
    expect(
      texts([
        metricOf('a'),
        metricOf('b', { design: 'self-reported' }),
        metricOf('c', { ...controlled, effect: 'no-clear-effect' }),
        metricOf('d', { ...controlled, effect: 'harmful' }),
      ]),
    ).toEqual([
      'Design. Results of trials, reviews and studies with a control group: of 2, 1 shows no clear effect and 1 is harmful. Results without a control group or as reported by the programme: both are beneficial. They may differ because a result without a control group also counts what would have changed anyway.',
    ]);
  });

  it('are told where only what nobody observed is favourable', () => {
    const [reason, ...more] = disagreementReasons([
      metricOf('plan', { status: 'projected', design: 'modelled' }),
      metricOf('actual', { effect: 'harmful' }),
    ]);
    expect(more).toEqual([]);
    expect(reason).toMatchObject({ recorded: false, metricIds: ['alder/plan'] });
    expect(reason?.text).toMatch(
      /^Observed or not\. Modelled, projected or claimed results: the only one is beneficial\. Observed results: the only one is harmful\. They may differ because /,
    );
  });

  it('are not told twice where comparator and design group the results alike', () => {
    const reasons = texts([metricOf('a'), metricOf('b'), metricOf('c', { ...controlled, effect: 'no-clear-effect' })]);
    expect(reasons.map((text) => text.split('.')[0])).toEqual(['Design']);
  });

  it('are told by population, period or measure only where several results on both sides part', () => {
    const homes = { population: 'Care home residents', period: { end: 2012, words: '2012' } } as const;
    const people = { population: 'People aged 75 and over', period: { end: 2012, words: '2012' } } as const;
    const few = [metricOf('a', homes), metricOf('b', { ...people, effect: 'harmful' })];
    expect(texts(few)).toEqual([]);
    const many = [
      ...['a', 'b', 'c', 'd'].map((id) => metricOf(id, homes)),
      ...['e', 'f', 'g', 'h'].map((id) => metricOf(id, { ...people, effect: 'no-clear-effect' })),
    ];
    expect(texts(many)).toEqual([
      'Population. Results for care home residents: all 4 are beneficial. Results for other people: all 4 show no clear effect. They may differ because the people differ, and with them what can change.',
    ]);
  });

  it('are not told where results agree, however unlike the studies', () => {
    expect(texts([metricOf('a'), metricOf('b', controlled)])).toEqual([]);
  });

  it('are not told where effects are spread alike over the designs', () => {
    expect(
      texts([
        metricOf('a'),
        metricOf('b', { effect: 'harmful' }),
        metricOf('c', controlled),
        metricOf('d', { ...controlled, effect: 'harmful' }),
      ]),
    ).toEqual([]);
  });

  it('leave numbers that are no effect estimates aside', () => {
    expect(
      texts([
        metricOf('a'),
        metricOf('b', { ...controlled, effect: 'harmful' }),
        metricOf('c', { effect: 'not-an-effect' }),
      ])[0],
    ).toContain('Results without a control group or as reported by the programme: the only one is beneficial.');
  });
});
