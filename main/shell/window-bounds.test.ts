import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MIN_SIZE, restoreBounds } from './window-bounds';

describe('the window’s place', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  const place = { x: 300, y: 120, width: 900, height: 640, maximized: false };
  test('restores the window’s bounds if a screen shows them', () => {
    expect(restoreBounds(place, [screen])).toEqual({ x: 300, y: 120, width: 900, height: 640 });
    expect(restoreBounds({ ...place, x: 2_200 }, [screen])).toBeNull();
    expect(restoreBounds({ ...place, x: 2_200 }, [screen, { ...screen, x: 1920 }])).toMatchObject({ x: 2_200 });
    expect(restoreBounds(place, [])).toBeNull();
    expect(restoreBounds(null, [screen])).toBeNull();
  });
  test('keeps the window reachable and large enough', () => {
    const pixel = fc.integer({ min: -5_000, max: 5_000 });
    fc.assert(
      fc.property(pixel, pixel, pixel, pixel, (x, y, width, height) => {
        const found = restoreBounds({ x, y, width, height, maximized: false }, [screen]);
        if (found === null) return;
        expect(found.width >= MIN_SIZE.width && found.height >= MIN_SIZE.height).toBe(true);
        expect(found.x < screen.width && found.x + found.width > 0 && found.y >= 0 && found.y < screen.height).toBe(true);
      }),
    );
  });
});
