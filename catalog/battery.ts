import type { BatteryParts } from './headphones';

/** Percent of the emptier earbud; the case does not count. Null when neither is known. */
export function emptierEarbud(parts: BatteryParts | null): number | null {
  const levels = [parts?.left, parts?.right].flatMap((part) => (part ? [part.percent] : []));
  return levels.length === 0 ? null : Math.min(...levels);
}
