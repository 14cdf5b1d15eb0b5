import type { answers as english } from '../en/answers';

/** Questions people ask, and the answers; and the search over them. */
export const answers: Readonly<Record<keyof typeof english, string>> = {
  'answer.two-devices': 'Können sie mit zwei Geräten zugleich verbunden sein?',
  'answer.two-devices.yes': 'Ja. Dieses Modell ({model}) kann mit zwei Geräten zugleich verbunden sein.',
  'answer.two-devices.no':
    'Nein. Dieses Modell ({model}) verbindet sich mit einem Gerät auf einmal. Es merkt sich mehrere und wechselt zwischen ihnen.',
  'answer.two-devices.general':
    'Manche Modelle können es; für dieses sagt es keine Quelle. Suchen Sie in Sonys App „Connect to 2 devices simultaneously“. Fehlt das, verbinden sie sich mit einem Gerät auf einmal.',
  'answer.how-many': 'Wie viele Geräte merken sie sich?',
  'answer.how-many.known': 'Dieses Modell ({model}) merkt sich {count, plural, one {# Gerät} other {# Geräte}}.',
  'answer.how-many.unknown': 'Für dieses Modell nennt keine Quelle die Zahl. Artikel sagen 8 bis 10; Sonys Hilfe eines Modells sagt 8.',
  'answer.how-many.full': 'Ist der Speicher voll, ersetzt ein neues Gerät das älteste. Man muss vorher nichts löschen.',
  'answer.pin': 'Wie lautet die PIN oder das Kennwort?',
  'answer.pin.known': 'Für dieses Modell ({model}): {passkey}. Die meisten Geräte fragen nicht.',
  'answer.pin.general':
    'Wird eines verlangt, versuchen Sie 0000. Es steht in Sonys Hilfen zu anderen Modellen. Das oft zu lesende 1234 steht in keiner. Die meisten Geräte fragen nicht.',
  'answer.hold-how-long': 'Wie lange muss ich die Taste für den Kopplungsmodus halten?',
  'answer.hold-how-long.known':
    '{model}: Halten Sie {controls} {seconds, plural, one {# Sekunde} other {# Sekunden}} lang, oder bis der Kopplungsmodus zu hören ist.',
  'answer.hold-how-long.no-seconds':
    '{model}: Halten Sie {controls}. Keine Quelle sagt, wie lange; halten Sie, bis das Licht blinkt oder Earshot es hört.',
  'answer.hold-how-long.unknown':
    'Das ist je nach Modell verschieden, und für dieses sagt es keine Quelle. Halten Sie, bis das Licht blinkt oder Earshot den Kopplungsmodus hört.',
  'answer.light-meaning': 'Was bedeuten die Lichter?',
  'answer.light-meaning.unknown':
    'Keine Quelle beschreibt die Lichter dieses Modells. Sonys Hilfe tut es. Blaues Blinken ist bei den bekannten Modellen der Kopplungsmodus.',
  'answer.how-long-pairing': 'Wie lange dauert das Koppeln?',
  'answer.how-long-pairing.general': 'Sekunden bis eine Minute. Der Name kann bis zu einer Minute brauchen, bis er in der Liste steht.',
  'answer.how-long-pairing.window': 'Der Kopplungsmodus endet nach einigen Minuten; etwa fünf bei den Modellen, deren Hilfe es sagt.',
  'answer.need-the-app': 'Brauche ich Sonys App?',
  'answer.need-the-app.general':
    'Nicht zum Koppeln und Hören. Gebraucht wird sie für Firmware-Updates, die Einstellung für zwei Geräte und Klangeinstellungen.',
  'answer.need-the-app.which': 'Sonys App für dieses Modell ({model}): {app}.',
  'answer.which-device': 'Mit welchem Gerät sind sie verbunden?',
  'answer.which-device.general':
    'Die Liste links sagt, ob es dieser Computer ist. Sonst sehen Sie in Sonys App oder in der Bluetooth-Liste jedes Geräts nach. Nach dem Einschalten gehen sie zuerst zum letzten Gerät.',
  'answer.stay-paired': 'Wie trenne ich, ohne die Kopplung zu verlieren?',
  'answer.stay-paired.general':
    'Trennen Sie sie in den Bluetooth-Einstellungen oder schalten Sie sie aus. Die Kopplung bleibt, bis Sie sie entfernen.',
  'answer.no-bluetooth-device': 'Gehen sie mit einem Gerät ohne Bluetooth?',
  'answer.no-bluetooth-device.general':
    'Ja, mit einem Bluetooth-Adapter für Ton oder mit einem Kopfhörerkabel, wenn sie eine Buchse haben.',
  'answer.reset-erases': 'Was löscht ein Reset?',
  'answer.reset-erases.two':
    'Sony hat zwei Arten. Ein Reset behält Kopplungen und Einstellungen. Ein Werksreset („Initialisieren“) löscht beides. Die Zahl der Geräte, die sie sich merken können, bleibt gleich.',
  'answer.reset-erases.outside': 'Musikdienste, Playlists und Konten sind auf dem Handy. Davon wird nichts gelöscht.',
  'answer.selling': 'Ich verkaufe oder verschenke sie. Was ist zu tun?',
  'answer.selling.erase':
    'Löschen Sie sie zuerst mit dem Zurücksetzen auf die Werkseinstellungen. Das entfernt jede Kopplung und jede Einstellung. Koppeln Sie sie danach nicht wieder.',
  'answer.selling.no-erase':
    'Wie dieses Modell gelöscht wird, hat niemand aufgeschrieben. Zum Weitergeben genügt es, es von den eigenen Geräten zu entfernen: Der neue Besitzer koppelt neu.',
  'answer.selling.remove':
    'Entfernen Sie sie dann von diesem Computer, von jedem Handy und in Sonys App. Solange sie dort gekoppelt sind, können sich diese Geräte wieder verbinden.',
  'answer.selling.new-owner': 'Der neue Besitzer startet den Kopplungsmodus wie bei einem neuen Gerät.',
  'answer.reset-without-case': 'Lassen sich Ohrhörer ohne Etui zurücksetzen?',
  'answer.reset-without-case.unknown':
    'Keine Quelle sagt, wie dieses Modell zurückgesetzt wird. Das eine offizielle Verfahren für Ohrhörer, das gefunden wurde (LinkBuds UC), braucht das Etui.',
  'answer.reset-without-case.guide': 'Die Anleitung für dieses Modell sagt, was nötig ist.',
  'answer.hold-longer': 'Hilft es, die Ein/Aus-Taste sehr lange zu halten?',
  'answer.hold-longer.general':
    'Keine Quelle von Sony beschreibt das, weder als Hilfe noch als Gefahr. Bei manchen Modellen ist langes Halten mit einer zweiten Taste der Werksreset. Benutzen Sie die Anleitung des Modells.',
  'answer.noise-cancelling-after-reset': 'Die Geräuschunterdrückung wirkt nach einem Reset schwächer. Ist das normal?',
  'answer.noise-cancelling-after-reset.general':
    'Ein Werksreset stellt die Klangeinstellungen auf die gelieferten zurück. Stellen Sie die Geräuschunterdrückung in Sonys App oder mit ihrer Taste neu ein. Dass sie tagelang lernt, steht in keinem Text von Sony.',
  'answer.touch-controls': 'Die Berührungsflächen reagieren nicht. Was hilft?',
  'answer.touch-controls.general':
    'Reinigen und trocknen Sie die Fläche, starten Sie die Kopfhörer neu und suchen Sie in Sonys App ein Firmware-Update. Ein Reset ist der nächste Schritt.',
  'answer.codecs': 'Welche Tonformate (LDAC, aptX, AAC) haben sie?',
  'answer.codecs.known': '{model}: {codecs}.',
  'answer.codecs.unknown': 'Keine Quelle führt die Formate dieses Modells auf.',
  'answer.codecs.computer':
    'Auch der Computer entscheidet: Windows und macOS haben kein LDAC; Linux hat es, wo das Tonsystem damit gebaut wurde.',
  'answer.codecs.setting':
    'Auch eine Einstellung der Kopfhörer entscheidet. Mit „Priorität auf stabiler Verbindung“ in Sonys App bieten sie nur SBC an; „Priorität auf Tonqualität“ bringt die anderen zurück.',
  'answer.codecs.two-devices':
    'Solange zwei Geräte zugleich verbunden sind, lassen manche Modelle LDAC weg. In Sonys App lässt sich diese Verbindung ausschalten.',
  'answer.le-name': 'Was ist der Eintrag, der mit LE_ beginnt?',
  'answer.le-name.general':
    'Dieselben Kopfhörer, gesehen durch ihren stromsparenden Funk. Er ist für Sonys Handy-App und überträgt keinen Ton. Wählen Sie den Namen ohne LE_.',
  'answer.firmware-update': 'Wie aktualisiere ich die Firmware?',
  'answer.firmware-update.general':
    'In Sonys App auf einem Handy. Kein Text von Sony beschreibt für diese Kopfhörer ein Update vom Computer aus.',
  'answer.equalizer': 'Wie ändere ich den Equalizer?',
  'answer.equalizer.general': 'Earshot ändert den Equalizer nicht. Das macht Sonys App auf einem Telefon, bei Modellen mit Equalizer.',
  'answer.noise-canceling': 'Wie schalte ich die Geräuschunterdrückung ein oder aus?',
  'answer.noise-canceling.general':
    'Earshot steuert die Geräuschunterdrückung nicht. Nutzen Sie die Taste oder das Berührungsfeld am Kopfhörer oder Sonys App auf einem Telefon.',
  'answer.rename': 'Kann ich die Kopfhörer umbenennen?',
  'answer.rename.general':
    'In der Liste von Earshot, ja: Öffnen Sie die Kopfhörer und wählen Sie „Namen geben“. Den Namen, den die Kopfhörer senden, ändert Earshot nicht. Vielleicht erlauben die Bluetooth-Einstellungen Ihres Computers einen anderen Namen auf diesem Computer.',

  'help.results': '{count, plural, =0 {Nichts gefunden. Versuchen Sie andere Wörter.} one {# Treffer} other {# Treffer}}',
  'help.connect': 'Koppeln und verbinden',
  'help.symptoms': 'Etwas geht nicht',
  'tabs.label': 'Zu diesen Kopfhörern',
  'tabs.fix': 'Problem beheben',
  'tabs.guides': 'Anleitungen',
  'tabs.reset': 'Zurücksetzen',
  'tabs.about': 'Über dieses Modell',
  'help.more-symptoms': 'Weitere Probleme',
  'help.answers': 'Fragen',
  'help.open-guide': 'Anleitung: {guide}',
  'help.next': 'Siehe auch',

  'about.unofficial': 'Earshot ist nicht von Sony. Produktnamen gehören ihren Eigentümern.',
  'about.version': 'Version {version}',
  'about.project': 'Projektseite von Earshot',
  'about.fast-pair':
    'Fast-Pair-Modellkennungen: aus „model_ids.csv“ der WhisperPair-Forschung von KU Leuven COSIC, Lizenz CC BY 4.0 (creativecommons.org/licenses/by/4.0). Geändert: nur Sonys Zeilen, Modellnamen zugeordnet.',
  'about.facts': 'Angaben zu Modellen stammen aus Sonys Hilfen und von Dritten. Jede zeigt, wo sie gelesen wurde.',
  'about.libraries': 'Gemacht mit Electron, noble, React, zustand und anderer quelloffener Software.',
  'about.licences':
    'Earshot ist freie Software unter der MIT-Lizenz. Die Schrift Inter steht unter der SIL Open Font License, die Symbole (Lucide) unter der ISC-Lizenz.',
};
