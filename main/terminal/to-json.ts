import { getDisplayName } from '../../catalog/display-name';
import type { Step } from '../../catalog/guides/guide';
import { type Headphones, isConnected } from '../../catalog/headphones';
import { findModel } from '../../catalog/models/known';
import { describeRow } from '../../catalog/page/status-texts';
import type { HeadphonesJson, OutputDocument } from '../../contract/command-line';
import { cleanText, type Format } from './rows';

/** Returns the JSON of one headset. */
export function createHeadphonesJson(headphones: Headphones, format: Format): HeadphonesJson {
  const { id, modelId, addressHint, state, pairedHere, output, sound, battery, rssi, signal } = headphones;
  return {
    id,
    name: cleanText(format(getDisplayName(headphones))),
    model: modelId,
    modelName: findModel(modelId)?.name ?? null,
    addressEnd: addressHint,
    state,
    status: format(describeRow(headphones)),
    paired: pairedHere,
    connected: isConnected(state),
    output,
    muted: sound?.muted ?? null,
    volume: sound?.volume ?? null,
    battery,
    signal: rssi ?? signal,
  };
}

/** Returns the JSON of a step. @param index from 0. */
export function createStepJson(step: Step, index: number, format: Format): OutputDocument<'guide-step'>['step'] {
  const { id, text, notes, holdSeconds, check, erases } = step;
  return { number: index + 1, id, text: format(text), notes: notes.map((note) => format(note)), holdSeconds, check, erases };
}
