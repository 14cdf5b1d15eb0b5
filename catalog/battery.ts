/** Battery of the parts of one headset; a part is null if it is unknown. */
export interface BatteryParts {
  readonly left: PartBattery | null;
  readonly right: PartBattery | null;
  readonly case: PartBattery | null;
}

/** Battery of one part. */
export interface PartBattery {
  /** Percent, 0 to 100. */
  readonly percent: number;
  readonly charging: boolean;
}

/** Returns the percentage of the emptier earbud. The case does not count. Null if both are unknown. */
export function getEmptierEarbud(parts: BatteryParts | null): number | null {
  return getLowestPercent([parts?.left, parts?.right]);
}

/** Returns the lowest percentage of these parts; null if none is known. */
export function getLowestPercent(parts: readonly ({ readonly percent: number } | null | undefined)[]): number | null {
  const levels = parts.flatMap((part) => (part ? [part.percent] : []));
  return levels.length === 0 ? null : Math.min(...levels);
}
