import { getDistinctName } from '../../catalog/display-name';
import type { Headphones } from '../../catalog/headphones';
import { findModel } from '../../catalog/models/known';
import { getActionLabel } from '../../catalog/page/page-actions';
import { describeRow } from '../../catalog/page/status-texts';
import { ACTION_KEYS, getCommandId, getCommandTitle } from '../../catalog/search/commands';
import { type Entry, getCodecTitle, type PaletteState } from '../../catalog/search/palette';
import { getTopicId, getTopicTitle } from '../../catalog/search/topics';
import type { Text } from '../text';

/** Texts of a result: its title, its context, and the keys that run it without the field. */
interface EntryTexts {
  readonly title: string;
  readonly note: string;
  readonly keys: readonly string[];
}

/** Returns the texts of a result. */
export function getEntryTexts(entry: Entry, state: PaletteState, text: Text): EntryTexts {
  const { headphones, preferences, computer, current } = state;
  const of = (id: string): Headphones | undefined => headphones.find((one) => one.id === id);
  switch (entry.kind) {
    case 'headphones': {
      const found = of(entry.id);
      return {
        title: found === undefined ? '' : text(getDistinctName(found, headphones)),
        note: found === undefined ? '' : text(describeRow(found)),
        keys: [],
      };
    }
    case 'remembered':
      return { title: getRememberedName(entry, state, text), note: text('row.not-here'), keys: [] };
    case 'model': {
      const model = findModel(entry.modelId);
      return { title: model?.name ?? '', note: model === null ? '' : text(`form.${model.form}`), keys: [] };
    }
    case 'guide': {
      const found = entry.id === undefined ? undefined : of(entry.id);
      const name = found === undefined ? findModel(entry.modelId)?.name : text(getDistinctName(found, headphones));
      return { title: text(`guide.${entry.guide}`), note: name ?? '', keys: [] };
    }
    case 'codec': {
      const found = of(entry.id);
      return {
        title: found === undefined ? '' : text(getCodecTitle(entry.codec, found)),
        note: found === undefined ? '' : text(getDistinctName(found, headphones)),
        keys: [],
      };
    }
    case 'action': {
      const found = of(entry.id);
      const key = ACTION_KEYS[entry.action];
      return {
        title: found === undefined ? '' : text(getActionLabel(entry.action, found)),
        note: found === undefined ? '' : text(getDistinctName(found, headphones)),
        keys: key === undefined ? [] : [...getCommandKeys(computer === 'macos', text), key],
      };
    }
    case 'command':
      return {
        title: text(getCommandTitle(entry.command, preferences)),
        note: '',
        keys: selectKeys(entry.command.kind, computer === 'macos', text),
      };
    case 'topic': {
      const other = entry.modelId !== null && entry.modelId !== current?.modelId ? findModel(entry.modelId) : null;
      return { title: text(getTopicTitle(entry.topic)), note: entry.topic.kind === 'fact' ? '' : (other?.name ?? ''), keys: [] };
    }
  }
}

function getRememberedName({ key, modelId }: Extract<Entry, { kind: 'remembered' }>, { remembered }: PaletteState, text: Text): string {
  const found = remembered.find((one) => one.key === key);
  const name = found?.nickname ?? found?.name ?? findModel(modelId)?.name ?? text('detail.unknown-name');
  const twins = remembered.filter((other) => (other.nickname ?? other.name) === (found?.nickname ?? found?.name));
  return twins.length > 1 ? text('name.distinct', { name, hint: key.slice(-5) }) : name;
}

/** Returns the name of what a result is about: that of its headphones or model. */
export function getSubject(entry: Entry, state: PaletteState, text: Text): string {
  const { title, note } = getEntryTexts(entry, state, text);
  return entry.kind === 'action' || entry.kind === 'codec' ? note : title;
}

/** Returns an identifier of a result that is unique within the list. */
export function getEntryKey(entry: Entry): string {
  switch (entry.kind) {
    case 'headphones':
      return `headphones-${entry.id}`;
    case 'model':
      return `model-${entry.modelId}`;
    case 'remembered':
      return `remembered-${entry.key}`;
    case 'guide':
      return `guide-${entry.guide}-${entry.id ?? entry.modelId}`;
    case 'codec':
      return `codec-${entry.codec}-${entry.id}`;
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

function selectKeys(kind: string, isMac: boolean, text: Text): readonly string[] {
  if (kind === 'settings') return [isMac ? '⌘' : text('palette.key.command'), ','];
  if (kind === 'keys') return ['?'];
  return kind === 'listen' ? ['F5'] : [];
}
