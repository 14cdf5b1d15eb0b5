/** A row of a system's answer. Neither its keys nor their values can be trusted. */
export type Row = Readonly<Record<string, unknown>>;

/** True for an object that is no list. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The rows of a list; of anything else none. */
export function rowsOf(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}
