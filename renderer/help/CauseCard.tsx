import { canRemind } from '../../catalog/charging-reminder';
import { getActionLabel, selectPageActions } from '../../catalog/page/page-actions';
import { getTopicTitle } from '../../catalog/search/topics';
import { hasPermissionSettings } from '../../catalog/settings-page';
import { getCauseLabel } from '../../catalog/symptoms/cause-label';
import type { PossibleCause } from '../../catalog/symptoms/diagnose';
import { findQuickFix, type QuickFix } from '../../catalog/symptoms/quick-fix';
import { useFirstFocus } from '../components/use-first-focus';
import { ActButton } from '../headphones-page/ActionPanel';
import { useEarshot, useModel, useTarget } from '../store';
import { useText } from '../text';
import { ChargingReminder } from './ChargingReminder';
import { FixText } from './Fixes';
import { useOpenTopic } from './open-topic';
import { Sources } from './Sources';
import { TopicLink } from './TopicLink';
import { useCauseExplanation } from './use-cause-explanation';

/** Shows one cause with its remedies, and a button for the next cause. `takesFocus` if it replaces something that had the focus. */
export function CauseCard({
  cause,
  takesFocus = false,
  onNotIt,
}: {
  cause: PossibleCause;
  takesFocus?: boolean;
  onNotIt: (() => void) | null;
}) {
  const text = useText();
  const heading = useFirstFocus<HTMLHeadingElement>(takesFocus);
  const open = useOpenTopic();
  const quickFix = useFix(cause);
  const target = useTarget();
  const why = useCauseExplanation(target, useModel());
  const computer = useEarshot((state) => state.snapshot?.computer);
  const guides = cause.fixes.filter((fix) => fix.kind === 'guide');
  const [guide, ...more] = guides;
  const texts = cause.fixes.flatMap((fix) => (fix.kind === 'text' ? [fix.text] : []));
  const topic = guide === undefined ? null : { kind: 'guide' as const, guide: guide.guide, target: guide.target ?? null };
  return (
    <section className={`box cause${onNotIt === null ? '' : ' likely'} ${cause.verdict}`}>
      {onNotIt !== null && <p className="cause-rank">{text(getCauseLabel(cause))}</p>}
      <h3 ref={heading} tabIndex={-1}>
        {text(`cause.${cause.id}`)}
      </h3>
      <p>{why(cause.id)}</p>
      {texts.length > 0 && (
        <ul className="fixes">
          {texts.map((fix) => (
            <li key={fix}>
              <FixText fix={fix} />
            </li>
          ))}
        </ul>
      )}
      {onNotIt !== null && canRemind(cause.id, target) && <ChargingReminder />}
      <div className="actions">
        {quickFix !== null && <FixButton quickFix={quickFix} filled={onNotIt !== null} />}
        {topic !== null && (
          <button type="button" className={`button${quickFix === null && onNotIt !== null ? '' : ' plain'}`} onClick={() => open(topic)}>
            {text(getTopicTitle(topic))}
          </button>
        )}
        {more.map(({ guide: kind, target }) => (
          <TopicLink key={kind} topic={{ kind: 'guide', guide: kind, target: target ?? null }} />
        ))}
        {onNotIt !== null && (
          <button type="button" className="link" onClick={onNotIt}>
            {text('trouble.not-it')}
          </button>
        )}
      </div>
      {quickFix?.label === 'action.use-for-sound' && computer === 'windows' && <p className="quiet">{text('action.use-for-sound.note')}</p>}
      <Sources sources={cause.sources} title={text('cause.sources')} />
    </section>
  );
}

function FixButton({ quickFix, filled }: { quickFix: NonNullable<ReturnType<typeof useFix>>; filled: boolean }) {
  const text = useText();
  const target = useTarget();
  const className = filled ? 'button' : 'button plain';
  if (quickFix.kind === 'remove' && target !== null)
    return <ActButton kind="remove" headphones={target} className={className} onAct={quickFix.go} />;
  return (
    <button type="button" className={className} onClick={quickFix.go}>
      {text(quickFix.label)}
    </button>
  );
}

// Shows the quick fix for these headphones on this computer.
function useFix(cause: PossibleCause) {
  const target = useTarget();
  const model = useModel();
  const send = useEarshot((state) => state.send);
  const possible = useEarshot((state) => state.snapshot?.actions);
  const computer = useEarshot((state) => state.snapshot?.computer);
  const acts = target === null ? null : selectPageActions(target, model, possible ?? []);
  const offered = new Set<QuickFix>(possible === undefined || possible.length === 0 ? [] : ['power-on']);
  if (computer !== undefined && hasPermissionSettings(computer)) offered.add('permission-settings');
  if (acts?.best?.kind === 'action') offered.add(acts.best.action);
  for (const kind of [...(acts?.others ?? []), ...(acts?.more ?? [])]) offered.add(kind);
  const quickFix = findQuickFix(cause, offered);
  switch (quickFix) {
    case null:
      return null;
    case 'power-on':
      return { kind: quickFix, label: 'action.power-on' as const, go: () => void send({ type: 'power-on' }) };
    case 'bluetooth-settings':
      return { kind: quickFix, label: 'adapter.settings' as const, go: () => void send({ type: 'open-bluetooth-settings' }) };
    case 'sound-settings':
      return { kind: quickFix, label: 'mend.sound-settings' as const, go: () => void send({ type: 'open-sound-settings' }) };
    case 'permission-settings':
      return {
        kind: quickFix,
        label: 'adapter.settings.privacy' as const,
        go: () => void send({ type: 'open-permission-settings', permission: 'bluetooth' }),
      };
    default:
      if (target === null) return null;
      return {
        kind: quickFix,
        label: getActionLabel(quickFix, target),
        go: () => void send({ type: 'act', action: quickFix, headphones: target.id }),
      };
  }
}
