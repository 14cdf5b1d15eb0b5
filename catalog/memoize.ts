/**
 * Returns a function with the same results, each computed once.
 * @param max number of kept results. All are dropped before another one is kept.
 */
export function memoize<Key, Value extends NonNullable<unknown>>(compute: (key: Key) => Value, max: number): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(key);
    if (known.size >= max) known.clear();
    known.set(key, value);
    return value;
  };
}
