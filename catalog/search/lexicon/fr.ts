import type { Lexicon } from './lexicon';

/** French words of the concepts, without accents, because many people leave them out. */
export const fr: Lexicon = {
  withoutAccents: true,
  concepts: {
    microphone:
      'micro, micros, microphone*, mic, enregistrement*, enregistrer, dictee, ma voix, peripherique entree, entree audio, entree son, peripherique communication, capte',
    sound:
      'son, sons, audio, musique*, morceau*, chanson*, podcast*, spotify, deezer, youtube, silence, muet*, sonore, entend* rien, ecoute',
    output:
      'sortie, sorties, peripherique lecture, peripherique audio, peripherique son, appareil audio, parametres son, reglages son, source audio, mixeur, sink*, comme casque',
    speakers:
      'haut parleur*, hauts parleurs, enceinte pc, enceintes, hp, sort du pc, sort de ordi*, sort ordinateur, son reste sur, son sur le pc, sort du mac, sort du portable',
    side: 'un ecouteur, seul ecouteur, seule oreille, une oreille, un cote, seul cote, cote gauche, cote droit, l autre cote, chaque cote, seul des deux, seul marche, seul fonctionne, gauche*, droit, droite, oreillette*, autre ecouteur, chaque ecouteur, moitie',
    call: 'appel, appels, appell*, teams, zoom, discord, reunion*, meet, skype, visio*, webex, slack, whatsapp, facetime, conference*, conversation*, vocal, communication*, collegue*, correspondant*, interlocut*, mes amis, telephoner, coup de fil',
    battery: 'batterie*, autonomie, charge restante, niveau charge, accu',
    level: 'pourcentage*, niveau, niveaux, indicateur*, jauge, pour cent, affich* batterie, voir batterie, connaitre batterie',
    charging: 'recharg*, chargeur, en charge, chargement, charge pas, charge plus',
    power: 'alimentation, eteint, eteignent, eteindre, eteins, extinction, power, arret',
    light: 'voyant*, led, leds, lumiere*, lampe*, clignot*, temoin*, bleu, rouge, vert, orange, loupiote*',
    button: 'bouton*, touche, touches, appuy*, appui*, maintenir, presser, enfonc*',
    touch: 'tactile*, glisser, toucher, geste*, capteur*, tapot*, effleur*, panneau, pave',
    volume: 'volume*, niveau sonore',
    list: 'liste*, parametres bluetooth, ajouter appareil, ajouter peripherique, appareils disponibles, peripheriques disponibles, recherche*, visible*, scan*',
    pairing: 'appair*, jumel*, coupl*, associ*, pairage, reappair*, rejumel*, synchronis*',
    mode: 'mode appairage, mode jumelage, mode couplage, mode pairage, mode association, mode decouverte, mode synchro*',
    connection: 'connexion*, liaison, lien',
    phone: 'telephone*, smartphone*, iphone*, android, galaxy, pixel, tel, ipad, tablette*, samsung, xiaomi, mobile',
    computer:
      'ordinateur*, ordi, ordis, pc, pcs, portable, mac, macbook*, windows, linux, ubuntu, debian, mint, fedora, laptop, macos, imac, surface, bureau',
    other:
      'autre appareil, autres appareils, autre telephone, autre pc, autre ordi*, un autre, deuxieme, second, seconde appareil, 2eme, 2e, nouveau telephone, nouveau pc, nouvel appareil, nouvel ordi*, troisieme',
    stranger:
      'dernier appareil, ancien telephone, ancien pc, ancien appareil, ancienne tablette, precedent*, vieux telephone, vieux pc, voisin*, femme, mari, copain, copine, mon fils, ma fille, frere, soeur, coloc*, quelqu un, enfants, parents',
    both: 'deux appareils, 2 appareils, multipoint*, multi point*, multi appareil*, meme temps, simultane*, a la fois, plusieurs appareils, pc et telephone, telephone et pc, ordi et telephone, telephone et ordi, double connexion, deux telephones, deux pc',
    console: 'console*, ps5, ps4, playstation, xbox, nintendo, switch, series x, series s',
    tv: 'tele, teles, tv, televis*, bravia, apple tv, chromecast, fire stick, projecteur',
    cable: 'cable*, filaire*, jack, avion, prise aux, chaine hifi, tapis course, emetteur, transmetteur, sans bluetooth, pas le bluetooth',
    code: 'pin, code, codes, mot passe, cle acces, 0000, 1234, authentification',
    profile:
      'mains libres, main libre, hands free, handsfree, hfp, hsp, a2dp, profil*, mono, stereo, mode appel, mode casque, micro casque, seulement appels, uniquement appels, que les appels',
    le: 'le_*, ble, low energy, entree le, en double, doublon*, deux fois, deux entrees, deux noms, meme nom',
    video: 'video*, film*, serie, series tele, levres, labial*, netflix, image*, jeu, jeux, youtube, twitch',
    update:
      'mise jour, mises jour, maj, mettre jour, mis jour, pilote*, driver*, kernel, noyau, nouvelle version, derniere version, reinstall*, upgrade*, mise niveau',
    reset: 'reset*, reinitialis*, remise zero, remettre zero, restaur*',
    factory: 'usine, initialis*, hard reset, remise zero, remettre zero, par defaut, tout effacer, reinitialis* complet*, repartir zero',
    sale: 'vend*, revend*, donner, occasion, nouveau proprietaire, ancien proprietaire, leboncoin, bon coin, vinted, offrir, ceder',
    codec: 'codec*, ldac, aptx, aac, sbc, lc3, hi res, hires, bitrate, lossless, debit',
    'le-audio': 'le audio, auracast',
    firmware:
      'firmware*, micrologiciel*, mise jour casque, mise jour ecouteurs, mettre jour casque, mettre jour ecouteurs, mettre jour mon casque, version logiciel*',
    app: 'appli, applis, application*, app, sound connect, headphones connect',
    case: 'boitier*, etui*, boite charge, boite recharge, socle',
    memory: 'memoire, retien*, retenir, appareils enregistres, appareils memorises, toujours enregistre, combien appareils',
    dongle: 'dongle*, cle usb, emetteur usb, emetteur recepteur, recepteur usb, 2 4 ghz, transceiver',
    resume:
      'veille, reveil*, redemarr*, demarrage*, reboot*, boot, hibernation, ouverture session, session, chaque matin, lendemain, capot, rallum* pc, allume pc, allume ordi*',
    removal: 'desappair*, dissoci*, suppression, fantome*, ancienne entree, anciennes entrees',
    disconnecting:
      'comment deconnecter, pour deconnecter, impossible deconnecter, pas a deconnecter, deconnecter sans, liberer, libere, toujours connecte, reste connecte, restent connectes, ne deconnecte pas',
    worn: 'enlev*, retir*, oreilles, porte casque, porter, remets',
    speech: 'parle, parles, parler, parlant, chant*, touss*, speak to chat',
    'noise-canceling':
      'reduction bruit*, suppression bruit*, annulation bruit*, anc, rba, antibruit, anti bruit, son ambiant, transparence, bruit ambiant, noise cancel*',
    equalizer: 'egalis*, equaliz*, eq, basses, aigus, clear bass, dsee',
    name: 'renomm*, changer nom, nom casque, nom ecouteurs, surnom, nom appareil, nouveau nom',
    missing:
      'absent*, disparu*, disparai*, introuvable*, muet*, silence, invisible*, nulle part, grise, grisee, manqu*, plus rien, entend* rien, pas de son, plus de son, aucun son, pas d audio, plus d audio, pas de micro, plus de micro, pas de voyant, pas de lumiere, aucune lumiere, pas de batterie, perdu son',
    cannot:
      'impossible*, refus*, erreur*, echec*, echou*, rejet*, indisponible*, timeout, delai depasse, host is down, annule, arrive pas, arrive plus',
    drops:
      'deconnecte, deconnectent, deconnexion*, se deconnect*, perd connexion, perdent connexion, perdre connexion, perte connexion, perd signal, decroch*, instable*, intempestiv*, eteint tout seul, eteignent tout seuls, eteint toutes, intermitten*, boucle, sans arret, toutes minutes, toutes secondes, sans raison, aleatoire*, coupe bluetooth, temps en temps',
    wrong:
      'au lieu, a la place, mauvais appareil, prend main, prend dessus, vole, bascule, priorit*, prefere*, connecte ancien, connecte au telephone, connecte a mon telephone, connecte a telephone, plutot que, connecte sur telephone, connecte quand meme',
    bad: 'mauvais*, pourri*, nul, nulle, horrible*, atroce*, degueu*, mediocre*, pire, etouff*, metallique*, robot*, sous eau, boite conserve, degrad*, qualite*, qualiter, effondr*, radio, tunnel, mono, entend* mal, mal entend*, catastroph*, ignoble*, deform*, echo*, lointain*, comme telephone, pas bon, pas bonne, sourd',
    choppy:
      'hach*, saccad*, gresill*, grisement*, grisille*, crepit*, craqu*, coupure*, microcoupure*, saute, sautes, sautent, interferenc*, parasite*, distors*, bruits, bruit bizarre, bruit parasite, begai*, entrecoup*, son coupe, son se coupe, musique coupe, coupe toutes, coupe moment, lag musique, buzz*, souffle, siffl*, satur*',
    quiet:
      'faible, faibles, trop bas, pas assez fort, pas fort, volume bas, son bas, peine entend*, entend* peine, presque pas, presque rien, tres bas',
    jumps:
      'trop fort, a fond, au maximum, au max, soudain*, d un coup, volume change, volume saute, volume monte tout, volume baisse tout, volume tout seul, explos*, absolu, se remet',
    late: 'decal*, retard*, latence*, lag, lags, lague*, desync*, synchro, labial*, delai, delay, en avance, pas synchro*',
    drains:
      'decharg*, vide vite, se vide, vident, tient pas, tiennent pas, tient plus, tient que, autonomie, a plat, batterie faible, batterie vide, dure pas, dure que, dure plus, batterie morte',
    dead: 'mort, morts, morte, hs, brique*, plante, plantes, fige*, bloque*, freeze, aucun signe, rien passe, aucune reaction, repond plus, repond pas, panne, allume* plus',
    stops: 's arrete, s arretent, arrete seule, pause, coupe quand, coupe des, stoppe*, se coupe quand',
    asks: 'demand*, reclam*, exig*, saisir, entrer code, veut code',
    vanishes:
      'dispar*, trop court, trop vite, trop tot, expir*, clignote plus, arrete clignoter, pas temps, timeout, s arrete avant, arrete au bout',
    full: 'plein*, trop appareils, limite*, maximum appareils, nombre maximum',
    manual:
      'chaque fois, manuel*, tous jours, chaque jour, tous matins, chaque matin, oblige*, encore et encore, par semaine, chaque demarrage, chaque redemarrage, a chaque, toujours refaire, reappair* apres, toutes fois',
    auto: 'automatiq*, auto, tout seul, tous seuls, toute seule, toutes seules, reconnect*, reconnex*, memoris*',
    broken: 'casse, casses, cassee, abim*, coince*, hs, tombe, endommag*',
    how: 'comment, est ce que, peut on, puis je, possible de, je veux, je voudrais, j aimerais, moyen de, etapes, procedure, tuto*, faire pour, connecter mon, connecter le, configurer, mettre en, utiliser avec, appairer mon, appairer le, brancher',
    long: 'combien temps, combien secondes, combien minutes, secondes, duree, longtemps',
    which: 'quel appareil, a quoi connecte, connecte ou, lequel, quel peripherique, quels appareils connect*',
    many: 'combien appareils, trop appareils, nombre appareils, anciens appareils, plusieurs niveaux',
    need: 'besoin app*, faut il, obligatoire, necessaire, sans appli*, sans app, dois je',
    meaning: 'signifi*, veut dire, veulent dire, c est quoi, pourquoi voyant, rouge fixe, clignote rouge, voyant rouge',
    new: 'neuf, neufs, neuve, nouveau casque, nouveaux ecouteurs, premiere fois, premiere utilisation, viens acheter, vient acheter, sortie boite, deball*',
    switching:
      'basculer, bascule entre, passer de, change appareil, changer appareil, changer d appareil, alterner, transferer, passer du, switcher, passer d un',
  },
  verbs: {
    hear: 'entend*, audible',
    'hear-me': 'm entend*, entend* moi, ma voix, me comprenn*, micro capte, capte voix',
    appear:
      'apparai*, apparait, affich*, trouv*, detect*, voit, voient, vois, voir, vu, reconnai*, reconnu*, visible*, liste, propos*, decouvr*, disponible*, detection',
    connect: 'connect*, conect*, reconnect*, reconnex*, connexion*',
    pair: 'appair*, jumel*, coupl*, associ*, reappair*, rejumel*, synchronis*',
    charge: 'charge, chargent, charger, recharg*',
    'turn-on': 'allum*, rallum*, demarre, demarrent',
    work: 'march*, fonctionn*, utilis*, activ*, arrive, arrivent, possible, peut, peux, peuvent, change*, prend, prennent, passe, passent, met, mettent, veut, veulent, fait, font, lance*, choisir, selectionn*',
    react: 'repond*, reagi*, reaction, se passe',
    shine: 'clignot*, brill*, lumiere, voyant*, led, leds',
    remove: 'supprim*, enlever, retirer, oubli*, desappair*, dissoci*, desinstall*',
    play: 'joue, jouent, jouer, lecture, diffus*, sort, sortent',
    unlink: 'deconnecter',
  },
  without: 'aucun, aucune, rien, manque, personne',
  not: 'pas, jamais, impossible, rien, aucun, aucune, personne, non, ni, ne plus, n plus, marche plus, marchent plus, fonctionne plus, fonctionnent plus, connect* plus, entend* plus, trouve plus, voit plus, detecte plus, charge plus, appair* plus, allum* plus, s plus, echec*, echou*, refus*, erreur*, probleme*, du mal, cesse*',
  breaks:
    'mais, quand, lorsque, lorsqu, si, et, ou, puis, depuis, apres, avant, alors, car, parce, pendant, avec, donc, tandis, sauf, malgre, jusqu, pourtant, que, bien, meme, des',
  notAfterVerb: true,
};
