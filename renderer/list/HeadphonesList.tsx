import type { HeadphonesGroup } from '../../catalog/headphones';
import { AdapterNotice } from '../parts/AdapterNotice';
import { SettingsNotice } from '../parts/SettingsNotice';
import { useEarshot } from '../store';
import { useText } from '../text';
import { HeadphonesRow } from './HeadphonesRow';
import { RememberedRows } from './RememberedRows';
import { SearchLine } from './SearchLine';

const GROUPS: readonly HeadphonesGroup[] = ['connected', 'paired', 'ready', 'nearby'];

/** The left pane: how Bluetooth stands, and every headset in its group. */
export function HeadphonesList() {
  const text = useText();
  const snapshot = useEarshot((state) => state.snapshot);
  const select = useEarshot((state) => state.select);
  const headphones = snapshot?.headphones ?? [];
  // Two headsets of one name need something to tell them apart.
  const names = headphones.map((entry) => entry.name);
  const twins = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return (
    <nav className="list" aria-label={text('list.title')}>
      <header className="list-head">
        <h1>{text('app.name')}</h1>
        {snapshot !== null && <SearchLine search={snapshot.search} />}
      </header>
      {snapshot?.mode === 'demo' && <p className="demo">{text('app.demo')}</p>}
      <SettingsNotice />
      <AdapterNotice adapter={snapshot?.adapter ?? 'starting'} />
      {GROUPS.map((group) => {
        const rows = headphones.filter((entry) => entry.group === group);
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
        {text('list.notHere')}
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
