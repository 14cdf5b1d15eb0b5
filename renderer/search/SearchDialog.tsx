import { Dialog } from '@base-ui/react/dialog';
import { type RefObject, useRef, useState } from 'react';
import type { Entry } from '../../catalog/search/palette';
import { focusNewPage } from '../components/focus-rescue';
import { useOpenTopic } from '../help/open-topic';
import { getTopPage } from '../navigation';
import { useEarshot } from '../store';
import { useText } from '../text';
import { Confirmation } from './Confirmation';
import type { EarlySearch } from './early-search';
import { Palette } from './Palette';
import { needsConfirmation, runEntry } from './run-entry';
import { usePaletteState } from './use-palette';

export { runActionKey } from './action-keys';

/** Search field for everything (Ctrl or Cmd and K): models, headphones, actions, settings, problems and questions. */
export function SearchDialog({ early }: { early: RefObject<EarlySearch> }) {
  const text = useText();
  const open = useEarshot((state) => state.place.searchOpen);
  const setSearchOpen = useEarshot((state) => state.setSearchOpen);
  // Entry that waits for the confirmation of the user.
  const [asked, setAsked] = useState<Entry | null>(null);
  const leaves = useRef(false);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(isOpen, { reason }) => {
        // Esc leads from the question back to the list.
        if (asked === null || reason !== 'escape-key') setSearchOpen(isOpen);
        setAsked(null);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="search-dialog" finalFocus={() => takeFocus(early, leaves)}>
          <Dialog.Title className="visually-hidden">{text('help.search')}</Dialog.Title>
          <Content early={early} leaves={leaves} asked={asked} onAsk={setAsked} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

// If the search was opened before this file was loaded, the focus returns to its earlier element. The dialog itself notes later ones.
// A new page takes the focus instead, so that it doesn't jump to the list and back.
function takeFocus(early: RefObject<EarlySearch>, leaves: RefObject<boolean>): HTMLElement | boolean {
  const { from } = early.current;
  early.current = { typed: '', from: null };
  if (!leaves.current) return from?.isConnected === true ? from : true;
  leaves.current = false;
  const main = document.querySelector('main');
  if (main !== null) setTimeout(() => focusNewPage(main));
  return false;
}

function Content(props: {
  early: RefObject<EarlySearch>;
  /** True once an entry opened another page. */
  leaves: RefObject<boolean>;
  asked: Entry | null;
  onAsk(entry: Entry | null): void;
}) {
  const { early, leaves, asked, onAsk } = props;
  const setSearchOpen = useEarshot((state) => state.setSearchOpen);
  const openTopic = useOpenTopic();
  const state = usePaletteState();
  const initial = useEarshot((all) => all.searchText);
  const [query, setQuery] = useState(early.current.typed || initial);
  const run = (entry: Entry): void => {
    const before = getTopPage(useEarshot.getState().place);
    onAsk(null);
    setSearchOpen(false);
    runEntry(entry, openTopic);
    leaves.current = getTopPage(useEarshot.getState().place) !== before;
  };
  if (asked !== null) return <Confirmation entry={asked} state={state} onYes={() => run(asked)} onNo={() => onAsk(null)} />;
  return (
    <Palette
      early={early}
      state={state}
      query={query}
      onQuery={setQuery}
      onRun={(entry) => (needsConfirmation(entry) ? onAsk(entry) : run(entry))}
    />
  );
}
