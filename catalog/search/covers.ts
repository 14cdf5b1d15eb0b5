import type { Concept } from './concept';

/**
 * Concepts of each topic, by the identifier of the topic: sets of an object and its fault. A set counts if the query has all of
 * it, so larger sets win. A number sets its weight instead of 1 for each concept.
 */
export const COVERS: Readonly<Record<string, string>> = {
  'symptom:not-listed':
    'missing=0.9, list missing=2.2, computer missing=2, mode missing=2.1, phone missing=1.9, pairing missing=2.6, list cannot=2, computer phone missing=3, resume missing=1.9, light missing computer=3.2, removal missing=2.4, removal list missing=2.9, list, missing pairing cannot=3.2, list missing pairing=3, missing cannot computer=2.5, list missing connection cannot=3.3, removal list connection cannot=3.4, missing restart=3.2, restart missing power=3.5, pairing list missing cannot=3.3, connection missing=2.4, connection missing list=2.9, removal mistaken=3.8, removal mistaken list=4',
  'symptom:no-pairing-mode':
    'mode cannot=2.7, mode pairing cannot=3.2, mode missing=2, mode dead=2.6, mode button=2.1, mode button cannot=3.4, mode light missing=3.4, button light missing=2.9, button pairing cannot=3, light missing=2.65, light cannot missing=2.9, button light missing long=4.3, mode=1.3, mode touch=2.2, pairing cannot=1.75, pairing power missing=3, mode power missing=3.2, mode power=2.4, mode power button=3.3, mode power button long=3.8, mode button long missing=3.6, mode button long cannot=3.6, button pairing mode how cannot=4.3, button mode how cannot=4.1, light button how long missing=4.5, light button cannot=3.2, mode how=2.3',
  'symptom:window-timed-out':
    'vanishes list=2.6, vanishes mode=2.8, vanishes pairing=2.6, vanishes=1.7, vanishes light=2.6, mode stops=2.7, mode drops=2.5, mode drains=2.5, vanishes mode stops=3.4, vanishes light missing=3, vanishes light stops=3.5, vanishes mode long=3.4, vanishes pairing long=3.2, vanishes pairing cannot=3, vanishes mode cannot=3.3, mode drains long=3, power mode drops=3.5, power pairing mode drops=3.8, pairing mode drops=3.3, pairing drops=2.3, mode drops long=3.2, pairing drops vanishes=3.6, light long vanishes=3.4, vanishes light computer missing=3.6',
  'symptom:will-not-connect':
    'connection cannot=2.2, pairing cannot=2.6, pairing connection cannot=3, list connection cannot=3, button connection cannot=3.3, removal pairing cannot=3.7, cannot=0.6, again connection cannot=3.6, again cannot=2, connection vanishes=2.9, phone computer connection cannot=3.1, phone connection cannot=2.6, computer connection cannot=2.7, pairing connection cannot missing=3.5, connection missing=1.6, connection missing pairing=3, connection missing cannot=2.7, connection restart cannot=2.9',
  'symptom:asks-for-pin':
    'code=1.5, code asks=2.6, code pairing=2.4, code cannot=2.4, code pairing asks=3.2, code pairing cannot=3.5, code connection cannot=3.2, code missing=2.4, code missing pairing=3.4',
  'symptom:no-sound':
    'sound missing=2.4, output missing=3, output cannot=2.5, speakers=1.6, speakers sound=2.7, speakers computer=2.6, speakers pairing=2.6, speakers computer pairing=3.2, pairing sound wrong=3.3, speakers sound wrong=3.6, connection sound missing=3.4, sound wrong=2.4, connection sound wrong=3, list sound wrong=3, other sound wrong=3.4, output=1.2, connection output missing=4, output connection=2.1, sound dead=2, sound cannot=1.8, connection missing sound output=4.2, volume missing=1.9, computer sound wrong=3.6, computer sound missing=3.3, pairing sound missing=3, speakers wrong=2.8, speakers cannot=2.6, speakers call cannot=3.4, speakers call cannot microphone=4.8, sound video missing=3.2, sound call missing=3, sound call video missing=3.4, sound tv cannot=3.2, sound tv missing cannot=3.4',
  'symptom:no-microphone':
    'microphone=1.6, microphone missing=2.7, microphone cannot=2.7, microphone call=2.4, microphone call missing=3.8, microphone side call missing=4.3, microphone sound call missing=4.1, microphone call cannot=3.8, microphone output missing=3.9, microphone dead=2.7, microphone profile missing=3.8, microphone sound missing=3.3, microphone sound cannot=3.3, microphone call sound cannot=4',
  'symptom:call-quality':
    'call bad=2.9, microphone bad=2.6, microphone sound bad=3.5, call sound bad=3.9, call choppy=2.9, call sound choppy=3.7, microphone choppy=2.5, call microphone bad=3.9, call microphone choppy=3.9, bad=1.3, sound bad=2.2, call sound=1.9, call=1.1, profile bad=2.5, microphone both=2.6, microphone sound both=3.5, microphone sound choppy=3.9, sound bad wrong=3.6, sound call dead=2.9',
  'symptom:hands-free-only':
    'profile=1.9, profile missing=2.9, profile cannot=2.7, profile connection=2.6, profile sound=2.4, profile connection drops=3, profile sound missing=3.2, profile bad=2.3, profile sound bad=3.2, profile connection bad=3, profile switching cannot=3.4, profile sound switching cannot=3.6, profile output cannot=3.6, profile sound output cannot=3.9, profile sound cannot=3.3, profile list cannot=3, microphone sound profile connection cannot=4.2, microphone profile connection=3.2, profile connection call=3, profile switching=3.2',
  'symptom:wrong-device':
    'wrong=1.5, phone wrong=2.6, switching wrong=3.4, switching phone wrong=4.2, other wrong=2.6, computer wrong=2.4, phone computer wrong=3.7, phone computer connection wrong=4.2, connection wrong=2.4, phone connection wrong=3.5, other connection wrong=3.6, other auto=2.2, other connection auto=3, stranger=1.7, stranger connection=2.9, stranger phone=2.6, stranger wrong=3, stranger pairing=2.2, stranger phone connection=3.4, stranger connection computer=3, auto connection wrong=3.6, auto connection stranger=3.8, phone wrong connection auto=4, stranger pairing computer=3.3, stranger pairing phone=3.3, wrong connection how=3.5, tv wrong=3, tv wrong connection=3.9, tv wrong connection how=4.2, phone wrong drops=3.2, phone auto wrong=3.4, wrong manual=3, wrong manual connection=3.8, call phone wrong=3.3, phone computer manual wrong connection cannot=4.8',
  'symptom:does-not-come-back':
    'auto cannot=2.4, auto connection cannot=3.6, resume connection cannot=3.8, resume connection=2.5, resume pairing=2.9, resume cannot=2.4, resume missing=2.4, manual=1.9, manual removal=2.8, manual computer removal=3.6, manual connection=3.1, manual pairing=3.2, resume connection drops=3.6, resume manual=3, auto connection resume=3.4, resume disconnecting=2, auto=0.9, resume auto=2.4, resume drops=2.6, resume connection missing=3.4, power connection cannot=2.9, again connection cannot=3.2, again pairing manual=3.4, manual again=2.6, manual cannot=2.6, manual auto cannot=3.4, again auto cannot=3.4, again new cannot=3.2, pairing loss=2.9, pairing loss power=3.4, pairing loss resume=3.4, removal power=2.6, auto broken=3, auto dead=2.8, manual removal pairing=4.2, manual removal cannot=3.6, manual pairing cannot=3.6, auto connection dead=3.4, auto connection power dead=4.1, again auto connection cannot=4.2, again auto connection manual=3.9',
  'symptom:keeps-disconnecting':
    'drops=2, connection drops=3, power drops=3, sound drops=2.3, call drops=2.9, phone drops=2.7, auto drops=2.8, light drops=2.1, console drops=3, volume drops=2.6, sound stops connection=2.4, drops manual connection=3.4, drops manual=2.9, battery=0.3, drops connection vanishes=3.5, drops vanishes=2.8, microphone drops=3.1, microphone drops disconnecting=3.6, restart drops=3.6, restart drops again=4',
  'symptom:stutter':
    'choppy=2.1, sound choppy=3, choppy drops=3.1, sound choppy drops=3.8, connection choppy=2.6, computer choppy=2.4, console choppy=2.6, video choppy=2.6, update choppy=3.2',
  'symptom:second-device':
    'other connection cannot=3.4, other pairing cannot=3.4, both cannot=2.9, both connection cannot=3.6, other cannot=2.5, other missing=2.3, phone computer missing=2.6, both missing=2.2, both=1.1, both connection cannot how=4.3, both phone computer cannot=3.6, both connection phone computer cannot=4, both phone computer missing=3.5, both phone cannot=3.2, both computer cannot=3.2, both drops=3.1, both connection drops=3.9, both phone computer drops=4',
  'symptom:memory-full':
    'full=1.7, many full=2.6, memory full=2.7, pairing full=2.6, many=1.2, memory=1.2, many pairing=2.2, memory many full=3.8, memory many full pairing=4, removal full=2.9, full phone=2.6, many full removal=3.2, manual full=3.2, stranger full=3, other full=2.6, memory full pairing=3.6',
  'symptom:le-entry-paired':
    'le=1.8, le pairing=2.9, le sound missing=4, le connection=2.8, le cannot=3.2, le missing=2.7, le sound missing pairing=5, pairing output missing=2.9, le sound connection missing=4.8, le which=2.6, le output missing=4, le pairing output missing=4.6',
  'symptom:delay': 'late=2.1, video late=3.2, sound late=3, video sound late=4, console late=3, video=1',
  'symptom:too-quiet':
    'quiet=2.2, volume quiet=3.2, sound quiet=3.1, volume=1, quiet missing=2.4, volume bad=2.6, volume full cannot=3.4, volume full=2.5, level quiet=2.6, sound level=1.4, quiet full=2.9, volume quiet full=3.6, volume quiet sound missing=4, quiet sound missing=3.2, volume jumps quiet sound missing=4.6, sound missing quiet=3.4, sound missing cannot quiet=3.6',
  'symptom:battery-low':
    'battery drains=3.2, battery drains missing=3.7, drains=1.6, charging cannot=2.9, charging missing=2.4, charging dead=2.6, battery=1.2, side drains=3, side battery drains=4.4, side charging cannot=4.2, charging=1.3, case charging cannot=3.9, battery dead=2.2, charging light missing=3, light charging=2, drains pairing cannot=3.2, drains cannot=2.2, battery power drops=3.4, battery drops=2.9, battery long=2.6, dead drains=2.8, battery dead drains=3.4, battery drains level=3.4, case drains battery level=4, drains level=2.4, level charging drains=3.8',
  'symptom:no-reaction':
    'dead=2.1, power dead=3.1, power cannot=2.4, light missing=2.7, light cannot=2.4, dead charging missing=3.3, light dead=3, button dead=2.6, button light dead=3.4, case light missing=3.4, side light missing=3.3, button light missing=2.9, sound light missing=3.1, light sound missing power=4.2, case dead=2.6, light dead meaning=3.7, light power dead=3.7, power button dead=3.5, power button cannot=3, light button dead cannot=3.9, light dead charging=3.6, light touch dead=3.6, dead auto cannot=3.7, button dead missing cannot=3.5',
  'symptom:after-factory-reset':
    'reset cannot=3.2, reset connection cannot=3.9, reset missing=3.2, factory cannot=2.8, factory connection cannot=4.3, reset pairing cannot=4, reset dead=2.5, factory missing=2.6, factory reset cannot=4.4, factory reset missing=4.2, factory pairing cannot=4.3, reset computer cannot=3.3',
  'symptom:after-update':
    'regression=2.6, regression cannot=3.3, regression missing=3.3, regression list missing=3.4, regression connection cannot=4, regression sound missing=4.2, regression drops=3.4, regression broken=3.4, update broken=3, update=1.4, update cannot=2.9, update missing=2.7, update drops=2.8, update connection cannot=3.8, update dead=2.8, update sound missing=3.3, update bad=2.6, update basics=3.2, update regression basics=3.8, sound update cannot=3.2',
  'symptom:cannot-remove':
    'removal list cannot=2.3, removal undeletable=3, removal list undeletable=4, removal computer undeletable=4, removal other undeletable=4, removal cannot=2.1, removal list=1.9, removal missing=1.8, removal auto=2.6, removal vanishes=2.4, removal=1.2, undeletable=2.2, removal button cannot=3.8, removal pairing cannot undeletable=3.7, removal pairing undeletable=3.6',
  'symptom:console':
    'console=1.3, console cannot=2.2, console sound missing=3.9, console connection cannot=3, console sound=1.9, console missing=2.1, console microphone=2.8, sound console cannot=3.6',
  'symptom:one-side-silent':
    'side=1.9, side missing=3, side sound=2.9, side sound missing=4, side cannot=3, side drops=3.2, side connection=3, side connection cannot=4.2, side dead=3.2, side choppy=3, side sound choppy=3.9, side quiet=3.5, side sound quiet=3.9, side sound drops=4, side stops=2.4, side connection drops=4.1, side auto=2.9, side auto connection=4, side connection auto case=5, side pairing cannot=3.7, side power dead=3.6, side pairing=2.4, side volume quiet=4.4',
  'symptom:no-battery-level':
    'battery missing=3.1, battery level=3.1, battery level missing=4.2, level missing=2.4, battery computer missing=4, battery cannot=2.4, battery level bad=3, battery wrong=3.2, many level=2.4, battery many level=3.6, level=1.6, level how=2.4, level how charging=3, level dead=3.4, level wrong=3, battery level wrong=4, side battery wrong=3.8, side battery level=3, battery level broken=3.8, battery level how=3.8, level charging=2.4, level power dead=4.1, battery level drains=3',
  'symptom:volume-jumps':
    'volume jumps=3.2, jumps=1.7, volume cannot=2.7, volume button=2.7, volume button cannot=4, volume auto=2.2, sound jumps=2.6, volume stops=2.2, volume touch=2.4, volume button dead=4, volume button jumps=4, volume auto connection=3.6, volume many=2.6, volume jumps quiet=3.5, volume quiet auto connection=3.9, volume connection=2.5, volume quiet connection=3.3',
  'symptom:stops-by-itself':
    'sound stops=3, stops=1.9, speech=1.5, speech stops=3, speech sound stops=4, stops auto=2.4, sound speech=2.4, sound missing speech=3, other stops=2.6, phone stops=2.5, power stops=2.2, speech missing=2.4, worn stops=3.5, worn sound=2.5, worn sound stops=4, worn sound side stops=5, side sound stops=4.1, worn drops=2.7, worn=1.2, worn power=3.3, worn power drops=4.4, connection stops=2.2, stops drops=2.9, sound stops drops=3.4',
  'symptom:broken-control':
    'button cannot=2.5, button stops=2.6, button sound stops=3.3, button sound stops cannot=3.8, button regression cannot=4.1, button broken=3, touch broken=3, touch cannot=2.7, button dead=2.7, touch dead=2.7, touch missing=2.5, button=1.1, touch=1.3, broken=1, touch sound stops=4.2, touch stops=3, touch sound cannot=3.2, button volume broken=3.6, sound button cannot=3, sound button missing cannot=3.3, touch side cannot=3.6, touch side dead=3.4, button side cannot=3.5, button side dead=3.5, touch sound missing=3.3, button quiet broken=3.6, button dead cannot=3.1, button dead missing cannot=3.3, button missing cannot=2.9',
  'answer:two-devices':
    'both=2.2, both how=3, both connection=2.3, both codec=3, both phone computer=2.6, both connection how=3.1, both whether=3.4, both whether connection=3.6, both whether how connection=4.3, phone computer both how=3.8, both whether how=3.9',
  'answer:how-many':
    'many=1.6, many memory=2.8, memory=1.4, many pairing=2.3, many connection=2.2, many full=2.5, many full pairing=2.9, many phone=3, many memory phone=3.6, many computer=2.8, many memory pairing=3.4',
  'answer:pin': 'code=1.45, code how=2.3, code meaning=2.4, code which=2.2, code pairing cannot=3.2',
  'answer:hold-how-long':
    'button long=3, mode long=2.4, button mode long=4, long=0.9, button how long=3.6, button pairing long=3.4, power pairing long=3, button pairing mode how=3.6, button mode how=3.2, button power long=3.4, mode how=2.35, button pairing need long=4.2',
  'answer:light-meaning':
    'light meaning=3.2, light=1.3, case light=2.4, light how=1.9, light meaning charging=3.8, light charging meaning=3.8',
  'answer:how-long-pairing': 'pairing long=2.8, connection long=2.2, mode long=2.2, long=1, pairing longer=2.9',
  'answer:need-the-app':
    'app=1.7, app need=3.3, app how=2, need=1.3, app missing=2.2, app cannot=1.8, app whether=2.8, app whether how=3.3, app need how new=4, need phone=3',
  'answer:which-device':
    'which=1.9, which connection=2.8, which phone=2.6, which computer=2.6, which phone computer=3.2, which connection how=3, which call=2.4',
  'answer:stay-paired':
    'disconnecting pairing=2.6, disconnecting=1.6, disconnecting connection=2.1, keep=1.6, disconnecting keep=3.4, disconnecting keep pairing=3.8, keep pairing=2.2, keep connection=2.7, keep removal=3.6, keep removal connection=3.8, keep removal disconnecting=4',
  'answer:no-bluetooth-device':
    'cable=1.7, cable how=2.5, cable missing=1.9, no-bluetooth=2.7, no-bluetooth how=3.2, no-bluetooth computer=3.2, no-bluetooth tv=3.2, no-bluetooth cable=3.3, no-bluetooth cannot=2.9, dongle=1.9, dongle how=2.2, dongle computer=2.4',
  'answer:reset-erases':
    'reset removal=2.6, factory removal=2.4, reset removal pairing=3.6, reset factory removal pairing=4.2, factory removal pairing=3.5, reset meaning=2.4, reset memory=2.6, reset loss=3.3, factory loss=2.6, reset loss equalizer=3.8, reset loss how=3.6, reset keep=2.8, reset loss pairing=3.8, reset factory loss=3.9, factory loss meaning=3.9, reset loss meaning=3.9, reset removal meaning=3.4, factory removal meaning=3.5, factory loss noise-canceling=4, reset loss noise-canceling=4, factory loss whether=4, reset loss whether=4, factory removal whether=3.9, reset removal whether=3.8, factory removal loss whether=4.2, reset whether missing=3.8, reset pairing whether=3.4, reset whether=3',
  'answer:selling':
    'sale=2, sale reset=2.8, sale how=2.6, sale factory=2.7, sale stranger=2.9, sale removal=2.9, sale loss=2.9, sale removal stranger=3.4, reset factory sale=3.9, sale disconnecting=3.1',
  'answer:reset-without-case':
    'reset case=2.8, reset case missing=3.9, reset side case=3.9, factory case=2.9, reset case cannot missing=4.3, reset case loss=3.9, reset case missing charging cannot=4.8',
  'answer:hold-longer': 'button power long=2.8, longer=1.4, button longer=3.4, power longer=2.6, button power longer=3.8, reset longer=2.6',
  'answer:noise-cancelling-after-reset':
    'noise-canceling reset=3.2, noise-canceling factory=3.2, noise-canceling bad=3.4, noise-canceling quiet=3.4, noise-canceling reset quiet=4.2, noise-canceling reset bad=4.2, noise-canceling bad update=3.6, noise-canceling bad regression=3.9',
  'answer:touch-controls':
    'touch cannot=2.8, touch dead=2.75, touch=1.4, touch sound cannot=2.9, touch missing=2.4, touch side cannot=3.7, touch side dead=3.5, touch sound missing=3.4',
  'answer:codecs':
    'codec=2.1, codec how=2.9, codec cannot=2.6, codec missing=2.5, codec computer=2.8, codec both=2.9, codec bad=2.6, codec whether=3.2, codec which=3',
  'answer:le-audio': 'le-audio=2.4, le-audio codec=3.2',
  'answer:le-name': 'le=2.1, le meaning=3, le list=2.7, le name=2.7, le missing=2.2, le which=3, le list which=3.4, le how=2.6',
  'answer:firmware-update':
    'firmware=2.4, firmware how=3.3, update firmware=3.4, firmware app=3, update app=2.3, update how=1.6, firmware cannot=3.3, update firmware cannot=4.3',
  'answer:noise-canceling':
    'noise-canceling=2.3, noise-canceling how=3.2, noise-canceling cannot=3, noise-canceling app=3, noise-canceling missing=3, noise-canceling switching=3, noise-canceling power=2.9, noise-canceling button=2.8, noise-canceling computer=2.9',
  'answer:equalizer': 'equalizer=2.4, equalizer how=3.3, equalizer sound=2.9, equalizer cannot=3, equalizer bad=2.9, equalizer app=3.2',
  'answer:rename':
    'name=2.3, name how=3.2, name cannot=3, name both=2.8, name pairing=2.6, name other=2.8, name sale=2.8, name how le=3.6, name le=3',
  'guide:pair':
    'pairing=1.4, pairing how=2.5, mode how=2.4, pairing computer=2, pairing computer how=3, mode=1.35, connection how=1.5, computer connection how=2.2, connection computer=1.2, removal mistaken=4.2, removal mistaken list=4.4, removal mistaken pairing=4.6, removal mistaken how=4.4',
  'guide:pair-other':
    'other pairing=1.9, phone pairing=1.8, phone pairing how=2.6, other pairing how=3, stranger how=2.4, stranger pairing how=3, other whether=2.4, other connection how=3.3, stranger phone how=3.4',
  'target:iphone': 'phone pairing=2.4, phone how=2.2, phone connection how=2.9, phone pairing how=3.2, phone=1.2',
  'target:android': 'phone pairing=2.3, phone how=2.1, phone connection how=2.8, phone pairing how=3.1, phone=1.1',
  'target:playstation':
    'console=1.5, console how=2.6, console pairing=2.6, console connection=2.2, console connection how=3.2, sound console missing=3.3',
  'target:xbox':
    'console=1.5, console how=2.6, console pairing=2.6, console connection=2.2, console connection how=3.2, sound console missing=3.3',
  'target:nintendo-switch':
    'console=1.5, console how=2.6, console pairing=2.6, console connection=2.2, console connection how=3.2, console switching how=3.3, sound console missing=3.3',
  'target:tv':
    'tv=1.9, tv how=2.6, tv pairing=2.6, tv connection=2.6, tv connection how=3.2, tv phone=2.9, tv phone how connection=3.7, tv sound=2.2, tv video=2.6',
  'target:no-bluetooth':
    'cable=1.6, cable how=2.4, no-bluetooth=2.8, no-bluetooth how=3.3, no-bluetooth computer=3.3, no-bluetooth tv=3.3, no-bluetooth cable=3.3, dongle=2, dongle how=2.3, dongle computer=2.3',
  'guide:second-device':
    'both=2, both how=3.4, other pairing=2, other how=1.9, both pairing=2.6, other pairing how=3.1, phone computer both=3.2, both connection=2.4, phone computer both how=4, other connection how=3.1',
  'guide:switch':
    'switching=1.9, switching phone=2.7, switching computer=2.6, switching other=2.8, switching how=2.7, switching phone computer=3.6, switching profile phone=3.2, switching cannot=2.8, switching auto cannot=3.7, switching connection=2.5, switching auto cannot connection=4, other switching connection=3, both switching=3, both switching sound=3.4, both switching phone computer=4.2, switching sound phone computer=4.2, switching sound computer=3.2, switching sound phone=3.2, switching both how=3.8',
  'guide:reconnect':
    'auto how=1.4, again=1.6, again how=2.8, again connection=2.5, again connection how=3.3, again pairing connection=3, again auto how=3.2, again computer=2, again pairing=1.9, again auto connection=3.2, again auto computer=3, removal mistaken=3.2, removal mistaken pairing=3.6',
  'guide:disconnect':
    'disconnecting=1.8, disconnecting cannot=3, disconnecting drops connection=3.6, disconnecting connection=2.2, disconnecting how=2.8, disconnecting phone=2.6',
  'guide:forget':
    'removal=1.7, removal how=2.6, removal pairing=2.9, removal computer=2.4, removal pairing how=3.2, removal pairing computer=3.2, removal list=2.6, removal stranger=2.6, removal how stranger=3.2, removal how stranger computer=3.6',
  'guide:transceiver': 'dongle=2.6, dongle how=3, no-bluetooth dongle=3, dongle computer=2.5, dongle pairing=2.8',
  'guide:reset': 'reset=1.8, reset how=2.6, reset dead=2.6, reset keep=3.1, reset keep pairing=3.6, reset how cannot=3.4',
  'guide:initialize':
    'factory=2.2, factory how=3.1, factory reset=2.9, factory sale=2.8, factory reset how=3.8, power button noise-canceling=3.6, factory loss=3.4, factory removal=3.6, factory removal loss=3.7, factory reset how cannot=4.6, factory pairing removal=3.9, factory removal how=3.8, factory pairing removal how=4.2',
  'guide:give-away':
    'sale=2.1, sale how=2.7, sale factory=2.9, sale reset=2.7, sale stranger=3, sale removal=3, sale loss=2.9, sale removal stranger=3.4, reset factory sale=4, sale disconnecting=3.1',
  'guide:first-pairing': 'new=1.9, new how=2.5, new pairing=2.8, new pairing cannot=2.9',
  'guide:restart':
    'restart=2, restart how=2.9, restart dead=2.6, restart keep=3.2, restart pairing=2.2, restart power=2.8, restart how reset=3.6, restart reset=2.9',
  'target:windows':
    'windows how=2.7, windows pairing=2.1, windows pairing how=3.2, windows connection=1.6, windows connection how=3, windows new=2.2',
  'target:macos': 'mac how=2.7, mac pairing=2.1, mac pairing how=3.2, mac connection=1.6, mac connection how=3, mac new=2.2',
  'target:linux': 'linux how=2.7, linux pairing=2.1, linux pairing how=3.2, linux connection=1.6, linux connection how=3, linux new=2.2',
  'guide:first-aid': 'basics=1.8, basics how=3, basics cannot=2.5, cannot=1.2, basics wrong=2.6, basics bad=2.6, basics missing=2.3',
  sound:
    'test=1.8, test sound=3.4, test side=3.2, test speakers=3.4, test sound side=4, test microphone=3, test sound microphone=3.6, test how=2.4',
};

interface ConceptCover {
  readonly concepts: readonly Concept[];
  readonly weight: number;
}

const covers: ReadonlyMap<string, readonly ConceptCover[]> = new Map(
  Object.entries(COVERS).map(([topic, list]) => [
    topic,
    list.split(',').map((entry) => {
      const [names = '', weight] = entry.trim().split('=');
      const concepts = names.split(' ') as Concept[];
      return { concepts, weight: weight === undefined ? concepts.length : Number(weight) };
    }),
  ]),
);

/** Returns how well a topic covers the meaning of a query; 0 if it covers nothing of it. */
export function measureCoverage(topicId: string, meaning: ReadonlySet<Concept>): number {
  let best = 0;
  for (const { concepts, weight } of covers.get(topicId) ?? []) {
    if (weight > best && concepts.every((concept) => meaning.has(concept))) best = weight;
  }
  return best;
}
