import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { transformMessages } from '../catalog/messages/load';
import type { PageStart } from '../contract/page-start';
import type { Snapshot } from '../contract/snapshot';
import { Root } from './App';
import { Feed } from './feed';
import { type KeptState, keepPage, parseKept } from './keep/keep';
import { restoreView } from './keep/view';
import { isPseudo } from './language';
import { showLoadFailure } from './lazy/load-failure';
import { loadTexts } from './lazy/texts';
import { openWindowPage } from './shortcuts';
import { useEarshot } from './store';
import '@fontsource-variable/inter/wght.css';
import './styles/index.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// Snapshots that arrive before the page has its start.
let early: Snapshot[] | null = [];
const feed = new Feed(() => ({
  language: useEarshot.getState().language,
  receive: useEarshot.getState().receive,
  loadFailed: () => useEarshot.setState({ notice: 'part.failed' }),
}));
window.earshot.onSnapshot((snapshot) => {
  if (early === null) void feed.take(snapshot);
  else early.push(snapshot);
});

// Mark of the start for measurements (bench/start.ts): the first frame with the system's facts.
const stop = useEarshot.subscribe(({ snapshot }) => {
  if (snapshot === null || snapshot.adapter !== 'ready' || snapshot.headphones.length === 0) return;
  stop();
  requestAnimationFrame(() => performance.mark('earshot:live'));
});

void begin(root);

// The first frame of React shows the list, or the restored page of the previous window.
async function begin(element: HTMLElement): Promise<void> {
  const requested = useEarshot.getState().send({ type: 'get-start' });
  if (isPseudo()) transformMessages((await import('../catalog/messages/pseudo')).pseudolocalizeTexts);
  await loadFirstTexts(element);
  const response = await requested;
  const start = response.ok ? response.result : null;
  const kept = start?.kept ? parseKept(start.kept.text) : null;
  await receiveStart(start, kept);
  createRoot(element).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
  if (start?.page) openWindowPage(start.page);
  else if (kept !== null) restoreView(element, kept.view);
  keepPage(element);
}

async function loadFirstTexts(element: HTMLElement): Promise<void> {
  const { language } = useEarshot.getState();
  for (;;) {
    try {
      return await loadTexts(language);
    } catch {
      await showLoadFailure(element, language);
    }
  }
}

// The snapshots come in order, because an open guide must receive everything that happened without a window.
async function receiveStart(start: PageStart | null, kept: KeptState | null): Promise<void> {
  const [last = null, ...missed] = kept === null ? [] : (start?.kept?.missed ?? []);
  if (kept !== null) useEarshot.getState().restore(kept, last);
  const all = [...missed, ...(start === null ? [] : [start.snapshot]), ...(early ?? [])];
  early = null;
  await Promise.all(all.map((snapshot) => feed.take(snapshot)));
}
