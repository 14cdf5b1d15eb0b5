/**
 * Runs work for at most `ms`, and no longer than `signal` allows; whichever comes first rejects: the clock with `late`, the
 * signal with its reason. That is so also for work that heeds neither; work that can stop listens to the signal it is given.
 */
export async function withTimeout<T>(ms: number, late: Error, work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted();
  // AbortSignal.timeout() is not used because its reason is fixed and tests cannot move its clock.
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(late), ms);
  try {
    const either = signal === undefined ? clock.signal : AbortSignal.any([signal, clock.signal]);
    return await raceAbort(either, work(either));
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for work, or rejects with the signal's reason when that comes first. */
export async function raceAbort<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let abort = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
  });
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** Resolves after `ms`, or rejects with the signal's reason when that comes first. */
export async function delay(ms: number, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await raceAbort(
      signal,
      new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
      }),
    );
  } finally {
    clearTimeout(timer);
  }
}

/** Object that emits an event after each change. */
interface ChangeEmitter {
  on(event: 'changed', look: () => void): unknown;
  off(event: 'changed', look: () => void): unknown;
}

/** Looks now and at every change until `find` gives something other than null. Rejects with the signal's reason when that comes first. */
export async function waitFor<T>(source: ChangeEmitter, find: () => T | null, signal: AbortSignal): Promise<T> {
  let look = (): void => {};
  const found = new Promise<T>((resolve) => {
    look = () => {
      const result = find();
      if (result !== null) resolve(result);
    };
  });
  source.on('changed', look);
  if (!signal.aborted) look();
  try {
    return await raceAbort(signal, found);
  } finally {
    source.off('changed', look);
  }
}
