/** German phrases of each topic, separated by semicolons. They were made up, so that the phrases of real threads remain tests. */
export const de: Readonly<Record<string, string>> = {
  'symptom:after-factory-reset':
    'nach Werksreset keine Verbindung; seit dem Zurücksetzen verbindet nichts mehr; nach dem Werksreset geht nichts mehr; nach Zurücksetzen keine Verbindung möglich; Reset gemacht und jetzt findet der PC sie nicht mehr; Nach dem Werksreset lassen sich die Kopfhörer nicht mehr koppeln; hab alles zurückgesetzt und jetzt geht gar nichts',
  'symptom:after-update':
    'seit Windows Update kaputt; Update hat Bluetooth zerschossen; nach Kernel-Update kein Ton; nach Windows-Update kein Bluetooth mehr; nach Treiberaktualisierung geht nichts; Update gemacht, seitdem Verbindungsprobleme; Nach dem Upgrade auf Ubuntu 24.04 kein Bluetooth-Sound; macOS-Update hat meine Kopfhörer lahmgelegt; Windows hat über Nacht ein Update installiert, jetzt gehen die Kopfhörer nicht; neuer Treiber, kein Ton; iOS aktualisiert und schon spinnt Bluetooth; Kernelupdate killt Bluetooth-Audio',
  'symptom:asks-for-pin':
    'soll eine PIN eingeben; welcher Code wird verlangt; Windows will eine PIN; will eine PIN haben; PIN-Abfrage beim Verbinden; welchen Code muss ich eintippen; 0000 wird nicht angenommen; Es soll eine PIN eingegeben werden, ich habe aber keine; falscher PIN oder Passkey',
  'symptom:battery-low':
    'Akku nach einer Stunde leer; lädt nicht mehr; Akku schnell leer; Ohrhörer lädt nicht im Case; Akku hält nicht mehr lange; Akku ständig leer; Kopfhörer werden nicht geladen; Laufzeit stark gesunken; meine XM4 laden nicht mehr, obwohl das Kabel steckt; Akkulaufzeit hat sich halbiert; Kopfhörer nach zwei Stunden alle; XM4 lädt nur bis 50 Prozent; Akku macht schlapp; am Ladekabel geht der Akku nicht hoch',
  'symptom:broken-control':
    'Tasten am Kopfhörer ohne Funktion; Touchfläche reagiert nicht; Taste klemmt; NC-Knopf tut nichts; Wischen funktioniert nicht mehr; doppelt tippen macht nichts; Die Play-Taste macht überhaupt nichts; Doppeltippen wird nicht erkannt; Touchbedienung springt von selbst an; Taste lässt sich nicht mehr drücken; kann mit Wischen nicht mehr vorspulen; Knopf am rechten Hörer ohne Funktion; zweimal tippen zum Annehmen klappt nicht; Einschaltknopf sitzt fest',
  'symptom:call-quality':
    'Tonqualität wird schlecht sobald das Mikro an ist; Ton bei Anrufen total dumpf; sobald ich telefoniere klingt Musik grauenhaft; Mikrofonqualität sehr schlecht; beim Telefonieren klingt alles blechern; in Teams-Meetings miese Tonqualität; Anrufe klingen wie aus der Blechdose; Gesprächspartner klagen über dumpfe Stimme; Sobald ich in einem Call bin, klingt alles wie durch ein Telefon; Tonqualität bricht ein, wenn ich ein Spiel mit Voicechat starte; Meine Stimme klingt für andere wie aus einem Eimer; Klang bei Videokonferenzen zum Weglaufen; beim Telefonieren hört man mich kaum und verzerrt; Musik plötzlich in Telefonqualität, wenn Teams läuft; sobald ein Programm das Mikrofon öffnet, wird es dumpf',
  'symptom:cannot-remove':
    'Gerät lässt sich nicht entfernen; Entfernen fehlgeschlagen; Gerät kommt nach dem Löschen wieder; lässt sich nicht entfernen; Gerät löschen schlägt fehl; taucht nach dem Löschen wieder auf; „Entfernen fehlgeschlagen“ in Windows; Windows: „Das Gerät konnte nicht entfernt werden“; Kopfhörer lassen sich nicht aus der Liste löschen, kommen immer wieder',
  'symptom:console':
    'an der PS5 benutzen; PS5 erkennt Headset nicht; Xbox Headset; Nintendo Switch koppeln; Kopfhörer an Spielkonsole anschließen; kein Ton an der Playstation; PS5 sagt nicht unterstützt; Switch verbindet, aber es kommt kein Ton; kann ich die XM4 an der Xbox benutzen?',
  'symptom:delay':
    'Ton kommt später als das Bild; Verzögerung beim Filme schauen; Ton zu spät; Ton kommt zu spät; Lippen passen nicht zum Ton; spürbare Latenz beim Zocken; Verzögerung bei Videos; Ton kommt bei YouTube eine halbe Sekunde nach dem Bild; Stimmen und Lippen laufen auseinander; Audio nicht synchron seit dem Verbinden per Bluetooth; Sound ist beim Film nicht lippensynchron; Tastenanschläge höre ich erst später; Audio kommt versetzt an; Ton-Delay am PC',
  'symptom:does-not-come-back':
    'nach dem Standby keine Verbindung mehr; muss ich jeden Tag neu verbinden; verbinden sich nicht mehr automatisch; muss jedes Mal manuell verbinden; nach dem Aufwachen wird nicht neu verbunden; nach Neustart weg und neu koppeln; verbindet sich nach dem Einschalten nicht automatisch; nach dem Neustart keine Verbindung mehr; muss jedes Mal manuell auf Verbinden klicken; Auto-Verbindung klappt nicht; muss ständig neu koppeln; Früher haben sie sich von selbst verbunden, jetzt nicht mehr; Wenn der Laptop aus dem Ruhezustand kommt, bleiben die Kopfhörer getrennt; nach dem Aufklappen des MacBooks sind die Kopfhörer nicht mehr verbunden; Auto-Reconnect geht seit Wochen nicht; jeden Tag die gleiche Prozedur: löschen und neu koppeln; wenn ich außer Reichweite war, verbinden sie sich nicht wieder',
  'symptom:hands-free-only':
    'nur als Headset verfügbar kein Stereo; A2DP lässt sich nicht auswählen; nur Hands-Free AG Audio; nur Hands-Free, kein Stereo; wird nur als Headset erkannt; A2DP fehlt; Kopfhörer nur im Mono-Modus; Mein Mac schaltet immer in den Headset-Modus; Profil A2DP ist unter Linux nicht verfügbar',
  'symptom:keeps-disconnecting':
    'Verbindung bricht dauernd ab; Kopfhörer trennen sich immer wieder; Bluetooth trennt sich ständig; nach ein paar Minuten Verbindung verloren; Abbrüche alle 5 Minuten; trennt sich alle paar Minuten; Kopfhörer gehen mitten im Film aus; schaltet sich von allein ab; Bluetooth fliegt immer wieder raus; AirPods trennen sich am Windows-Laptop nach wenigen Sekunden; Bluetooth-Kopfhörer verlieren alle 10 Minuten kurz die Verbindung; Verbindung hält nicht lange; Kopfhörer schalten sich während der Fahrt einfach aus; nach kurzer Zeit ist die Verbindung weg; Headset meldet dauernd „Disconnected“; mitten im Song reißt die Verbindung ab; schaltet sich nach 5 Minuten selbst aus; Bluetooth-Abbrüche in jedem Meeting',
  'symptom:le-entry-paired':
    'zwei Einträge in der Liste, einer mit LE; LE Eintrag verbunden aber kein Ton; zwei Einträge, einer mit LE_ davor; LE_WH-1000XM4 verbunden aber kein Ton; Kopfhörer stehen doppelt in der Liste; Windows zeigt WH-1000XM5 und LE_WH-1000XM5, welches ist richtig; Was soll das LE vor dem Namen',
  'symptom:memory-full':
    'zu viele Geräte gespeichert; Maximale Anzahl Geräte erreicht; wie viele Geräte kann man koppeln; zu viele Geräte gekoppelt; maximale Anzahl erreicht; Kopplungsliste der Kopfhörer ist voll; ab dem neunten Gerät fliegt das älteste raus',
  'symptom:no-battery-level':
    'wo sehe ich den Akkustand; Akkuanzeige fehlt; falscher Akkustand; kein Akkustand angezeigt; wo kann ich den Ladestand sehen; Windows zeigt keine Prozent an; Windows zeigt den Akkustand meiner Kopfhörer nicht an; Batterieanzeige bleibt immer auf 100 Prozent; Mac zeigt keinen Ladestand der XM5; nirgends steht, wie viel Prozent noch drin sind; falsche Prozentanzeige am PC',
  'symptom:no-microphone':
    'keiner hört mich in Teams; Mikro geht nicht; Mikrofon wird nicht erkannt; die anderen hören mich nicht; Eingabegerät fehlt; in Teams hört mich keiner; Headset-Mikro wird nicht als Eingabe angeboten; Aufnahme bleibt stumm; Gegenüber versteht kein Wort von mir, es kommt gar nichts; Das Mikro meiner Kopfhörer wird in Discord nicht erkannt; Kollegen sagen, sie hören mich nicht, ich sie aber schon; Aufnehmen mit dem Bluetooth-Headset geht nicht; werde im Call nicht gehört; Zoom findet das Mikrofon meiner WH-1000XM4 nicht; Mikrofonpegel bleibt bei null; kann mit den Buds nicht sprechen, nur hören; Siri versteht mich nicht über das Headset',
  'symptom:no-pairing-mode':
    'Kopplungsmodus lässt sich nicht starten; blinkt nicht blau wenn ich die Taste halte; komme nicht in den Koppelmodus; Lampe blinkt beim Gedrückthalten nicht; komme nicht in den Pairing-Modus; Power-Taste gedrückt, aber nichts blinkt blau; lässt sich nicht in den Kopplungsmodus versetzen; die LED will einfach nicht blinken; Wie bringe ich die Kopfhörer in den Erkennungsmodus; Kopfhörer wollen nicht in den Pairingmodus; wie macht man die Kopfhörer sichtbar',
  'symptom:no-reaction':
    'lassen sich nicht einschalten; komplett tot; Kopfhörer gehen nicht mehr an; reagieren auf nichts; tot, keine Reaktion; keine Lampe leuchtet, nichts tut sich; reagiert auf keinen Knopf mehr; Kopfhörer sind mausetot, auch am Ladekabel tut sich nichts; kriege den XM5 nicht mehr an',
  'symptom:no-sound':
    'verbunden aber man hört nix; Sound kommt weiterhin aus den Boxen; kann Kopfhörer nicht als Ausgabe wählen; kein Ton am PC trotz Verbindung; Musik läuft über die Laptop-Lautsprecher statt über die Kopfhörer; erscheint nicht unter Ausgabegeräte; ich höre gar nichts; verbunden, aber ich höre nichts; kein Sound trotz Verbindung; Kopfhörer bleiben stumm; Audioausgabe lässt sich nicht auf Kopfhörer stellen; auf YouTube kommt nichts an; Unter Ubuntu wird der Kopfhörer nicht als Ausgabegerät angeboten; Nach dem Verbinden kein Ton, Pegel schlägt aber aus; alles verbunden, trotzdem Totenstille; wähle ich die Kopfhörer als Standard aus, kommt trotzdem nichts; Firefox spielt nur über die internen Lautsprecher; Ton nur am Fernseher, nicht im Kopfhörer; Soundkarte zeigt Ausschlag, aber Kopfhörer stumm',
  'symptom:not-listed':
    'Laptop sieht die Kopfhörer nicht; wird beim Suchen nicht gefunden; Kopfhörer tauchen in Windows nirgends auf; Geräteliste bleibt leer; Kopfhörer wird von Windows nicht erkannt; am PC taucht nichts auf, am Handy schon; Bluetooth-Suche findet alles außer meinen Sonys; Gerät nicht in der Liste; Kopfhörer erscheinen nicht in der Liste; Windows findet meine Sony nicht; Gerät wird am Mac einfach nicht erkannt; Laptop zeigt alle möglichen Geräte, nur die Kopfhörer nicht; Suche läuft endlos und findet nix; Windows 11 zeigt meine AirPods unter „Gerät hinzufügen“ nicht an; JBL-Kopfhörer werden vom Laptop nicht mehr gefunden, vom iPhone schon; Mein Mac kann die Kopfhörer nicht entdecken; Headset wird nirgends aufgeführt; Laptop sieht alle Geräte, bloß die Sonys nicht; bei der Gerätesuche fehlen die Kopfhörer; Ubuntu findet den XM3 nicht, obwohl die LED blinkt; PC erkennt die Kopfhörer nicht im Koppelmodus',
  'symptom:one-side-silent':
    'links hör ich nichts; nur ein Ohrhörer funktioniert; rechts kein Ton; ein Stöpsel verbindet nicht; nur links Ton; ein Stöpsel geht nicht; rechte Seite ist tot; linker Hörer verbindet sich nicht mit dem rechten; Aus dem linken Ohrhörer kommt kein Ton mehr; rechts viel leiser als links; der rechte Stöpsel wird nicht erkannt; linker Stöpsel tot; bekomme nur rechts Ton; eine Muschel ist deutlich leiser; linker Ohrhörer lässt sich nicht verbinden',
  'symptom:second-device':
    'zweites Handy lässt sich nicht verbinden; Multipoint geht nicht; Laptop verbindet nicht solange Handy verbunden ist; Multipoint funktioniert nicht; wenn das Handy verbunden ist, geht der Laptop nicht; zwei Geräte gleichzeitig klappt nicht; Trotz Multipoint kann sich der Laptop nicht verbinden, wenn das Handy dran ist; sobald ich den PC verbinde, fliegt das iPhone raus',
  'symptom:stops-by-itself':
    'Musik pausiert wenn ich spreche; Musik hört auf wenn ich rede; pausiert ständig; pausiert, wenn ich rede; Wiedergabe hält an, sobald ich den Kopf drehe; Spotify pausiert ohne Grund; Musik pausiert, wenn ich den Kopf bewege; Video stoppt ohne Grund mit den AirPods im Ohr; kaum sage ich ein Wort, ist die Musik weg; Wiedergabe wird beim Gehen unterbrochen; Film pausiert dauernd von allein; die Buds halten das Video an, wenn ich lache',
  'symptom:stutter':
    'Musik hakt; ständig kurze Aussetzer; es knackt und rauscht; Ton stockt und knackt; abgehackter Sound; Musik setzt immer kurz aus; Ton ruckelt; Musik stottert; ständig Aussetzer; die Musik setzt immer wieder kurz aus; Sound hakt sobald ich weggehe; Störgeräusche am Laptop; Ton über Bluetooth knackt und ist abgehackt; Beim Zocken setzt der Ton immer wieder ganz kurz aus; WLAN an, Musik ruckelt; Ton über Bluetooth ruckelig; Sound setzt kurz aus und kommt dann wieder; Hintergrundrauschen in den XM4; kratzige Töne und kleine Pausen beim Musikhören; Tonaussetzer in der Bahn',
  'symptom:too-quiet':
    'zu leise am PC; Lautstärke zu gering unter Linux; selbst auf 100 Prozent leise; zu leise; am PC leiser als am Handy; Ton viel zu schwach; Unter Windows sind die Kopfhörer leiser als am Handy; die maximale Lautstärke reicht mir nicht; kann sie am Laptop nicht laut genug drehen; selbst ganz aufgedreht hört man fast nichts; Ton sehr leise unter Ubuntu',
  'symptom:volume-jumps':
    'plötzlich volle Lautstärke; Lautstärketasten gehen nicht; Lautstärke lässt sich nicht ändern; viel zu laut nach dem Verbinden; Lautstärke springt auf 100; plötzlich extrem laut; Lautstärke ändert sich von alleine; kann die Lautstärke am Kopfhörer nicht regeln; Beim Verbinden stellt sich die Lautstärke immer auf 100 Prozent; Ton wird plötzlich ohrenbetäubend laut; Die Lautstärke geht von selbst runter; Lautstärke plötzlich auf Maximum; Lautstärke am PC und am Kopfhörer laufen nicht zusammen; nach jedem Verbinden viel zu laut; lauter und leiser geht am Kopfhörer nicht',
  'symptom:will-not-connect':
    'Verbindung klappt einfach nicht; gekoppelt aber nicht verbunden; bleibt bei Verbinden hängen; gekoppelt, aber Verbinden schlägt fehl; Verbindung nicht möglich; er verbindet sich nicht mit dem Laptop; gekoppelt, verbindet sich aber nicht; steht in der Liste, Verbindung schlägt fehl; lässt sich einfach nicht verbinden; beim Anklicken von Verbinden passiert nichts; „Verbindung konnte nicht hergestellt werden“; Meine Galaxy Buds wollen sich partout nicht mit dem Notebook verbinden; Windows meldet: Verbindung nicht möglich, versuchen Sie es erneut; Bose QC45 koppelt, verbindet aber nicht; krieg die XM4 nicht mit dem PC verbunden; Verbindungsversuch endet immer mit Fehler; beim dritten Versuch immer noch keine Verbindung; am Handy geht es, der Laptop verbindet sich nicht; „Gekoppelt“, aber mehr passiert nicht',
  'symptom:window-timed-out':
    'Kopplungsmodus endet zu schnell; blinkt zu kurz, ich bin zu langsam; Kopplungsmodus bricht nach Sekunden ab; Kopplungsmodus geht zu schnell wieder aus; Zeit zum Koppeln reicht nicht; Pairing-Modus beendet sich nach ein paar Sekunden von selbst; Bis ich am PC klicke, blinkt nichts mehr; LED hört zu früh auf zu blinken',
  'symptom:wrong-device':
    'verbindet sich ständig mit dem iPad; das Handy schnappt sich die Kopfhörer; verbindet sich zuerst mit dem Tablet; springt immer aufs Handy um; Kopfhörer meiner Frau verbinden sich mit meinem Laptop; verbindet sich immer mit dem Handy statt mit dem PC; Kopfhörer springen auf das Tablet; geht jedes Mal zum falschen Gerät; verbinden sich lieber mit dem Fernseher als mit dem Laptop; das Tablet meiner Frau übernimmt die Kopfhörer; Jedes Mal wenn ich die Kopfhörer anschalte, verbinden sie sich mit dem Handy und nicht mit dem PC; AirPods springen mitten im Meeting aufs iPhone; Beim Einschalten verbindet er sich mit dem Laptop meines Bruders; Wie verhindere ich, dass sich das Handy zuerst verbindet; Kopfhörer hängen ständig am Handy, obwohl ich am PC sitze; iPhone reißt sich die AirPods immer wieder unter den Nagel; sobald das Tablet an ist, wandern die Kopfhörer dorthin; XM5 verbindet sich beim Einschalten mit dem falschen Rechner; wie bringe ich den Kopfhörern bei, zuerst den Laptop zu nehmen',
  'answer:codecs':
    'welcher Codec wird verwendet; AAC oder LDAC unter Windows; welche Codecs werden unterstützt; LDAC am PC; AAC oder SBC; LDAC einschalten; Läuft LDAC auch unter Windows 11?; Wie kann ich von SBC auf AAC umstellen; Windows nutzt nur SBC; bekomme kein LDAC unter Linux; welcher Codec ist gerade aktiv',
  'answer:equalizer':
    'mehr Bass; Equalizer einstellen; EQ am PC ändern; Höhen zu schrill; Bässe sind mir zu schwach, wie ändere ich das; EQ-Einstellungen am Rechner',
  'answer:firmware-update':
    'wie mache ich ein Firmware Update; Firmware am PC aktualisieren; Firmware aktualisieren; wie update ich die WH-1000XM4; Kopfhörer-Update am PC; Wo bekomme ich die neueste Firmware; Kopfhörer-Update wird in der App nicht angezeigt; Wo finde ich Updates für die WF-1000XM4; neue Firmware einspielen; Kopfhörer-Firmware updaten ohne Handy',
  'answer:hold-how-long':
    'wie lange Taste drücken zum Koppeln; wie lange muss ich drücken; wie lange Power-Knopf halten; Taste wie lang gedrückt halten; 5 oder 7 Sekunden drücken?; Pairing: Taste wie lange?; wie komme ich in den Pairing-Modus; welchen Knopf muss ich zum Koppeln halten',
  'answer:hold-longer':
    '30 Sekunden drücken; hilft es, die Taste 30 Sekunden zu halten; Power ganz lange drücken; länger gedrückt halten sinnvoll',
  'answer:how-long-pairing':
    'wie lange dauert das Koppeln; wie lange dauert die Kopplung; Koppeln dauert ewig; dauert das immer so lang mit dem Pairing',
  'answer:how-many':
    'zu viele Geräte gespeichert; Maximale Anzahl Geräte erreicht; wie viele Geräte kann man koppeln; wie viele Kopplungen merken sich die Kopfhörer; Anzahl gespeicherter Geräte',
  'answer:le-audio': 'LE Audio oder klassisches Bluetooth; unterstützt der XM5 LE Audio',
  'answer:le-name':
    'zwei Einträge in der Liste, einer mit LE; was bedeutet LE; was ist LE_WH-1000XM4; was heißt LE_ im Namen; welchen Eintrag nehmen, den mit LE?',
  'answer:light-meaning':
    'warum blinkt es orange; was bedeutet das blaue Blinken; LED blinkt rot; was bedeuten die Lichter; weißes Licht am Case; Die LED blinkt abwechselnd rot und blau; grünes Licht beim Laden; Kopfhörer blinken zweimal blau; LED leuchtet rot, obwohl geladen; was will mir das Blinken sagen',
  'answer:need-the-app':
    'geht es ohne App; App zwingend nötig; geht es auch ohne Sound Connect; muss ich die App installieren; Muss ich mich bei Sony anmelden, um die Kopfhörer zu nutzen',
  'answer:no-bluetooth-device': 'PC ohne Bluetooth; im Flugzeug benutzen; Nutzung im Flugzeug; MP3-Player hat kein Bluetooth',
  'answer:noise-canceling':
    'Noise Cancelling ausschalten; Geräuschunterdrückung abschalten; Geräuschunterdrückung aktivieren; ANC geht nicht an; wie schalte ich den Transparenzmodus ein; Wie stelle ich ANC dauerhaft aus?; Umgebungsgeräusche durchlassen; ANC am PC umschalten; Rauschunterdrückung stört mich, wie weg; Umgebungsmodus aktivieren',
  'answer:noise-cancelling-after-reset':
    'ANC schlechter als vorher; ANC nach Reset schwächer; Noise Cancelling lässt nach; seit dem Zurücksetzen filtert er weniger Lärm; ANC dämpft kaum noch was; Geräuschunterdrückung war früher besser',
  'answer:pin':
    'soll eine PIN eingeben; welcher Code wird verlangt; Windows will eine PIN; wie lautet die PIN; welcher Passkey für Sony Kopfhörer; Standard-PIN',
  'answer:rename':
    'Namen der Kopfhörer ändern; Bluetooth-Namen ändern; anderer Gerätename; kann man den Namen der Kopfhörer anpassen; zwei gleiche Kopfhörer unterscheiden, Name ändern',
  'answer:reset-erases':
    'was löscht ein Reset; was geht bei einem Reset verloren; löscht der Reset meine Kopplungen?; bleiben Einstellungen nach Werksreset erhalten; verliere ich meine Einstellungen beim Zurücksetzen',
  'answer:reset-without-case': 'Reset ohne Ladecase; Reset ohne Ladeetui; ohne Hülle resetten geht das',
  'answer:selling':
    'vor dem Verschenken; Kopfhörer verschenken; was tun vor dem Verkauf; gebrauchte Kopfhörer vom Vorbesitzer; Kleinanzeigen Verkauf vorbereiten',
  'answer:stay-paired':
    'kurz trennen, gekoppelt bleiben; Verbindung am Laptop trennen; trennen, aber Kopplung behalten; wie trenne ich, ohne neu koppeln zu müssen; getrennt, aber weiterhin gekoppelt',
  'answer:touch-controls':
    'Tasten am Kopfhörer ohne Funktion; Touchfläche reagiert nicht; Berührungssensor geht nicht; Tippen auf den Ohrhörer ohne Funktion',
  'answer:two-devices':
    'können die zwei Geräte gleichzeitig; mit zwei Geräten gleichzeitig verbinden; kann man zwei Geräte gleichzeitig verbinden; mit Handy und PC gleichzeitig geht das; Doppelverbindung möglich?; Kann der XM4 mit Laptop und Handy gleichzeitig verbunden sein?',
  'answer:which-device':
    'womit sind die Kopfhörer verbunden; mit welchem Gerät sind sie gerade verbunden; woran hängen meine Kopfhörer; welches Gerät ist aktiv; woher weiß ich, mit welchem Handy sie verbunden sind; anzeigen lassen, womit der Kopfhörer verbunden ist',
  'guide:disconnect':
    'kurz trennen, gekoppelt bleiben; Verbindung am Laptop trennen; wie trenne ich die Kopfhörer vom PC; Kopfhörer vom Laptop lösen; Kopfhörer gekoppelt lassen, nur nicht verbunden; es fehlt ein Knopf zum Trennen',
  'guide:first-aid':
    'nichts geht mehr was tun; Kopfhörer spinnen; Kopfhörer spinnen, was kann ich tun; Erste Hilfe bei Problemen; irgendwie funktioniert gar nichts mehr richtig; einfache Schritte bei Störungen; was kann ich alles ausprobieren, bevor ich sie einschicke',
  'guide:first-pairing':
    'neue Kopfhörer einrichten; frisch ausgepackt, was nun; Kopfhörer ausgepackt und jetzt?; allererste Einrichtung der Kopfhörer; neue Sonys das erste Mal koppeln; Ohrhörer frisch aus der Packung einrichten; Hab die XM5 heute bekommen, wie richte ich sie am PC ein; Anleitung für die erste Verbindung',
  'guide:forget':
    'Kopfhörer vom Rechner löschen; Kopplung löschen; Kopfhörer aus der Geräteliste löschen; Gerät entkoppeln; alte Kopfhörer aus Windows entfernen; Bluetooth-Gerät vergessen; alten Kopfhörer vom Mac entfernen; Kopplung wieder rückgängig machen',
  'guide:give-away':
    'vor dem Verschenken; Kopfhörer verschenken; Kopfhörer verkaufen, was vorher löschen; vor dem Verkauf auf eBay zurücksetzen; gebraucht abgeben; Kopfhörer sollen zu einem neuen Besitzer, was muss ich löschen',
  'guide:initialize':
    'auf Werkszustand bringen; Werkseinstellungen; Werksreset machen; alles löschen und in den Auslieferungszustand; Initialisieren wie geht das; Sony auf Auslieferungszustand bringen; alle Kopplungen auf einmal löschen; wie führe ich eine Initialisierung durch',
  'guide:pair':
    'mit Windows koppeln; Kopfhörer mit Laptop verbinden; wie kopple ich die Kopfhörer mit meinem Laptop; Bluetooth-Kopfhörer hinzufügen am Rechner; Kopplung starten; Kopfhörer aus Versehen gelöscht; ausversehen entkoppelt; Gerät gelöscht, wie bekomme ich es wieder; versehentlich gelöscht, jetzt finde ich die Kopfhörer nicht mehr',
  'guide:pair-other':
    'mit einem anderen Gerät koppeln; wie kriege ich die Kopfhörer an das Handy meiner Tochter; mit weiterem Gerät verbinden',
  'guide:reconnect':
    'wieder verbinden mit dem PC; wie verbinde ich sie wieder; Kopfhörer wieder mit dem PC verbinden; wie bekomme ich die Verbindung zurück; bereits gekoppelte Kopfhörer wieder anmelden',
  'guide:reset':
    'wie resetten; Kopfhörer resetten; Reset-Taste drücken; wie setze ich die WH-1000XM4 zurück; Soft-Reset; Wie führe ich einen Reset durch?; kompletter Hardreset der Ohrhörer',
  'guide:restart': 'Kopfhörer neu starten; neu starten; wie startet man die Ohrhörer neu; einmal aus- und wieder einschalten',
  'guide:second-device':
    'zweites Handy lässt sich nicht verbinden; können die zwei Geräte gleichzeitig; Multipoint geht nicht; Laptop verbindet nicht solange Handy verbunden ist; mit zwei Geräten gleichzeitig verbinden; zweites Gerät hinzufügen; Multipoint einschalten; wie aktiviere ich die Verbindung mit 2 Geräten; Laptop und Handy parallel verbinden; Handy soll zusätzlich zum PC verbunden bleiben; zwei Quellen gleichzeitig hören; XM5 an MacBook und iPad zusammen betreiben',
  'guide:switch':
    'vom Handy auf den Laptop wechseln; zwischen PC und Handy wechseln; zwischen zwei Geräten hin und her wechseln; Wiedergabegerät wechseln, vom Tablet zum PC; schnell umschalten zwischen Smartphone und Rechner; ständig zwischen Laptop und iPad wechseln nervt; Bluetooth schnell auf anderes Gerät umlegen',
  'guide:transceiver': 'Dongle einstecken und koppeln; Funkadapter vom INZONE benutzen',
  'target:android': 'mit Samsung Handy koppeln; mit Android-Handy verbinden; Galaxy S23 koppeln; Kopfhörer am Pixel koppeln',
  'target:iphone':
    'mit iPhone verbinden; iPad verbinden; mit dem iPhone koppeln; Kopfhörer ans iPhone anschließen; wie verbinde ich mein iPad',
  'target:linux':
    'unter Ubuntu koppeln; Fedora Bluetooth Kopfhörer einrichten; Debian Kopplung per bluetoothctl; Sony XM5 unter Arch einrichten; Bluetooth Kopfhörer auf dem Raspberry Pi nutzen',
  'target:macos': 'mit MacBook koppeln; Kopfhörer am Mac verbinden; iMac Bluetooth Kopfhörer einrichten',
  'target:nintendo-switch':
    'Nintendo Switch koppeln; mit der Nintendo Switch koppeln; Switch OLED Kopfhörer verbinden; Nintendo-Konsole Bluetooth-Kopfhörer',
  'target:no-bluetooth':
    'PC ohne Bluetooth; im Flugzeug benutzen; PC hat kein Bluetooth; alter Fernseher ohne Bluetooth; mein Rechner besitzt gar kein Bluetooth-Modul; Mein Tower-PC hat kein eingebautes Bluetooth, geht das trotzdem?; Funktionieren die Sonys auch per Klinke',
  'target:playstation':
    'an der PS5 benutzen; PS5 erkennt Headset nicht; an der PS5 verwenden; gehen die Kopfhörer an der PlayStation?; PS5 Bluetooth koppeln',
  'target:tv':
    'am TV nutzen; Fernseher verbinden; mit Samsung TV koppeln; TV-Ton auf Kopfhörer; Kopfhörer am Smart-TV anschließen; Ton vom Fernseher auf die Kopfhörer bekommen; LG-TV findet Kopfhörer',
  'target:windows': 'Kopfhörer mit Win10 verbinden; wie füge ich die Kopfhörer in Windows hinzu',
  'target:xbox': 'Xbox Headset; Xbox Series X koppeln; mit Xbox One verbinden',
  sound:
    'Ton testen links rechts; linke und rechte Seite testen; Kopfhörer-Test links rechts; Soundcheck machen; Testton abspielen; testen ob beide Seiten gehen',
};
