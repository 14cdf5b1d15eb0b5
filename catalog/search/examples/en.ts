/** English phrases of each topic, separated by semicolons. They were made up, so that the phrases of real threads remain tests. */
export const en: Readonly<Record<string, string>> = {
  'symptom:after-factory-reset':
    'can’t pair since factory reset; initialized them and now they won’t connect; did a hard reset, laptop no longer finds it; headset not seen after hard reset; reset my buds now laptop says couldnt connect; since the reset laptop refuses headphones; factory reset and now windows doesn’t find them; reset to factory, can’t get it working since',
  'symptom:after-update':
    'broke after windows update; bluetooth stopped after kernel upgrade; since updating to sequoia no connection; Bluetooth broken since 24H2; regression: headphones no longer work in ubuntu 24.04; no audio after updating kernel; driver error when connecting headset; Windows 11 update killed bluetooth headset; works on old kernel, broken on new one; headphones stopped working after ubuntu update; macos update broke bluetooth audio; kernel 6.9 bluetooth broken; lost from the list after update; since patch tuesday headphones dont work',
  'symptom:asks-for-pin':
    'wants a passcode but I never set one; what do i type in for the passkey; pin window pops up when pairing; Enter PIN for WH-CH720N; pairing code doesnt match; mac demands a numeric code; what’s the default pin; it’s asking for 4 digits; pin required; passkey confirmation keeps appearing; number code on screen to pair',
  'symptom:battery-low':
    'battery dies after an hour; won’t hold a charge; doesn’t charge anymore; drains super quick; left bud doesn’t charge in the case; battery goes from 50 to 0 in minutes; not charging in case; shuts off at 30% battery; how long does battery last; dies halfway through the day; battery life got terrible; won’t charge past 20; battery low warning; battery drains fast; earbud wont charge; headphones only last 2 hours; battery keeps dying; runs flat overnight; stops charging at half',
  'symptom:broken-control':
    'pressing the button 7 seconds doesn’t make it blink blue; button stuck; tap to skip doesn’t work; the power button feels broken; play button does nothing; touch panel unresponsive; swipes don’t register; double tap doesnt play; play/pause on headset ignored; custom button stopped; can’t change songs with my earbuds; nc button dead; power switch jammed; touch controls not working; play pause button not working linux; volume button on headset broken; gestures do nothing',
  'symptom:call-quality':
    'i sound like im underwater in meetings; mic makes audio quality awful; sounds like an old telephone when mic in use; coworkers say i sound robotic; only Headset (WH-1000XM5 Hands-Free) listed, sounds awful; Audio quality degrades significantly when microphone is enabled; low quality sound during google meet; mSBC mic sounds muffled; how can i have good audio and mic at once; whenever a game opens voice chat the sound goes mono; the moment the microphone activates, everything sounds like AM radio; voice call = potato quality; others hear me muffled; quality drop in CS2 when using voice; why is bluetooth audio so bad with mic on; terrible audio in zoom calls; headset sound bad when mic used; the audio quality tanks when i join discord; xm5 mic is so bad; muffled sound in meetings; quality goes down the drain with mic; callers complain about my voice quality; robot noises in spotify',
  'symptom:cannot-remove':
    'remove failed; device keeps coming back after removing; windows won’t delete my headset; unable to unpair old headphones; Remove device button does nothing; ghost headphones entry won’t delete; windows says removal failed; headphones won’t unpair; entry reappears after deleting it; can’t delete bluetooth headset windows 10; device won’t go away; ghost sony entry in windows',
  'symptom:console':
    'ps5 doesn’t find headphones; do these work with xbox; switch says can’t connect; play ps5 with wh-1000xm5; nintendo switch bluetooth audio; xbox series s pairing; use on ps4; headset no sound ps5; use headphones w/ switch; connect to ps5; use with xbox; pair with nintendo switch; xbox x headphones possible',
  'symptom:delay':
    'voices come after lips; lag when gaming; audio is half a second behind video; youtube out of sync; noticeable latency in games; mouth moves before voice; Bluetooth audio delay 300 ms; audio late in vlc; lip sync off; sound arrives late; gunshots come a second after; huge audio latency over bluetooth; the sound doesnt match the video; lag between video and sound; sound is behind; gaming delay annoying; drums heard later than seen',
  'symptom:does-not-come-back':
    'won’t reconnect after sleep; have to connect manually every morning; doesnt auto connect when i turn them on; must remove and pair again after each reboot; pc forgets my headphones; headphones connect after boot but audio stays on speakers until i reselect; Bluetooth headphones don’t auto reconnect on Ubuntu 22.04; need to re-pair every time i dual boot; after hibernate headset stays disconnected; have to toggle bluetooth to reconnect; trusted device not connecting at login; earbuds paired yesterday today no connection; bluetooth headset needs manual connect at every login; wakes up from standby without headphones; autoconnect broken; headphones won’t automatically link when taken out of case; pairing gone after each restart; bluetooth headset does not reconnect after suspend; must re-pair headphones after every reboot; headphones not auto connecting to windows 11; doesn’t remember my headphones; I have to forget and re-add them each time; i have to click connect by hand after each boot; used to connect itself, doesn’t now; lid open -> no headphones',
  'symptom:hands-free-only':
    'stuck in hsp/hfp, no a2dp option; only shows handsfree ag audio; cannot switch to high fidelity playback; stereo profile missing; WH-1000XM4 A2DP profile not available after reconnect; headset defaults to HSP instead of A2DP on connect; only Headset (WH-1000XM5 Hands-Free) listed, sounds awful; Failed to set profile a2dp_sink; how can i have good audio and mic at once; No high fidelity playback (a2dp) in profile list; windows only offers hands-free telephony; can’t change to stereo; stays in headset head unit hsp/hfp; A2DP not working only HSP; no stereo profile only headset; can’t select A2DP in pavucontrol; stuck on hands free profile; hfp only, where is a2dp; macbook treats them as phone headset',
  'symptom:keeps-disconnecting':
    'random disconnects all day; drops every few minutes; connection lost after 10 secs; connects then immediately disconnects; loses bluetooth when i walk to the kitchen; they turn off by themselves after a while; Headphones disconnect when idle; connection drops during calls; connect/disconnect loop; keeps beeping disconnected connected; disconnects when I start a video; bt randomly dies and i have to reconnect; link drops whenever i turn my head; Bluetooth headset connects for 3 seconds and drops; unexpected disconnections on macbook; headphones go offline every half hour; signal gets lost in next room; bluetooth keeps cutting off; headset randomly disconnecting from pc; WH-1000XM3 disconnects every 5 minutes; headphones disconnecting and reconnecting over and over; unstable connection; intermittent audio; bluetooth falls off every so often; headset says disconnected in the middle of songs',
  'symptom:le-entry-paired':
    'LE_WF-1000XM5 connected but no audio; picked the wrong entry LE_ when pairing; two entries same name which one to choose; why are there two names, LE_ and normal; two WH-1000XM5 in bluetooth list, which one; paired LE version no output; wf-1000xm5 appears as LE_WF-1000XM5; LE_WH-1000XM4 vs WH-1000XM4; connected to LE version, no sound; le_ thing in my bluetooth list',
  'symptom:memory-full':
    'device limit reached; too many paired devices already; pairing list full; how many devices can it remember; reached max pairings; ran out of pairing slots; paired with 9 devices, next one doesn’t fit; what’s the max amount of paired devices; how to make room for another device; how many devices can be paired; says maximum devices; number of saved devices',
  'symptom:no-battery-level':
    'can’t see battery percent on windows; battery indicator missing; shows wrong battery level; how do i see how much battery is left; Battery percentage for bluetooth headset unavailable; battery stuck on 70%; where do i see the charge; no battery icon in gnome; battery reads 0%; left right case battery not displayed; battery percentage not shown in ubuntu; wrong battery percentage; how to check battery on windows; battery shows as unknown',
  'symptom:no-microphone':
    'people on zoom can’t hear me; mic isn’t listed in input devices; discord doesn’t pick up my voice; how come the microphone is dead; headset mic not working linux; does my mic work, test; Input device not showing up for bluetooth headset; no mic option in a2dp; colleagues say I’m silent; mic level stays at zero; Mikrophone of WF-1000XM4 not recognized; my friends on discord hear nothing from me; headset has no input in obs; can hear, can’t talk; voice recorder records silence; microphone stopped being detected; Sony WH-1000XM4 mic not working on windows 10; bt mic shows but records nothing; they cant hear me on teams; microphone input is missing from settings; inbuilt mic used instead of headset mic; teams doesnt list headset mic; my voice isn’t coming through',
  'symptom:no-pairing-mode':
    'pressing the button 7 seconds doesn’t make it blink blue; cannot get my buds to go into pairing; they just turn on, no pairing announcement; holding both touch panels doesn’t start pairing; won’t go in pairing mode; light never flashes blue; how get into pairing with case button; cannot activate pairing on xm4; pressed for 7 s and nothing flashes; "bluetooth pairing" voice doesn’t come; instead of pairing mode they connect to my phone; holding power for 7 sec only turns the headphones on; no way to enter pairing mode on wf-c500; earbuds in case but the case doesnt flash; how to enter pairing mode; can’t make them discoverable; no blue blinking no matter what i press',
  'symptom:no-reaction':
    'completely dead; doesn’t turn on; headphones frozen, no button does anything; no light at all when i press power; right bud won’t turn on; Unresponsive, wont power up or charge; nothing happens when pressing power; are my headphones bricked; headphones froze; wont wake up; buttons dont react, no lights; they’re completely unresponsive; headphones wont turn on; dead after charging; no response when pressing power button; xm4 stuck, can’t turn off; xm4 is a brick now; no beep no light nothing',
  'symptom:no-sound':
    'connected but silent; audio still comes out of the laptop; nothing plays through them though it says connected; can’t pick headphones as output; windows shows them connected, music through speakers; I hear nothing at all; Bluetooth audio device connects but no sink is created; PipeWire: headset connected, not available as output; after connecting headphones the volume bar moves but i hear nothing; sound keeps coming from monitor speakers even though wh1000xm4 are paired; teams works but youtube has no audio on headphones; headphones connect after boot but audio stays on speakers until i reselect; Failed to set profile a2dp_sink; no audio after updating kernel; wh-1000xm4 connected, system sound remains on hdmi; no playback on headset although it’s the default output; dead silence from headphones in firefox; laptop won’t route audio to my earbuds; Output device missing in gnome settings; bluetooth says "connected voice, music" but I can’t hear anything; sound icon only shows realtek, no sony; Headphones connected but no output; sound plays on the computer not the headset; audio isn’t being sent to bluetooth headphones; can’t get sound from my sony xm4s; connected no audio linux mint; bluetooth headphones not selectable in output; sometimes when connecting there’s no sound until reconnecting; sound bar moves but dead silent; connected but apps still use laptop speakers; xm5 not an option for audio; vlc plays nothing on headphones',
  'symptom:not-listed':
    'earbuds never appear in the scan; laptop doesn’t pick up my xm5; bt device list is empty; searching forever but the headset isn’t there; phone sees them, pc doesnt; can’t discover my wf-1000xm4; windows keeps looking for devices and finds none of my sonys; XM4s not discoverable by windows 11; Bluetooth scan finds everything except my headphones; my computer won’t see my headphones; device disappears from list while pairing; nothing shows up when adding a device; headphones not found; the headphones are blinking but the computer finds nothing; sony headset invisible to fedora; bluetooth menu never lists my buds, only the neighbor’s tv; pc cant locate wf-c700n; cant find headphones after i removed them; Does not come up when I click add device; bluez: no device found during discovery; they used to be in the list, now gone; bluetooth settings dont show wh1000xm5 but show everything else; my macbook air can’t detect the headphones; headphones won’t pop up on windows bluetooth; unable to find sony wf-1000xm3 on arch; pairing: nothing appears; cannot see device in bluetoothctl scan; used to connect, no longer in the devices; no headphones under bluetooth devices; ubuntu sees my mouse but not the sony headset; nothing found when scanning; lost from the list after update',
  'symptom:one-side-silent':
    'left bud doesn’t charge in the case; left side dead; only hear on right; one earbud not working; right earbud wont connect; audio only in one ear; Sound only on the left; right bud won’t turn on; left earphone very quiet; buds don’t pair with each other; stereo only coming through one side; the L one is mute; one bud louder than the other; mono sound only right earbud; right earbud no sound; left headphone stopped working; sound is only in one ear; left earbud not connecting; nothing in my right ear; just the left one connects',
  'symptom:second-device':
    'can’t add a second phone; multipoint doesn’t work; laptop connects only if the phone is off; while connected to iphone my mac can’t connect; can only connect one at a time; second laptop refuses to connect while first is on; phone won’t join while pc is connected; only one device works at a time; fails to connect to a second source; multipoint won’t connect second device; can’t connect laptop while phone connected; won’t do two at once',
  'symptom:stops-by-itself':
    'music pauses when i talk; pauses randomly; playback stops when i take one out; they turn off by themselves after a while; spotify pauses every time i move my head; why does it pause when i sing along; song stops if i take left bud off; random pausing; music stops when i yawn or laugh; video pauses when i scratch my ear; music keeps pausing; headphones pause when i talk; song stops when i take them off; talking out loud stops spotify; pauses when i put them on the neck',
  'symptom:stutter':
    'loses bluetooth when i walk to the kitchen; audio cuts in and out; crackling noise on ubuntu; music skips when wifi is busy; choppy playback; sound breaks up near the microwave; Audio skipping when moving windows; Choppy sound with two bluetooth devices connected; sound hiccups every 10 secs; a2dp playback stutters on kernel 6.8; static / popping; music speeds up and slows down; signal gets lost in next room; glitchy sound when cpu is busy; tiny gaps in music; Bluetooth audio jitter after some time; crackle and pop on wf-1000xm5; laggy choppy bt audio on steam deck; bluetooth audio stutters on windows 11; sound breaking up; popping sounds when audio starts; audio choppy when wifi is on; music is glitching; intermittent audio; music drops for a split second all the time; crackly audio at start of songs; robot noises in spotify',
  'symptom:too-quiet':
    'so quiet even at max; volume too low on windows; can barely hear anything; how to make it louder; Low volume on Linux compared to phone; 100 percent volume still quiet; xm5 not loud; barely audible in windows; maximum volume isn’t enough; sound level low since pairing to mac; volume is too low on ubuntu; headphones very quiet on pc but fine on phone; need more volume; i need it louder than max',
  'symptom:volume-jumps':
    'volume suddenly maxes out; volume buttons don’t do anything; way too loud when connecting; volume slider has no effect; absolute volume not working; volume resets to 100% at each connection; changing volume on the laptop doesn’t change headphone volume; Volume control either mute or deafening; ears got blasted; it goes super loud by itself; can’t turn volume down; volume keys on my keyboard don’t affect headphones; volume goes back to max; volume jumps to max when i connect; cannot control volume with keyboard; volume out of sync between pc and headphones; volume too loud even at 2%; volume button on headset broken; volume up/down on pc not linked with headset; one click of volume makes it way too loud',
  'symptom:will-not-connect':
    'stuck at connecting...; connection failed every time i click it; paired but refuses to connect; br-connection-profile-unavailable error; says couldn’t connect, try again; Authentication failed when pairing; connect button does nothing; Paired but says not connected; bluetoothctl connect fails with le-connection-abort-by-local; Try connecting your device again; earbuds connect to phone just fine but never to the laptop; spins on connecting then gives up; driver error when connecting headset; Failed to connect to device: Host is down; clicking connect -> "not connected" again; sony xm4 bluetooth connection unsuccessful mac; earbuds paired yesterday today no connection; connecting... then it just says paired; can’t connect to bluetooth headphones on fedora 40; it pairs but doesn’t connect; WF-1000XM4 connection attempt times out; "couldn’t connect to device" mac; input/output error on connect; everytime i press connect it errors out; gets to connecting and then back to paired; bluetooth says connection refused',
  'symptom:window-timed-out':
    'the blue light stops flashing before i can select them; pairing mode only lasts a couple of seconds; pairing timed out; device disappears from list while pairing; stops being discoverable after a minute; I’m too slow, the flashing ends; pairing mode shuts off after a few seconds; by the time windows finds them they’ve left pairing; pairing mode too short; goes out of pairing mode before connecting; gives me no time to pick them before it stops blinking',
  'symptom:wrong-device':
    'headphones keep grabbing my phone; connects to my ipad instead of laptop; my wife’s phone steals the headphones; tablet hijacks the earbuds every time; laptop connects only if the phone is off; take the headphones over from my ipad; xm5 always prioritizes phone; why does my ipad keep taking my headphones; connects to neighbors tv; audio jumps from pc to phone when notification arrives; previous owner phone still connects; instead of pairing mode they connect to my phone; xm4 hop onto my work phone all the time; iphone snatches buds while i’m on mac; they pair to my husband’s laptop; how to stop headphones from connecting to tv; linked with the wrong laptop; headphones connect to phone automatically instead of pc; how do I stop my headphones connecting to my old phone; keeps switching to my phone; buds jump to the ipad mid-movie; linux laptop loses headphones to my iphone; the tv grabs them first; my phone always wins over the laptop; auto connects to previous owner’s mac',
  'answer:codecs':
    'is ldac possible on windows; which codec am i using; aptx support?; force LDAC on windows; enable aptx hd linux; sbc or aac on macos; best sound quality codec; does it support ldac; change codec on windows; is aptx used',
  'answer:equalizer':
    'change eq on computer; too much bass; customize sound eq on pc; make it sound warmer with eq; equalizer for windows; bass too strong',
  'answer:firmware-update':
    'update headphone firmware on pc; is there new firmware; firmware upgrade without phone; is a software update for my wh-1000xm4 out; how do i update firmware',
  'answer:hold-how-long':
    'how long to hold the pairing button; how many secs do i hold power for pairing; how get into pairing with case button; which button do i press for pairing and how long; how long press for pairing mode; how to enter pairing mode; press power how long',
  'answer:hold-longer':
    'hold the power button for a minute; should i press it even longer; try holding the button for 30 s?; hold power button 30 seconds',
  'answer:how-long-pairing':
    'pairing takes forever is that normal; how long does pairing usually take; how long does battery last; how long should pairing take',
  'answer:how-many':
    'too many paired devices already; how many devices can it remember; reached max pairings; ran out of pairing slots; paired with 9 devices, next one doesn’t fit; what’s the max amount of paired devices; how to make room for another device; how many devices can be paired; says maximum devices; number of saved devices',
  'answer:le-name':
    'picked the wrong entry LE_ when pairing; two entries same name which one to choose; why are there two names, LE_ and normal; what does LE mean; two WH-1000XM5 in bluetooth list, which one; wf-1000xm5 appears as LE_WF-1000XM5; LE_WH-1000XM4 vs WH-1000XM4; what is LE_WF-1000XM5; le_ thing in my bluetooth list',
  'answer:light-meaning':
    'what does the red blinking mean; orange led on the case; why is it flashing blue; purple light case; led stays on white; what’s the green light; led colours explained; blinking blue light meaning; what does flashing red mean; white light blinking on case',
  'answer:need-the-app':
    'do i really need sound connect; use without the sony app; is the app required on pc; can i set these up without an account; can’t or don’t want to install app; can i use these without app; pairing without sony app',
  'answer:no-bluetooth-device':
    'my tv has no bluetooth; listen on the plane; use with a cable; bt adapter for old desktop; computer without bluetooth; treadmill with headphone jack; connect to tv without bluetooth; hotel tv with jack',
  'answer:noise-canceling':
    'noise canceling seems weaker now; turn off noise cancelling; switch to ambient mode; can i control anc from my computer; toggle ambient sound linux; nc off; how to disable noise cancelling; transparency mode on laptop',
  'answer:noise-cancelling-after-reset':
    'anc got worse after resetting; noise canceling seems weaker now; noise cancellation feels worse than before; noise cancelling less strong after factory reset; anc worse after reset',
  'answer:pin':
    'wants a passcode but I never set one; what do i type in for the passkey; pin window pops up when pairing; Enter PIN for WH-CH720N; pairing code doesnt match; mac demands a numeric code; what’s the default pin; it’s asking for 4 digits; pin required; passkey confirmation keeps appearing; number code on screen to pair',
  'answer:rename':
    'change bluetooth name; give my headphones another name; how to change the display name; custom bluetooth name; rename bluetooth headphones; call my headphones something else',
  'answer:reset-erases':
    'does a factory reset delete pairings; will i lose my settings; what gets wiped by resetting; what does reset remove; does initializing erase noise cancelling settings; what happens when i factory reset; does resetting forget my laptop',
  'answer:reset-without-case':
    'lost my case how to reset; factory reset buds no case; reset only with earbuds; reset earbuds without case',
  'answer:selling':
    'before i sell them; gave them to my brother, what to delete; bought used, still tied to old owner; wipe before giving away; want to give these to a friend; returning to amazon what to clear; new owner; what to do before selling headphones; passing to my sister',
  'answer:stay-paired':
    'disconnect but stay paired; turn off connection without removing; how do i disconnect from the laptop; temporarily disconnect headset; pause the connection, keep pairing; disconnect headphones manually; disconnect but keep paired; get them off my laptop for now',
  'answer:touch-controls':
    'tap to skip doesn’t work; touch panel unresponsive; swipes don’t register; double tap doesnt play; can’t change songs with my earbuds; touch controls not working; gestures do nothing',
  'answer:two-devices':
    'can i use them with two laptops at once; does it support multipoint; phone and laptop at the same time; 2 bt connections simultaneously?; setup multipoint with mac and iphone; does xm5 work with two phones; connect to phone and pc at same time; work laptop and home pc both',
  'answer:which-device':
    'what is my headset connected to; which phone has my buds; is it on my phone or my pc now; who is it connected to; how to see which device is connected; whats connected to my headset',
  'guide:disconnect':
    'disconnect but stay paired; turn off connection without removing; how do i disconnect from the laptop; can’t disconnect headset; release them from my pc; temporarily disconnect headset; pause the connection, keep pairing; disconnect headphones manually; disconnect but keep paired; how to disconnect; get them off my laptop for now',
  'guide:first-aid':
    'nothing works help; basic troubleshooting; where do i start troubleshooting; help me fix my headphones; something is wrong with bluetooth; headphones not working; basic checks',
  'guide:first-pairing':
    'first time setup; got new headphones today what do i do; setting up new wf-1000xm5; first connection to my computer; set up new headphones; fresh xm5, never paired',
  'guide:forget':
    'remove from paired devices; forget this device; delete pairing; unpair from windows; how to remove headphones; kick headphones off the paired list',
  'guide:give-away':
    'before i sell them; gave them to my brother, what to delete; bought used, still tied to old owner; wipe before giving away; want to give these to a friend; returning to amazon what to clear; new owner; what to do before selling headphones; passing to my sister',
  'guide:initialize':
    'bought used, still tied to old owner; erase everything on the headphones; back to default settings; clear all data from headset; restore to factory defaults; factory default; how to factory reset; delete everything from headphones',
  'guide:pair':
    'connect headphones to pc; how do i add my earbuds to this laptop; pair on ubuntu; how to connect to my macbook; windows 11 add headset; pairing with pc; add to mac; cant find headphones after i removed them; first connection to my computer; kde connect headphones; how to enter pairing mode; how to connect to laptop',
  'guide:pair-other':
    'add another laptop',
  'guide:reconnect':
    'connect again to my laptop; get my headphones back on this pc; they’re paired, how do i hook them up again; how do i connect them again; get back to pc after phone',
  'guide:reset':
    'headphones frozen, no button does anything; reset my headphones; they hang, how to reset; headphones froze; power cycle earbuds; xm4 stuck, can’t turn off; how to reset',
  'guide:restart':
    'headphones frozen, no button does anything; they hang, how to reset; reboot the headset; how do i restart my earbuds; headphones froze; power cycle earbuds; turn the headset off then on; xm4 stuck, can’t turn off; restart headphones; quick reboot of buds',
  'guide:second-device':
    'can’t add a second phone; multipoint doesn’t work; can i use them with two laptops at once; does it support multipoint; phone and laptop at the same time; add another laptop; 2 bt connections simultaneously?; setup multipoint with mac and iphone; does xm5 work with two phones; connect to phone and pc at same time; work laptop and home pc both',
  'guide:switch':
    'move audio from phone to laptop; go back and forth between mac and phone; take the headphones over from my ipad; switch audio between laptop and mobile; how do i hand over to my phone; make the pc take over from the phone; flip to laptop; switch from laptop to phone',
  'guide:transceiver':
    'bt adapter for old desktop',
  'target:android':
    'pair to my pixel; connect with galaxy s23; samsung tablet; connect to my android phone; oneplus phone pairing',
  'target:iphone':
    'connect to iphone; airplay... iphone pairing; how to connect to ipad; hook up to iphone',
  'target:linux':
    'pair on ubuntu; kde connect headphones',
  'target:macos':
    'how to connect to my macbook; add to mac',
  'target:nintendo-switch':
    'switch says can’t connect; nintendo switch bluetooth audio; use headphones w/ switch; pair with nintendo switch',
  'target:no-bluetooth':
    'my tv has no bluetooth; listen on the plane; use with a cable; bt adapter for old desktop; computer without bluetooth; treadmill with headphone jack; connect to tv without bluetooth; hotel tv with jack',
  'target:playstation':
    'ps5 doesn’t find headphones; play ps5 with wh-1000xm5; use on ps4; headset no sound ps5; connect to ps5',
  'target:tv':
    'use with smart tv; connect to samsung tv; earbuds to lg tv; hear my bravia; connect to tv without bluetooth; watch netflix on tv with headphones',
  'target:windows':
    'windows 11 add headset',
  'target:xbox':
    'do these work with xbox; xbox series s pairing; use with xbox; xbox x headphones possible',
  sound:
    'test my headphones; check left and right channel; sound check; does my mic work, test; is my left channel ok, check; play test sound; does stereo work? test; hear left then right; sound test; test left and right; stereo test',
};
