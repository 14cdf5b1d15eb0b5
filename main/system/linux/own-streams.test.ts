import { describe, expect, test } from 'vitest';
import { createOwnStreamCheck } from './own-streams';

describe('the check for Earshot’s own sound', () => {
  const isOwn = createOwnStreamCheck(() => [40, 41]);
  test.each([{ 'application.process.id': '41' }, { 'application.process.id': 41 }])('recognizes a stream of its process: %o', (known) => {
    expect(isOwn(known)).toBe(true);
  });
  test.each([
    {},
    { 'application.process.id': '42', 'application.name': 'Earshot' },
    { 'application.process.id': '' },
    { 'application.process.id': null },
    { 'application.process.id': { toString: 1 } },
  ])('ignores any other stream: %o', (known) => {
    expect(isOwn(known)).toBe(false);
  });
  test('requires its name in a sandbox, too', () => {
    const boxed = createOwnStreamCheck(() => [7], 'Earshot');
    expect(boxed({ 'application.process.id': '7', 'application.name': 'Spotify' })).toBe(false);
    expect(boxed({ 'application.process.id': '7', 'application.name': 'Earshot' })).toBe(true);
  });
});
