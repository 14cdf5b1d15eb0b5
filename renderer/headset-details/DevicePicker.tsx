import { useEarshot, useTarget } from '../store';
import { useText } from '../text';
import { HeadsetDetailsCard } from './HeadsetDetailsCard';
import { ReportedDevices } from './ReportedDevices';
import { useClock } from './use-clock';
import { useEndSessionOnLeave, useHeadsetSession } from './use-headset-session';

/** Shows the devices that the chosen headphones report, or the button that reads them. Renders nothing if the details cannot be read. */
export function DevicePicker() {
  const text = useText();
  const clock = useClock();
  const target = useTarget();
  const { session, offered } = useHeadsetSession(target);
  const readHeadset = useEarshot((state) => state.readHeadset);
  useEndSessionOnLeave();
  if (target === null || !offered) return null;
  const { details = null, step } = session ?? {};
  return (
    <HeadsetDetailsCard>
      {details !== null && (
        <>
          {details.devices === null || details.devices.length === 0 ? (
            <p>{text('headset.devices.none')}</p>
          ) : (
            <ReportedDevices devices={details.devices} onCommand={null} />
          )}
          <p className="quiet">{text('headset.read-at', { when: clock(session?.at ?? 0) })}</p>
        </>
      )}
      <div className="actions" role="status">
        <button type="button" className="button plain" disabled={step?.kind === 'reading'} onClick={() => void readHeadset(target.id)}>
          {text(step?.kind === 'reading' ? 'headset.reading' : details === null ? 'headset.read' : 'headset.read-again')}
        </button>
        {step?.kind === 'failed' && <p>{text(`headset.error.${step.error}`)}</p>}
      </div>
    </HeadsetDetailsCard>
  );
}
