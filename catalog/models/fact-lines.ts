import { lightMessage, patternMessage } from '../guides/step';
import { joinNames } from '../messages/join';
import { type Message, say } from '../messages/message';
import type { SourcedFact } from './fact';
import type { Model } from './model';

/** One line of what is known about a model. */
interface FactLine {
  readonly label: Message;
  readonly value: Message;
  readonly source: SourcedFact;
}

/** Returns the facts about a model apart from its procedures, in order. Unknown facts are left out. */
export function factLines(model: Model): FactLine[] {
  const lines: FactLine[] = [];
  const add = (label: Message['key'], source: SourcedFact | null, value: () => Message): void => {
    if (source !== null) lines.push({ label: say(label), value: value(), source });
  };
  const yesNo = (value: boolean | undefined): Message => say(value === true ? 'facts.yes' : 'facts.no');
  for (const control of model.controls) {
    if (control.source === null) continue;
    const name = say(`control.${control.id}`);
    const value =
      control.place === null
        ? say('facts.control.nowhere', { control: name })
        : say('facts.control', { control: name, place: say(`place.${control.place}`) });
    lines.push({
      label: say('facts.controls'),
      value,
      source: { confidence: control.confidence ?? 'reported', sources: [control.source] },
    });
  }
  for (const indicator of model.indicators) {
    const condition = say(`condition.${indicator.condition}`);
    lines.push({
      label: say('facts.lights'),
      value: say('condition.line', {
        condition,
        what: indicator.light.lamp === undefined ? patternMessage(indicator.light) : lightMessage(indicator.light),
      }),
      source: indicator,
    });
  }
  for (const prompt of model.voicePrompts) {
    const what = say('condition.says', { says: prompt.says });
    lines.push({
      label: say('facts.voice'),
      value: say('condition.line', { condition: say(`condition.${prompt.condition}`), what }),
      source: prompt,
    });
  }
  const { multipoint, pairingWindow, pairedDeviceLimit, passkey, bluetoothVersion, codecs, cable, autoOff, app, bluetooth } = model;
  add('facts.multipoint', multipoint, () => say(multipoint?.supported === true ? 'facts.multipoint.yes' : 'facts.multipoint.no'));
  for (const limit of multipoint?.limits ?? []) add('facts.multipoint', multipoint, () => say(`multipoint.${limit}`));
  add('facts.limit', pairedDeviceLimit, () => say('facts.limit.value', { count: pairedDeviceLimit?.value ?? 0 }));
  add('facts.full', model.whenMemoryFull, () => say('facts.full.oldest-replaced'));
  add('facts.window', pairingWindow, () =>
    say(pairingWindow?.value.thenOff === true ? 'facts.window.then-off' : 'facts.window.value', {
      minutes: pairingWindow?.value.minutes ?? 0,
    }),
  );
  add('facts.passkey', passkey, () => say('facts.text', { text: passkey?.value ?? '' }));
  add('facts.cable', cable, () => say(`facts.cable.${cable?.value ?? 'can-be-used'}`));
  add('facts.charging', model.usableWhileCharging, () => yesNo(model.usableWhileCharging?.value));
  add('facts.auto-off', autoOff, () =>
    say(`facts.auto-off.${autoOff?.value.when ?? 'not-worn'}`, { minutes: autoOff?.value.minutes ?? 0 }),
  );
  add('facts.bluetooth-version', bluetoothVersion, () => say('facts.text', { text: bluetoothVersion?.value ?? '' }));
  add('facts.bluetooth-version', bluetooth, () => say(`bluetooth.${bluetooth?.value ?? 'unconfirmed'}`));
  add('facts.codecs', codecs, () => say('facts.text', { text: joinNames(codecs?.value ?? []) }));
  add('facts.le-audio', model.leAudio, () => yesNo(model.leAudio?.value));
  add('facts.nfc', model.nfc, () => yesNo(model.nfc?.value));
  add('facts.fast-pair', model.fastPair, () => yesNo(model.fastPair?.value));
  add('facts.swift-pair', model.swiftPair, () => yesNo(model.swiftPair?.value));
  add('facts.transceiver', model.usbTransceiver, () => yesNo(model.usbTransceiver?.value));
  add('facts.hid', model.offersHid, () => say('facts.hid.seen'));
  add('facts.app', app, () => say(`facts.app.${app?.value ?? 'none'}`));
  for (const quirk of model.quirks) add('facts.oddities', quirk, () => say(`quirk.${quirk.id}`, { detail: quirk.detail ?? '' }));
  return lines;
}
