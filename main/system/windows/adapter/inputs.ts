import * as z from 'zod/mini';
import type { InputReading } from '../../../../catalog/identify/input-reading';
import { type CollectionUsage, judgeCollections } from '../../../../catalog/identify/report-descriptor';
import { arrayOrSingle, lenientArray, transformUnknown } from '../../../zod-lenient';

/** Top-level collection of a HID device over Bluetooth: the container that it shares with the device, and its hardware ids. */
export interface HidCollection {
  readonly container: string | null;
  readonly hardwareIds: readonly (string | null)[];
}

/** Usage of a collection without one in its hardware ids. */
const UNKNOWN: CollectionUsage = { page: 0, usage: 0 };

/**
 * Parses the collections that Windows reported. Skips invalid rows.
 * @param readContainer parses a container's id.
 */
export function readCollections(raw: unknown, readContainer: (raw: unknown) => string | null): readonly HidCollection[] {
  const collection = z.object({ container: transformUnknown(readContainer), hardwareIds: arrayOrSingle(z.string()) });
  return lenientArray(collection)
    .parse(raw)
    .filter((row) => row !== null);
}

/**
 * Returns the readings of one device's HID; empty if it has no collection. Source: learn.microsoft.com, "HIDClass hardware IDs for
 * top-level collections".
 */
export function judgeInputs(collections: readonly HidCollection[], container: string | null): readonly InputReading[] {
  const own = container === null ? [] : collections.filter((row) => row.container === container);
  if (own.length === 0) return [];
  const usages = own.map(({ hardwareIds }) => hardwareIds.map(readUsage).find((usage) => usage !== null) ?? UNKNOWN);
  return [{ source: 'hid-class', verdict: judgeCollections(usages), nodes: [] }];
}

function readUsage(hardwareId: string | null): CollectionUsage | null {
  const [, page, usage] = /^HID_DEVICE_UP:([0-9A-F]{4})_U:([0-9A-F]{4})$/i.exec(hardwareId ?? '') ?? [];
  return page === undefined || usage === undefined ? null : { page: Number.parseInt(page, 16), usage: Number.parseInt(usage, 16) };
}
