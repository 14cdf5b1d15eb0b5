import type { Mutation } from './mutators';

/** Mutation that changes no behavior, so that no test can detect it. */
interface EquivalentMutation {
  readonly file: string;
  /** Line of the source, without indentation, that the mutation changes. */
  readonly line: string;
  /** One-based column of the change, as the report prints it, if the line has the same change twice. */
  readonly column?: number;
  readonly mutator: string;
  /** Changed text and its replacement, e.g. `true → false`. */
  readonly change: string;
  readonly reason: string;
}

/** Known equivalent mutations. A sample leaves them out and counts them. */
export const EQUIVALENT: readonly EquivalentMutation[] = [
  {
    file: 'main/shell/lock-down.ts',
    line: "const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];",
    mutator: 'condition',
    change: "'mediaTypes' in details → true",
    reason: 'The condition narrows a type. Without the field, its value is undefined and the list is empty, too.',
  },
  {
    file: 'main/headphones/reduce.ts',
    line: 'if (rank === 0) break;',
    mutator: 'condition',
    change: 'rank === 0 → false',
    reason: 'The end of the loop only saves time, because no rank is lower.',
  },
  {
    file: 'main/headphones/reduce.ts',
    line: 'for (const [id, known] of silent) if (known.pairing !== null) next.set(id, { ...known, pairing: { ...known.pairing, endedAt: at } });',
    mutator: 'condition',
    change: 'known.pairing !== null → true',
    reason: 'The condition narrows a type. The list was filtered by it already.',
  },
  {
    file: 'main/shell/main-window.ts',
    line: '#started = false;',
    mutator: 'boolean',
    change: 'false → true',
    reason: 'The value is set when the window is made, and without a window nothing reads it.',
  },
  {
    file: 'main/headphones/groups.ts',
    line: 'return [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);',
    mutator: 'boundary',
    change: '< → <=',
    reason: 'The keys of a map differ from each other.',
  },
  {
    file: 'catalog/methods/press-attempt.ts',
    line: "if (state !== 'pairing-mode' || pairing === null || !pairing.sure) return false;",
    column: 32,
    mutator: 'logical',
    change: '|| → &&',
    reason: 'Headphones have the details of pairing mode in this state alone and always, so that both sides have the same value.',
  },
  {
    file: 'catalog/methods/confirmations.ts',
    line: 'last: before !== undefined && before.last > month ? before.last : month,',
    mutator: 'boundary',
    change: '> → >=',
    reason: 'Equal months are the same text.',
  },
  {
    file: 'catalog/methods/confirmations.ts',
    line: 'return [...all.filter((one) => !same(one)), fresh].sort((a, b) => (key(a) < key(b) ? -1 : 1));',
    mutator: 'boundary',
    change: '< → <=',
    reason: 'The keys of the rows differ from each other.',
  },
  {
    file: 'catalog/symptoms/diagnose.ts',
    line: 'orderCauses(symptom, answer === null ? evidence : new Set([...evidence, answer]), computer).filter(({ id }) => !dismissed.has(id)),',
    mutator: 'condition',
    change: 'answer === null → false',
    reason: 'The condition narrows a type. No cause depends on null as evidence.',
  },
  {
    file: 'main/actions/runner.ts',
    line: '#agreed = false;',
    mutator: 'boolean',
    change: 'false → true',
    reason: 'The value is set with each outcome, and without an outcome nothing reads it.',
  },
  {
    file: 'main/actions/watch.ts',
    line: 'this.#watched.delete(name);',
    mutator: 'statement',
    change: 'this.#watched.delete(name); → ;',
    reason: 'The deletion only frees memory. A new pairing of the device resets its entry.',
  },
  {
    file: 'main/actions/watch.ts',
    line: 'this.#timers.delete(timer);',
    mutator: 'statement',
    change: 'this.#timers.delete(timer); → ;',
    reason: 'The deletion only frees memory. A timer that has fired can be cleared without an effect.',
  },
];

/** Checks whether a mutation of a file with this text is the known one. */
export function isSameMutation(known: EquivalentMutation, file: string, text: string, mutation: Mutation): boolean {
  const { mutator, line, start, end, replacement } = mutation;
  const change = `${text.slice(start, end)} → ${replacement}`;
  if (known.column !== undefined && known.column !== getColumn(text, start)) return false;
  return file === known.file && mutator === known.mutator && text.split('\n')[line - 1]?.trim() === known.line && change === known.change;
}

/** Returns the one-based column of an offset in a text. */
export function getColumn(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1);
}
