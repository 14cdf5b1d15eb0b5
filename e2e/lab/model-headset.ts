import { limitHold, rankPairingMethods } from '../../catalog/methods/methods';
import { models } from '../../catalog/models/index';
import type { Form, Model } from '../../catalog/models/model';
import { VirtualHeadset } from './headset';
import type { HeadsetOptions } from './headset-options';

/** First byte of the packets' category by the form of headphones: an observed value, or that of over-ear headphones. */
const CATEGORIES: Partial<Readonly<Record<Form, number>>> = { 'true-wireless': 0x32, neckband: 0x33 };
const OVER_EAR = 0x31;

/** Returns the model with this ID, name or Bluetooth name, in any case; null if the catalog lacks it. */
export function findModel(wanted: string): Model | null {
  const given = wanted.toLowerCase();
  return models.find(({ id, name, bluetoothNames }) => [id, name, ...bluetoothNames].some((one) => one.toLowerCase() === given)) ?? null;
}

/**
 * Creates a headset entirely from the file of its model: names, IDs, form, and the effect of each press with its light. It lacks what the
 * file doesn't contain. Throws if the catalog lacks the model.
 */
export function createModelHeadset(wanted: string, options: HeadsetOptions = {}): VirtualHeadset {
  const model = findModel(wanted);
  if (model === null) throw new Error(`${wanted} is not in the catalog`);
  const power = rankPairingMethods(model).find(({ method }) => method.press.join() === 'power')?.method.holdSeconds ?? null;
  return new VirtualHeadset({
    name: model.bluetoothNames[0] ?? model.name,
    ...(model.leName === null ? {} : { leName: model.leName }),
    deviceId: { vendor: 0x054c, product: Number.parseInt(model.productIds[0] ?? '0', 16), version: 1 },
    fastPairId: model.fastPairIds[0] ?? '',
    category: CATEGORIES[model.form] ?? OVER_EAR,
    ...(power === null ? {} : { pairingHoldSeconds: power }),
    model,
    ...options,
  });
}

/**
 * Returns controls and seconds of the model's first method for pairing mode, in the form that the lab's command `hold` takes: `power 9`.
 * Null without a method.
 */
export function formatPairingHold(model: Model): string | null {
  const [first] = rankPairingMethods(model);
  return first === undefined || first.method.press.length === 0
    ? null
    : `${first.method.press.join('+')} ${limitHold(model, first.method)}`;
}

/** Puts a headset into the condition in which the model's first method for pairing mode starts. */
export function prepareForPairing(headset: VirtualHeadset, model: Model): void {
  const from = rankPairingMethods(model)[0]?.method.from ?? null;
  headset.inCase = from === 'in-case';
  // Earbuds have no switch: they are on out of the case, and in the open one.
  if (from === 'off') headset.powerOff();
  else headset.powerOn();
}
