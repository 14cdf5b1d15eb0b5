/** German phrases of each topic, separated by semicolons. They were made up, so that the phrases of real threads remain tests. */
export const de: Readonly<Record<string, string>> = {
  'symptom:after-factory-reset':
    'nach Werksreset keine Verbindung; seit dem Zurücksetzen verbindet nichts mehr',
  'symptom:after-update':
    'seit Windows Update kaputt; Update hat Bluetooth zerschossen; nach Kernel-Update kein Ton',
  'symptom:asks-for-pin':
    'soll eine PIN eingeben; welcher Code wird verlangt; Windows will eine PIN',
  'symptom:battery-low':
    'Akku nach einer Stunde leer; lädt nicht mehr; Akku schnell leer; Ohrhörer lädt nicht im Case',
  'symptom:broken-control':
    'Tasten am Kopfhörer ohne Funktion; Touchfläche reagiert nicht; Taste klemmt',
  'symptom:call-quality':
    'Tonqualität wird schlecht sobald das Mikro an ist; Ton bei Anrufen total dumpf; sobald ich telefoniere klingt Musik grauenhaft; Mikrofonqualität sehr schlecht',
  'symptom:cannot-remove':
    'Gerät lässt sich nicht entfernen; Entfernen fehlgeschlagen; Gerät kommt nach dem Löschen wieder',
  'symptom:console':
    'an der PS5 benutzen; PS5 erkennt Headset nicht; Xbox Headset; Nintendo Switch koppeln',
  'symptom:delay':
    'Ton kommt später als das Bild; Verzögerung beim Filme schauen; Ton zu spät',
  'symptom:does-not-come-back':
    'nach dem Standby keine Verbindung mehr; muss ich jeden Tag neu verbinden; verbinden sich nicht mehr automatisch; muss jedes Mal manuell verbinden; nach dem Aufwachen wird nicht neu verbunden; nach Neustart weg und neu koppeln',
  'symptom:hands-free-only':
    'nur als Headset verfügbar kein Stereo; A2DP lässt sich nicht auswählen; nur Hands-Free AG Audio',
  'symptom:keeps-disconnecting':
    'Verbindung bricht dauernd ab; Kopfhörer trennen sich immer wieder; Bluetooth trennt sich ständig; nach ein paar Minuten Verbindung verloren; Abbrüche alle 5 Minuten',
  'symptom:le-entry-paired':
    'zwei Einträge in der Liste, einer mit LE; LE Eintrag verbunden aber kein Ton',
  'symptom:memory-full':
    'zu viele Geräte gespeichert; Maximale Anzahl Geräte erreicht; wie viele Geräte kann man koppeln',
  'symptom:no-battery-level':
    'wo sehe ich den Akkustand; Akkuanzeige fehlt; falscher Akkustand',
  'symptom:no-microphone':
    'keiner hört mich in Teams; Mikro geht nicht; Mikrofon wird nicht erkannt; die anderen hören mich nicht; Eingabegerät fehlt',
  'symptom:no-pairing-mode':
    'Kopplungsmodus lässt sich nicht starten; blinkt nicht blau wenn ich die Taste halte; komme nicht in den Koppelmodus; Lampe blinkt beim Gedrückthalten nicht',
  'symptom:no-reaction':
    'lassen sich nicht einschalten; komplett tot; Kopfhörer gehen nicht mehr an; reagieren auf nichts',
  'symptom:no-sound':
    'verbunden aber man hört nix; Sound kommt weiterhin aus den Boxen; kann Kopfhörer nicht als Ausgabe wählen; kein Ton am PC trotz Verbindung; Musik läuft über die Laptop-Lautsprecher statt über die Kopfhörer; erscheint nicht unter Ausgabegeräte; ich höre gar nichts',
  'symptom:not-listed':
    'Laptop sieht die Kopfhörer nicht; wird beim Suchen nicht gefunden; Kopfhörer tauchen in Windows nirgends auf; Geräteliste bleibt leer; Kopfhörer wird von Windows nicht erkannt; am PC taucht nichts auf, am Handy schon; Bluetooth-Suche findet alles außer meinen Sonys; Gerät nicht in der Liste',
  'symptom:one-side-silent':
    'links hör ich nichts; nur ein Ohrhörer funktioniert; rechts kein Ton; ein Stöpsel verbindet nicht',
  'symptom:second-device':
    'zweites Handy lässt sich nicht verbinden; Multipoint geht nicht; Laptop verbindet nicht solange Handy verbunden ist',
  'symptom:stops-by-itself':
    'Musik pausiert wenn ich spreche; Musik hört auf wenn ich rede; pausiert ständig',
  'symptom:stutter':
    'Musik hakt; ständig kurze Aussetzer; es knackt und rauscht; Ton stockt und knackt; abgehackter Sound; Musik setzt immer kurz aus',
  'symptom:too-quiet':
    'zu leise am PC; Lautstärke zu gering unter Linux; selbst auf 100 Prozent leise',
  'symptom:volume-jumps':
    'plötzlich volle Lautstärke; Lautstärketasten gehen nicht; Lautstärke lässt sich nicht ändern; viel zu laut nach dem Verbinden',
  'symptom:will-not-connect':
    'Verbindung klappt einfach nicht; gekoppelt aber nicht verbunden; bleibt bei Verbinden hängen; gekoppelt, aber Verbinden schlägt fehl; Verbindung nicht möglich; er verbindet sich nicht mit dem Laptop',
  'symptom:window-timed-out':
    'Kopplungsmodus endet zu schnell; blinkt zu kurz, ich bin zu langsam; Kopplungsmodus bricht nach Sekunden ab',
  'symptom:wrong-device':
    'verbindet sich ständig mit dem iPad; das Handy schnappt sich die Kopfhörer; verbindet sich zuerst mit dem Tablet; springt immer aufs Handy um; Kopfhörer meiner Frau verbinden sich mit meinem Laptop',
  'answer:codecs':
    'welcher Codec wird verwendet; AAC oder LDAC unter Windows',
  'answer:equalizer':
    'mehr Bass',
  'answer:firmware-update':
    'wie mache ich ein Firmware Update; Firmware am PC aktualisieren',
  'answer:hold-how-long':
    'wie lange Taste drücken zum Koppeln; wie lange muss ich drücken',
  'answer:hold-longer':
    '30 Sekunden drücken',
  'answer:how-long-pairing':
    'wie lange dauert das Koppeln',
  'answer:how-many':
    'zu viele Geräte gespeichert; Maximale Anzahl Geräte erreicht; wie viele Geräte kann man koppeln',
  'answer:le-name':
    'zwei Einträge in der Liste, einer mit LE; was bedeutet LE',
  'answer:light-meaning':
    'warum blinkt es orange; was bedeutet das blaue Blinken',
  'answer:need-the-app':
    'geht es ohne App; App zwingend nötig',
  'answer:no-bluetooth-device':
    'PC ohne Bluetooth; im Flugzeug benutzen',
  'answer:noise-canceling':
    'Noise Cancelling ausschalten; Geräuschunterdrückung abschalten',
  'answer:noise-cancelling-after-reset':
    'ANC schlechter als vorher',
  'answer:pin':
    'soll eine PIN eingeben; welcher Code wird verlangt; Windows will eine PIN',
  'answer:rename':
    'Namen der Kopfhörer ändern; Bluetooth-Namen ändern',
  'answer:reset-erases':
    'was löscht ein Reset',
  'answer:reset-without-case':
    'Reset ohne Ladecase',
  'answer:selling':
    'vor dem Verschenken; Kopfhörer verschenken',
  'answer:stay-paired':
    'kurz trennen, gekoppelt bleiben; Verbindung am Laptop trennen',
  'answer:touch-controls':
    'Tasten am Kopfhörer ohne Funktion; Touchfläche reagiert nicht',
  'answer:two-devices':
    'können die zwei Geräte gleichzeitig; mit zwei Geräten gleichzeitig verbinden',
  'answer:which-device':
    'womit sind die Kopfhörer verbunden',
  'guide:disconnect':
    'kurz trennen, gekoppelt bleiben; Verbindung am Laptop trennen',
  'guide:first-aid':
    'nichts geht mehr was tun; Kopfhörer spinnen',
  'guide:first-pairing':
    'neue Kopfhörer einrichten; frisch ausgepackt, was nun',
  'guide:forget':
    'Kopfhörer vom Rechner löschen; Kopplung löschen',
  'guide:give-away':
    'vor dem Verschenken; Kopfhörer verschenken',
  'guide:initialize':
    'auf Werkszustand bringen; Werkseinstellungen',
  'guide:pair':
    'mit Windows koppeln; Kopfhörer mit Laptop verbinden',
  'guide:reconnect':
    'wieder verbinden mit dem PC; wie verbinde ich sie wieder',
  'guide:reset':
    'wie resetten',
  'guide:restart':
    'Kopfhörer neu starten; neu starten',
  'guide:second-device':
    'zweites Handy lässt sich nicht verbinden; können die zwei Geräte gleichzeitig; Multipoint geht nicht; Laptop verbindet nicht solange Handy verbunden ist; mit zwei Geräten gleichzeitig verbinden',
  'guide:switch':
    'vom Handy auf den Laptop wechseln; zwischen PC und Handy wechseln',
  'target:android':
    'mit Samsung Handy koppeln',
  'target:iphone':
    'mit iPhone verbinden; iPad verbinden',
  'target:nintendo-switch':
    'Nintendo Switch koppeln',
  'target:no-bluetooth':
    'PC ohne Bluetooth; im Flugzeug benutzen',
  'target:playstation':
    'an der PS5 benutzen; PS5 erkennt Headset nicht',
  'target:tv':
    'am TV nutzen; Fernseher verbinden',
  'target:xbox':
    'Xbox Headset',
  sound:
    'Ton testen links rechts; linke und rechte Seite testen',
};
