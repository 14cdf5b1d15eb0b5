import { getDisplayName } from '../../catalog/display-name';
import type { Headphones } from '../../catalog/headphones';
import { findModel } from '../../catalog/models/known';
import { getActionLabel } from '../../catalog/page/page-actions';
import { describeRow } from '../../catalog/page/status-texts';
import { ACTION_KEYS, getCommandId, getCommandTitle } from '../../catalog/search/commands';
import type { Entry, PaletteState } from '../../catalog/search/palette';
import { getTopicId, getTopicTitle } from '../../catalog/search/topics';
import type { Text } from '../text';

/** Texts of a result: its title, its context, and the keys that run it without the field. */
export interface EntryTexts {
  readonly title: string;
  readonly note: string;
  readonly keys: readonly string[];
}

/** Returns the texts of a result. */
export function getEntryTexts(entry: Entry, { headphones, preferences, computer, current }: PaletteState, text: Text): EntryTexts {
  const of = (id: string): Headphones | undefined => headphones.find((one) => one.id === id);
  switch (entry.kind) {
    case 'headphones': {
      const found = of(entry.id);
      return {
        title: found === undefined ? '' : text(getDisplayName(found)),
        note: found === undefined ? '' : text(describeRow(found)),
        keys: [],
      };
    }
    case 'model': {
      const model = findModel(entry.modelId);
      return { title: model?.name ?? '', note: model === null ? '' : text(`form.${model.form}`), keys: [] };
    }
    case 'guide':
      return { title: text(`guide.${entry.guide}`), note: findModel(entry.modelId)?.name ?? '', keys: [] };
    case 'action': {
      const found = of(entry.id);
      const key = ACTION_KEYS[entry.action];
      return {
        title: found === undefined ? '' : text(getActionLabel(entry.action, found)),
        note: found === undefined ? '' : text(getDisplayName(found)),
        keys: key === undefined ? [] : [...getCommandKeys(computer === 'macos', text), key],
      };
    }
    case 'command':
      return {
        title: text(getCommandTitle(entry.command, preferences)),
        note: '',
        keys: keysOfCommand(entry.command.kind, computer === 'macos', text),
      };
    case 'topic': {
      const other = entry.modelId !== null && entry.modelId !== current?.modelId ? findModel(entry.modelId) : null;
      return { title: text(getTopicTitle(entry.topic)), note: entry.topic.kind === 'fact' ? '' : (other?.name ?? ''), keys: [] };
    }
  }
}

/** Returns an identifier of a result that is unique within the list. */
export function getEntryKey(entry: Entry): string {
  switch (entry.kind) {
    case 'headphones':
      return `headphones-${entry.id}`;
    case 'model':
      return `model-${entry.modelId}`;
    case 'guide':
      return `guide-${entry.guide}-${entry.modelId}`;
    case 'action':
      return `action-${entry.action}-${entry.id}`;
    case 'command':
      return `command-${getCommandId(entry.command)}`;
    case 'topic':
      return `topic-${getTopicId(entry.topic)}-${entry.topic.kind === 'fact' ? JSON.stringify(entry.topic.value) : ''}`;
  }
}

/** Returns the modifier keys of an action key. */
export function getCommandKeys(isMac: boolean, text: Text): string[] {
  return isMac ? ['⌘', '⇧'] : [text('palette.key.command'), text('palette.key.shift')];
}

function keysOfCommand(kind: string, isMac: boolean, text: Text): readonly string[] {
  if (kind === 'settings') return [isMac ? '⌘' : text('palette.key.command'), ','];
  if (kind === 'keys') return ['?'];
  return kind === 'listen' ? ['F5'] : [];
}
