import { message } from '../../catalog/messages/en';
import { useTarget } from '../store';

/** Tells a screen reader, politely, how the chosen headphones stand. */
export function Announcer() {
  const target = useTarget();
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {target === null ? '' : `${target.name}: ${message(`state.${target.state}`)}`}
    </p>
  );
}
