import { zoomSteps } from './window-state.ts';

/** The next larger or smaller zoom factor, or 1 for step 0. Stays where it is at either end. */
export function nextZoom(current: number, step: -1 | 0 | 1): number {
  if (step === 0) return 1;
  const next =
    step > 0
      ? zoomSteps.find((factor) => factor > current + 0.001)
      : zoomSteps.findLast((factor) => factor < current - 0.001);
  return next ?? current;
}
