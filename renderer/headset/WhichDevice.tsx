import { useEarshot, useTarget } from '../store';
import { useText } from '../text';
import { SaidDevices } from './SaidDevices';
import { SaysBox } from './SaysBox';
import { useClock } from './use-clock';
import { useLeaving, useTalk } from './use-talk';

/** Shows the devices that the chosen headphones report, or the button that reads them. Nothing where they cannot be asked. */
export function WhichDevice() {
  const text = useText();
  const clock = useClock();
  const target = useTarget();
  const { talk, offered } = useTalk(target);
  const askHeadset = useEarshot((state) => state.askHeadset);
  useLeaving();
  if (target === null || !offered) return null;
  const { says = null, step } = talk ?? {};
  return (
    <SaysBox>
      {says !== null && (
        <>
          {says.devices === null || says.devices.length === 0 ? (
            <p>{text('ask.devices.none')}</p>
          ) : (
            <SaidDevices devices={says.devices} onAct={null} />
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
    </SaysBox>
  );
}
