import type { comparatorKinds } from '../../../src/evidence/comparator.ts';
import type { judgementFactors, metricStatuses, relationKinds } from '../../../src/evidence/outcome-metric.ts';

// What the tables of the domain name, explained. Every key of a table must be here: a new one does not compile without.

export const comparatorWords: Record<keyof typeof comparatorKinds, string> = {
  'own-baseline':
    'The same people or place before the change. Anything else that changed meanwhile is in the figure too.',
  'matched-control': 'People or places chosen because they are alike in what could be measured.',
  'control-group': 'People or places outside the programme; the source does not say how they were chosen.',
  'randomised-control': 'People or places that chance left out of the programme.',
  'synthetic-control': 'A blend of other places, weighted to have followed the same path until the change.',
  national: 'What happened across the country, where much else differs.',
  'peer-areas': 'Places that resemble this one, by whatever measure the source names.',
  'business-as-usual-projection':
    'What somebody forecast would have happened. The result is as good as the forecast, and that never happened.',
  none: 'Nothing. The number may be true, but it is not an effect and is never counted as one.',
};

export const factorWords: Record<keyof typeof judgementFactors, string> = {
  'study-limitations': 'The study was done in a way that could have produced the figure by itself.',
  inconsistency: 'Studies of the same thing found different things, and nobody knows why.',
  indirectness: 'Other people, another place or another measure than the one in question.',
  imprecision: 'Too few people or events: the interval leaves room for a different conclusion.',
  'publication-bias': 'Results that did not please were probably never published.',
  'large-magnitude': 'The change is too large for the usual flaws to explain.',
  'dose-response': 'Where more was done, more changed.',
  'opposing-confounding': 'What was not controlled for would have hidden the effect, and it shows all the same.',
};

export const statusWords: Record<keyof typeof metricStatuses, string> = {
  observed: 'Somebody measured it, well or badly. The design says how.',
  projected: 'Calculated ahead of time, or against a forecast. It may or may not have come true.',
  claimed: 'Asserted, without showing how it was measured.',
};

export const relationWords: Record<keyof typeof relationKinds, string> = {
  contradicts:
    'Another result says something that cannot easily be true at the same time. Both stay, each names the other, and a sentence says why they may differ: another comparator, period or definition, or people chosen at their worst who would have improved anyway.',
  supersedes:
    'A later or fuller result on the same thing. The earlier one stays, because it was believed and acted on.',
  replicates: 'Another study, or another place, found the same.',
};

/** The Maryland Scientific Methods Scale. Level 0 is ours. Source: What Works Centre for Local Economic Growth. */
export const marylandWords = [
  'Description, claims or calculations only.',
  'A comparison of groups at one time, or before and after, with nothing controlled for.',
  'The same, with adequate control for other causes.',
  'Before and after, with a comparison group.',
  'A difference that is nearly down to chance, such as a cut-off date.',
  'Chance decided who took part.',
] as const;
