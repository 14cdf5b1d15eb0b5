import { ACTION_KINDS, type ActionKind } from '../actions/action';
import { selectOfferedActions } from '../actions/offer';
import type { Computer } from '../computer';
import { listPossibleGuides } from '../guides/build';
import type { GuideKind } from '../guides/guide';
import { type Headphones, isConnected } from '../headphones';
import type { Address, EntryId, ModelId } from '../ids';
import type { Language } from '../messages/languages';
import { createMessage, type Message } from '../messages/message';
import { createTranslator } from '../messages/translator';
import { findModel } from '../models/known';
import type { Model } from '../models/model';
import { getActionLabel } from '../page/page-actions';
import { selectSuggestions } from '../page/suggestions';
import type { Preferences } from '../preferences';
import type { RememberedHeadphones } from '../remembered';
import { type Codec, getCodecName } from '../sound/codecs';
import { listCodecChoices } from '../sound/headset-sound';
import { ACTION_KEYS, COMMANDS, type Command, getCommandTitle, getCommandWords, getLanguageNames } from './commands';
import type { Concept } from './concept';
import { findModels, foldName } from './find-models';
import { matchWords } from './match-words';
import { areFallbackTopics, createSearch, FALLBACK_TOPICS, type Search, type Topic } from './search';
import { parseQuery } from './understand';

/** Result of the search field. */
export type Entry =
  | { readonly kind: 'headphones'; readonly id: EntryId }
  /** Headphones that were paired here and are not in the list. */
  | { readonly kind: 'remembered'; readonly key: Address; readonly modelId: ModelId | null }
  | { readonly kind: 'model'; readonly modelId: ModelId }
  /** Guide for a model that the query names, or for headphones of the list. */
  | { readonly kind: 'guide'; readonly guide: GuideKind; readonly modelId: ModelId; readonly id?: EntryId }
  | { readonly kind: 'action'; readonly action: ActionKind; readonly id: EntryId }
  /** Another codec for the sound of headphones. */
  | { readonly kind: 'codec'; readonly codec: Codec; readonly id: EntryId }
  | { readonly kind: 'command'; readonly command: Command }
  /** Topic for a model; null without one. */
  | { readonly kind: 'topic'; readonly topic: Topic; readonly modelId: ModelId | null };

/** Results under one heading. */
export interface Section {
  readonly id: 'now' | 'headphones' | 'models' | 'with' | 'actions' | 'earshot' | 'help' | 'facts' | 'keys';
  readonly entries: readonly Entry[];
}

/** State that decides what the search can find. */
export interface PaletteState {
  readonly language: Language;
  readonly computer: Computer;
  readonly headphones: readonly Headphones[];
  /** Headphones that were paired here and are not in the list, the last seen first. */
  readonly remembered: readonly RememberedHeadphones[];
  /** Headphones of the page; null if it has none. */
  readonly current: Headphones | null;
  /** Model of the page. */
  readonly model: Model | null;
  /** Actions that this computer can perform. */
  readonly possible: readonly ActionKind[];
  readonly preferences: Preferences;
}

/** Query that lists everything that has a key. */
const KEYS_QUERY = '?';

/** Maximum number of results of each kind, so that a user can take all in at a glance. */
const MAX_RESULTS = { headphones: 4, models: 5, with: 3, actions: 4, earshot: 3, help: 6, facts: 2 } as const;

/** Maximum number of topics below an action that fits the query. */
const HELP_BESIDE_ACTION = 3;

/** Concepts of which each makes a query a complaint, which no action solves. */
const COMPLAINTS: ReadonlySet<Concept> = new Set([
  'missing',
  'cannot',
  'drops',
  'wrong',
  'bad',
  'choppy',
  'quiet',
  'jumps',
  'late',
  'drains',
  'dead',
  'vanishes',
  'broken',
]);

/** Guides that are offered next to a model. */
const WITH_MODEL: readonly GuideKind[] = ['pair', 'pair-other', 'give-away'];

const searches = new Map<string, Search>();

/** Finds everything that matches a query, in sections with the best one first. An empty query finds the entries for the current state. */
export function findEntries(query: string, state: PaletteState): readonly Section[] {
  const wanted = query.trim();
  if (wanted === '') return createNowSections(state);
  if (wanted === KEYS_QUERY || wanted === '？') return [{ id: 'keys', entries: entriesWithKeys(state) }];
  const { models, rest } = findModels(wanted);
  const isName = models.length > 0 && rest === '';
  const headphones = findHeadphones(wanted, state, models);
  const isComplaint = [...parseQuery(wanted, state.language)].some((concept) => COMPLAINTS.has(concept));
  const actions = findActions(wanted, state, isComplaint);
  const commands = findCommands(wanted, state, isComplaint);
  const model = selectContextModel(models, state);
  const topics = isName ? [] : searchFor(state, model).find(rest === '' ? wanted : rest);
  const named = [
    createSection('headphones', headphones),
    createSection(
      'models',
      models.map(({ id }) => ({ kind: 'model' as const, modelId: id })),
    ),
  ];
  const done = [createSection('actions', actions.entries), createSection('earshot', commands.entries)];
  if (commands.score > actions.score) done.reverse();
  const isDone = Math.max(actions.score, commands.score) >= 2;
  const answers = createTopicEntries(topics, model, false);
  const help = isDone
    ? [createSection('help', answers.slice(0, HELP_BESIDE_ACTION))]
    : [createSection('help', answers), createSection('facts', createTopicEntries(topics, model, true))];
  const nothing = areFallbackTopics(topics);
  const order = isName
    ? [...named, withModel(models, state), ...done]
    : isDone || (nothing && (actions.score > 0 || commands.score > 0))
      ? [...done, ...(nothing ? named : [...help, ...named])]
      : headphones.length > 0 && nothing
        ? named
        : [...help, ...done, ...named];
  return order.filter(({ entries }) => entries.length > 0);
}

/** Checks whether a search found only the most common problems. */
export function isFarFromAll(sections: readonly Section[]): boolean {
  const topics = sections.flatMap(({ entries }) => entries).flatMap((entry) => (entry.kind === 'topic' ? [entry.topic] : []));
  return sections.every(({ id }) => id === 'help') && areFallbackTopics(topics);
}

/** Returns the headphones for an action key: those of the page, or else the only ones for which the action is offered. */
export function findActionTarget(action: ActionKind, state: Pick<PaletteState, 'headphones' | 'current' | 'possible'>): Headphones | null {
  const can = (entry: Headphones): boolean => selectOfferedActions(entry, state.possible).includes(action);
  if (state.current !== null && can(state.current)) return state.current;
  const able = state.headphones.filter(can);
  return able.length === 1 ? (able[0] ?? null) : null;
}

function createNowSections(state: PaletteState): Section[] {
  const current = state.current ?? state.headphones.find((entry) => isConnected(entry.state)) ?? null;
  const earshot: Entry[] = [
    { kind: 'command', command: { kind: 'theme', theme: state.preferences.theme === 'dark' ? 'light' : 'dark' } },
    { kind: 'command', command: { kind: 'settings' } },
    { kind: 'command', command: { kind: 'keys' } },
  ];
  const own = createSection('earshot', earshot);
  if (current === null) {
    const first: Entry[] = [
      { kind: 'command', command: { kind: 'picker' } },
      ...FALLBACK_TOPICS.map((topic) => createTopicEntry(topic, null)),
    ];
    return [
      createSection('headphones', [
        ...state.headphones.map(({ id }): Entry => ({ kind: 'headphones', id })),
        ...state.remembered.map(toEntry),
      ]),
      createSection('help', first),
      own,
    ].filter(({ entries }) => entries.length > 0);
  }
  const model = findModel(current.modelId);
  const actions = selectOfferedActions(current, state.possible).filter((kind) => kind !== 'remove');
  const wishes = model === null ? [] : selectSuggestions(model, current.state, current.output).slice(0, 2);
  const now: Entry[] = [
    ...actions.slice(0, MAX_RESULTS.actions).map((action): Entry => ({ kind: 'action', action, id: current.id })),
    ...(current.state === 'connected' && current.inputs !== 'types' ? [createTopicEntry({ kind: 'sound' }, current.modelId)] : []),
    ...wishes.map(({ topic }) => createTopicEntry(topic, current.modelId)),
  ];
  return [{ id: 'now' as const, entries: now }, own].filter(({ entries }) => entries.length > 0);
}

function entriesWithKeys({ current, headphones, possible }: PaletteState): Entry[] {
  const actions = ACTION_KINDS.filter((action) => ACTION_KEYS[action] !== undefined).flatMap((action): Entry[] => {
    const target = findActionTarget(action, { current, headphones, possible });
    return target === null ? [] : [{ kind: 'action', action, id: target.id }];
  });
  const plain = (['keys', 'settings', 'listen'] as const).map((kind): Entry => ({ kind: 'command', command: { kind } }));
  return [...plain, ...actions];
}

function findHeadphones(query: string, { headphones, remembered }: PaletteState, models: readonly Model[]): Entry[] {
  const ids = new Set(models.map(({ id }) => id));
  const wanted = foldName(query);
  const fits = (modelId: ModelId | null, ...names: readonly (string | null)[]): boolean =>
    names.some((one) => one !== null && wanted.length > 1 && foldName(one).includes(wanted)) || (modelId !== null && ids.has(modelId));
  return [
    ...headphones
      .filter(({ name, systemName, nickname, modelId }) => fits(modelId, nickname, name, systemName))
      .map(({ id }): Entry => ({ kind: 'headphones', id })),
    ...remembered.filter((entry) => fits(getRememberedModel(entry), entry.nickname, entry.name)).map(toEntry),
  ];
}

function toEntry(entry: RememberedHeadphones): Entry {
  return { kind: 'remembered', key: entry.key, modelId: getRememberedModel(entry) };
}

/** Returns the model of remembered headphones: the one that their owner chose, or else the identified one. */
export function getRememberedModel({ chosen, modelId }: Pick<RememberedHeadphones, 'chosen' | 'modelId'>): ModelId | null {
  return chosen?.modelId ?? modelId;
}

/** Returns the codecs that headphones can switch to; empty if they play no music, or this computer can't switch. */
export function getOtherCodecs({ sound }: Pick<Headphones, 'sound'>, possible: readonly ActionKind[]): readonly Codec[] {
  if (sound === null || sound.mode !== 'music' || sound.codec === null || !possible.includes('switch-to-music')) return [];
  return listCodecChoices(sound).filter((codec) => codec !== sound.codec);
}

interface ScoredEntry {
  readonly entries: readonly Entry[];
  /** Score of the best result; 0 without any. */
  readonly score: number;
}

function findActions(query: string, state: PaletteState, isComplaint: boolean): ScoredEntry {
  const text = createTranslator(state.language);
  const wordsOf = (message: Message): string[] => text(message).split(/[,、]/);
  const scored = state.headphones.flatMap((headphones) => {
    const names = [headphones.name, headphones.nickname, findModel(headphones.modelId)?.name ?? null].flatMap((name) => name ?? []);
    const score = (entry: Entry, title: string, words: readonly string[]) => {
      const match = matchWords(query, title, words, names);
      // Headphones of the page come first, because an action is meant for them.
      return { entry, score: match + (headphones === state.current && match > 0 ? 0.1 : 0) };
    };
    const { id } = headphones;
    return [
      ...selectOfferedActions(headphones, state.possible).map((action) =>
        score(
          { kind: 'action', action, id },
          text(createMessage(getActionLabel(action, headphones))),
          wordsOf(createMessage(`palette.words.action.${action}`)),
        ),
      ),
      ...getOtherCodecs(headphones, state.possible).map((codec) =>
        score({ kind: 'codec', codec, id }, text(getCodecTitle(codec, headphones)), [
          getCodecName(codec),
          ...wordsOf(createMessage('palette.words.codec')),
        ]),
      ),
    ];
  });
  return selectBest(scored, isComplaint, MAX_RESULTS.actions);
}

/** Returns the title of a codec that headphones can switch to. */
export function getCodecTitle(codec: Codec, { sound }: Pick<Headphones, 'sound'>): Message {
  return createMessage('palette.codec', { now: sound?.codec == null ? '' : getCodecName(sound.codec), codec: getCodecName(codec) });
}

function findCommands(query: string, { language, preferences }: PaletteState, isComplaint: boolean): ScoredEntry {
  const text = createTranslator(language);
  const scored = COMMANDS.map((command) => {
    const words = [
      ...getCommandWords(command).flatMap((message) => text(message).split(/[,、]/)),
      ...(command.kind === 'language' ? getLanguageNames(command) : []),
    ];
    return { entry: { kind: 'command', command } as const, score: matchWords(query, text(getCommandTitle(command, preferences)), words) };
  });
  return selectBest(scored, isComplaint, MAX_RESULTS.earshot);
}

function selectBest(scored: readonly { readonly entry: Entry; readonly score: number }[], isComplaint: boolean, most: number): ScoredEntry {
  const found = scored
    // “Disconnects” is a complaint and “disconnect” is a command, so only an exact word counts there.
    .filter(({ score }) => score >= (isComplaint ? 3 : 0.1))
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
  return { entries: found.map(({ entry }) => entry), score: found[0]?.score ?? 0 };
}

function withModel(models: readonly Model[], { headphones }: PaletteState): Section {
  const [first] = models;
  const isHere = headphones.some(({ modelId }) => modelId === first?.id);
  if (first === undefined || isHere) return createSection('with', []);
  const offered = new Set(listPossibleGuides(first));
  const guides = WITH_MODEL.filter((guide) => offered.has(guide));
  return createSection(
    'with',
    guides.map((guide) => ({ kind: 'guide', guide, modelId: first.id })),
  );
}

// Returns the model that the query names. Of several, it is the one of the page or of headphones in the list.
function selectContextModel(models: readonly Model[], { model, current, headphones, remembered }: PaletteState): Model | null {
  if (models.length === 0) {
    if (model !== null) return model;
    const connected = headphones.filter((entry) => isConnected(entry.state));
    return findModel((current ?? (connected.length === 1 ? connected[0] : undefined))?.modelId ?? null);
  }
  const here = new Set([model?.id, ...headphones.map(({ modelId }) => modelId), ...remembered.map(getRememberedModel)]);
  return models.find(({ id }) => here.has(id)) ?? models[0] ?? null;
}

function searchFor({ language, computer }: PaletteState, model: Model | null): Search {
  const key = `${language} ${computer} ${model?.id ?? ''}`;
  const search = searches.get(key) ?? createSearch(language, computer, model);
  // Two indexes are kept: one for the current model, and one for a model that the query names.
  if (!searches.has(key) && searches.size > 1) searches.delete([...searches.keys()][0] ?? '');
  searches.set(key, search);
  return search;
}

function createTopicEntries(topics: readonly Topic[], model: Model | null, facts: boolean): Entry[] {
  return topics.filter(({ kind }) => (kind === 'fact') === facts).map((topic) => createTopicEntry(topic, model?.id ?? null));
}

function createTopicEntry(topic: Topic, modelId: ModelId | null): Entry {
  return { kind: 'topic', topic, modelId };
}

function createSection(id: keyof typeof MAX_RESULTS, entries: readonly Entry[]): Section {
  return { id, entries: entries.slice(0, MAX_RESULTS[id]) };
}
