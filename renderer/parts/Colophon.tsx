import { useEarshot } from '../store';
import { useText } from '../text';

/** Whose program this is not, and the ways to what is about Earshot itself. */
export function Colophon() {
  const text = useText();
  const select = useEarshot((state) => state.select);
  return (
    <p className="colophon">
      {text('app.unofficial')}{' '}
      <button type="button" className="link inline" onClick={() => select({ kind: 'about' })}>
        {text('about.title')}
      </button>{' '}
      <button type="button" className="link inline" onClick={() => select({ kind: 'report' })}>
        {text('report.title')}
      </button>
    </p>
  );
}
