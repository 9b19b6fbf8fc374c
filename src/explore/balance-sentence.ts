import { effectCount, unobservedCount, type Balance } from '../evidence/balance.ts';
import { effects, type Effect } from '../evidence/effect.ts';
import { certaintyLabels, certaintyLevels, type Certainty } from '../evidence/study-design.ts';
import { formatNumber } from '../lib/format-number.ts';
import { countWords } from '../lib/count-words.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import { listWords } from '../lib/list-words.ts';

type Estimated = Exclude<Effect, 'not-an-effect'>;
const estimated = enumKeys(effects).filter((effect): effect is Estimated => effect !== 'not-an-effect');

const words: Record<Estimated, string> = {
  beneficial: 'beneficial',
  'no-clear-effect': 'with no clear effect',
  mixed: 'mixed',
  harmful: 'harmful',
};

/** `low certainty`, `all low certainty`, `2 low, 6 very low certainty`. Surest first. */
function certaintyWords(counts: Record<Certainty, number>): string {
  const held = certaintyLevels.toReversed().filter((level) => counts[level] > 0);
  const [only] = held;
  if (held.length === 1 && only)
    return `${counts[only] > 2 ? 'all ' : counts[only] === 2 ? 'both ' : ''}${certaintyLabels[only].toLowerCase()} certainty`;
  return `${held.map((level) => `${formatNumber(counts[level])} ${certaintyLabels[level].toLowerCase()}`).join(', ')} certainty`;
}

/** What certainty no effect estimate reaches: said aloud, because a count of low ones is easily read as a finding. */
function ceiling(balance: Balance): string {
  const has = (level: Certainty) => estimated.some((effect) => balance.counts[effect][level] > 0);
  if (has('high')) return '';
  if (has('moderate')) return ' No effect estimate is of high certainty.';
  if (has('low')) return ' No effect estimate is of high or moderate certainty.';
  return ' Every effect estimate is of very low certainty.';
}

function unobservedWords(balance: Balance): string {
  const some = unobservedCount(balance);
  if (some === 0) return '';
  const how = 'not observed but modelled, projected or claimed';
  if (balance.results === 1) return ` It was ${how}.`;
  if (some === balance.results) return ` ${some === 2 ? 'Both' : 'All'} were ${how}.`;
  return ` ${formatNumber(some)} of the ${formatNumber(balance.results)} ${some === 1 ? 'was' : 'were'} ${how}.`;
}

/**
 * How results stand, in plain words: counts by effect and certainty, never an average or a verdict. `14 results from 9 case
 * studies: 8 beneficial (2 low, 6 very low certainty), 4 with no clear effect (…) and 2 harmful (…).`
 */
export function balanceSentence(balance: Balance): string {
  if (balance.results === 0) return 'No result.';
  const from = `from ${countWords(balance.cases, 'case study', 'case studies')}`;
  const notEffects = effectCount(balance, 'not-an-effect');
  const estimates = balance.results - notEffects;
  if (estimates === 0)
    return notEffects === 1
      ? `1 number ${from}; it is no effect estimate.${unobservedWords(balance)}`
      : `${countWords(notEffects, 'number')} ${from}, none of them an effect estimate.${unobservedWords(balance)}`;
  const parts = estimated
    .filter((effect) => effectCount(balance, effect) > 0)
    .map((effect) => {
      const how = `${words[effect]} (${certaintyWords(balance.counts[effect])})`;
      return balance.results === 1 ? how : `${formatNumber(effectCount(balance, effect))} ${how}`;
    });
  if (notEffects > 0)
    parts.push(
      `${countWords(notEffects, 'number')} that ${notEffects === 1 ? 'is no effect estimate' : 'are no effect estimates'}`,
    );
  return `${countWords(balance.results, 'result')} ${from}: ${listWords(parts)}.${unobservedWords(balance)}${
    estimates > 1 ? ceiling(balance) : ''
  }`;
}
