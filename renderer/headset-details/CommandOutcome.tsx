import type { HeadsetDetailsView } from '../../catalog/headset-details';
import { startGuide } from '../guide/start-guide';
import { useEarshot, useModel } from '../store';
import { useText } from '../text';
import { getCommandDevice, getCommandKey } from './command-texts';
import { type HeadsetSessionStep, reportsPairingMode } from './headset-session';

/** Shows the outcome of a command as the headphones reported it. In pairing mode it leads to the guide. */
export function CommandOutcome({
  step,
  details,
}: {
  step: Extract<HeadsetSessionStep, { kind: 'ended' }>;
  details: HeadsetDetailsView | null;
}) {
  const text = useText();
  const model = useModel();
  const { command, outcome } = step;
  const name = getCommandDevice(command, details, text);
  const pairs = useEarshot(({ session }) => reportsPairingMode(session));
  return (
    <div className="actions">
      <p className="strong">
        {outcome === 'done' ? text(`headset.done.${getCommandKey(command)}`, { name }) : text(`headset.outcome.${outcome}`)}
      </p>
      {pairs && model !== null && (
        <button type="button" className="button" onClick={() => startGuide('pair-other', model)}>
          {text('headset.command.continue')}
        </button>
      )}
    </div>
  );
}
