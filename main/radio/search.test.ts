import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CONFIRM_EVERY_MS, INQUIRY_EVERY_MS, RENEW_MS } from '../lifetimes';
import { CYCLE_MS, decideSearch, FORCED_SEARCH_MS, LISTENING_CYCLE_MS, LONE_SILENCE_MS, SEARCH_LIMIT_MS, Search } from './search';
import { TestScanner } from './testing/test-scanner';

describe('when to search', () => {
  const ready = {
    adapterReady: true,
    windowVisible: true,
    awaited: false,
    playing: false,
    connecting: false,
    watching: false,
    listening: null,
    unconfirmed: false,
  };
  test.each([
    ['all well', ready, 0, 0, { kind: 'searching' }],
    ['no adapter', { ...ready, adapterReady: false }, 0, 0, { kind: 'unavailable' }],
    ['hidden', { ...ready, windowVisible: false }, 0, 9e9, { kind: 'paused', reason: 'hidden' }],
    ['hidden, while an action waits', { ...ready, windowVisible: false, awaited: true }, 0, 9e9, { kind: 'searching' }],
    ['music', { ...ready, playing: true }, 0, 0, { kind: 'paused', reason: 'playing' }],
    ['music, search anyway', { ...ready, playing: true }, 0, 9e9, { kind: 'searching' }],
    ['requested long ago', ready, -SEARCH_LIMIT_MS, 0, { kind: 'paused', reason: 'finished' }],
  ] as const)('decides for %s', (_name, conditions, requestedAt, forcedUntil, wanted) => {
    expect(decideSearch(conditions, 1, requestedAt, forcedUntil)).toEqual(wanted);
  });

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function searching() {
    const scanner = new TestScanner();
    const search = new Search(scanner, () => Date.now());
    return { scanner, search };
  }
  test('renews itself, ends at its limit and leaves no timer', async () => {
    const { scanner, search } = searching();
    search.set(ready);
    await vi.advanceTimersByTimeAsync(RENEW_MS * 2 + 10);
    expect(scanner.starts).toBe(3);
    await vi.advanceTimersByTimeAsync(SEARCH_LIMIT_MS);
    expect(search.status).toEqual({ kind: 'paused', reason: 'finished' });
    expect(scanner.searching).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
  test('pauses for music and resumes after it', async () => {
    const { scanner, search } = searching();
    search.set(ready);
    await vi.advanceTimersByTimeAsync(10);
    search.set({ playing: true });
    await vi.advanceTimersByTimeAsync(10);
    expect({ searching: scanner.searching, status: search.status }).toEqual({
      searching: false,
      status: { kind: 'paused', reason: 'playing' },
    });
    search.request();
    await vi.advanceTimersByTimeAsync(10);
    expect(scanner.searching).toBe(true);
    await vi.advanceTimersByTimeAsync(FORCED_SEARCH_MS + 60);
    expect(scanner.searching).toBe(false);
    search.set({ playing: false });
    await vi.advanceTimersByTimeAsync(10);
    expect(scanner.searching).toBe(true);
  });
  describe('while a guide listens', () => {
    async function listening(neighbor: 'sends' | 'is-silent') {
      const { scanner, search } = searching();
      scanner.silenceDetection = 'per-cycle';
      const scans: (readonly [since: number, until: number])[] = [];
      search.on('scanned', (since, until) => scans.push([Date.now() - since, Date.now() - until]));
      const sends = setInterval(() => (scanner.packets += 1), 50);
      search.set({ ...ready, listening: 'silence' });
      await vi.advanceTimersByTimeAsync(3 * LISTENING_CYCLE_MS + 200);
      if (neighbor === 'is-silent') clearInterval(sends);
      return { scanner, search, scans };
    }

    test('reports one scan over many cycles', async () => {
      const { scans, search } = await listening('sends');
      await vi.advanceTimersByTimeAsync(10 * LISTENING_CYCLE_MS);
      expect(scans.at(-1)?.[0]).toBeGreaterThan(10 * LISTENING_CYCLE_MS);
      search.close();
    });
    test('reports no single silence for eight seconds', async () => {
      const { scans, search } = await listening('is-silent');
      await vi.advanceTimersByTimeAsync(2 * LISTENING_CYCLE_MS);
      const before = scans.length;
      await vi.advanceTimersByTimeAsync(LONE_SILENCE_MS - 4 * LISTENING_CYCLE_MS);
      expect(scans.length).toBe(before);
      await vi.advanceTimersByTimeAsync(5 * LISTENING_CYCLE_MS);
      expect(scans.at(-1)?.[0]).toBeGreaterThan(LONE_SILENCE_MS);
      search.close();
    });
    test('begins another scan after a pause or an inquiry', async () => {
      const { scanner, scans, search } = await listening('sends');
      search.set({ playing: true });
      await vi.advanceTimersByTimeAsync(2_000);
      search.set({ playing: false });
      await vi.advanceTimersByTimeAsync(3 * LISTENING_CYCLE_MS + 200);
      expect(scans.at(-1)?.[0]).toBeLessThan(4 * LISTENING_CYCLE_MS);
      search.set({ listening: 'signal' });
      await vi.advanceTimersByTimeAsync(INQUIRY_EVERY_MS + 8_000);
      expect(scanner.modes).toContain('inquiry');
      expect(scans.at(-1)?.[0]).toBeLessThan(INQUIRY_EVERY_MS);
      search.close();
    });
    test('begins another scan after the radio ended one', async () => {
      const { scanner, scans, search } = await listening('sends');
      await scanner.stop();
      scanner.emit('searching', false);
      await vi.advanceTimersByTimeAsync(2 * LISTENING_CYCLE_MS + 200);
      expect(scans.at(-1)?.[0]).toBeLessThan(3 * LISTENING_CYCLE_MS);
      search.close();
    });
  });
  describe('while watching a beacon', () => {
    /** Creates a search that records since how many ms advertisers are silent, with or without another sender. */
    async function watching(neighbour: 'sends' | 'is-silent') {
      const { scanner, search } = searching();
      scanner.silenceDetection = 'per-cycle';
      const silences: number[] = [];
      search.on('silent-since', (since) => silences.push(Date.now() - since));
      if (neighbour === 'sends') setInterval(() => (scanner.packets += 1), 50);
      search.set(ready);
      await vi.advanceTimersByTimeAsync(RENEW_MS / 2);
      expect({ starts: scanner.starts, modes: scanner.modes }).toEqual({ starts: 1, modes: ['all'] });
      search.set({ watching: true });
      return { scanner, search, silences };
    }

    test('scans in cycles with duplicates and then for everything', async () => {
      const { scanner, search } = await watching('sends');
      await vi.advanceTimersByTimeAsync(CYCLE_MS * 3 + 50);
      expect(new Set(scanner.modes.slice(1))).toEqual(new Set(['duplicates']));
      search.set({ watching: false });
      await vi.advanceTimersByTimeAsync(CYCLE_MS * 2);
      expect(scanner.modes.at(-1)).toBe('all');
      const { starts } = scanner;
      await vi.advanceTimersByTimeAsync(CYCLE_MS * 10);
      expect(scanner.starts).toBe(starts);
    });

    test('reports silence after two silent cycles with its start', async () => {
      const { silences } = await watching('sends');
      await vi.advanceTimersByTimeAsync(CYCLE_MS * 3 + 50);
      // This is the promise: the end of pairing mode is known within two seconds of silence.
      expect(silences.length).toBeGreaterThan(0);
      for (const ago of silences) expect(ago).toBeLessThanOrEqual(CYCLE_MS * 2 + 50);
    });

    test('reports silence later if no other device sends', async () => {
      const { silences } = await watching('is-silent');
      await vi.advanceTimersByTimeAsync(LONE_SILENCE_MS * 2);
      expect(silences.length).toBeGreaterThan(0);
      for (const ago of silences) expect(ago).toBeGreaterThanOrEqual(LONE_SILENCE_MS);
    });

    test('reports no silence while another program is discovering', async () => {
      const { scanner, silences } = await watching('sends');
      scanner.exclusive = false;
      await vi.advanceTimersByTimeAsync(CYCLE_MS * 2);
      silences.length = 0;
      await vi.advanceTimersByTimeAsync(CYCLE_MS * 10);
      expect(silences).toEqual([]);
    });
  });

  test('confirms pairing mode at once by an inquiry', async () => {
    const { scanner, search } = searching();
    scanner.silenceDetection = 'per-cycle';
    const events: boolean[] = [];
    search.on('inquiring', (inquiring) => events.push(inquiring));
    search.set(ready);
    await vi.advanceTimersByTimeAsync(1_000);
    search.set({ unconfirmed: true });
    await vi.advanceTimersByTimeAsync(100);
    expect({ modes: scanner.modes, events }).toEqual({ modes: ['all', 'inquiry'], events: [true] });
    await vi.advanceTimersByTimeAsync(CONFIRM_EVERY_MS);
    expect({ modes: scanner.modes, events }).toEqual({ modes: ['all', 'inquiry', 'all', 'inquiry'], events: [true, false, true] });
    search.set({ unconfirmed: false });
    await vi.advanceTimersByTimeAsync(100);
    expect({ mode: scanner.modes.at(-1), inquiring: events.at(-1) }).toEqual({ mode: 'all', inquiring: false });
  });
  test('proves nothing by an inquiry next to another program', async () => {
    const { scanner, search } = searching();
    scanner.silenceDetection = 'per-cycle';
    scanner.exclusive = false;
    const events: boolean[] = [];
    search.on('inquiring', (inquiring) => events.push(inquiring));
    search.set({ ...ready, unconfirmed: true });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(events.at(-1)).toBe(false);
  });
  test('interrupts cycles for a classic inquiry', async () => {
    const { scanner, search } = searching();
    scanner.silenceDetection = 'per-cycle';
    search.set({ ...ready, watching: true, unconfirmed: false });
    await vi.advanceTimersByTimeAsync(INQUIRY_EVERY_MS * 4);
    const inquiries = scanner.modes.filter((mode) => mode === 'inquiry').length;
    expect(inquiries).toBeGreaterThanOrEqual(2);
    // Most of the time belongs to the scan cycles.
    expect(scanner.modes.filter((mode) => mode === 'duplicates').length).toBeGreaterThan(inquiries * 20);
    search.close();
  });
  test('keeps a radio running that reports every packet', async () => {
    const { scanner, search } = searching();
    scanner.silenceDetection = 'per-packet';
    const silences: number[] = [];
    search.on('silent-since', (since) => silences.push(Date.now() - since));
    search.set({ ...ready, watching: true, unconfirmed: false });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(scanner.starts).toBe(1);
    expect(silences).not.toEqual([]);
    expect(Math.max(...silences)).toBeLessThan(2_000);
    search.set({ windowVisible: false });
    await vi.advanceTimersByTimeAsync(10);
    expect(vi.getTimerCount()).toBe(0);
  });
  test('retries a failed start and then reports it', async () => {
    const { scanner, search } = searching();
    scanner.fail = true;
    search.set(ready);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(search.status).toEqual({ kind: 'failed' });
    scanner.fail = false;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(search.status).toEqual({ kind: 'searching' });
  });
});
