import { Search as SearchIcon } from 'lucide-react';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { MAX_QUERY } from '../../catalog/search/query';
import { Failed, usePart } from '../lazy/LazyPart';
import { searchPart } from '../lazy/pages';
import { useEarshot } from '../store';
import { useText } from '../text';
import type { EarlySearch } from './early-search';

/** Search of the window. Its dialog loads when it is first opened. Until then, a field receives the typed text. */
export function Search() {
  const open = useEarshot((state) => state.place.searchOpen);
  const early = useRef<EarlySearch>({ typed: '', from: null });
  const state = usePart(searchPart);
  useEffect(() => {
    if (open) void searchPart.load();
  }, [open]);
  if (state.kind === 'loaded') return <state.Component early={early} />;
  return open ? <EarlyDialog early={early} failed={state.kind === 'failed'} /> : null;
}

// The field looks like the dialog, because it is on screen for a frame or two only.
function EarlyDialog({ early, failed }: { early: RefObject<EarlySearch>; failed: boolean }) {
  const text = useText();
  const setSearchOpen = useEarshot((state) => state.setSearchOpen);
  const searchText = useEarshot((state) => state.searchText);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    early.current = { typed: searchText, from: document.activeElement instanceof HTMLElement ? document.activeElement : null };
    field.current?.focus();
  }, [early, searchText]);
  return (
    <>
      <div className="backdrop" aria-hidden="true" />
      <div
        className="search-dialog"
        role="dialog"
        aria-modal="true"
        aria-label={text('help.search')}
        onKeyDown={({ key }) => key === 'Escape' && setSearchOpen(false)}
      >
        <label className="search-field">
          <SearchIcon aria-hidden="true" size={22} />
          <input
            ref={field}
            type="text"
            aria-label={text('help.search')}
            placeholder={`${text('help.search')}…`}
            defaultValue={searchText}
            maxLength={MAX_QUERY}
            onChange={(event) => {
              early.current.typed = event.target.value;
            }}
          />
        </label>
        {failed && <Failed onRetry={() => void searchPart.load()} />}
      </div>
    </>
  );
}
