import type { Lexicon } from './lexicon';

/** English words of the concepts. */
export const en: Lexicon = {
  concepts: {
    microphone:
      'mic, mics, mike, microphone*, microfone*, micro, monitor of, communication device*, input device*, recording, record my, voice input, my voice',
    sound: 'sound*, audio, music, song*, track*, podcast*, spotify, youtube, tone*, silent, silence, mute, muted, hear nothing, quiet as',
    output:
      'output*, playback device*, sound panel, sound settings, sound device*, audio device*, audio source, sound menu, sink*, audio settings, as headphones, volume mixer, as speaker*',
    speakers:
      'speaker*, loudspeaker*, monitor*, hdmi, internal audio, !monitor~of, from laptop, from the computer, out of laptop, out of pc, on the laptop instead, sound stays',
    side: 'one side, one ear, one earbud*, one earphone*, one headphone, one bud, only~one, left*, right, side*, l, r, other earbud*, other bud, single earbud, mono ear, each earbud, either ear, half, !right~now, !right~after, !right~away, !right~before, !right~at, !right~when, !is~left, !are~left, !battery~left, !charge~left, !power~left, !left~over, !all~right, !only~one~device, !half~a~second',
    call: 'call*, ring, rings, ringing, incoming, teams, zoom, discord, meeting*, meet, skype, webex, slack, facetime, whatsapp, conference*, conversation*, phone sound*, voice chat*, voip, game chat, in chat, on the phone, telephone*, communication*, talking to',
    battery: 'batter*, charge level, juice, power left, how~much~charge, charge~left, charge~remaining',
    level:
      'percent*, level*, indicator*, gauge, status, remaining, reading, how~much~charge, how~much~battery, how~much~power, how~much~juice, charge~left, battery~left, power~left, !volume~level*, !at~100~percent, !max*~level',
    charging: 'charging, charger, recharge',
    power:
      'power, powered, powers, turn off, turns off, turned off, turning off, switch off, switches off, switched off, shut down, shuts down, shuts off, shut off, shutting',
    light: 'light, lights, led, leds, lamp*, blink*, flash*, indicator light, red, blue, white light, orange, green',
    button: 'button*, rocker, key, keys, switch broken, press, pressing, pressed, hold, holding, held, custom button',
    touch: 'touch*, swip*, tap, taps, tapping, gesture*, touchpad, sensor*',
    volume: 'volume*, loudness, sound level',
    list: 'list*, picker, dropdown, drop~down, nearby~devices, device~manager, bluetooth~page, bluetooth~panel, known~devices, bluetooth settings, add device, available devices, bluetooth menu, scan*, discoverable, visible, search results',
    pairing: 'pairing, pairings, link to, add to',
    mode: 'pairing mode, pair mode, discoverable mode, discovery mode, into pairing, start pairing, enter pairing',
    connection: 'connection*, link, connectivity',
    phone: 'phone, phones, iphone*, android, galaxy, pixel, smartphone, cell, mobile, ipad, tablet*',
    computer:
      'computer*, laptop*, pc, pcs, mac, macbook*, windows, linux, ubuntu, desktop, notebook*, mint, fedora, surface, thinkpad, chromebook',
    other:
      'another, second phone, second device, second laptop, second computer, second one, second pc, second tablet, 2nd, other device*, third, other phone, other laptop, other computer, new device, different device, new phone, new laptop, work laptop',
    stranger:
      'last device, lastly, last connected, previous*, former, old phone, old laptop, old ipad, old tablet, old pc, old computer, someone, roommate, wife, husband, partner, girlfriend, boyfriend, mom, dad, kid, kids, daughter, son, neighbor*, brother, sister, family',
    both: 'both devices, second~source, another~source, one~device~at, one~device~only, only~one~device, single~device, two~sources, two devices, 2 devices, multipoint, multi point, multi device, multiple devices, same time, simultaneous*, at once, together, both my, both phone, laptop and phone, phone and laptop, pc and phone, phone and pc, dual connect*, two phones, two laptops, phone and computer, computer and phone, several devices, as well',
    console: 'console*, ps5, ps4, playstation, xbox, nintendo, switch lite, switch console, gaming console, series x, series s',
    tv: 'tv, tvs, television*, bravia, apple tv, chromecast, fire stick, roku, projector',
    cable: 'cable*, wire, wired, aux, jack, plane, airplane, flight, treadmill, stereo system, no bluetooth, 3 5 mm, transmitter, cord',
    code: 'pin, passkey, pass key, passcode, password, code, codes, 0000, 1234, authentication, six digit*',
    profile:
      'hands free, handsfree, hfp, hsp, a2dp, headset profile, headset mode, headset only, mono, stereo, call mode, only calls, as headset, as a headset, as mic, as a mic, as microphone, as hands, profile*, ag audio, phone calls only, calls only, voice only, chat mode',
    le: 'le, le_*, ble, low energy, le entry, same name, duplicate, duplicates, twice, two entries, listed twice, two names',
    video: 'video*, movie*, lips, lip, netflix, film*, picture, game*, youtube, mouth*',
    regression:
      'after~update*, after~the~update*, after update*, after upgrad*, after~updating, after~upgrading, since update*, since upgrad*, since~updating, update broke, upgrade broke, update ruined, update killed, since~the~last~version, after~the~new~version, after kernel, since kernel',
    update: 'update*, upgrade*, driver*, kernel, new version, latest version, patch',
    reset: 'reset*, hard reset, soft reset, wipe, wiped, restore*, default settings',
    factory:
      'factory, initiali*, hard reset, wipe, default settings, start fresh, from scratch, erase everything, clean slate, back to new',
    sale: 'sell, selling, sold, give away, giving away, gift, second hand, new owner, ebay, hand them, giving them, before i hand, donate, pass them on, used~pair, used~headphones, used~earbuds, bought~used, buy~used, second~hand, previous owner, old owner, craigslist, marketplace',
    codec: 'codec*, ldac, aptx, aac, sbc, lc3, hi res, hires, bitrate, lossless, high res*, sound format, bit rate',
    'le-audio': 'le audio, auracast, lea, bluetooth le audio',
    firmware:
      'firmware, software update, update~headphones, update~earbuds, update~my, update~the, updating~the, update~them, headphones~update, earbuds~update, !after~update*, !since~update*, !update~the~computer, !update~my~computer, !update~the~system, software version, new software',
    app: 'app, application, sound connect, headphones connect, sony app, companion',
    case: 'case, charging box, cradle, box',
    memory: 'memory, slot, slots, remember*, paired devices, stored devices, device limit, how many devices',
    dongle: 'dongle, transceiver, usb stick, usb adapter, usb plug, 2 4 ghz, usb receiver',
    resume:
      'suspend*, sleep*, wake*, waking, resume*, resuming, reboot*, restart*, boot, booting, startup, shutdown, hibernat*, log in, logging in, logged in, every morning, next day, each morning, lid, turning on pc, session',
    removal:
      'removal, unpair*, ghost*, wipe, wipes, erase, erases, lose~my~pairing*, lose~the~pairing*, old entry, old entries, dead entry, dead entries',
    disconnecting:
      'to disconnect, how disconnect, cannot disconnect, couldnt disconnect, couldn disconnect, disconnect without, free them, release, let go, still connected, can disconnect, disconnect them, disconnect my, please disconnect',
    worn: 'take off, takes off, took off, taking off, remove one, take one out, take out, taking out, took out, take them off, takes out, head, wear*, ears, put on, putting on, lift, adjust*, in my ear',
    speech: 'speak, speaking, talk, talking, sing*, cough*, speak to chat',
    'noise-canceling': 'noise cancel*, noise cancell*, anc, ambient, transparency, noise reduction, wind noise, nc',
    equalizer: 'equali*, eq, bass boost, clear bass, more bass, treble, sound profile, dsee',
    name: 'rename*, change name, change the name, nickname, device name, new name, call them something',
    missing:
      'missing, absent, gone, disappeared, nowhere, vanished, lose~sound, loses~sound, losing~sound, lose~audio, loses~audio, losing~audio, no~sign, unlisted, blank, silent, silence, mute, muted, dead silent, blind, greyed out, grayed out, not there, empty list, invisible, lost sound, lost audio, deaf',
    cannot:
      'impossible, useless, pointless, denied, rejected, refused, error, errors, fails, failed, failing, failure, unable, unavailable, timeout, timed out, host is down, stuck connecting, stuck on connecting, couldn t, rejects, cancels, no~effect, any~effect, does~nothing, do~nothing, doing~nothing, did~nothing, goes~back~to, falls~back~to, gives~up, gave~up, aborts, aborted, unsuccessful*, without~success, no~success, nothing~works, no~luck, spinning',
    drops:
      'gets~disconnected, got~disconnected, kicks~me, hangs~up, drop*, cut out, cuts out, cutting out, cut off, cuts off, disconnects, disconnected, disconnecting, disconnection*, loses connection, losing connection, lost connection, lose connection, lost the connection, dying, die on me, dies on me, falls off, kicked off, kicks off, drops out, disconnect itself, disconnect all, disconnect constant*, they disconnect, disconnect often, disconnect every, disconnect frequent*, constantly disconnect, always disconnect, keep disconnect*, disconnect by, disconnect automatic*, disconnect on their own, disconnect from by themselves, disconnect bluetooth by themselves, disconnect after, disconnect when, disconnect random*, won stay connected, stay connected, unstable, unreliable, intermittent*, every few minutes, every few seconds, keeps reconnecting, reconnects, on and off, turns off, turn off itself, switches off, shuts off, powers off, shuts down, random disconnect*, loop, cycle, goes away, for no reason, flaky',
    wrong:
      'instead, wrong device, wrong, steals, steal, stealing, stolen, grabs, takes over, took over, hijack*, jumps to, jumping to, hop*, latch*, stays on, goes~to, to~itself, claims, claimed, captures, captured, snatch*, grabbed, grabbing, grab, taken~over, on~another~device, from~another~device, out~of~another, out~another, somewhere~else, wrong~place, elsewhere, prefers, priority, prioriti*, rather than, always connect* to, keeps connect* to, tries connecting to, try connecting to, auto connect* to my, locks on, latches, clings, taken by, pulls, without asking, stuck connected, stuck to, stuck with, tied to, keeps going to, they switch, it switches, keep* switching',
    bad: 'walkie*, narrowband, downgrad*, phone~quality, telephone~quality, bad, poor, terrible, awful, horrible, worse, worst, muddy, muffled, tinny, robot*, underwater, low quality, quality drop*, quality, distort* mic, am radio, like radio, like a phone, like an old phone, phone call, phone like, degrade*, hollow, metallic, garbage, trash, crap, crappy, 8khz, mono, compressed, echo*, dull, flat, garbled, gets terrible, fuzzy, potato',
    choppy:
      'robotic, warbl*, blip*, patchy, wobbl*, underrun*, ticking, crack, cracks, cracking, chop*, stutter*, crackl*, crackle, skip*, gap, gaps, glitch*, popping, pop noise*, pops and, dropout*, skips, jitter*, hiss*, static, interfer*, distort*, noise, noises, cut in, cuts in and out, cutting in and out, in and out, breaks up, breaking up, hiccup*, micro cuts, dropouts, robotic music, crunchy, buzz*, scratch*, lagging music, noisy, stammer*, hitch*, clicking sound*, clicks',
    quiet:
      'quiet*, too~soft, audible, barely~audible, not~audible, inaudible, too low, low volume, volume low, very low, not loud, loud enough, faint, weak sound, weak volume, barely hear, hardly hear, can barely hear, softer, silent volume, max volume, volume is low, low sound',
    jumps:
      'jump*, leap*, too loud, suddenly loud, full blast, to maximum, to max, to 100, to full, deafening, blast*, resets itself, blasting, blows, blow, hurts my ears, super loud, really loud, way too loud, changes by itself, changes on its own, don t match, doesn t match, out of step, mismatch*, sync volume, volume sync, synced, absolute volume, ear splitting, ears bleed',
    late: 'delay*, milliseconds, lipsync, offset, mistimed, laten*, lag, lags, lagging, behind, late, out of sync, sync, desync*, lip sync, async, asynchron*, don t match voices, not match, before the sound, half a second, slow audio, ahead',
    drains:
      'drain*, dies fast, dies quickly, die quickly, runs out, run out, empty, doesn last, not last, last only, lasts only, only last*, low battery, battery low, dies after, dies within, goes flat, flat battery, battery life, hour, hours, discharg*, loses charge, quicker, quickly, faster than, is dead',
    dead: 'dead, brick*, unresponsive, frozen, freeze, no life, no power, no lights, nothing happens, no response, no reaction, doesn t start, hung, hang, hangs, broken, won turn on, wont turn on, dies, died, not alive, no sign',
    stops:
      'stops, halt, halts, halted, stop itself, pause*, pausing, mutes, by itself, on its own, stops playing, stop playing, stopping, shuts up',
    asks: 'ask*, want*, require*, prompt*, enter a, enter the, request*, need a, needs a, demand*',
    vanishes:
      'vanish*, disappear*, times out, timed out, timeout, too short, too early, too fast, too soon, stops flashing, stops blinking, gone before, before i can, before i could, ends, too quickly, expire*, runs out of time, expires, ends after',
    full: 'full, too many, limit, maximum number, no room, no space',
    manual:
      'manual*, every time, each time, by hand, myself, every morning, every day, click connect, re pair every, again and again, again after, everytime, daily, forgets, forgot, forgotten, overnight, re add, readd, add again, forget and, delete and, remove and, again every, always have to, all over again',
    auto: 'automatic*, auto, autoconnect, auto connect*, reconnect*, by themselves, on their own, remembered, come back, comes back, persist*, back after, again after',
    broken: 'broken, broke, stuck, loose, damaged, worn, jammed, fell, unresponsive, mushy',
    how: 'how, where, can i, is there a way, possible to, way to, want to, would like, trying to, help me, steps, instructions, what do i, what should, could i, may i, able to, guide, hook up, set up, setup, use with, connect them to, connect to, pair with',
    long: 'how long, seconds, minutes, duration, take so long',
    which:
      'which~phone, which~laptop, which~computer, which device, what device, who is, connected to what, connected where, what are they connected',
    many: 'how many, too many, number of, number devices, old devices, multiple devices',
    need: 'need app, need the, necessary, required, have to install, without app, without the app, do i need, without phone, without installing, must i',
    meaning:
      'mean, means, meaning, what does, stand for, why is it, why is the light, what is the, solid red, stays red, blinking red, flashing red, red light, orange light',
    new: 'new headphones, first time, out of the box, just bought, brand new, set up, getting started, unboxed, unboxing, new pair, new earbuds',
    switching:
      'take~over~from, takes~over~from, switch~over, change~over, go~over~to, switch between, switch to, switch from, swap, move to, change device, change devices, hand over, handoff, toggle between, go back and forth, switch devices, switching',
  },
  verbs: {
    hear: 'hear, heard, hearing, audible, get sound, receiving sound, coming through',
    'hear-me':
      'hear me, hears me, heard by, understand me, understands me, my voice, hear my, hears my, hear us, understand my, understand what, hear anything i, hear what i, pick* up my, pick up voice, picks up, record my, listen to me',
    appear:
      'appear*, show, shows, showing, shown, showed, see, sees, seeing, seen, find, finds, finding, found, detect*, discover, discovers, discovered, discovering, recogni*, list, listed, identified, display, displayed, displays, offered, available, visible, come up, comes up, turn up, pop up, pops up, available, recieved, reported, reports, exist, exists, locate, selectable, spot',
    connect: 'connect*, conect*, conn*, reconnect*, attach*',
    pair: 'pair, pairs, paired, pairing, re pair, repair with',
    charge: 'charge, charges, charged, charging, recharge*',
    'turn-on':
      'turn on, turns on, turned on, turning on, power on, powers on, power up, powers up, switch on, switches on, switched on, start up, starts up, boot up, come on, comes on, wake up, turn back on',
    work: 'work, works, working, worked, use, used, using, usable, utilize, do anything, does anything, possible, function*, possible, select, support*, help, helps, match, matches, change, changes, activate, activated, enter, enters, start, starts, sync, syncs, persist*, get',
    react: 'react*, respond*, response, happen*, life, do anything, does anything, wake',
    shine: 'light up, lights up, blink, blinks, blinking, flash, flashes, flashing, glow*, lit, light, lights, led',
    remove: 'remove*, removing, delete*, deleting, forget, forgetting, unpair*, uninstall*, get rid',
    play: 'play, plays, playing, played, output anything, comes out, come out, coming out, sound comes, audio comes',
    unlink: 'disconnect, disconnecting',
  },
  without: 'no, without, missing, lacks, lacking, lost, zero, nothing, nobody, noone, none, absent, gone',
  not: 'used~to, not, cannot, cant, can t, won t, wont, doesn t, doesnt, don t, dont, didn t, didnt, isn t, isnt, aren t, arent, wasn t, couldn t, couldnt, wouldn t, haven t, hasn t, never, unable, fail, fails, failed, failing, failure, refuse*, no longer, nothing, nobody, noone, impossible, stopped, stops, stop, quit, trouble, problem*, issue*, trouble*, hard to, error*, nor, neither, denies, rejects, rejected, struggl*, have to, forbidden',
  breaks:
    'but, although, though, however, while, when, whenever, until, if, unless, because, since, after, before, then, so, as soon as, even, whereas, yet, and, despite, with, instead, where, once, only, or',
  circumstances: 'after, since, while, because, until, before, unless, despite, during',
  notAfterVerb: false,
};
