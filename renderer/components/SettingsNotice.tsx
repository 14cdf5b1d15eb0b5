import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows a problem with settings that could not be read or written. */
export function SettingsNotice() {
  const text = useText();
  const problem = useEarshot((state) => state.snapshot?.settingsProblem ?? null);
  const send = useEarshot((state) => state.send);
  if (problem === null) return null;
  return (
    <div className="notice" role="alert">
      <p>{text(`settings.problem.${problem}`)}</p>
      <button type="button" className="button plain" onClick={() => send({ type: 'acknowledge-settings' })}>
        {text('settings.problem.ok')}
      </button>
    </div>
  );
}
