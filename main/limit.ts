/** Waits for `work`, but at most `limitMs`; then rejects with the given error, or an Error of the given text. */
export async function withLimit<T>(limitMs: number, failure: string | Error, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failure instanceof Error ? failure : new Error(failure)), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
