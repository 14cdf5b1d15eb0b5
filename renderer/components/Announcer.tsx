import { getDisplayName } from '../../catalog/display-name';
import { stateSentence } from '../../catalog/page/status-texts';
import { useTarget } from '../store';
import { useText } from '../text';

/** Announces the state of the chosen headphones politely to a screen reader. */
export function Announcer() {
  const text = useText();
  const target = useTarget();
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {target === null ? '' : `${text(getDisplayName(target))}: ${text(stateSentence(target))}`}
    </p>
  );
}
