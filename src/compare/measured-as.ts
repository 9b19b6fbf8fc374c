import { measureLabels, ratioKinds, type Figure } from '../evidence/figure.ts';

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** How a figure was measured, so that two that say the same here can be read against each other: `point change in days`. */
export function measuredAs(figure: Figure): string {
  const measure = lowerFirst(measureLabels[figure.measure]);
  switch (figure.measure) {
    case 'point-change':
    case 'level':
    case 'count':
    case 'from-to':
      return `${measure} in ${figure.unit}`;
    case 'ratio':
      return `${measure} (${lowerFirst(ratioKinds[figure.ratio])})`;
    default:
      return measure;
  }
}
