import { getDisplayName } from '../../catalog/display-name';
import { describeAction, describeState } from '../../catalog/page/status-texts';
import { useHeadsetDetails } from '../headset-details/use-headset-session';
import { useEarshot, useTarget } from '../store';
import { useText } from '../text';

/** Announces the state of the chosen headphones politely to a screen reader. */
export function Announcer() {
  const text = useText();
  const target = useTarget();
  const details = useHeadsetDetails(target);
  const outputName = useEarshot((state) => state.snapshot?.facts.outputName ?? null);
  // The panel of the action announces its phases.
  const changes = useEarshot(({ snapshot }) => {
    const action = snapshot?.action ?? null;
    return action !== null && action.outcome === null && action.headphonesId === target?.id && describeAction(action) !== null;
  });
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {target === null || changes
        ? ''
        : text('row.title', { name: getDisplayName(target), text: describeState(target, outputName, details) })}
    </p>
  );
}
