import type { FilterAnswer } from '../../../src/contract/search-answer.ts';
import type { FacetName } from '../../../src/search/search-query.ts';
import { foldText } from '../../../src/search/words-of.ts';

type Values = FilterAnswer['facets'][FacetName];

/** More than these are behind "Show all". */
const shownValues = 6;
/** More than these can be filtered by typing. */
const unfilteredValues = 14;

export const isLongFacet = (values: Values) => values.length > unfilteredValues;

/** The values that are listed: what the typed words leave, or else the first few and whatever is chosen. */
export function listedValues(values: Values, typed: string, all: boolean): Values {
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  if (words.length > 0)
    return values.filter(({ label }) => {
      const folded = foldText(label);
      return words.every((word) => folded.includes(word));
    });
  return all ? values : values.filter((value, index) => index < shownValues || value.selected);
}
