import { useEarshot, useTarget } from '../store';
import { useText } from '../text';
import { HeadsetDetailsCard } from './HeadsetDetailsCard';
import { ReportedDevices } from './ReportedDevices';
import { useClock } from './use-clock';
import { useHeadsetSession, useLeaving } from './use-headset-session';

/** Shows the devices that the chosen headphones report, or the button that reads them. Renders nothing if the details cannot be read. */
export function DevicePicker() {
  const text = useText();
  const clock = useClock();
  const target = useTarget();
  const { talk, offered } = useHeadsetSession(target);
  const askHeadset = useEarshot((state) => state.askHeadset);
  useLeaving();
  if (target === null || !offered) return null;
  const { says = null, step } = talk ?? {};
  return (
    <HeadsetDetailsCard>
      {says !== null && (
        <>
          {says.devices === null || says.devices.length === 0 ? (
            <p>{text('ask.devices.none')}</p>
          ) : (
            <ReportedDevices devices={says.devices} onAct={null} />
          )}
          <p className="quiet">{text('ask.at', { when: clock(talk?.at ?? 0) })}</p>
        </>
      )}
      <div className="actions" role="status">
        <button type="button" className="button plain" disabled={step?.kind === 'asking'} onClick={() => void askHeadset(target.id)}>
          {text(step?.kind === 'asking' ? 'ask.asking' : says === null ? 'ask.button' : 'ask.again')}
        </button>
        {step?.kind === 'failed' && <p>{text(`ask.error.${step.error}`)}</p>}
      </div>
    </HeadsetDetailsCard>
  );
}
