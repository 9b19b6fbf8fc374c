/** A rectangle in screen pixels. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const defaultSize = { width: 1280, height: 800 } as const;
export const smallestSize = { width: 800, height: 560 } as const;

/** So much of the window's top edge, in pixels, must be on a screen for it to be taken hold of and moved. */
const handle = { width: 120, height: 32 } as const;

/**
 * Where the window opens. A remembered place is used if its top edge can still be reached, shrunk to the screen it is mostly on;
 * otherwise (a screen was unplugged) only its size is, and the system centres it.
 */
export function fitToScreens(
  remembered: Rectangle | null,
  screens: readonly Rectangle[],
): Partial<Rectangle> & { width: number; height: number } {
  if (remembered === null) return largestSize(defaultSize, screens[0]);
  const topEdge = { ...remembered, height: handle.height };
  const [screen] = screens
    .filter((candidate) => {
      const seen = overlap(topEdge, candidate);
      return seen.width >= handle.width && seen.height >= handle.height / 2;
    })
    .toSorted((a, b) => area(overlap(remembered, b)) - area(overlap(remembered, a)));
  if (screen === undefined) return largestSize(remembered, screens[0]);
  const size = largestSize(remembered, screen);
  // Shrinking must not pull it off the screen that it reached into from the left.
  const leftmost = screen.x + handle.width - size.width;
  return { x: Math.max(remembered.x, leftmost), y: remembered.y, ...size };
}

function largestSize(wanted: { width: number; height: number }, screen: Rectangle | undefined) {
  const limit = screen ?? { width: Infinity, height: Infinity };
  return {
    width: Math.max(smallestSize.width, Math.min(wanted.width, limit.width)),
    height: Math.max(smallestSize.height, Math.min(wanted.height, limit.height)),
  };
}

function overlap(a: Rectangle, b: Rectangle): { width: number; height: number } {
  return {
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)),
  };
}

function area(size: { width: number; height: number }): number {
  return size.width * size.height;
}
