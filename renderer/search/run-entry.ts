import type { Headphones } from '../../catalog/headphones';
import type { ModelId } from '../../catalog/ids';
import { findModel } from '../../catalog/models/known';
import { DEFAULT_PREFERENCES } from '../../catalog/preferences';
import { type Command, getPreferenceChange, isForgetting } from '../../catalog/search/commands';
import type { Entry } from '../../catalog/search/palette';
import type { Topic } from '../../catalog/search/topics';
import { startGuide } from '../guide/start-guide';
import { useEarshot } from '../store';

/** Checks whether an entry removes or forgets something, so that the user has to confirm it. */
export function needsConfirmation(entry: Entry): boolean {
  if (entry.kind === 'action') return entry.action === 'remove';
  const preferences = useEarshot.getState().snapshot?.preferences ?? DEFAULT_PREFERENCES;
  return entry.kind === 'command' && isForgetting(entry.command, preferences);
}

/** Runs an entry of the search field. `openTopic` opens a topic for the page. */
export function runEntry(entry: Entry, openTopic: (topic: Topic) => void): void {
  const { send, select } = useEarshot.getState();
  switch (entry.kind) {
    case 'headphones':
      openHeadphones(findEntry((one) => one.id === entry.id));
      return;
    case 'remembered':
      select({ kind: 'remembered', key: entry.key, modelId: entry.modelId });
      return;
    case 'model':
      openModel(entry.modelId);
      return;
    case 'guide': {
      const model = findModel(entry.modelId);
      if (entry.id === undefined) openModel(entry.modelId);
      else openHeadphones(findEntry((one) => one.id === entry.id));
      if (model !== null) startGuide(entry.guide, model);
      return;
    }
    case 'action':
      // Its page shows the progress and the outcome.
      openHeadphones(findEntry((one) => one.id === entry.id));
      void send({ type: 'act', action: entry.action, headphones: entry.id });
      return;
    case 'codec':
      openHeadphones(findEntry((one) => one.id === entry.id));
      void send({ type: 'act', action: 'switch-to-music', headphones: entry.id, codec: entry.codec });
      return;
    case 'command':
      runCommand(entry.command);
      return;
    case 'topic':
      if (entry.modelId !== null && !isOfPage(entry.modelId)) openModel(entry.modelId);
      openTopic(entry.topic);
      return;
    default:
      select({ kind: 'start' });
  }
}

function runCommand(command: Command): void {
  const { send, select, snapshot } = useEarshot.getState();
  const change = getPreferenceChange(command, snapshot?.preferences ?? DEFAULT_PREFERENCES);
  if (change !== null) {
    void send({ type: 'set-preferences', preferences: change });
    return;
  }
  switch (command.kind) {
    case 'settings':
    case 'report':
    case 'about':
    case 'picker':
      select({ kind: command.kind });
      return;
    case 'listen':
      void send({ type: 'search' });
      return;
    case 'sound-settings':
      void send({ type: 'open-sound-settings' });
      return;
    case 'bluetooth-settings':
      void send({ type: 'open-bluetooth-settings' });
      return;
    case 'forget-all':
      void send({ type: 'forget-all' });
      return;
    default:
      return;
  }
}

function findEntry(fits: (entry: Headphones) => boolean): Headphones | null {
  return useEarshot.getState().snapshot?.headphones.find(fits) ?? null;
}

// The page stays as it is if it shows these headphones, because an open guide belongs to it.
function openHeadphones(headphones: Headphones | null): void {
  const { place, select } = useEarshot.getState();
  const isShown = place.subject.kind === 'headphones' && place.subject.id === headphones?.id && place.above.length === 0;
  if (headphones !== null && !isShown) select({ kind: 'headphones', id: headphones.id, modelId: headphones.modelId });
}

// Headphones of the model in the list come first, because their page can do more.
function openModel(modelId: ModelId): void {
  const here = findEntry((entry) => entry.modelId === modelId);
  if (here === null) useEarshot.getState().select({ kind: 'model', modelId });
  else openHeadphones(here);
}

function isOfPage(modelId: ModelId): boolean {
  const { place, snapshot } = useEarshot.getState();
  const { subject } = place;
  if (subject.kind === 'headphones') return snapshot?.headphones.find(({ id }) => id === subject.id)?.modelId === modelId;
  return (subject.kind === 'model' || subject.kind === 'remembered') && subject.modelId === modelId;
}
