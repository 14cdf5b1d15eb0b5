import type { radios as source } from '../en/radios';

/** See the English texts. */
export const radios: Record<keyof typeof source, string> = {
  'row.le-audio-unsupported': 'Gekoppelt, aber kein Ton',
  'state.le-audio-unsupported': 'Für LE Audio gekoppelt, das dieser Computer nicht kann. Koppeln Sie sie für klassisches Bluetooth.',
  'why.le-audio-unsupported': 'Ihre Kopplung ist für LE Audio. Das Bluetooth dieses Computers bietet kein LE Audio.',
  'why.no-output': 'Dieser Computer hat keine Tonausgabe für sie.',
  'hero.radio': 'Verbindung',
  'radio.classic': 'Klassisches Bluetooth',
  'radio.le-audio': 'LE Audio',
  'radio.le-audio.sides': 'LE Audio, {connected} von {all} Seiten',
  'radio.paired.classic': 'Die Kopplung ist für klassisches Bluetooth.',
  'radio.paired.le-audio': 'Die Kopplung ist für LE Audio.',
  'radio.sound.classic': 'Der Ton läuft über klassisches Bluetooth.',
  'radio.sound.le-audio': 'Der Ton läuft über LE Audio.',
  'radio.preferred.classic': 'Dieser Computer verbindet zuerst klassisches Bluetooth.',
  'radio.preferred.le-audio': 'Dieser Computer verbindet zuerst LE Audio.',
  'cause.le-audio-unsupported': 'Dieser Computer kann kein LE Audio',
  'cause.le-audio-unsupported.why':
    'Sie sind nur für LE Audio gekoppelt. Eine Kopplung für klassisches Bluetooth spielt an jedem Computer.',
  'fix.le-audio-off': 'Schalten Sie LE Audio in Sonys App aus. Koppeln Sie sie dann hier neu.',
  'fix.le-audio-here.linux':
    'Oder schalten Sie LE Audio hier ein: Starten Sie bluetoothd mit -E und -K, und verwenden Sie ein PipeWire, das LE Audio unterstützt.',
  'checked.le-audio-unsupported': 'Für LE Audio gekoppelt, das dieser Computer nicht kann',
  'checked.one-side-missing': 'Eine Seite ist nicht verbunden',
  'checked.lost-nearby': 'Verbindung verloren, obwohl das Signal gut war',
  'checked.in-call-mode': 'Im Anrufmodus',
  'cause.adapter-fault': 'Der Adapter dieses Computers oder sein Treiber verliert die Verbindung',
  'cause.adapter-fault.why':
    'Die Verbindung brach ab, obwohl die Kopfhörer nah waren. Am ehesten liegt es am Treiber oder an der Firmware des Adapters, nicht an der Entfernung.',
  'fix.adapter-software.linux':
    'Aktualisieren Sie den Kernel und die Firmware des Bluetooth-Adapters (auf vielen Systemen das Paket linux-firmware). Starten Sie dann neu.',
  'fix.adapter-other': 'Probieren Sie einen anderen Bluetooth-Adapter. Hält die Verbindung dort, liegt es am eingebauten.',
  'fix.roles.linux':
    'Passiert das oft, lassen Sie WirePlumber nur die Rollen a2dp_source und hfp_ag verwenden, oder nehmen Sie eine andere Version von BlueZ.',
  'answer.le-audio': 'LE Audio oder klassisches Bluetooth: Was läuft?',
  'answer.le-audio.yes': 'Ja, der {model} unterstützt LE Audio.',
  'answer.le-audio.no': 'Nein, der {model} unterstützt kein LE Audio.',
  'answer.le-audio.compare':
    'LE Audio überträgt Musik und Anrufe gleichzeitig und mit kurzer Verzögerung. Beide Seiten müssen es unterstützen. Klassisches Bluetooth läuft mit jedem Computer, auch mit LDAC, wo es das gibt. Die Seite verbundener Kopfhörer zeigt, worüber der Ton läuft.',
  'answer.le-audio.change':
    'Earshot ändert das nie von sich aus. Schalten Sie dazu LE Audio in Sonys App ein oder aus. Entfernen Sie die Kopfhörer dann an diesem Computer und koppeln Sie sie neu.',
  'says.answer.le-audio': 'LE Audio, LC3, klassisches Bluetooth, umschalten, LE Audio ausschalten, LE Audio einschalten',
};
