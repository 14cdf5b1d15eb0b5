import { Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { findMore } from '../../catalog/search/more';
import { type Entry, isFarFromAll, type PaletteState } from '../../catalog/search/palette';
import { MAX_QUERY } from '../../catalog/search/query';
import { useUnsaved } from '../keep/unsaved';
import { useEarshot } from '../store';
import { useText } from '../text';
import { EntryRow } from './EntryRow';
import type { EarlySearch } from './early-search';
import { getEntryKey, getSubject } from './entry-texts';
import { Keys } from './KeyList';
import { Preview } from './Preview';
import { useScope, useSections } from './use-palette';

/** Field with its results, of which one is selected, and a preview of it. The focus stays in the field. */
export function Palette(props: {
  early: RefObject<EarlySearch>;
  state: PaletteState;
  query: string;
  onQuery(query: string): void;
  onRun(entry: Entry): void;
}) {
  const { early, state, query, onQuery, onRun } = props;
  const text = useText();
  const id = useId();
  const send = useEarshot((all) => all.send);
  const { scope, more, enter, leave } = useScope(state, query, onQuery);
  const found = useSections(query, state);
  const sections = more ?? found;
  const entries = sections.flatMap((section) => section.entries);
  const [chosen, setChosen] = useState<string | null>(null);
  // A result keeps its selection by its identity, because the list changes with the headphones in range.
  const index = Math.max(
    0,
    entries.findIndex((entry) => getEntryKey(entry) === chosen),
  );
  const selected = entries[index] ?? null;
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const nothing = more === null && query.trim() !== '' && isFarFromAll(sections);
  const hasMore = more === null && selected !== null && findMore(selected, state).length > 0;
  const isSilent = query.trim() === '' && scope === null;
  const announced = useSettled(isSilent ? '' : text('help.results', { count: nothing ? 0 : entries.length }));
  useUnsaved(query !== '');
  // The dialog would focus it a frame later, and letters of fast typing would be lost. This runs a moment after the dialog's own
  // effects, which note the element to return to.
  useLayoutEffect(() => {
    early.current.typed = '';
    const focus = (): void => {
      field.current?.focus();
      field.current?.setSelectionRange(MAX_QUERY, MAX_QUERY);
    };
    queueMicrotask(focus);
    // After a question, the dialog moves the focus of the button that is gone to itself.
    const timer = setTimeout(() => {
      if (document.activeElement !== field.current) focus();
    });
    return () => clearTimeout(timer);
  }, [early]);
  useLayoutEffect(() => {
    if (selected === null) return;
    const option = list.current?.querySelector(`[id="${CSS.escape(getOptionId(id, selected))}"]`);
    // The heading of the first section stays visible.
    if (index === 0) list.current?.scrollTo({ top: 0 });
    else option?.scrollIntoView({ block: 'nearest' });
  }, [id, index, selected]);
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return; // The key belongs to an input method, which Japanese needs.
    const step = STEPS.get(event.key);
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      const next = entries[step(index, entries.length)];
      if (next !== undefined) setChosen(getEntryKey(next));
    } else if (event.key === 'Tab' && !event.shiftKey && hasMore) {
      event.preventDefault();
      enter(selected);
      setChosen(null);
    } else if (event.key === 'Backspace' && query === '' && scope !== null) {
      event.preventDefault();
      setChosen(getEntryKey(scope));
      leave();
    } else if (event.key === 'Enter' && selected !== null) {
      event.preventDefault();
      onRun(selected);
    }
  };
  return (
    <>
      <label className="search-field">
        <Search aria-hidden="true" size={22} />
        {scope !== null && <span className="palette-scope">{getSubject(scope, state, text)}</span>}
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={scope === null ? text('help.search') : getSubject(scope, state, text)}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={selected === null ? undefined : getOptionId(id, selected)}
          autoComplete="off"
          spellCheck={false}
          placeholder={scope === null ? `${text('help.search')}…` : ''}
          value={query}
          maxLength={MAX_QUERY}
          onKeyDown={press}
          onChange={(event) => {
            onQuery(event.target.value);
            setChosen(null);
          }}
        />
      </label>
      <p role="status" className="visually-hidden">
        {announced}
      </p>
      {nothing && (
        <p className="no-results">
          {text('palette.nothing')} {text('start.not-sony')}{' '}
          <button type="button" className="link inline" onClick={() => send({ type: 'open-bluetooth-settings' })}>
            {text('adapter.settings')}
          </button>
        </p>
      )}
      <div className="palette-columns">
        <div ref={list} id={`${id}-list`} className="palette-list" role="listbox" aria-label={text('palette.results')}>
          {sections.map((section, at) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be in a list box
            <div key={section.id} role="group" aria-labelledby={`${id}-${at}`}>
              <p id={`${id}-${at}`} className="palette-heading">
                {text(`palette.section.${section.id}`)}
              </p>
              {section.entries.map((entry) => (
                <EntryRow
                  key={getEntryKey(entry)}
                  id={getOptionId(id, entry)}
                  entry={entry}
                  state={state}
                  query={query}
                  isSelected={entry === selected}
                  describedBy={`${id}-note`}
                  onPoint={() => setChosen(getEntryKey(entry))}
                  onRun={() => onRun(entry)}
                />
              ))}
            </div>
          ))}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and only the focus lets the keyboard do that */}
        <section className="palette-preview" aria-label={text('palette.preview')} tabIndex={0}>
          {selected !== null && <Preview key={getEntryKey(selected)} entry={selected} state={state} noteId={`${id}-note`} />}
        </section>
      </div>
      {/* A screen reader has the keys of a combo box in its own words. */}
      <footer className="palette-foot" aria-hidden="true">
        <span>
          <Keys keys={['↑', '↓']} /> {text('palette.choose')}
        </span>
        <span>
          <Keys keys={['↵']} /> {text('palette.run')}
        </span>
        {hasMore && (
          <span>
            <Keys keys={['Tab']} /> {text('palette.more')}
          </span>
        )}
        {scope !== null && (
          <span>
            <Keys keys={['⌫']} /> {text('palette.leave')}
          </span>
        )}
        <span>
          <Keys keys={[text('key.escape')]} /> {text('palette.close')}
        </span>
      </footer>
    </>
  );
}

/** Pause of the typing after which the number of results is announced, because each letter changes it. In ms. */
const SETTLED_MS = 500;

// Returns a text once it has stayed the same for a moment.
function useSettled(now: string): string {
  const [settled, setSettled] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(now), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return settled;
}

/** Keys that move the selection; Home and End stay with the text. */
const STEPS: ReadonlyMap<string, (index: number, count: number) => number> = new Map([
  ['ArrowDown', (index: number, count: number) => (index + 1) % count],
  ['ArrowUp', (index: number, count: number) => (index - 1 + count) % count],
  ['PageDown', (_: number, count: number) => count - 1],
  ['PageUp', () => 0],
]);

function getOptionId(id: string, entry: Entry): string {
  return `${id}-${getEntryKey(entry)}`;
}
