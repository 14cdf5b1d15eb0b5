import { Search, Settings } from 'lucide-react';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Headphones, HeadphonesGroup } from '../../catalog/headphones';
import { AdapterNotice } from '../parts/AdapterNotice';
import { SettingsNotice } from '../parts/SettingsNotice';
import { UpdateNotice } from '../parts/UpdateNotice';
import { useEarshot } from '../store';
import { useText } from '../text';
import { HeadphonesRow } from './HeadphonesRow';
import { RememberedRows } from './RememberedRows';
import { SearchLine } from './SearchLine';
import { useStableGroups } from './use-stable-groups';

const NONE: readonly Headphones[] = [];
const GROUPS: readonly HeadphonesGroup[] = ['connected', 'paired', 'ready', 'nearby'];

/** The left pane: the state of Bluetooth, and every headset in its group. */
export function HeadphonesList() {
  const text = useText();
  const snapshot = useEarshot((state) => state.snapshot);
  const select = useEarshot((state) => state.select);
  const setSearchOpen = useEarshot((state) => state.setSearchOpen);
  const headphones = snapshot?.headphones ?? NONE;
  const { groupOf, ...pointer } = useStableGroups(headphones);
  const list = useKeptFocus();
  // Two headsets of one name need something to tell them apart.
  const names = headphones.map((entry) => entry.name);
  const twins = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return (
    <nav ref={list} className="list" aria-label={text('list.title')} {...pointer}>
      <header className="list-head">
        <div className="list-title">
          <h1>{text('app.name')}</h1>
          <button type="button" className="icon-button" aria-label={text('list.search')} onClick={() => setSearchOpen(true)}>
            <Search aria-hidden="true" size={18} />
          </button>
          <button type="button" className="icon-button" aria-label={text('list.settings')} onClick={() => select({ kind: 'settings' })}>
            <Settings aria-hidden="true" size={18} />
          </button>
        </div>
        {snapshot !== null && <SearchLine search={snapshot.search} />}
      </header>
      {snapshot?.mode === 'demo' && <p className="demo">{text('app.demo')}</p>}
      <SettingsNotice />
      <UpdateNotice />
      <AdapterNotice adapter={snapshot?.adapter ?? 'starting'} />
      {GROUPS.map((group) => {
        const rows = headphones.filter((entry) => groupOf(entry) === group);
        if (rows.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{text(`list.group.${group}`)}</h2>
            <ul>
              {rows.map((entry) => (
                <HeadphonesRow key={entry.id} headphones={entry} showAddress={twins.has(entry.name)} />
              ))}
            </ul>
          </section>
        );
      })}
      <RememberedRows />
      {headphones.length === 0 && snapshot?.adapter === 'ready' && (
        <div className="empty">
          <p className="strong">{text(snapshot.search.kind === 'searching' ? 'list.empty.searching' : 'list.empty.still')}</p>
          <p>{text('list.empty.hint')}</p>
        </div>
      )}
      <button type="button" className="link" onClick={() => select({ kind: 'picker' })}>
        {text('list.not-here')}
      </button>
      <p className="footnote">
        {text('app.unofficial')}{' '}
        <button type="button" className="link inline" onClick={() => select({ kind: 'about' })}>
          {text('about.title')}
        </button>{' '}
        <button type="button" className="link inline" onClick={() => select({ kind: 'report' })}>
          {text('report.title')}
        </button>
      </p>
    </nav>
  );
}

// A row that moves to another group is created again; the keyboard's place must move with it.
function useKeptFocus(): RefObject<HTMLElement | null> {
  const list = useRef<HTMLElement>(null);
  const focused = useRef<string | null>(null);
  useLayoutEffect(() => {
    const active = document.activeElement;
    if (focused.current !== null && (active === null || active === document.body))
      list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(focused.current)}"]`)?.focus();
    focused.current = list.current?.contains(document.activeElement) ? (document.activeElement?.getAttribute('data-row') ?? null) : null;
  });
  return list;
}
