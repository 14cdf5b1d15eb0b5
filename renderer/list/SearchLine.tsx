import type { SearchStatus } from '../../catalog/search-status';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Whether Earshot searches, and the way to make it. */
export function SearchLine({ search }: { search: SearchStatus }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  if (search.kind === 'unavailable') return null;
  if (search.kind === 'searching') {
    return (
      <p className="search searching">
        <span className="pulse" aria-hidden="true" />
        {text('search.on')}
      </p>
    );
  }
  const again = search.kind === 'paused' && search.reason === 'playing' ? 'search.anyway' : 'search.again';
  return (
    <p className="search">
      {text(search.kind === 'failed' ? 'search.failed' : `search.paused.${search.reason}`)}{' '}
      <button type="button" className="link inline" onClick={() => send({ type: 'search' })}>
        {text(again)}
      </button>
    </p>
  );
}
