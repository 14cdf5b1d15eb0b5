import { selectOfferedActions } from '../actions/offer';
import { listPossibleGuides } from '../guides/build';
import type { GuideKind } from '../guides/guide';
import type { EntryId, ModelId } from '../ids';
import { findModel } from '../models/known';
import { type Entry, getOtherCodecs, type PaletteState, type Section } from './palette';

/** Guides that owners of a model look for, the most common first. */
const GUIDES: readonly GuideKind[] = ['pair', 'pair-other', 'second-device', 'reset', 'initialize', 'give-away'];

/** Finds what else can be done with what a result names; empty if there is nothing. */
export function findMore(entry: Entry, state: PaletteState): readonly Section[] {
  switch (entry.kind) {
    case 'headphones':
    case 'action':
    case 'codec':
      return createMoreSections(entry.id, state);
    case 'model':
    case 'remembered':
      return sections([], createGuideEntries(entry.modelId));
    default:
      return [];
  }
}

function createMoreSections(id: EntryId, { headphones, possible }: PaletteState): readonly Section[] {
  const found = headphones.find((one) => one.id === id);
  if (found === undefined) return [];
  const actions = selectOfferedActions(found, possible).map((action): Entry => ({ kind: 'action', action, id }));
  const codecs = getOtherCodecs(found, possible).map((codec): Entry => ({ kind: 'codec', codec, id }));
  return sections([...actions, ...codecs], createGuideEntries(found.modelId, id));
}

function createGuideEntries(modelId: ModelId | null, id?: EntryId): Entry[] {
  const model = findModel(modelId);
  if (model === null) return [];
  const known = new Set(listPossibleGuides(model));
  return GUIDES.filter((guide) => known.has(guide)).map(
    (guide): Entry => ({ kind: 'guide', guide, modelId: model.id, ...(id === undefined ? {} : { id }) }),
  );
}

function sections(actions: readonly Entry[], guides: readonly Entry[]): readonly Section[] {
  const all: Section[] = [
    { id: 'actions', entries: actions },
    { id: 'with', entries: guides },
  ];
  return all.filter(({ entries }) => entries.length > 0);
}
