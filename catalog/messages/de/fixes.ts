import type { fixes as english } from '../en/fixes';

/** Texts of the troubleshooter: remedies. */
export const fixes: Readonly<Record<keyof typeof english, string>> = {
  'ladder.title': 'Zurücksetzen, sanft zuerst',
  'ladder.tried': 'Schon versucht',
  'ladder.keeps': 'Alles bleibt.',
  'ladder.reset.keeps': 'Kopplungen und Einstellungen bleiben.',
  'ladder.reset.may-erase': 'Sollte die Kopplungen behalten, ist aber nicht überprüft.',
  'ladder.initialize.erases': 'Löscht Kopplungen und Einstellungen.',
  'fix.bluetooth-on': 'Schalten Sie Bluetooth ein und den Flugmodus aus.',
  'fix.bluetooth-toggle': 'Schalten Sie Bluetooth aus und wieder ein.',
  'fix.rfkill': 'In einem Terminal hebt „rfkill unblock bluetooth“ eine Sperre auf.',
  'fix.adapter-plug': 'Benutzen Sie einen Bluetooth-Stecker, stecken Sie ihn in eine andere Buchse.',
  'fix.adapter-driver': 'Suchen Sie im Geräte-Manager nach Bluetooth. Installieren Sie den Treiber vom Hersteller des Computers.',
  'fix.adapter-firmware': 'Suchen Sie fehlende Firmware mit „sudo dmesg | grep -i bluetooth“ und installieren Sie das genannte Paket.',
  'fix.restart-computer': 'Starten Sie den Computer neu.',
  'fix.service.linux': 'In einem Terminal: „sudo systemctl restart bluetooth“.',
  'fix.service.windows': 'Starten Sie unter „Dienste“ den „Bluetooth-Unterstützungsdienst“ neu.',
  'fix.permission.macos': 'Erlauben Sie Earshot unter Systemeinstellungen > Datenschutz & Sicherheit > Bluetooth und starten Sie es neu.',
  'fix.permission.linux': 'Bei Snap: „snap connect earshot:bluez“. Bei Flatpak: den Systembus-Namen org.bluez erlauben.',
  'fix.permission.windows': 'Erlauben Sie es unter Einstellungen > Datenschutz und Sicherheit.',
  'fix.power-saving': 'Verbieten Sie im Geräte-Manager, dass der Computer den Bluetooth-Adapter zum Stromsparen ausschaltet.',
  'fix.driver-update': 'Installieren Sie den neuesten Bluetooth-Treiber vom Hersteller des Computers.',
  'fix.remove-hidden': 'Blenden Sie im Geräte-Manager ausgeblendete Geräte ein und deinstallieren Sie jeden Eintrag der Kopfhörer.',
  'fix.close-bluetooth-tools': 'Schließen Sie andere Bluetooth-Fenster und -Programme und Programme, die das Handy anbinden.',
  'fix.sound-server':
    'Installieren Sie den Bluetooth-Teil des Tonsystems: „libspa-0.2-bluetooth“ für PipeWire oder „pulseaudio-module-bluetooth“ für PulseAudio. Melden Sie sich dann ab und wieder an.',
  'fix.closer': 'Gehen Sie näher heran, ohne Wände oder Ihren Körper dazwischen.',
  'fix.usb3': 'Halten Sie USB-3-Stecker vom Adapter fern; benutzen Sie wenn möglich WLAN mit 5 GHz.',
  'fix.codec-stable': 'Wählen Sie in Sonys App „Priorität auf stabiler Verbindung“.',
  'fix.charge': 'Laden Sie sie mindestens eine halbe Stunde mit dem mitgelieferten Kabel und versuchen Sie es dann wieder.',
  'fix.hold-longer': 'Halten Sie ihn, bis die Lampe blinkt, höchstens so lange, wie der Ring zeigt.',
  'fix.off-first': 'Schalten Sie sie zuerst aus, dann halten Sie den Knopf.',
  'fix.other-button': 'Gehen Sie zum Schritt zurück und versuchen Sie den nächsten Weg, oder öffnen Sie Sonys Hilfe.',
  'fix.list-first': 'Öffnen Sie zuerst die Bluetooth-Liste des Computers. Starten Sie erst dann den Kopplungsmodus.',
  'fix.unplug': 'Ziehen Sie das Ladekabel und das Kopfhörerkabel ab.',
  'fix.free-other': 'Schalten Sie Bluetooth am anderen Gerät aus oder trennen Sie die Kopfhörer dort.',
  'fix.passkey': 'Geben Sie 0000 ein. Sehen Sie eine Zahl zum Vergleichen, bestätigen Sie sie einfach.',
  'fix.agent': 'Koppeln Sie in den Bluetooth-Einstellungen des Systems; sie können die Frage zeigen.',
  'fix.auto-off': 'Tragen Sie sie, oder verbinden Sie innerhalb weniger Minuten. Bei manchen Modellen ändert Sonys App die Zeit.',
  'fix.firmware': 'Aktualisieren Sie die Firmware in Sonys Handy-App. Computer können das nicht.',
  'fix.support': 'Fragen Sie Sonys Kundendienst. Nennen Sie das Modell, was das Licht macht und was Sie versucht haben.',
  'fix.disconnect-one': 'Trennen Sie eines der beiden Geräte, bevor Sie ein weiteres verbinden.',
  'fix.mute-other': 'Stellen Sie Hinweistöne auf dem Gerät stumm, das nicht spielen soll.',
  'fix.press-play': 'Starten Sie die Wiedergabe auf dem Gerät, das Sie hören wollen, noch einmal.',
  'fix.multipoint-off': 'Schalten Sie „Connect to 2 devices simultaneously“ in Sonys App aus, wenn Sie es nicht brauchen.',
  'fix.adapter-new': 'Nehmen Sie einen USB-Adapter mit Bluetooth 4.0 oder neuer.',
  'fix.bluetooth-off-sleep': 'Schalten Sie Bluetooth am Computer aus, bevor Sie ihn zuklappen.',
  'fix.output.windows': 'Klicken Sie in der Taskleiste auf den Lautsprecher und wählen Sie die Kopfhörer als Ausgabe.',
  'fix.output.macos': 'Öffnen Sie das Ton-Menü in der Menüleiste und wählen Sie die Kopfhörer als Ausgabe.',
  'fix.output.linux': 'Wählen Sie in den Klangeinstellungen die Kopfhörer als Ausgabe.',
  'fix.connect-twice': 'Trennen und verbinden Sie noch einmal. Das zweite Mal bringt oft den Ton.',
  'fix.services.windows':
    'Öffnen Sie unter Systemsteuerung > Geräte und Drucker ihre Eigenschaften und haken Sie unter „Dienste“ die „Audiosenke“ an.',
  'fix.volume': 'Stellen Sie die Lautstärke am Computer und an den Kopfhörern höher.',
  'fix.other-microphone': 'Wählen Sie im Anrufprogramm das Mikrofon des Computers. Die Musik bleibt in Stereo.',
  'fix.end-call': 'Schließen Sie Programme, die das Mikrofon benutzen, und warten Sie einen Moment.',
  'fix.profile.linux': 'Wählen Sie in den Klangeinstellungen das Profil „High Fidelity Playback (A2DP)“.',
  'fix.reconnect-by-hand': 'Trennen Sie die Kopfhörer und verbinden Sie sie wieder.',
  'fix.microphone.windows':
    'Wählen Sie unter Einstellungen > System > Sound das Headset als Eingabe und erlauben Sie Programmen das Mikrofon unter „Datenschutz und Sicherheit“.',
  'fix.microphone.macos':
    'Wählen Sie unter Systemeinstellungen > Ton die Kopfhörer als Eingabe und erlauben Sie dem Programm das Mikrofon unter „Datenschutz & Sicherheit“.',
  'fix.microphone.linux': 'Wählen Sie in den Ton-Einstellungen das Headset als Eingang, mit einem Profil für Anrufe.',
  'fix.delay': 'Stellen Sie im Videoplayer die Tonverzögerung von Hand ein, wenn er das kann.',
  'fix.cable-for-games': 'Benutzen Sie zum Spielen ein Kopfhörerkabel oder einen USB-Sender.',
  'fix.codec.windows': 'Windows hat SBC und AAC, mit manchen Adaptern aptX. LDAC hat es nicht.',
  'fix.codec.macos': 'macOS hat AAC und SBC. LDAC hat es nicht.',
  'fix.codec.linux': 'PipeWire hat LDAC und AAC, wo sie eingebaut wurden. Wählen Sie das Profil in den Klangeinstellungen.',
  'fix.codec-app': 'Wählen Sie in Sonys App „Priorität auf Tonqualität“. „Priorität auf stabiler Verbindung“ lässt nur SBC übrig.',
  'fix.le-audio-again': 'Entfernen Sie sie am Computer und koppeln Sie sie neu, nachdem LE Audio ein- oder ausgeschaltet wurde.',
  'fix.le-audio.linux': 'Starten Sie den Bluetooth-Dienst neu oder schalten Sie LE Audio in Sonys App aus.',
  'fix.trust-after-tone':
    'Verbinden Sie sie und wählen Sie „Ton prüfen“. Sobald Sie die Töne gehört haben, verbinden sich von Earshot gekoppelte Kopfhörer wieder von selbst.',
  'fix.trust': 'In einem Terminal lässt „bluetoothctl trust ADRESSE“ sie von selbst zurückkommen.',
  'mend.sound-settings': 'Ton-Einstellungen öffnen',
  'fix.one-side-charge': 'Legen Sie beide ins Etui und laden Sie es, bis sein Licht ausgeht. Sehen Sie nach, ob beide leuchten.',
  'fix.both-in-case': 'Legen Sie beide ins Etui, schließen Sie es, warten Sie zehn Sekunden und nehmen Sie beide heraus.',
  'fix.clean-contacts': 'Wischen Sie Kontakte, Gitter und Touch-Flächen mit einem trockenen, weichen Tuch ab.',
  'fix.pair-by-app': 'Öffnen Sie auf einem verbundenen Telefon Sonys App und suchen Sie dort das Koppeln mit einem neuen Gerät.',
  'fix.hands-free.windows':
    'Öffnen Sie in Windows Systemsteuerung > Geräte und Drucker, die Eigenschaften der Kopfhörer, und setzen Sie unter Dienste den Haken bei „Freisprechtelefonie“.',
  'fix.hands-free.linux': 'Wählen Sie in den Ton-Einstellungen ein Headset-Profil. Fehlt es, hat das Tonsystem Anrufe ausgeschaltet.',
  'fix.battery-experimental':
    'Älteres BlueZ meldet den Akku nur mit „Experimental = true“ in /etc/bluetooth/main.conf; starten Sie dann Bluetooth neu.',
  'fix.battery-app': 'Sonys Handy-App zeigt ihn. Viele Modelle sagen ihn auch beim Einschalten.',
  'fix.volume-both': 'Stellen Sie erst die Kopfhörer auf eine mittlere Lautstärke, dann den Computer.',
  'fix.absolute-volume': 'WirePlumber kann beide trennen: setzen Sie „bluez5.enable-hw-volume“ auf false.',
  'fix.volume-keys': 'Wählen Sie die Kopfhörer in den Ton-Einstellungen als Ausgang und versuchen Sie die Tasten noch einmal.',
  'fix.speak-to-chat':
    'Halten Sie beim WH-1000XM4 zwei Finger einige Sekunden auf das Touchpanel; bei jedem Modell schaltet Sonys App es aus.',
  'fix.wear-pause': 'Schalten Sie in Sonys App die Pause beim Absetzen aus.',
  'fix.latency-offset':
    'Stellen Sie es von Hand: Nennen Sie dem System, in den erweiterten Ton-Einstellungen oder mit „pactl set-port-latency-offset“, um wie viel der Ton zu spät ist.',
  'fix.keep-pairing':
    'Falls sie wieder verloren geht: Eine Kopplung gehört zu einem Bluetooth-Adapter und einem System. Ein anderer Adapter oder ein zweites System auf diesem Computer hat sie nicht.',
  'fix.keep-pairing.linux':
    'Linux behält Kopplungen im Ordner /var/lib/bluetooth. Er muss root gehören, beschreibbar sein und einen Neustart überstehen. Ein Live-System behält nichts.',
  'fix.keep-pairing.windows':
    'Installieren Sie den neuesten Bluetooth-Treiber vom Hersteller des Computers, schalten Sie in den Energieoptionen den „Schnellstart“ aus, starten Sie neu und koppeln Sie noch einmal.',
  'fix.keep-pairing.macos':
    'Starten Sie den Mac neu, entfernen Sie die Kopfhörer in den Bluetooth-Einstellungen und koppeln Sie sie noch einmal. Installieren Sie ausstehende macOS-Updates.',
  'fix.pairable.linux':
    'Führen Sie in einem Terminal „bluetoothctl pairable on“ aus. Entfernen Sie dann die Kopfhörer und koppeln Sie sie noch einmal, damit die Kopplung gespeichert wird.',
  'fix.just-works.linux':
    'Manche Adapter weisen Linux an, den Schlüssel nicht zu speichern. Mit „JustWorksRepairing = always“ in /etc/bluetooth/main.conf dürfen die Kopfhörer ihn selbst erneuern. Ein anderer Adapter löst es auf Dauer.',
  'fix.sound-server-start':
    'Der Bluetooth-Teil ist installiert oder könnte es sein, läuft in dieser Sitzung aber nicht. Starten Sie das Tonsystem mit „systemctl --user restart pipewire wireplumber“ oder „pulseaudio -k“ neu, oder melden Sie sich ab und wieder an.',
  'fix.switch-to-calls': 'Schalten Sie die Kopfhörer auf Anrufe um. Musik klingt schlechter, bis Sie zurückschalten.',
  'fix.call-device.windows':
    'Windows hat ein zweites Standardgerät für die Kommunikation. Klicken Sie unter Einstellungen > System > Sound > Weitere Soundeinstellungen bei „Wiedergabe“ und bei „Aufnahme“ mit der rechten Maustaste auf das Headset und wählen Sie „Als Standardkommunikationsgerät festlegen“. Viele Anrufprogramme haben außerdem eine eigene Auswahl.',
  'fix.le-audio-calls': 'LE Audio überträgt Stereo und Mikrofon zugleich, wenn Kopfhörer, Adapter und System es haben.',
};
