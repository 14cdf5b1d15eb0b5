import { createLightMessage, createPatternMessage } from '../guides/step';
import { joinNames } from '../messages/join';
import { createMessage, type Message } from '../messages/message';
import type { SourcedFact } from './fact';
import type { Model } from './model';

/** Line about a known fact of a model. */
interface FactLine {
  readonly label: Message;
  readonly value: Message;
  readonly source: SourcedFact;
}

/** Returns the facts about a model apart from its procedures, in order. Unknown facts are left out. */
export function createFactLines(model: Model): FactLine[] {
  const lines: FactLine[] = [];
  const add = (label: Message['key'], source: SourcedFact | null, value: () => Message): void => {
    if (source !== null) lines.push({ label: createMessage(label), value: value(), source });
  };
  const yesNo = (value: boolean | undefined): Message => createMessage(value === true ? 'facts.yes' : 'facts.no');
  for (const control of model.controls) {
    if (control.source === null) continue;
    const name = createMessage(`control.${control.id}`);
    const value =
      control.place === null
        ? createMessage('facts.control.nowhere', { control: name })
        : createMessage('facts.control', { control: name, place: createMessage(`place.${control.place}`) });
    lines.push({
      label: createMessage('facts.controls'),
      value,
      source: { confidence: control.confidence ?? 'reported', sources: [control.source] },
    });
  }
  for (const indicator of model.indicators) {
    const condition = createMessage(`condition.${indicator.condition}`);
    lines.push({
      label: createMessage('facts.lights'),
      value: createMessage('condition.line', {
        condition,
        what: indicator.light.lamp === undefined ? createPatternMessage(indicator.light) : createLightMessage(indicator.light),
      }),
      source: indicator,
    });
  }
  for (const prompt of model.voicePrompts) {
    const what = createMessage('condition.says', { says: prompt.says });
    lines.push({
      label: createMessage('facts.voice'),
      value: createMessage('condition.line', { condition: createMessage(`condition.${prompt.condition}`), what }),
      source: prompt,
    });
  }
  const { multipoint, pairingWindow, pairedDeviceLimit, passkey, bluetoothVersion, codecs, cable, autoOff, app, bluetooth } = model;
  add('facts.multipoint', multipoint, () => createMessage(multipoint?.supported === true ? 'facts.multipoint.yes' : 'facts.multipoint.no'));
  for (const limit of multipoint?.limits ?? []) add('facts.multipoint', multipoint, () => createMessage(`multipoint.${limit}`));
  add('facts.limit', pairedDeviceLimit, () => createMessage('facts.limit.value', { count: pairedDeviceLimit?.value ?? 0 }));
  add('facts.full', model.whenMemoryFull, () => createMessage('facts.full.oldest-replaced'));
  add('facts.window', pairingWindow, () =>
    createMessage(pairingWindow?.value.thenOff === true ? 'facts.window.then-off' : 'facts.window.value', {
      minutes: pairingWindow?.value.minutes ?? 0,
    }),
  );
  add('facts.passkey', passkey, () => createMessage('facts.text', { text: passkey?.value ?? '' }));
  add('facts.cable', cable, () => createMessage(`facts.cable.${cable?.value ?? 'can-be-used'}`));
  add('facts.charging', model.usableWhileCharging, () => yesNo(model.usableWhileCharging?.value));
  add('facts.auto-off', autoOff, () =>
    createMessage(`facts.auto-off.${autoOff?.value.when ?? 'not-worn'}`, { minutes: autoOff?.value.minutes ?? 0 }),
  );
  add('facts.bluetooth-version', bluetoothVersion, () => createMessage('facts.text', { text: bluetoothVersion?.value ?? '' }));
  add('facts.bluetooth-version', bluetooth, () => createMessage(`bluetooth.${bluetooth?.value ?? 'unconfirmed'}`));
  add('facts.codecs', codecs, () => createMessage('facts.text', { text: joinNames(codecs?.value ?? []) }));
  add('facts.le-audio', model.leAudio, () => yesNo(model.leAudio?.value));
  add('facts.nfc', model.nfc, () => yesNo(model.nfc?.value));
  add('facts.fast-pair', model.fastPair, () => yesNo(model.fastPair?.value));
  add('facts.swift-pair', model.swiftPair, () => yesNo(model.swiftPair?.value));
  add('facts.transceiver', model.usbTransceiver, () => yesNo(model.usbTransceiver?.value));
  add('facts.hid', model.offersHid, () => createMessage('facts.hid.seen'));
  add('facts.app', app, () => createMessage(`facts.app.${app?.value ?? 'none'}`));
  for (const quirk of model.quirks) add('facts.oddities', quirk, () => createMessage(`quirk.${quirk.id}`, { detail: quirk.detail ?? '' }));
  return lines;
}
