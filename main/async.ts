/** Promise with the functions that settle it. */
interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

/** Creates a promise that its creator settles. Node 20 has no `Promise.withResolvers`. */
export function createDeferred<T = void>(): Deferred<T> {
  const settle: Partial<Deferred<T>> = {};
  const promise = new Promise<T>((resolve, reject) => Object.assign(settle, { resolve, reject }));
  return { promise, ...(settle as Pick<Deferred<T>, 'resolve' | 'reject'>) };
}

/**
 * Runs work for at most `ms`, and no longer than `signal` allows. Rejects with `late` after that time, or with the signal's
 * reason. Work that ignores its signal doesn't delay that.
 */
export async function withTimeout<T>(ms: number, late: Error, work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted();
  // AbortSignal.timeout() has a fixed reason, and tests cannot advance its clock.
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
  const aborted = createDeferred<never>();
  const abort = (): void => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  try {
    return await Promise.race([work, aborted.promise]);
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

/** Calls `find` now and after each change until it returns something. Rejects with the signal's reason if that comes first. */
export async function waitFor<T>(source: ChangeEmitter, find: () => T | null, signal: AbortSignal): Promise<T> {
  const found = createDeferred<T>();
  const look = (): void => {
    const result = find();
    if (result !== null) found.resolve(result);
  };
  source.on('changed', look);
  if (!signal.aborted) look();
  try {
    return await raceAbort(signal, found.promise);
  } finally {
    source.off('changed', look);
  }
}
