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
  test.each([
    ['80 pixels of it at the left edge', { x: 79 - 900 }, null],
    ['more than that', { x: 81 - 900 }, { x: 81 - 900 }],
    ['80 pixels of it at the right edge', { x: 1_840 }, null],
    ['more than that', { x: 1_839 }, { x: 1_839 }],
    ['a title bar above the screen', { y: -1 }, null],
    ['one at its top', { y: 0 }, { y: 0 }],
    ['80 pixels of it at the bottom', { y: 1_000 }, null],
    ['more than that', { y: 999 }, { y: 999 }],
  ])('decides by what a screen shows: %s', (_, change, shown) => {
    const found = restoreBounds({ ...place, ...change }, [screen]);
    if (shown === null) expect(found).toBeNull();
    else expect(found).toMatchObject(shown);
  });
  test('finds each edge of a screen that begins elsewhere', () => {
    const second = { x: 1_920, y: 200, width: 1_000, height: 800 };
    const edges = [
      [1_920 + 80 - 900, 200],
      [1_920 + 81 - 900, 200],
      [2_839, 200],
      [2_840, 200],
      [2_000, 199],
      [2_000, 919],
      [2_000, 920],
    ].map(([x = 0, y = 0]) => restoreBounds({ ...place, x, y }, [second]) !== null);
    expect(edges).toEqual([false, true, true, false, false, true, false]);
  });
  test('shrinks a large window and keeps it in reach', () => {
    const small = { x: 0, y: 0, width: 800, height: 500 };
    expect(restoreBounds({ ...place, x: -1_000, y: 10, width: 1_200, height: 900 }, [small])).toEqual({
      x: -720,
      y: 10,
      width: 800,
      height: 500,
    });
    expect(restoreBounds({ ...place, x: 5, y: 10, width: 100, height: 100 }, [{ ...small, width: 300, height: 200 }])).toEqual({
      x: 5,
      y: 10,
      width: MIN_SIZE.width,
      height: MIN_SIZE.height,
    });
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
