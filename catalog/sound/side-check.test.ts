import { describe, expect, test } from 'vitest';
import { clickSide, getSideResult, SIDE_CHECK_START, startSideCheck, type ToneSide } from './side-check';

const play = (...sides: ToneSide[]) => sides.reduce(clickSide, startSideCheck());

describe('the check of both sides', () => {
  test('plays left, then right, and ends', () => {
    expect([play(), play('left'), play('left', 'right')].map(({ playing }) => playing)).toEqual(['left', 'right', null]);
  });
  test('distinguishes correct sides from swapped ones', () => {
    expect(getSideResult(play('left', 'right'))).toBe('both');
    expect(getSideResult(play('right', 'left'))).toBe('swapped');
    expect(getSideResult(play('left', 'left'))).toBe('unclear');
  });
  test('has no result before the last click', () => {
    expect([SIDE_CHECK_START, play(), play('left')].map(getSideResult)).toEqual([null, null, null]);
  });
  test('ignores clicks without a tone', () => {
    expect(clickSide(SIDE_CHECK_START, 'left')).toBe(SIDE_CHECK_START);
    expect(play('left', 'right', 'right')).toEqual(play('left', 'right'));
  });
});
