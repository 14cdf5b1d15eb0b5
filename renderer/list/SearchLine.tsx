import type { SearchStatus } from '../../catalog/search-status';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows whether Earshot is scanning, with a button to start a scan. */
export function SearchLine({ search }: { search: SearchStatus }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  if (search.kind === 'unavailable') return <span className="search" />;
  if (search.kind === 'searching') {
    return (
      <p className="search">
        <span className="pulse" aria-hidden="true" title={text('list.listening')} />
        <span className="search-words">{text('list.listening')}</span>
      </p>
    );
  }
  const again = search.kind === 'paused' && search.reason === 'playing' ? 'search.anyway' : 'search.again';
  return (
    <p className="search search-words">
      {text(search.kind === 'failed' ? 'search.failed' : `search.paused.${search.reason}`)}{' '}
      <button type="button" className="link inline" onClick={() => send({ type: 'search' })}>
        {text(again)}
      </button>
    </p>
  );
}
