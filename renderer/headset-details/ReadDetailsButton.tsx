import type { Guide, Step } from '../../catalog/guides/guide';
import { useEarshot, useTarget } from '../store';
import { useText } from '../text';
import { useHeadsetSession } from './use-headset-session';

/** Shows a button that reads the details, in a guide whose step the headphones can do by command. */
export function ReadDetailsButton({ guide, step }: { guide: Guide; step: Step }) {
  const text = useText();
  const target = useTarget();
  const { session, offered } = useHeadsetSession(target);
  const { leaveGuide, readHeadset } = useEarshot.getState();
  // Pairing mode is for a further device, because the first one is this computer.
  const further = guide.kind === 'pair-other' || guide.kind === 'second-device';
  const wants = step.id === 'app' ? 'twoDevices' : step.usesMethod === true ? 'pairingMode' : null;
  if (target === null || !offered || !further || wants === null || session?.details?.can[wants] === false) return null;
  const read = (): void => {
    leaveGuide();
    if (session?.details == null) void readHeadset(target.id);
  };
  return (
    <p className="quiet">
      {text('headset.offer')}{' '}
      <button type="button" className="link inline" onClick={read}>
        {text(session?.details == null ? 'headset.read' : 'headset.offer.open')}
      </button>{' '}
      <span className="tag">{text('headset.experimental')}</span>
    </p>
  );
}
