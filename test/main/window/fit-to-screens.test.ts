import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitToScreens, smallestSize } from '../../../main/window/fit-to-screens.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const monitor = { x: 1366, y: 0, width: 1920, height: 1040 };

describe('where the window opens', () => {
  it('opens at its default size the first time, or as large as a small screen allows', () => {
    expect(fitToScreens(null, [monitor])).toEqual({ width: 1280, height: 800 });
    expect(fitToScreens(null, [{ x: 0, y: 0, width: 1024, height: 640 }])).toEqual({ width: 1024, height: 640 });
  });

  it('opens where it was', () => {
    const bounds = { x: 1500, y: 100, width: 1000, height: 700 };
    expect(fitToScreens(bounds, [laptop, monitor])).toEqual(bounds);
  });

  it('is centred when the screen it was on is gone, and keeps its size', () => {
    expect(fitToScreens({ x: 1500, y: 100, width: 1000, height: 700 }, [laptop])).toEqual({ width: 1000, height: 700 });
  });

  it('is centred when its title bar would be out of reach', () => {
    expect(fitToScreens({ x: 100, y: -400, width: 1000, height: 700 }, [laptop])).not.toHaveProperty('y');
  });

  it('shrinks to the screen that it is mostly on', () => {
    expect(fitToScreens({ x: 0, y: 0, width: 1900, height: 1000 }, [laptop])).toEqual({
      x: 0,
      y: 0,
      width: 1366,
      height: 728,
    });
  });

  it('can always be taken hold of and is never smaller than it can work', () => {
    const pixel = fc.integer({ min: -4_000, max: 4_000 });
    const size = fc.integer({ min: 1, max: 5_000 });
    const rectangle = fc.record({ x: pixel, y: pixel, width: size, height: size });
    fc.assert(
      fc.property(rectangle, fc.array(rectangle), (remembered, screens) => {
        const fitted = fitToScreens(remembered, screens);
        expect(fitted.width).toBeGreaterThanOrEqual(smallestSize.width);
        expect(fitted.height).toBeGreaterThanOrEqual(smallestSize.height);
        const { x, y } = fitted;
        if (x === undefined || y === undefined) return;
        const isReachable = screens.some(
          (screen) =>
            x < screen.x + screen.width &&
            x + fitted.width > screen.x &&
            y >= screen.y - 16 &&
            y < screen.y + screen.height,
        );
        expect(isReachable).toBe(true);
      }),
    );
  });
});
