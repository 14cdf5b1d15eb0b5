import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { MAX_QUERY } from '../../catalog/search/query';
import { isNothingNear } from '../../catalog/search/search';
import { getTopicId, topicsFor } from '../../catalog/search/topics';
import { TopicLink } from '../help/TopicLink';
import { useFound } from '../help/use-found';
import { useUnsaved } from '../keep/unsaved';
import { useEarshot, useModel } from '../store';
import { useText } from '../text';
import type { EarlySearch } from './early-search';

/** Most results that one glance takes in. */
const MAX_RESULTS = 9;

/** The search from anywhere (Ctrl or Cmd and K): guides, problems, questions. Arrows walk through what was found. */
export function SearchDialog({ early }: { early: RefObject<EarlySearch> }) {
  const text = useText();
  const open = useEarshot((state) => state.place.searchOpen);
  const setSearchOpen = useEarshot((state) => state.setSearchOpen);
  return (
    <Dialog.Root open={open} onOpenChange={setSearchOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="search-dialog" finalFocus={() => takeFocus(early)}>
          <Dialog.Title className="visually-hidden">{text('help.search')}</Dialog.Title>
          <Found early={early} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

// The focus returns to where it was when the search was opened before this file was loaded. The dialog itself notes later ones.
function takeFocus(early: RefObject<EarlySearch>): HTMLElement | true {
  const { from } = early.current;
  early.current = { typed: '', from: null };
  return from?.isConnected === true ? from : true;
}

function Found({ early }: { early: RefObject<EarlySearch> }) {
  const text = useText();
  const model = useModel();
  const setSearchOpen = useEarshot((state) => state.setSearchOpen);
  const send = useEarshot((state) => state.send);
  const [query, setQuery] = useState(early.current.typed);
  useUnsaved(query !== '');
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // The dialog would focus it a frame later, and who types at once would lose letters. A moment after its own effects, which
  // note where the focus is to come back to.
  useLayoutEffect(() => {
    early.current.typed = '';
    queueMicrotask(() => {
      field.current?.focus();
      field.current?.setSelectionRange(MAX_QUERY, MAX_QUERY);
    });
  }, [early]);
  const found = useFound(query);
  const topics = (found ?? topicsFor(model)).slice(0, MAX_RESULTS);
  const nothing = found !== null && isNothingNear(found);
  const walk = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('input, button') ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    event.preventDefault();
    stops[(at + (event.key === 'ArrowDown' ? 1 : -1) + stops.length) % stops.length]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move the focus among the buttons inside
    <div ref={list} onKeyDown={walk}>
      <label className="search-field">
        <Search aria-hidden="true" size={20} />
        <input
          ref={field}
          type="search"
          aria-label={text('help.search')}
          placeholder={text('help.search')}
          value={query}
          maxLength={MAX_QUERY}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      <p role="status" className="visually-hidden">
        {found === null ? '' : text('help.results', { count: nothing ? 0 : topics.length })}
      </p>
      {nothing && (
        <p className="found-none">
          {text('help.results', { count: 0 })} {text('start.not-sony')}{' '}
          <button type="button" className="link inline" onClick={() => send({ type: 'open-bluetooth-settings' })}>
            {text('adapter.settings')}
          </button>
        </p>
      )}
      <ul className="found">
        {topics.map((topic) => (
          <li key={getTopicId(topic)}>
            <TopicLink topic={topic} className="found-topic" tagged onOpen={() => setSearchOpen(false)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
