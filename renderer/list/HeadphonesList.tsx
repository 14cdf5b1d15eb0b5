import { Ear, Plus, Search, Settings } from 'lucide-react';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { hasTwin } from '../../catalog/display-name';
import type { Headphones, HeadphonesGroup } from '../../catalog/headphones';
import { useEarshot } from '../store';
import { useText } from '../text';
import { HeadphonesRow } from './HeadphonesRow';
import { RememberedRows } from './RememberedRows';
import { SearchLine } from './SearchLine';
import { useStableGroups } from './use-stable-groups';

const NONE: readonly Headphones[] = [];
const GROUPS: readonly HeadphonesGroup[] = ['connected', 'paired', 'ready', 'nearby'];

/** Left pane: the search, the headphones in their groups, and the state of the scan. In a narrow window it is a rail of pictures. */
export function HeadphonesList() {
  const text = useText();
  const snapshot = useEarshot((state) => state.snapshot);
  const select = useEarshot((state) => state.select);
  const setSearchOpen = useEarshot((state) => state.setSearchOpen);
  const mac = snapshot?.computer === 'macos';
  const headphones = snapshot?.headphones ?? NONE;
  const { groupOf, ...pointer } = useStableGroups(headphones);
  const list = useKeptFocus();
  const empty = headphones.length === 0 && (snapshot?.remembered.length ?? 0) === 0;
  return (
    <nav ref={list} className="list" aria-label={text('list.title')} {...pointer}>
      <header className="list-head">
        <h1>
          <button type="button" className="brand" title={text('app.name')} onClick={() => select({ kind: 'start' })}>
            <Ear aria-hidden="true" size={22} />
            <span>{text('app.name')}</span>
          </button>
        </h1>
        <button
          type="button"
          className="open-search"
          title={text('list.search')}
          aria-keyshortcuts="Control+K"
          onClick={() => setSearchOpen(true)}
        >
          <Search aria-hidden="true" size={16} />
          <span>{text('list.search')}</span>
          <span className="key" aria-hidden="true">
            {text(mac ? 'key.search.mac' : 'key.search')}
          </span>
        </button>
      </header>
      <div className="list-rows">
        {GROUPS.map((group) => {
          const rows = headphones.filter((entry) => groupOf(entry) === group);
          if (rows.length === 0) return null;
          return (
            <section key={group} aria-labelledby={`group-${group}`}>
              <h2 id={`group-${group}`}>{text(`list.group.${group}`)}</h2>
              <ul>
                {rows.map((entry) => (
                  <HeadphonesRow key={entry.id} headphones={entry} showAddress={hasTwin(entry, headphones)} />
                ))}
              </ul>
            </section>
          );
        })}
        <RememberedRows />
        {empty && <p className="list-empty">{text('list.here')}</p>}
      </div>
      <footer className="list-foot">
        {snapshot !== null && <SearchLine search={snapshot.search} />}
        <button
          type="button"
          className="icon-button"
          title={text('list.not-here')}
          aria-label={text('list.not-here')}
          onClick={() => select({ kind: 'picker' })}
        >
          <Plus aria-hidden="true" size={18} />
        </button>
        <button
          type="button"
          className="icon-button"
          title={text('list.settings')}
          aria-label={text('list.settings')}
          onClick={() => select({ kind: 'settings' })}
        >
          <Settings aria-hidden="true" size={18} />
        </button>
      </footer>
    </nav>
  );
}

// A row that moves to another group is created again, and the keyboard focus must move with it.
function useKeptFocus(): RefObject<HTMLElement | null> {
  const list = useRef<HTMLElement>(null);
  const focused = useRef<string | null>(null);
  // The list is not drawn when the focus leaves it, so that its last row would get a focus that was lost elsewhere.
  useEffect(() => {
    const leave = (event: FocusEvent): void => {
      if (event.target instanceof Node && list.current?.contains(event.target) === false) focused.current = null;
    };
    document.addEventListener('focusin', leave);
    return () => document.removeEventListener('focusin', leave);
  }, []);
  useLayoutEffect(() => {
    const active = document.activeElement;
    if (focused.current !== null && (active === null || active === document.body))
      list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(focused.current)}"]`)?.focus();
    focused.current = list.current?.contains(document.activeElement) ? (document.activeElement?.getAttribute('data-row') ?? null) : null;
  });
  return list;
}
