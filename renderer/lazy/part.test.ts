import { expect, test, vi } from 'vitest';
import { Part } from './part';

const Component = () => null;

test('loads once, however often it is requested', async () => {
  const load = vi.fn(async () => Component);
  const part = new Part(load);
  await Promise.all([part.load(), part.load()]);
  await part.load();
  expect({ calls: load.mock.calls.length, state: part.state }).toEqual({ calls: 1, state: { kind: 'loaded', Component } });
});

test('reports a failed load as a state, and tries again', async () => {
  const load = vi.fn(async () => Component).mockRejectedValueOnce(new TypeError('failed to fetch'));
  const part = new Part(load);
  const seen: string[] = [];
  part.subscribe(() => seen.push(part.state.kind));
  await part.load();
  await part.load();
  expect(seen).toEqual(['loading', 'failed', 'loading', 'loaded']);
});

test('calls no listener that has ended', async () => {
  const part = new Part(async () => Component);
  const listener = vi.fn();
  part.subscribe(listener)();
  await part.load();
  expect(listener).not.toHaveBeenCalled();
});
