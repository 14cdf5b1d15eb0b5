import { CHARGING_MINUTES } from '../../catalog/charging-reminder';
import { useEarshot, useTarget } from '../store';
import { useText } from '../text';

/** Offers a reminder to try headphones that charge, and shows when it comes. */
export function ChargingReminder() {
  const text = useText();
  const target = useTarget();
  const language = useEarshot((state) => state.language);
  const send = useEarshot((state) => state.send);
  const reminder = useEarshot((state) => state.snapshot?.reminder ?? null);
  const id = target?.id ?? null;
  const mine = reminder !== null && reminder.headphones === id ? reminder : null;
  const waits = mine?.state === 'waiting';
  const moment = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(mine?.dueAt ?? 0);
  return (
    <div className="reminder">
      <p role="status">
        {waits && text('reminder.waiting', { moment })}
        {mine?.state === 'due' && text('notice.charged', { minutes: CHARGING_MINUTES })}
      </p>
      <button type="button" className="link" onClick={() => send({ type: 'remind', headphones: id, wanted: !waits })}>
        {waits ? text('reminder.drop') : text('reminder.start', { minutes: CHARGING_MINUTES })}
      </button>
    </div>
  );
}
