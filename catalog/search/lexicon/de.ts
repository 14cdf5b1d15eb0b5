import type { Lexicon } from './lexicon';

/** German words of the concepts. */
export const de: Lexicon = {
  concepts: {
    microphone:
      'mikro, mikros, mikrofon*, mikrophon*, mikrofn, mic, headset mik*, eingabegerät*, aufnahme*, sprachaufnahme*, meine stimme, spracheingabe',
    sound: 'ton, töne, sound*, audio*, musik*, lied*, klang, spotify, youtube, stumm, hörbar, hört, höre, hören, stille, totenstill',
    output:
      'ausgabe*, wiedergabegerät*, audiogerät*, gibt aus, tonausgabe*, soundeinstellung*, klangeinstellung*, audioeinstellung*, toneinstellung*, als lautsprecher, mixer, ausgang*',
    speakers:
      'lautsprecher*, laptoplautsprecher*, boxen, aus dem laptop, aus laptop, aus dem pc, aus dem rechner, aus~den~boxen, aus~dem~notebook, über~den~laptop, über~laptop, laptop~boxen, monitor*',
    side: 'eine seite, einer seite, einseitig*, ein ohr, einem ohr, links, rechts, l, r, linke*, rechte*, seite, seiten, eine* hörer, ein hörer, ein stöpsel, eine* stöpsel, einzelne*, hälfte, nur ein*, der andere hörer, anderer hörer',
    call: 'anruf*, anruft, klingel*, telefon*, teams, zoom, discord, meeting*, besprechung*, konferenz*, videokonferenz*, videocall*, call*, skype, webex, whatsapp, facetime, gespräch*, sprachchat*, voicechat, telko*, videotelefonie, gesprächspartner*, spielchat',
    battery: 'akku*, batterie*, ladestand, ladezustand, strom, saft',
    level: 'prozent*, stand, akkustand*, akkuanzeige*, anzeige, ladestand*, batteriestand*, batterieanzeige*, ladezustand*, füllstand',
    charging: 'laden, lädt, lade, ladekabel, aufladen, lädt sich, geladen, ladegerät',
    power:
      'ausschalten, schalten aus, schaltet aus, geht aus, gehen aus, strom aus, abschalten, schaltet ab, schalten ab, einschalten, anschalten, angehen, power, aus und an',
    light: 'licht*, lampe*, led*, blink*, leucht*, rot, rote*, blau*, weiß*, grün*, orange*',
    button: 'taste*, knopf*, knöpfe, button*, wippe*, schalter*, drück*, gedrückt*, druckpunkt, regler',
    touch: 'touch*, wisch*, tipp*, antipp*, berühr*, sensor*, geste*, tastfläche, bedienfläche*, streich*',
    volume: 'lautstärke*, lautstärken*, lautstaerke*, pegel, laut',
    list: 'liste*, bluetooth einstellung*, geräteliste*, gerät hinzufügen, bluetooth menü, suche*, verfügbare geräte, sichtbar*',
    pairing: 'kopplung*, koppel*, gekoppelt, pairing, verbinde mit, kopple',
    mode: 'kopplungsmodus, koppelmodus, pairing modus, pairingmodus, paarungsmodus, kopplungs modus, verbindungsmodus, suchmodus, pairing mode',
    connection: 'verbindung*, bluetooth verbindung*, bluetoothverbindung*, verbunden',
    phone: 'handy*, iphone*, android*, smartphone*, telefon, tablet*, ipad*, galaxy, pixel, mobiltelefon*',
    computer: 'computer*, laptop*, pc, rechner*, notebook*, mac, macbook*, windows*, linux, ubuntu, surface',
    windows: 'windows*, win11, win10',
    mac: 'mac, macs, macbook*, macos, imac',
    linux: 'linux*, ubuntu, fedora, mint, debian, arch',
    other:
      'zweites, zweite*, anderes gerät, andere* gerät*, anderen gerät*, anderes handy, neues handy, neuen laptop, neuen pc, neues gerät, firmenlaptop, weitere*',
    stranger:
      'alte* handy, alten handy, alte* laptop, alten laptop, alte* rechner, zuletzt verbunden*, zuletzt, letzte* gerät*, fremde*, nachbar*, partner*, freund*, frau, mann, kind*, sohn, tochter, familie, mitbewohner*, vorherige*, früher*, vorige*, opa, oma, mutter, vater, kollege*, kollegin, bruder, schwester, gast, alten~ipad, alten~pc',
    both: 'zwei geräte*, zwei handys, zwei laptops, 2 geräte*, gleichzeitig, multipoint, mehrere geräte*, mehreren geräten, parallel, beide* geräte*, handy und laptop, laptop und handy, handy und pc, pc und handy, beides zusammen, zugleich, zwei quellen, mehrfachverbindung, solange verbunden, während verbunden, wenn verbunden~ist',
    console: 'konsole*, ps5, ps4, playstation, xbox, nintendo, switch, spielekonsole*',
    tv: 'tv, fernseher*, fernsehgerät*, bravia, beamer, fire tv, chromecast, glotze',
    cable: 'kabel*, aux, klinke*, flugzeug*, kabelgebunden*, stereoanlage, ohne bluetooth, sender',
    'no-bluetooth':
      'kein~bluetooth, ohne~bluetooth, hat kein~bluetooth, keine~bluetooth~funktion, kein~bt, !kein~bluetooth~gerät*, !kein~bluetooth~ton, !kein~bluetooth~kopfhörer',
    code: 'pin, code*, kennwort*, passwort*, passkey*, hauptschlüssel, zahlencode, ziffern, 0000, 1234, schlüssel',
    profile:
      'hands free*, handsfree, freisprech*, hfp, hsp, a2dp, profil*, headset profil*, mono, stereo, headset modus, telefonmodus, anrufmodus, nur telefonie, nur zum telefonieren, nur für anrufe',
    le: 'le, le_*, ble, low energy, doppelt, zweimal, zwei einträge*, gleiche* name*, zwei mal',
    video: 'video*, film*, bild*, lippen*, netflix, spiel*, youtube, mund*',
    regression:
      'seit update*, nach update*, seit aktualisier*, nach aktualisier*, seit upgrade*, nach upgrade*, seit der neuen version, update~kaputt, seit windows~11, seit macos, seit ubuntu, durch update, update zerschossen, !vor dem update',
    update: 'update*, aktualisier*, treiber*, neue version, upgrade*, systemupdate*, kernel*',
    reset: 'reset*, zurücksetz*, zurückgesetz*, zurück, rücksetz*',
    factory:
      'werkseinstellung*, werksreset*, werkszustand, auslieferungszustand, initialisier*, factory, alles löschen, komplett zurück, auf null, komplett~zurück*, vollständig zurück*, ganz~zurück*',
    sale: 'verkauf*, verschenk*, weitergeb*, abgeben, gebraucht*, weiterverkauf*, vorbesitzer*, neue* besitzer*, ebay, kleinanzeigen, schenken, vererben, rückgabe, zurückschick*, zurückgeben, weggeb*, spenden',
    codec: 'codec*, ldac, aptx, aac, sbc, lc3, hi res, hires, bitrate*, klangformat, tonformat',
    'le-audio': 'le audio, auracast',
    firmware:
      'firmware*, software der kopfhörer, software aktualisieren, kopfhörer aktualisieren, softwareupdate der, neueste~software, kopfhörer~software, kopfhörer~update, update~der~kopfhörer',
    app: 'app, apps, sound connect, headphones connect, sony app',
    case: 'case, ladecase*, etui*, ladeetui*, ladebox, ladeschale, hülle, box',
    memory: 'speicher*, merken, merkt, gemerkt*, gespeicherte*, wie viele geräte',
    dongle: 'dongle*, transceiver, usb stick, usb adapter, usb sender, 2 4 ghz, usb empfänger',
    resume:
      'ruhezustand*, standby, energiesparmodus, schlaf*, aufwach*, aufweck*, neustart*, neu start*, hochfahren, hochgefahren, start, booten, reboot, anmelde*, morgen, jeden morgen, zuklappen, aufklappen, deckel, herunterfahren, nächsten tag, suspend',
    removal: 'entkoppeln, kopplung aufheben, geistergerät*',
    undeletable:
      'taucht~wieder~auf, kommt nach~dem~löschen wieder, kommt~wieder, immer~noch~da, lässt sich nicht löschen, lässt sich nicht entfernen',
    disconnecting:
      'getrennt bekommen, verbindung trennen, freigeben, trennt sich nicht, abmelden, loslassen, trennen, trennen~ohne, verbindung~lösen, verbindung~beenden, !trennen~sich, !trennt~sich~ständig, !trennt~sich~immer, !trennt~sich~dauernd',
    worn: 'absetz*, abnehm*, abgenommen, abgesetzt, kopf, kopfbewegung*, herausnehm*, rausnehm*, rausgenommen, aufsetz*, trage, tragen, ohr, ohren, im ohr, verrutsch*',
    speech: 'rede, reden, redet, spreche, sprechen, spricht, singe*, huste*, speak to chat',
    'noise-canceling':
      'geräuschunterdrückung, noise cancel*, noise cancelling, anc, nc, umgebungsgeräusch*, rauschunterdrückung, transparenzmodus, umgebungsmodus, lärmunterdrückung, geräusch*, außengeräusch*',
    equalizer: 'equalizer*, eq, bass, bässe, höhen, klang einstell*, klangprofil*, klangregelung, dsee, bass*, klang~anpassen',
    name: 'umbenenn*, name* änder*, anderen namen, neuen namen, gerätename*, namen ändern, heißen',
    restart:
      'neu~starten, neustarten, neustart*, aus~und~wieder~ein*, aus~und~wieder~an*, aus~und~einschalten, aus~und~anschalten, rebooten, !computer neu~starten, !nach neustart*, !nach jedem neustart*, !bei neustart*',
    basics:
      'was tun, was~kann~ich~tun, nichts~geht, geht~nichts, nichts~funktioniert, erste~hilfe, fehlersuche, was prüfen, was~probieren, was versuchen, hilfe, grundlegend*, spinnt, spinnen, zicken, zickt, macht~probleme, machen~probleme',
    test: 'test*, tonprobe, soundcheck, hörprobe, klangtest, prüfen, überprüf*, beide~seiten prüfen, ausprobieren',
    loss: 'alles weg, geht verloren, verliere ich, was gelöscht, wird gelöscht, löscht, werden gelöscht, bleiben~erhalten, bleibt~erhalten, was~passiert, geht~weg, verloren',
    keep: 'ohne~zu~entkoppeln, ohne~entkoppeln, ohne~zu~löschen, ohne löschen, gekoppelt~bleiben, gekoppelt~lassen, bleiben~gekoppelt, gekoppelt bleib*, kopplung behalten, gespeichert~lassen, gekoppelt~gelassen',
    again:
      'wieder~verbinden, erneut~verbinden, nochmal~verbinden, wieder~anschließen, schon~gekoppelt, bereits~gekoppelt, schon~mal~gekoppelt, noch~mal~verbinden, wieder~zurückholen, verbinde~ich~sie~wieder, verbinde wieder',
    longer: 'sehr~lange, 30~sekunden, eine~minute, länger, ewig, ganz~lange, richtig~lange, halbe~minute',
    whether:
      'kann~man, können~die, können~sie, kann~ich, geht~das, unterstütz*, möglich, ist~es~möglich, lässt~sich, !nicht~möglich, !lässt~sich~nicht',
    missing:
      'fehlt, fehlen, weg, verschwunden, verschwindet, stumm, ausgegraut, stille, totenstill, unauffindbar, unsichtbar, nirgends, keinen mucks, nicht da, taucht nicht, tauchen nicht, erscheint nicht, erscheinen nicht, bleibt~leer, liste~leer, liste~ist~leer, ist~leer, nicht~gefunden, nicht~gelistet, nicht~vorhanden, nirgendwo',
    cannot:
      'fehler*, nutzlos, wirkungslos, fehlgeschlagen, schlägt fehl, scheitert, unmöglich, verweiger*, abgelehnt, abgewiesen, klappt nicht, zeitüberschreitung, lehnt ab, hängt beim verbinden, lässt nicht, bei~verbinden, beim~verbinden hängen, bleibt~hängen, bleiben~hängen, verbinden~hängen, kommt~nicht~zustande, erfolglos, geht~schief, bringt~nichts, funktionslos, keine~verbindung, ohne~funktion',
    drops:
      'bricht ab, brechen ab, abbruch*, abbrüche*, bricht, brechen, abgebrochen, reißt ab, verbindungsabbr*, verlier* verbindung, verlieren verbindung, verlieren die verbindung, verliert die verbindung, verbindung verloren, verbindung weg, trennt sich, trennen sich, getrennt, instabil, wackelig*, unterbr*, schaltet sich ab, schalten sich ab, schaltet sich aus, schalten sich aus, gehen aus, geht aus, fliegt raus, fliegen raus, alle paar minuten, alle paar sekunden, raus und wieder rein, ständig weg, immer wieder weg, wieder~weg, dann~weg, gleich~weg, fällt~aus, fallen~aus, ausfall*, ausfälle, abstürz*, kurz~weg, unterbrech*, verliert~verbindung, verbindungsverlust, bricht~ständig, trennt~sich~ständig, trennt~sich~immer, trennt~sich~dauernd, reißt',
    wrong:
      'statt, hängt sich, hängen sich, bleibt am, bleibt im, bleibt auf, woanders, anderswo, stattdessen, anstatt, anstelle, falsche* gerät*, falschen gerät*, klaut, klauen, schnappt*, springt auf, springt aufs, springt zum, springen auf, springt immer, wechselt zum, wechselt aufs, wechselt auf, bevorzugt*, vorrang, priorität, übernimmt, krallt, verbindet immer mit, verbinden immer mit, immer mit, hängt am, hängen am, geht immer ans, lieber, zieht, ungefragt, ständig~mit, dauernd~mit, andauernd~mit, nimmt~sich, greift~sich, holt~sich, reißt an sich, landet~auf, landet~am, gehen~immer~ans, gehen~immer~zum, geht~immer~zum, immer~ans, immer~zum, immer~aufs, bevorzugen, zuerst~mit, verbindet~zuerst, immer~zuerst, springt~immer, springt um',
    bad: 'schlecht*, mies*, grottig*, furchtbar*, schrecklich*, grauenhaft*, dumpf*, blechern*, dosig*, dose, roboter*, unterwasser, unter wasser, wie telefon, wie am telefon, wie ein telefon, qualität*, flach, matschig*, katastroph*, verwaschen*, schlimm*, mono, hohl, hallt, echo, undeutlich, verzerrt beim, telefonqualität, blechdose, unverständlich, leidet, scheiße, scheisse, schrott, miserabel, übel, kratzig, verzerrt, dünn, wie~aus~der~dose, tonqualität, klangqualität, unterirdisch*, grausig*, grausam*',
    choppy:
      'stotter*, ruckel*, ruckler, knack*, knister*, aussetzer*, setzt aus, setzen aus, hakt, hakelt, hängt, abgehackt*, rausch*, kratz*, verzerr*, stock*, lücken, spring* ton, knarz*, störgeräusch*, störung*, zerhackt*, sprünge, hängern, hänger, brumm*, pfeif*, piept, wlan, w lan, holpr*, hackt, lückenhaft, setzt~kurz~aus, kurze~aussetzer, wackler, fiept, zirp*',
    quiet:
      'leise*, zu leise, leiser, nicht laut, kaum hörbar, kaum zu hören, kaum was, höre kaum, nicht laut genug, schwach, lauter machen, lauter stellen, lauter, nicht~lauter, mehr~lautstärke, nicht~laut~genug, zu~wenig~lautstärke',
    jumps:
      'springt auf voll, springt, sprunghaft, plötzlich laut, ganz laut, mal laut, extrem laut, wahnsinnig laut, zu laut, auf voll, auf maximum, volle lautstärke, verstellt sich, ändert sich von selbst, ändert sich selbst, volle pulle, dröhnt, nicht synchron, unterschiedlich*, ohrenbetäubend',
    late: 'verzöger*, latenz*, versatz, hinterher*, asynchron*, nicht synchron, lippensynchron*, delay, lag, laggt, zu spät, verspätet*, versetzt, zeitversatz, passt nicht, passen nicht, hinkt, nachhinken, eine sekunde später, voraus, später~als, nach~dem~bild, verschoben, hinter~dem~bild',
    drains:
      'leer*, schnell leer, hält nur, halten nur, hält nicht, hält keine, halten keine, halten nicht, entlädt*, entladen, entleer*, kurze laufzeit, laufzeit, saugt, schnell alle, schwach akku, stunde, stunden, akkulaufzeit, verbrauch*, !bleibt~leer, !liste~leer, !liste~ist~leer, hält~nicht~lang*, schnell~alle, nach~einer~stunde, nur~noch stunden, fast~leer, akkuverbrauch, hält keinen, hält~keinen~tag',
    dead: 'tot, keinen mucks, kein mucks, reagiert nicht, keine reaktion, ohne reaktion, kein lebenszeichen, defekt, eingefroren, aufgehängt, hängt sich auf, tut sich nichts, passiert nichts, startet nicht, hinüber, geht nicht an, gehen nicht an, keine regung, mausetot, leblos, geht~gar~nichts, tut~gar~nichts',
    stops:
      'pausier*, pause, stoppt, stoppen, hält an, bleibt stehen, von selbst, von allein*, verstummt, bricht die musik, musik bleibt, hört auf, geht aus wenn ich, pausiert, hält~einfach~an, macht~pause, von~alleine, setzt~von~selbst',
    asks: 'fragt, fragen, verlangt, will beim, will einen, will eine, wird gefragt, wird verlangt, eingeben, gefordert, fordert, abgefragt, nach einem code, nach code, benötigt',
    vanishes:
      'verschwinde*, wieder weg, gleich wieder, zu kurz, zu früh, zu schnell, endet, zu ende, vorbei, abgelaufen, läuft ab, hört auf zu blinken, blinkt nicht mehr, bevor ich, taucht kurz auf, tauchen kurz auf, zeit~um, zeit~ist~um, nur~kurz, endet~zu, zu~schnell~zu~ende, bricht den kopplungsmodus, ist~die~zeit',
    full: 'voll, zu viele, maximale anzahl, kein platz, grenze, !voll~aufgedreht, !volle~lautstärke, !auf~voll',
    manual:
      'manuell*, von hand, per hand, jedes mal, jedesmal, jeden tag, jeden morgen, immer neu, immer wieder neu, neu koppeln, neu verbinden, händisch, vergisst, vergessen, über nacht, neu hinzufügen, wieder hinzufügen, löschen und, entfernen und, täglich, selbst verbinden, erneut koppeln, wieder koppeln, muss~ich~neu, immer~neu, von~vorne, nochmal~koppeln, noch~mal~koppeln, wieder~neu, jedes~mal~neu, muss~neu',
    auto: 'automatisch*, von selbst, von allein*, selbstständig, autoconnect, wiederverbind*, wieder verbunden, auto verbind*',
    broken: 'kaputt, defekt, klemmt, fest, hängt fest, abgebrochen taste, gebrochen, locker, verklemmt, abgenutzt',
    how: 'wie, wo, kann ich, möchte, will ich, würde gern*, anleitung, schritte, wie geht, einricht*, geht das, nutzen, benutzen, verwenden, anschließen, verbinden mit, wie~kann, wie~mache, wie~stelle, wie~bekomme, wie~kriege, wie~verbinde, vor~dem',
    long: 'wie lange, sekunden, dauer, dauert',
    which: 'welches gerät, welchem gerät, womit, mit wem, wer ist verbunden',
    many: 'wie viele, zu viele, anzahl, wieviele, viele geräte',
    need: 'brauche, braucht, nötig, notwendig, ohne app, ohne die app, ohne handy, muss app, muss ich, erforderlich, zwingend',
    meaning:
      'bedeutet, bedeuten, bedeutung, heißt, was heißt, was soll, warum leuchtet, warum blinkt, dauerhaft rot, rotes blinken, rotes licht, blinkt rot, leuchtet rot, was~ist, was~sind, wofür, was~ist~das, warum orange, warum rot, warum blau',
    new: 'neu gekauft, neue kopfhörer, erstes mal, ersten mal, erstmals, ausgepackt, inbetriebnahme, erstmalig, ersteinrichtung, einrichten, neuen~kopfhörer*, neu~hier, gerade~gekauft, frisch~gekauft',
    switching:
      'wechseln, umschalten, hin und her, umsteigen, übergeben, wechsel zwischen, umstellen, wechsel*, vom~handy~auf, vom~handy~zum, vom~laptop~auf, vom~laptop~zum, vom~pc~auf, vom~pc~zum, rüberholen, herüberholen, hin~und~her',
  },
  verbs: {
    hear: 'höre, hört, hören, gehört, hörbar, vernehmen, ankommt, kommt an, kommt nichts, kommt kein*, kommt was, kommt gar',
    'hear-me':
      'hören mich, hört mich, mich hört, mich hören, versteht mich, verstehen mich, mich versteht, mich verstehen, meine stimme, hört von mir, hören von mir, von mir, höre mich, ich gehört, mich niemand, mich keiner',
    appear:
      'find*, fund*, gefunden, erkenn*, erkannt, sehe, sieht, sehen, gesehen, angezeigt, zeigt, zeigen, anzeigen, erschein*, auftauch*, taucht, tauchen, sichtbar, aufgelistet, gelistet, angeboten, auswählen, auswählbar, verfügbar, vorhanden, aufgeführt, entdeck*, registrier*',
    connect: 'verbind*, verbunden, verbindung*, konnekt*, connect*',
    pair: 'koppel*, kopple, gekoppelt, koppeln, pairen, gepairt, paaren, kopplung*',
    charge: 'lade*, lädt, laden, aufladen, aufgeladen, geladen',
    'turn-on':
      'einschalt*, anschalt*, wachen auf, wacht auf, geht an, gehen an, angehen, starten, startet, hochfahren, schalten ein, schaltet ein, anmachen',
    work: 'funktionier*, geht, gehen, ging, klappt, klappen, läuft, laufen, tut, tun, arbeit*, lassen, lässt, nutzbar, nutzen, benutzen, verwend*, benutz*, kann, können, möglich, aktivier*, wähl*, auswählen, übernehmen, einstellen, ändern, macht, machen, bewirkt, will',
    react: 'reagier*, reaktion, passiert, tut sich, regt sich, bewirkt',
    shine: 'leucht*, blink*, licht, lampe, led, leds',
    remove: 'lösch*, entfern*, gelöscht, entkoppel*, loswerden, vergess*, los',
    play: 'spielt, spielen, abspielen, wiedergeb*, wiedergabe, abgespielt, raus, heraus, kommt raus',
    unlink: 'trennen, trennt, !trennen~sich, !trennt~sich',
  },
  without: 'kein, keine, keinen, keiner, keinerlei, ohne, nichts, niemand, nix',
  not: 'nicht, nich, net, nie, niemals, nicht mehr, kann nicht, nichts, nix, niemand, keiner, unmöglich, fehlgeschlagen, scheitert, verweigert, lässt sich nicht, aufgehört, kaum, weder, problem*, fehler*, lässt nicht, kein, keine, keinen, funktionslos, statt',
  breaks:
    'aber, obwohl, während, wenn, sobald, bis, falls, weil, seit, nachdem, bevor, dann, doch, jedoch, sondern, und, trotz, trotzdem, mit, egal, nach, sowie, außer, dass, oder, nur, beim',
  notAfterVerb: true,
};
