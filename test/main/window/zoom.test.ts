import { describe, expect, it } from 'vitest';
import { nextZoom } from '../../../main/window/zoom.ts';

describe('zooming', () => {
  it('goes up and down through the steps, also from between two of them', () => {
    expect(nextZoom(1, 1)).toBe(1.1);
    expect(nextZoom(1, -1)).toBe(0.9);
    expect(nextZoom(1.3, 1)).toBe(1.5);
    expect(nextZoom(1.3, -1)).toBe(1.25);
  });

  it('reaches 400 % and stays there, and 50 % likewise', () => {
    let zoom = 1;
    for (let press = 0; press < 30; press += 1) zoom = nextZoom(zoom, 1);
    expect(zoom).toBe(4);
    for (let press = 0; press < 30; press += 1) zoom = nextZoom(zoom, -1);
    expect(zoom).toBe(0.5);
  });

  it('goes back to actual size', () => {
    expect(nextZoom(2.5, 0)).toBe(1);
  });
});
