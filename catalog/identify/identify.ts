import type { ModelId } from '../ids';
import { models } from '../models/index';
import { SONY_CONTROL } from './assigned-numbers';
import { isHeadsetClass } from './class-of-device';
import { parseFastPair } from './fast-pair';
import { parseModalias, SONY_VENDOR } from './modalias';
import { matchName } from './name';
import { OTHER_SONY_PRODUCT_IDS, SPEAKER_FAST_PAIR_IDS } from './not-headphones';
import { parseSonyData } from './sony-data';
import { cleanName } from './text';

/** Evidence for the identification of headphones. All fields are optional, and their order does not matter. */
export interface Identifiers {
  readonly names?: readonly (string | null)[];
  readonly modalias?: string | null;
  /** Fast Pair service data, raw. */
  readonly fastPairData?: Uint8Array | null;
  /** Manufacturer data after company id 0x012D. */
  readonly sonyData?: Uint8Array | null;
  /** Class of Device, 24 bits. */
  readonly classOfDevice?: number | null;
  /** Services, 128 bit, lower case with dashes, or 16 bit as four hex digits. */
  readonly uuids?: readonly string[];
}

/**
 * Confidence of an identification. `certain`: a product id or a Fast Pair id, which survive renaming. `high`: the name is
 * exactly a model's. `likely`: the name contains a model's.
 */
export type IdentificationConfidence = 'certain' | 'high' | 'likely';

/** Piece of evidence with its meaning; `detail` is the evidence itself, safe to show. */
export interface Reason {
  readonly kind:
    | 'product-id'
    | 'fast-pair-id'
    | 'name'
    | 'name-contains'
    | 'sony-category'
    | 'sony-service'
    | 'sony-like-name'
    | 'sony-vendor';
  readonly detail: string;
  /** Model of the evidence; null if it only proves "Sony headphones". */
  readonly modelId: ModelId | null;
}

/** Identification of a device. */
export type Identification =
  | {
      readonly kind: 'model';
      readonly modelId: ModelId;
      readonly confidence: IdentificationConfidence;
      readonly reasons: readonly Reason[];
    }
  | { readonly kind: 'sony-headphones'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'other'; readonly reasons: readonly Reason[] };

const byProduct = new Map(models.flatMap((model) => model.productIds.map((id) => [id, model.id] as const)));
const byFastPair = new Map(models.flatMap((model) => model.fastPairIds.map((id) => [id, model.id] as const)));
const OTHER: Identification = { kind: 'other', reasons: [] };

/**
 * Identifies the model from the evidence. Ids outrank names. A product id outranks a Fast Pair id, because it is read from the
 * headset itself. Evidence of another Sony product outranks names, but never a headset's own id. Never throws.
 */
export function identify(identifiers: Identifiers): Identification {
  const reasons: Reason[] = [];
  let sony = false;
  let otherProduct = false;

  const deviceId = identifiers.modalias ? parseModalias(identifiers.modalias) : null;
  if (deviceId?.vendor === SONY_VENDOR) {
    const modelId = byProduct.get(deviceId.product) ?? null;
    if (modelId !== null) reasons.push({ kind: 'product-id', detail: `${deviceId.vendor}:${deviceId.product}`, modelId });
  }
  if (isOtherProduct(identifiers.modalias ?? null)) otherProduct = true;

  const frame = identifiers.fastPairData ? parseFastPair(identifiers.fastPairData) : null;
  const fastPairId = frame?.modelId ?? null;
  if (fastPairId !== null) {
    const modelId = byFastPair.get(fastPairId) ?? null;
    if (modelId !== null) reasons.push({ kind: 'fast-pair-id', detail: fastPairId, modelId });
    if (SPEAKER_FAST_PAIR_IDS.has(fastPairId)) otherProduct = true;
  }

  const names: Reason[] = [];
  for (const raw of identifiers.names ?? []) {
    const name = cleanName(raw);
    if (name === null) continue;
    const match = matchName(name);
    if (match.kind === 'other-sony') otherProduct = true;
    if (match.kind === 'several') sony = true;
    if (match.kind === 'model')
      names.push({ kind: match.match === 'exact' ? 'name' : 'name-contains', detail: name, modelId: match.modelId });
  }
  // Names are sorted so that the result does not depend on their order.
  names.sort((a, b) =>
    a.kind === b.kind ? compare(a.modelId ?? '', b.modelId ?? '') || compare(a.detail, b.detail) : a.kind === 'name' ? -1 : 1,
  );
  reasons.push(...names);

  const data = identifiers.sonyData ? parseSonyData(identifiers.sonyData) : null;
  if (data?.category === 'not-headphones') otherProduct = true;
  else if (data && data.category !== 'unknown') {
    sony = true;
    reasons.push({ kind: 'sony-category', detail: data.category, modelId: null });
  }

  // A phone, a gamepad or a loudspeaker can have any name, but a headset's class is one of a few.
  if (identifiers.classOfDevice != null && !isHeadsetClass(identifiers.classOfDevice)) otherProduct = true;
  const offered = new Set(identifiers.uuids?.map((uuid) => uuid.toLowerCase()));
  const service = Object.values(SONY_CONTROL).find((uuid) => offered.has(uuid));
  if (service !== undefined) {
    sony = true;
    reasons.push({ kind: 'sony-service', detail: service, modelId: null });
  }

  const best = reasons.find((reason) => reason.modelId !== null);
  if (best?.modelId && (best.kind === 'product-id' || best.kind === 'fast-pair-id')) {
    return { kind: 'model', modelId: best.modelId, confidence: 'certain', reasons };
  }
  if (otherProduct) return OTHER;
  if (best?.modelId) return { kind: 'model', modelId: best.modelId, confidence: best.kind === 'name' ? 'high' : 'likely', reasons };
  return sony ? { kind: 'sony-headphones', reasons } : OTHER;
}

/** Checks whether a Device ID belongs to another Sony product. */
export function isOtherProduct(modalias: string | null): boolean {
  const deviceId = modalias ? parseModalias(modalias) : null;
  return deviceId?.vendor === SONY_VENDOR && OTHER_SONY_PRODUCT_IDS.has(deviceId.product);
}

/** Returns the weight of an identification: 3 certain, 2 high, 1 likely, 0 no model. */
export function getCertainty(identification: Identification): number {
  return identification.kind === 'model' ? CERTAINTY[identification.confidence] : 0;
}

const CERTAINTY = { certain: 3, high: 2, likely: 1 } as const;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
