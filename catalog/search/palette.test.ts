import { describe, expect, test } from 'vitest';
import { ACTION_KINDS } from '../actions/action';
import type { Language } from '../messages/languages';
import { languages } from '../messages/languages';
import { createTranslator } from '../messages/translator';
import '../models/index';
import { DEFAULT_PREFERENCES } from '../preferences';
import type { RememberedHeadphones } from '../remembered';
import type { HeadsetSound } from '../sound/headset-sound';
import { createHeadphones } from '../testing/headphones';
import { COMMANDS, getCommandId, getCommandTitle, getPreferenceChange, isForgetting } from './commands';
import { findMore } from './more';
import { type Entry, findActionTarget, findEntries, isFarFromAll, type PaletteState } from './palette';
import { getTopicId } from './topics';

function createPaletteState(rest: Partial<PaletteState> = {}): PaletteState {
  const current = createHeadphones('connected', { name: 'WH-1000XM4', output: false });
  return {
    language: 'en',
    computer: 'linux',
    headphones: [current, createHeadphones('paired-nearby', { id: 'h2', modelId: 'wf-c700n', name: 'WF-C700N' })],
    remembered: [],
    current,
    model: null,
    possible: ACTION_KINDS,
    preferences: DEFAULT_PREFERENCES,
    ...rest,
  };
}

function getEntryName(entry: Entry): string {
  switch (entry.kind) {
    case 'action':
      return `${entry.action} ${entry.id}`;
    case 'command':
      return getCommandId(entry.command);
    case 'topic':
      return getTopicId(entry.topic);
    case 'model':
      return entry.modelId;
    case 'guide':
      return `${entry.guide} ${entry.id ?? entry.modelId}`;
    case 'remembered':
      return `remembered ${entry.modelId}`;
    case 'codec':
      return `${entry.codec} ${entry.id}`;
    case 'headphones':
      return entry.id;
  }
}

const find = (query: string, rest: Partial<PaletteState> = {}): string[] =>
  findEntries(query, createPaletteState(rest)).flatMap(({ entries }) => entries.map(getEntryName));

describe('the first result', () => {
  test.each([
    ['en', 'xm6', 'wh-1000xm6'],
    ['en', 'wf1000xm5', 'wf-1000xm5'],
    ['en', 'wf-c700n', 'h2'],
    ['en', 'disconnect', 'disconnect h1'],
    ['en', 'connect c700n', 'connect h2'],
    ['en', 'use for sound', 'use-for-sound h1'],
    ['en', 'dark mode', 'theme:dark'],
    ['en', 'tray', 'switch:tray'],
    ['en', 'deutsch', 'language:de'],
    ['en', 'german', 'language:de'],
    ['en', 'settings', 'settings'],
    ['en', 'equalizer', 'answer:equalizer'],
    ['en', 'noise canceling', 'answer:noise-canceling'],
    ['en', 'rename them', 'answer:rename'],
    ['en', 'firmware update', 'answer:firmware-update'],
    ['en', 'they disconnect all the time', 'symptom:keeps-disconnecting'],
    ['en', 'does not connect', 'symptom:will-not-connect'],
    ['de', 'dunkel', 'theme:dark'],
    ['de', 'trennen', 'disconnect h1'],
    ['de', 'Mikrofon', 'symptom:no-microphone'],
    ['ja', 'ダークモードにしたい', 'theme:dark'],
    ['ja', '切断', 'disconnect h1'],
    ['ja', '音が出ない', 'symptom:no-sound'],
  ] as const)('shows the first result in %s for “%s” %s', (language, query, wanted) => {
    expect(find(query, { language })[0]).toBe(wanted);
  });
});

test.each([
  ['they switch to my phone all the time', 'symptom:wrong-device'],
  ['connect to my iphone as well', 'guide:second-device'],
])('finds by “%s” among three: %s', (query, wanted) => {
  expect(find(query).slice(0, 3)).toContain(wanted);
});

/** These headphones were here earlier and are out of range. */
const AWAY: RememberedHeadphones = {
  key: '94:DB:56:00:00:09',
  modelId: 'wf-1000xm5',
  paired: true,
  refused: false,
  refusals: 0,
  name: 'WF-1000XM5',
  chosen: null,
  nickname: 'Travel buds',
  lastSeen: 0,
  lastBattery: 60,
  lastProblem: null,
};
const SOUND: HeadsetSound = {
  mode: 'music',
  codec: 'ldac',
  choices: (['ldac', 'aac', 'sbc'] as const).map((codec) => ({ profile: codec, mode: 'music', codec })),
  volume: 60,
  muted: false,
  recorders: [],
  players: [],
  stuck: false,
  callsChosen: false,
};
const playing = createHeadphones('connected', { name: 'WH-1000XM4', output: true, sound: SOUND });

describe('remembered headphones', () => {
  test.each(['xm5', 'wf-1000xm5', 'travel'])('finds remembered headphones first by “%s”', (query) => {
    expect(find(query, { remembered: [AWAY] })[0]).toBe('remembered wf-1000xm5');
  });
  test('suggests remembered headphones without others in the list', () => {
    expect(find('', { headphones: [], current: null, remembered: [AWAY] })[0]).toBe('remembered wf-1000xm5');
  });
  test('uses the model that their owner chose', () => {
    const chosen = { ...AWAY, chosen: { modelId: 'wf-1000xm4', keptAgainst: null } };
    expect(find('travel', { remembered: [chosen] })[0]).toBe('remembered wf-1000xm4');
  });
});

describe('codecs', () => {
  const withSound = (sound: HeadsetSound | null, possible: PaletteState['possible'] = ACTION_KINDS) => {
    const current = { ...playing, sound };
    return find('ldac', { headphones: [current], current, possible }).filter((name) => name.endsWith(' h1'));
  };
  test('finds codecs by their names', () => {
    expect(withSound(SOUND)).toEqual(['aac h1', 'sbc h1']);
    expect(find('aac', { headphones: [playing], current: playing })[0]).toBe('aac h1');
  });
  test('offers codecs only if the computer can switch', () => {
    expect(withSound(SOUND, ['connect'])).toEqual([]);
    expect(withSound({ ...SOUND, mode: 'calls' })).toEqual([]);
    expect(withSound({ ...SOUND, codec: null })).toEqual([]);
    expect(withSound(null)).toEqual([]);
  });
  test('offers no codec for a complaint', () => {
    expect(find('no sound with LDAC', { headphones: [playing], current: playing }).filter((name) => name.endsWith(' h1'))).toEqual([]);
  });
});

describe('more for a result', () => {
  const more = (entry: Entry, rest: Partial<PaletteState> = {}) =>
    findMore(entry, createPaletteState(rest)).flatMap(({ entries }) => entries.map(getEntryName));
  test('lists the actions, codecs and guides of headphones', () => {
    const found = more({ kind: 'headphones', id: 'h1' }, { headphones: [playing], current: playing });
    expect(found).toEqual(expect.arrayContaining(['disconnect h1', 'remove h1', 'aac h1', 'pair-other h1', 'initialize h1']));
  });
  test('lists the guides of a model', () => {
    expect(more({ kind: 'model', modelId: 'wh-ch520' })).toEqual(expect.arrayContaining(['pair wh-ch520', 'initialize wh-ch520']));
  });
  test('returns nothing for a topic or missing headphones', () => {
    expect(more({ kind: 'topic', topic: { kind: 'sound' }, modelId: null })).toEqual([]);
    expect(more({ kind: 'headphones', id: 'gone' })).toEqual([]);
  });
});

test('searches for the problem with the model of the query', () => {
  const [first] = findEntries('wf-1000xm5 mic not working', createPaletteState())[0]?.entries ?? [];
  expect(first).toEqual({ kind: 'topic', topic: { kind: 'symptom', symptom: 'no-microphone' }, modelId: 'wf-1000xm5' });
});

test('offers guides for a model that is out of range', () => {
  expect(find('wh-ch520')).toContain('pair wh-ch520');
});

test('suggests actions for the connected headphones in an empty field', () => {
  expect(find('').slice(0, 2)).toEqual(['use-for-sound h1', 'disconnect h1']);
});

test('never suggests to remove headphones', () => {
  expect(find('').filter((name) => name.startsWith('remove'))).toEqual([]);
});

test('suggests the choice of a model without headphones', () => {
  expect(find('', { headphones: [], current: null })[0]).toBe('picker');
});

test.each(['?', '？'])('lists entries that have a key for “%s”', (query) => {
  expect(find(query)).toEqual(expect.arrayContaining(['keys', 'settings', 'disconnect h1', 'connect h2']));
});

test('reports a query without any similar text', () => {
  const isFar = (query: string): boolean => isFarFromAll(findEntries(query, createPaletteState()));
  expect({ unknown: isFar('xqzvxqzv'), model: isFar('xm5'), problem: isFar('no sound') }).toEqual({
    unknown: true,
    model: false,
    problem: false,
  });
});

test('aims an action key at the only fitting headphones', () => {
  expect(findActionTarget('connect', createPaletteState())?.id).toBe('h2');
});

test('aims no action key at one of several headphones', () => {
  const two = [createHeadphones('paired-nearby', { id: 'a' }), createHeadphones('paired-nearby', { id: 'b' })];
  expect(findActionTarget('connect', createPaletteState({ headphones: two, current: null }))).toBeNull();
});

describe.each(languages)('commands in %s', (language: Language) => {
  test('ranks commands high by their own titles', () => {
    const missed = COMMANDS.filter((command) => {
      const title = createTranslator(language)(getCommandTitle(command, DEFAULT_PREFERENCES));
      return !find(title, { language }).slice(0, 2).includes(getCommandId(command));
    });
    expect(missed.map(getCommandId)).toEqual([]);
  });
});

test('requires confirmation of commands that forget', () => {
  expect(COMMANDS.filter((command) => isForgetting(command, DEFAULT_PREFERENCES)).map(getCommandId)).toEqual([
    'forget-all',
    'switch:remember',
  ]);
});

test('changes the text size within its limits', () => {
  const largest = { ...DEFAULT_PREFERENCES, textSize: 200 } as const;
  expect(getPreferenceChange({ kind: 'text-size', by: 1 }, largest)).toEqual({ textSize: 200 });
});
