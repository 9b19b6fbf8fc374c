import type { MetricView } from '../../library/views.ts';
import type { Indicator } from '../../vocabulary/vocabulary.ts';
import type { ScaleKind } from './forest-scale.ts';

/** Which way is good, in words; and the side of no difference that is shaded, where that holds for the whole panel. */
export interface FavourableSide {
  side: 'left' | 'right';
  words: string;
  shaded: boolean;
}

/** Says which side favours people; `null` where no way is good, or where nothing in the panel estimates an effect. */
export function favourableSide(
  { goodDirection, domain }: Pick<Indicator, 'goodDirection' | 'domain'>,
  kind: ScaleKind,
  metrics: readonly Pick<MetricView, 'effect'>[],
): FavourableSide | null {
  if (goodDirection === 'neutral') return null;
  if (metrics.every(({ effect }) => effect === 'not-an-effect')) return null;
  const side = goodDirection === 'lower' ? 'left' : 'right';
  const isCost = domain === 'cost';
  const favours = isCost ? 'favourable' : 'favours people';
  const say = (what: string) => (side === 'left' ? `← ${what}` : `${what} →`);
  switch (kind) {
    case 'level':
      return { side, words: say(`${goodDirection} is better`), shaded: false };
    case 'compared':
      return {
        side,
        words: say(
          `${side} of the comparator’s tick ${isCost ? 'is favourable' : favours}: ${goodDirection} is better`,
        ),
        shaded: false,
      };
    default:
      return { side, words: say(`${favours}: ${goodDirection} is better`), shaded: kind !== 'direction' };
  }
}
