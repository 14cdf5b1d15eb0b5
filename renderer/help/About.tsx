import { APP_VERSION, PROJECT_ADDRESS } from '../../catalog/project';
import { useEarshot } from '../store';
import { useText } from '../text';
import { HelpPage } from './HelpPage';

/** Shows what Earshot is, and whose data and work it contains. */
export function About() {
  const text = useText();
  const send = useEarshot((state) => state.send);
  return (
    <HelpPage title={text('about.title')}>
      {APP_VERSION !== null && <p className="strong">{text('about.version', { version: APP_VERSION })}</p>}
      <p>{text('about.unofficial')}</p>
      <p>{text('about.facts')}</p>
      <p>{text('about.fast-pair')}</p>
      <p>{text('about.libraries')}</p>
      <p>{text('about.licences')}</p>
      {PROJECT_ADDRESS !== null && (
        <button type="button" className="link" onClick={() => void send({ type: 'open-link', url: PROJECT_ADDRESS ?? '' })}>
          {text('about.project')}
        </button>
      )}
    </HelpPage>
  );
}
