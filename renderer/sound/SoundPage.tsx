import { useEffect, useState } from 'react';
import { type Headphones, isConnected } from '../../catalog/headphones';
import { HelpPage } from '../help/HelpPage';
import { useEarshot, useTarget } from '../store';
import { useText } from '../text';
import { MicrophoneCheck } from './MicrophoneCheck';
import { PlaybackSettings } from './PlaybackSettings';
import { ToneCheck } from './ToneCheck';

/** Checks the sound of these headphones: tones on each side, the microphone, and the mode and codec. */
export function SoundPage() {
  const text = useText();
  const target = useTarget();
  useClosedGate();
  return (
    <HelpPage title={text('sound.title')}>
      {target !== null && isConnected(target.state) ? <Checks key={target.id} headphones={target} /> : <p>{text('sound.connect-first')}</p>}
    </HelpPage>
  );
}

function Checks({ headphones }: { headphones: Headphones }) {
  const [heard, setHeard] = useState(0);
  return (
    <>
      <ToneCheck headphones={headphones} onGood={() => setHeard((before) => before + 1)} />
      {heard > 0 && <MicrophoneCheck headphones={headphones} round={heard} />}
      {headphones.sound !== null && <PlaybackSettings id={headphones.id} sound={headphones.sound} />}
    </>
  );
}

// The page returns all permissions of the check when it closes.
function useClosedGate(): void {
  const send = useEarshot((state) => state.send);
  useEffect(() => () => void send({ type: 'allow-sound', what: 'nothing' }), [send]);
}
