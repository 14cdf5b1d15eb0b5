import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows that the app is unofficial, and links to pages about Earshot. */
export function Colophon() {
  const text = useText();
  const select = useEarshot((state) => state.select);
  return (
    <p className="colophon">
      {text('app.unofficial')}
      {' · '}
      <button type="button" className="link inline" onClick={() => select({ kind: 'about' })}>
        {text('about.title')}
      </button>
      {' · '}
      <button type="button" className="link inline" onClick={() => select({ kind: 'report' })}>
        {text('report.title')}
      </button>
    </p>
  );
}
