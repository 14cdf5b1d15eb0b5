import { type Headphones, isConnected, isKnownHere } from '../../catalog/headphones';
import type { HeadsetDetailsView } from '../../catalog/headset-details';
import { formatRadio } from '../../catalog/page/status-texts';
import { createMicrophoneMessage } from '../../catalog/sound/playback-messages';
import { describeBattery } from '../../catalog/sound/sound-path';
import { FactList, type ShownFact } from '../components/FactList';
import { useText } from '../text';
import { Battery } from './Battery';

/** Facts that matter now: battery, microphone and volume. */
export function HeroFacts({ headphones, details }: { headphones: Headphones; details: HeadsetDetailsView | null }) {
  const text = useText();
  const { state, battery, batteryParts, batteryReported, soundProfiles, callsPossible, sound, radios } = headphones;
  const facts: ShownFact[] = [];
  const reportedBattery = details === null ? null : describeBattery(headphones, details);
  if (reportedBattery !== null) facts.push({ label: text('hero.battery'), value: text(reportedBattery) });
  else if (batteryParts !== null) facts.push({ label: text('hero.battery'), value: <Battery parts={batteryParts} /> });
  else if (battery !== null && batteryReported && isKnownHere(headphones))
    facts.push({
      label: text('hero.battery'),
      value: (
        <>
          <Gauge percent={battery} /> {text('battery.percent', { percent: battery })}
        </>
      ),
    });
  if (isConnected(state) && soundProfiles !== null && soundProfiles.length > 0) {
    const calls = callsPossible ?? (soundProfiles.some((profile) => profile !== 'a2dp') || null);
    const held = sound === null || sound.recorders.length === 0 ? null : createMicrophoneMessage(sound);
    if (held !== null || calls !== null)
      facts.push({
        label: text('hero.microphone'),
        value: text(held ?? (calls === true ? 'hero.microphone.ready' : 'hero.microphone.none')),
      });
  }
  if (state === 'connected' && sound !== null && sound.volume !== null)
    facts.push({
      label: text('hero.volume'),
      value: sound.muted === true ? text('hero.volume.muted') : text('battery.percent', { percent: sound.volume }),
    });
  // Only headphones with both have a choice.
  if (isConnected(state) && radios.sound !== null && (radios.leAudioOffered || radios.sound === 'le-audio'))
    facts.push({ label: text('hero.radio'), value: text(formatRadio(headphones)) });
  if (facts.length === 0) return null;
  return <FactList className="hero-facts" facts={facts} />;
}

function Gauge({ percent }: { percent: number }) {
  return (
    <svg className="gauge" viewBox="0 0 34 14" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="29" height="12" rx="3.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <rect x="3.5" y="3.5" width={Math.max(1, (24 * percent) / 100)} height="7" rx="1.5" fill="currentColor" />
      <path d="M32.5 5 v4" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
