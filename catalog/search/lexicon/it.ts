import type { Lexicon } from './lexicon';

/** Italian words of the concepts, without accents. */
export const it: Lexicon = {
  concepts: {
    microphone:
      'microfon*, mic, mics, mike, micro, ingresso audio, dispositivo* ingresso, dispositivo* input, registr*, la mia voce, mia voce, dispositivo comunicazione',
    sound:
      'audio, suon*, music*, canzon*, brano, brani, podcast, spotify, youtube, silenzio, muto, mute, mute*, sentire, ascolt*, acustic*',
    output:
      'uscita, uscite, dispositiv* uscita, dispositiv* riproduzione, output, impostazioni audio, pannello audio, periferica audio, dispositiv* audio, mixer',
    speakers:
      'altoparlant*, cassa, casse, speaker, speakers, audio dal pc, audio dal computer, audio dal portatile, esce dal pc, esce dal computer, esce dal portatile, sente dal pc, sente dal computer, audio interno',
    side: 'un lato, un solo lato, lato, una parte, una sola parte, un orecchio, un solo auricolare, solo un auricolare, un auricolare, una cuffia, una cuffietta, un cuffino, auricolare sinistro, auricolare destro, cuffia destra, cuffia sinistra, l altro auricolare, altro auricolare, sinistr*, destr*, padiglione, canale, ogni auricolare, ciascun auricolare',
    call: 'chiamat*, telefonat*, call, teams, zoom, discord, meet, skype, webex, slack, facetime, whatsapp, riunion*, videochiamat*, conferenz*, videoconferenz*, conversazion*, interlocutor*, al telefono, chat vocale, vocali, vocale, voip, parlo con',
    battery: 'batteri*, autonomia, carica residua, energia',
    level: 'percentual*, livell*, indicator*, carica residua, quanta carica, quanta batteria, stato batteria',
    charging: 'in carica, ricaric*, caricator*, caricabatteri*, mettere in carica',
    power: 'spegn*, spent*, spengon*, si spegne, accension*, alimentazion*, spegniment*, spegner*',
    light: 'luce, luci, led, spia, spie, lampeggi*, lucina, lucetta, rossa, rosso, blu, bianca, arancione, verde, illumina*',
    button: 'pulsant*, tast*, bottone, bottoni, premere, premo, premut*, premendo, tener* premut*, schiacci*',
    touch: 'touch*, tocc*, tattil*, sfior*, gest*, swipe, sensor*, striscia*',
    volume: 'volum*',
    list: 'elenc*, lista, impostazioni bluetooth, aggiungi dispositivo, dispositivi disponibili, menu bluetooth, scansion*, ricerc*, visibil*, rilevabil*, cerco, cercando',
    pairing: 'accoppiament*, associazion*, abbinament*, pairing, sincronizzare, abbin* a, accoppi* a',
    mode: 'modalita accoppiamento, modalita associazione, modalita abbinamento, modalita pairing, pairing mode, in pairing, in accoppiamento, in associazione, modalita visibile, modalita rilevamento',
    connection: 'connession*, collegament*, collegat*, conness*, link',
    phone: 'telefon*, telefonin*, cellular*, smartphone, iphone*, android, galaxy, pixel, xiaomi, ipad, tablet, mobile',
    computer:
      'computer, pc, portatil*, laptop, notebook, mac, macbook*, imac, windows, linux, ubuntu, fedora, mint, desktop, fisso, surface, thinkpad',
    other:
      'altro dispositiv*, altri dispositiv*, second* dispositiv*, secondo telefono, secondo pc, secondo computer, secondo portatile, altro telefono, altro pc, altro computer, altro portatile, altro cellulare, terzo, nuovo dispositivo, nuovo telefono, nuovo pc, nuovo computer, nuovo portatile, pc del lavoro, portatile del lavoro, pc aziendale',
    stranger:
      'ultimo dispositivo, ultimo, precedent*, vecchi* telefon*, vecchi* pc, vecchi* computer, vecchi* portatil*, vecchi* cellular*, qualcun altro, coinquilin*, moglie, marito, fidanzat*, ragazza, ragazzo, mamma, papa, figli*, vicin* di casa, fratello, sorella, famiglia, estrane*',
    both: 'due dispositivi, 2 dispositivi, entrambi, multipoint, multi point, multipunto, piu dispositivi, contemporaneamente, nello stesso tempo, allo stesso tempo, stesso momento, simultane*, insieme, telefono e pc, pc e telefono, telefono e computer, computer e telefono, cellulare e pc, pc e cellulare, portatile e telefono, telefono e portatile, doppia connessione, due telefoni, due pc',
    console: 'console, ps5, ps4, playstation, play station, xbox, nintendo, switch console, series x, series s',
    tv: 'tv, televisor*, television*, tele, bravia, chromecast, fire stick, proiettor*, smart tv',
    cable:
      'cavo, cavetto, cavi, filo, jack, presa aux, aereo, volo, tapis roulant, impianto stereo, senza bluetooth, 3 5 mm, trasmettitor*',
    code: 'pin, passkey, codice, codici, password, 0000, 1234, autenticazion*, cifre',
    profile:
      'viva voce, vivavoce, handsfree, hands free, hfp, hsp, a2dp, profil*, mono, stereo, modalita chiamata, modalita telefono, solo chiamate, solo per chiamate, solo per le chiamate, come headset, modalita headset',
    le: 'le_*, ble, low energy, nome le, voce le, doppion*, due volte, doppi*, due voci, stesso nome, due nomi',
    video: 'video, film, filmat*, labbra, labiale, netflix, gioc*, youtube, serie, immagin*, partita',
    update: 'aggiorn*, update, upgrade, driver, kernel, nuova versione, ultima versione, patch',
    reset: 'reset*, ripristin*, soft reset, hard reset, azzer*, riport*',
    factory: 'fabbrica, inizializz*, hard reset, azzer*, formatt*, da zero, cancellare tutto, impostazioni predefinite, come nuove',
    sale: 'vend*, regal*, usato, usate, seconda mano, nuovo proprietario, ebay, subito, vinted, cedere, donare, dare via, rivend*',
    codec: 'codec*, ldac, aptx, aac, sbc, lc3, hi res, hires, bitrate, lossless, alta risoluzione, formato audio',
    'le-audio': 'le audio, auracast, bluetooth le audio',
    firmware:
      'firmware, aggiorn* cuffie, aggiorn* le cuffie, aggiorn* auricolari, software cuffie, software delle cuffie, versione software',
    app: 'app, applicazione, sound connect, headphones connect',
    case: 'custodi*, case, scatolina, astuccio, guscio, base di ricarica',
    memory: 'memoria, ricord*, memorizz*, dispositivi associati, dispositivi memorizzati, limite dispositivi, quanti dispositivi',
    dongle: 'dongle, ricetrasmettitor*, chiavetta, ricevitor*, adattatore usb, 2 4 ghz, penna usb',
    resume:
      'sospension*, standby, stand by, ibernazion*, risveglio, riavvi*, avvio, all avvio, accensione pc, accendo il pc, accendo il computer, login, accesso, ogni mattina, giorno dopo, coperchio, riaccend*, chiudo il portatile, riprend*, sospend*',
    removal: 'dissoci*, disaccoppi*, fantasma, vecchia voce, vecchie voci, rimozion*',
    disconnecting:
      'come disconnett*, come scolleg*, disconnettere, disconnetterle, scollegare, scollegarle, liberare, liberarle, lasciare libere, ancora conness*, ancora collegat*, restano conness*, restano collegat*, rimangono conness*, rimangono collegat*, staccare dal',
    worn: 'tolgo, togli, toglier*, levo, sfilo, sfil*, indoss*, in testa, testa, orecchie, metto su, nelle orecchie, muovo',
    speech: 'parlo, parlare, parlando, canto, cantare, tossi*, speak to chat, voce mia, quando parlo',
    'noise-canceling':
      'cancellazione rumor*, cancellazione del rumore, noise cancel*, anc, riduzione rumor*, riduzione del rumore, soppressione rumor*, soppressione del rumore, suono ambient*, trasparenza, nc',
    equalizer: 'equalizz*, eq, bassi, alti, acuti, profilo sonoro, dsee',
    name: 'rinomin*, cambiare nome, cambiare il nome, cambio nome, soprannome, nome dispositivo, nuovo nome, chiamarle',
    missing:
      'manca, mancano, assent*, sparit*, sparisc*, scompars*, scompai*, muto, mute, muta, silenzio, invisibil*, grigi*, vuot*, introvabil*, senza, niente audio, nessun suono',
    cannot:
      'impossibil*, negat*, rifiut*, errore, errori, fallit*, fallisc*, non riuscit*, non riesc*, incapace, timeout, tempo scaduto, annull*, blocc* connessione, host is down, rigett*',
    drops:
      'disconness*, disconnetters*, scollegars*, staccars*, senza motivo, senza apparente motivo, disconnettono, disconnette, si disconnett*, si scolleg*, si stacc*, sganci*, cade connessione, cade la connessione, cadono, cade, cadut*, perde connessione, perde la connessione, perdono connessione, perdono la connessione, perdita connessione, perdita di connessione, persa la connessione, perso il segnale, perde il segnale, va e viene, vanno e vengono, instabil*, ballerin*, intermittent*, ogni pochi minuti, ogni pochi secondi, ogni minuti, dopo pochi secondi, dopo pochi minuti, continua* riconnett*, si spegn*, si speng*, da sole spen*, loop, crolla la connessione, salta la connessione',
    wrong:
      'invece, al posto, anziche, dispositivo sbagliato, sbagliat*, ruba, rubano, si aggancia*, agganciano, prende controllo, prende il controllo, salta* al telefono, va al telefono, vanno al telefono, preferi*, priorita, sempre al, sempre all, sempre allo, sempre con, si colleg* al vecchio, si connett* al vecchio, si collegano da sole al, si connettono da sole al',
    bad: 'pessim*, mal, male, scadent*, orribil*, terribil*, schifo*, schifos*, fa schifo, peggio*, peggior*, scars*, ovattat*, metallic*, robot*, cupo, cupa, qualita, bassa qualita, crolla, degrad*, come al telefono, come una telefonata, come un telefono, come telefono, come una radio, da radio, mono, rimbomb*, eco, piatt*, compress*, incomprensibil*, walkie*, attutit*',
    choppy:
      'scatt*, salt*, saltell*, gracchi*, crepit*, fruscii, fruscio, fruscia, disturb*, distor*, rumori, rumore strano, rumorini, interferenz*, interromp*, interruzion*, singhiozz*, buchi, spezzat*, spezzett*, glitch*, balbett*, microinterruzion*, taglia, tagli, ronzi*, click, clic, statico, stuttering, laggando, pop',
    quiet:
      'bass*, volume basso, si sente poco, sento poco, si sente piano, sento piano, pian*, troppo basso, poco forte, debol*, appena udibile, a malapena, si sente appena, alzare, alza, non abbastanza',
    jumps:
      'salta volume, volume salta, volume al massimo, al massimo, improvvisamente forte, troppo forte, altissim*, assordant*, sballa, si alza da solo, si abbassa da solo, cambia da solo, sincronizz* volume, volume assoluto, si resetta, spacca*, fortissim*, esplod*',
    late: 'ritard*, latenz*, lag, delay, fuori sincrono, sincron*, sincronia, non sincronizzat*, sincronizzat*, desincron*, asincron*, sfasat*, in anticipo, dopo video, sync, mezzo secondo, indietro rispetto',
    drains:
      'scaric*, dura poco, durano poco, dura solo, durano solo, si scaric*, consuma*, esaurit*, esauris*, durata, autonomia, dura meno, ore, in fretta, rapidamente, velocemente, batteria bassa, batteria debole, finisce subito',
    dead: 'mort*, brickat*, blocc*, congelat*, impallat*, piantat*, frizzat*, freezat*, nessuna reazione, non risp*, non reag*, nessun segno, segni di vita, non danno segni, guast*, non parton*, non parte, non si avvi*, non succede niente, non succede nulla, ko',
    stops:
      'si ferma*, ferma, fermano, pausa, si stopp*, stopp*, da sola, da solo, si interrompe la musica, smett* suonare, mette in pausa, si blocca la musica, smette di suonare',
    asks: 'chied*, richied*, vuole, domanda*, inserire, serve un codice, pretend*, digitare',
    vanishes:
      'sparisc*, scompai*, scade, scadut*, troppo presto, troppo breve, troppo corto, troppo poco tempo, tempo scaduto, smett* lampeggiare, non lampeggia piu, finisce subito, finisce prima, finisce troppo, termina, troppo veloce, non faccio in tempo, prima che',
    full: 'pien*, troppi, troppe, limite, massimo numero, numero massimo, non c e spazio, non c e posto',
    manual:
      'ogni volta, tutte le volte, a mano, manual*, ogni giorno, ogni mattina, di nuovo ogni, riassoci*, riaccoppi*, associare di nuovo, accoppiare di nuovo, ricollegar*, riconnetterle, riconnettere, ricollego, cancellare e, rimuovere e, sempre da capo, devo sempre',
    auto: 'automatic*, da sole, da soli, autoconn*, riconnett*, riconnession*, ricolleg*',
    broken: 'rott*, romp*, inceppat*, incastrat*, allentat*, consumat*, staccat*, danneggiat*, difettos*',
    how: 'come, dove, posso, si puo, e possibile, vorrei, voglio, aiuto, istruzion*, procedura, guida, cosa devo, cosa faccio, bisogna, configur*, fare, usare con, collegare a, collegarle a, connettere a, connetterle a',
    long: 'quanto tempo, per quanto, quanti secondi, secondi, quanto dura, quanto ci mett*, durata, a lungo',
    which: 'quale dispositivo, quali dispositivi, a cosa sono, a chi sono, a quale, connesse a cosa, collegate a cosa, con chi',
    many: 'quanti, quante, troppi, troppe, numero di, numero massimo, molti dispositivi',
    need: 'serve l app, serve app, mi serve, necessari*, obbligatori*, devo installare, senza app, senza l app, bisogno, senza telefono, indispensabil*',
    meaning:
      'signific*, vuol dire, cosa indica, cosa indicano, perche lampeggi*, perche la luce, luce rossa, lampeggia rosso, rosso fisso, lampeggia in rosso, spia rossa, cosa vogliono dire',
    new: 'cuffie nuove, nuove cuffie, prima volta, appena comprat*, appena acquistat*, appena pres*, dalla scatola, prima configurazione, primo utilizzo, primo avvio, nuove di zecca',
    switching:
      'passare da, passare dal, passare tra, passare al, cambiare dispositivo, cambio dispositivo, switch*, spostare, trasferire, alternare, commutare, passo dal, passo da, spostarle',
  },
  verbs: {
    hear: 'sento, sente, senti, sentono, sentire, sentito, sentiva, udibile, odo, ode, udire',
    'hear-me':
      'mi sentono, mi sente, sentono me, sente me, mi sentite, sentirmi, mi capiscono, mi capisce, la mia voce, sentono la mia, sente la mia, mi senti, mi ascoltano',
    appear:
      'appai*, compai*, compar*, trov*, ved*, vist*, rilev*, riconosc*, riconosciut*, mostra*, mostran*, visualizz*, elenca*, scopr*, individu*, present*, disponibil*, visibil*, seleziona*, esce nella, escono nella, rintracci*, esce tra, figura, risult*',
    connect:
      'connett*, conness*, collega, collegano, collegar*, collegat*, colleghi*, collego, riconnett*, ricolleg*, connession*, agganciare',
    pair: 'associ*, associa*, accoppi*, abbin*, pairing, appaia*, riassoci*, riaccoppi*, riabbin*, sincronizzarle',
    charge: 'carica, caricano, caricare, caricarsi, carico, ricaric*, caricate, caricata',
    'turn-on': 'accend*, acces*, avviano, parton*, riaccend*, accension*',
    work: 'funzion*, va, vanno, andare, usare, uso, utilizz*, posso, riesc*, riusc*, possibil*, support*, cambia, cambiano, attiv*, entra, entrano, entrare, parte, fa, fanno, fare, serve, sincronizz*',
    react: 'rispond*, reagi*, succede, risposta, reazion*, segni',
    shine: 'lampeggi*, illumin*, luce, luci, led, spia, spie',
    remove: 'rimuov*, rimoss*, elimin*, cancell*, dimentic*, dissoci*, disaccoppi*, disinstall*, togliere dal, togliere dalla',
    play: 'riproduc*, riproduz*, suona, suonano, suonare, produc*, emett*, esce audio, esce suono, esce l audio',
    unlink: 'disconnettere, disconnetterle, scollegare, scollegarle, staccarle',
  },
  without: 'nessun, nessuno, nessuna, senza, niente, nulla, zero, manca, mancano, neanche, nemmeno',
  not: 'non, nn, no, mai, niente, nulla, nessuno, nessun, nessuna, impossibil*, fallit*, fallisc*, rifiut*, smess*, smett*, errore, errori, problem*, difficolta, neanche, nemmeno, ne, neppure',
  breaks:
    'ma, pero, quando, mentre, se, finche, perche, dopo, poi, dato, siccome, anche, pure, e, ed, oppure, o, con, invece, tranne, nonostante, appena, solo, che, da quando, bensi, anziche',
  notAfterVerb: false,
  withoutAccents: true,
};
