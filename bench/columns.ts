import type { Checkout } from './reference';

/** Values of one measure by the name of the checkout, and the ratio of the first checkout to the second. */
export type Row = Readonly<Record<string, number | string | null>>;

/** Returns the median of values. Of two middle values it is the lower one. */
export function getMedian(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] ?? Number.NaN;
}

/** Returns a row for each measure: the median of its runs in each checkout, and the ratio if there are two checkouts. */
export function createRows(runs: ReadonlyMap<Checkout, readonly Readonly<Record<string, number>>[]>): Record<string, Row> {
  const checkouts = [...runs.keys()];
  const measures = [...new Set([...runs.values()].flatMap((list) => list.flatMap((run) => Object.keys(run))))];
  return Object.fromEntries(
    measures.map((measure) => {
      const medians = checkouts.map((checkout) => getMedian((runs.get(checkout) ?? []).map((run) => run[measure] ?? Number.NaN)));
      const [own = Number.NaN, other] = medians;
      const columns = Object.fromEntries(checkouts.map(({ name }, index) => [name, round(medians[index] ?? Number.NaN, 1)]));
      return [measure, other === undefined ? columns : { ...columns, ratio: round(own / other, 2) }];
    }),
  );
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
