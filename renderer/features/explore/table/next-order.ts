import type { OutcomeColumn, OutcomeOrder } from '../../../../src/explore/outcome-columns.ts';

/** Up, then down, then as it was. */
export function nextOrder(order: OutcomeOrder, column: OutcomeColumn): OutcomeOrder {
  if (order.column !== column) return { ...order, column, direction: 'ascending' };
  if (order.direction === 'ascending') return { ...order, direction: 'descending' };
  return { ...order, column: null, direction: 'ascending' };
}
