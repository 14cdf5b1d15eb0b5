import { EventEmitter } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import type { ActionView } from '../../catalog/actions/action';
import type { ChargingReminder } from '../../catalog/charging-reminder';
import { createHeadphones } from '../../catalog/testing/headphones';
import { createText } from './language';
import { Notifications, type ShownNotification } from './notifications';

const text = createText('en');
const away = createHeadphones('paired-away');
const ready = createHeadphones('pairing-mode', { pairedHere: true });

class FakeNotification extends EventEmitter implements ShownNotification {
  visible = false;
  closed = false;
  constructor(readonly content: { title: string; body: string }) {
    super();
  }
  show(): void {
    this.visible = true;
  }
  close(): void {
    this.closed = true;
    this.emit('close');
  }
}

function fixture() {
  const shown: FakeNotification[] = [];
  let now = 0;
  const open = vi.fn();
  const warn = vi.fn();
  const notifications = new Notifications({
    create: (content) => {
      const made = new FakeNotification(content);
      shown.push(made);
      return made;
    },
    open,
    now: () => (now += 700_000),
    log: { warn },
  });
  return { notifications, shown, open, warn };
}

test('names known headphones and opens the window', () => {
  const { notifications, shown, open } = fixture();
  notifications.follow([away], true, text);
  notifications.follow([ready], true, text);
  expect(shown.map(({ content, visible }) => [content.title, visible])).toEqual([['WH-1000XM4', true]]);
  shown[0]?.emit('click');
  expect(open).toHaveBeenCalledTimes(1);
});

test('shows nothing for other headphones or when disabled', () => {
  const stranger = fixture();
  stranger.notifications.follow([createHeadphones('nearby')], true, text);
  stranger.notifications.follow([createHeadphones('pairing-mode', { pairedHere: false })], true, text);
  const unwanted = fixture();
  unwanted.notifications.follow([away], false, text);
  unwanted.notifications.follow([ready], false, text);
  expect([...stranger.shown, ...unwanted.shown]).toEqual([]);
});

test('drops notices from the time when disabled', () => {
  const { notifications, shown } = fixture();
  notifications.follow([away], false, text);
  notifications.follow([ready], false, text);
  notifications.follow([ready], true, text);
  expect(shown).toEqual([]);
});

test('replaces older ones of the same kind and closes all', () => {
  const { notifications, shown } = fixture();
  for (const list of [away, ready, away, ready]) notifications.follow([list], true, text);
  expect(shown.map(({ closed }) => closed)).toEqual([true, false]);
  notifications.close();
  expect(shown.map(({ closed }) => closed)).toEqual([true, true]);
});

describe('headphones that were waited for', () => {
  const action = (change: Partial<ActionView>): ActionView => ({
    headphonesId: 'h1',
    kind: 'connect',
    phase: null,
    question: null,
    outcome: null,
    ...change,
  });
  const collect = (...actions: readonly (ActionView | null)[]) => {
    const { notifications, shown } = fixture();
    for (const one of actions) notifications.followAction(one, [away], true, text);
    return shown.map(({ content }) => content);
  };
  test('reports headphones that appeared, once', () => {
    const waits = action({ phase: 'waiting-for-release' });
    const done = action({ outcome: { ok: true } });
    expect(collect(waits, action({ phase: 'connecting' }), done, done, null)).toEqual([
      { title: 'WH-1000XM4', body: 'Available again, and connected.' },
    ]);
  });
  test('reports nothing if it is turned off', () => {
    const { notifications, shown } = fixture();
    notifications.followAction(action({ phase: 'waiting-to-appear' }), [away], false, text);
    notifications.followAction(action({ outcome: { ok: true } }), [away], false, text);
    expect(shown).toEqual([]);
  });
  test('names headphones that have left the list in general', () => {
    const { notifications, shown } = fixture();
    notifications.followAction(action({ phase: 'waiting-to-appear' }), [], true, text);
    notifications.followAction(action({ outcome: { ok: true } }), [], true, text);
    expect(shown.map(({ content }) => content.title)).toEqual([text('detail.unknown-name')]);
  });
  test('reports nothing without a wait or without headphones', () => {
    expect(collect(action({ phase: 'connecting' }), action({ outcome: { ok: true } }))).toEqual([]);
    expect(collect(action({ phase: 'waiting-to-appear' }), action({ outcome: { ok: false, error: 'cancelled' } }), null)).toEqual([]);
  });
});

test('leaves headphones without a name their general name', () => {
  const { notifications, shown } = fixture();
  const nameless = { name: null, modelName: null, modelId: null };
  notifications.follow([{ ...away, ...nameless }], true, text);
  notifications.follow([{ ...ready, ...nameless }], true, text);
  expect(shown.map(({ content }) => content.title)).toEqual([text('detail.unknown-name')]);
});

test('forgets a notification that the user closed', () => {
  const { notifications, shown } = fixture();
  notifications.follow([away], true, text);
  notifications.follow([ready], true, text);
  shown[0]?.emit('close');
  Object.assign(shown[0] ?? {}, { closed: false });
  notifications.close();
  expect(shown.map(({ closed }) => closed)).toEqual([false]);
});

test('keeps the newer of two when the older one closes', () => {
  const { notifications, shown } = fixture();
  for (const list of [away, ready, away, ready]) notifications.follow([list], true, text);
  shown[0]?.emit('close');
  notifications.close();
  expect(shown[1]?.closed).toBe(true);
});

describe('the reminder while headphones charge', () => {
  const reminder = (state: ChargingReminder['state']): ChargingReminder => ({ headphones: 'h1', dueAt: 0, state });
  const collect = (...states: readonly (ChargingReminder['state'] | null)[]) => {
    const { notifications, shown } = fixture();
    for (const state of states) notifications.followReminder(state === null ? null : reminder(state), [away], text);
    return shown.map(({ content }) => content);
  };

  test('notifies once when the time is over', () => {
    expect(collect(null, 'waiting', 'waiting', 'due', 'due')).toEqual([
      { title: 'WH-1000XM4', body: '15 minutes have passed. Try to turn them on now.' },
    ]);
  });

  test('notifies once when the headphones are detected', () => {
    expect(collect('waiting', 'detected', 'detected')).toEqual([{ title: 'WH-1000XM4', body: 'Detected: they’re on.' }]);
  });

  test('names the app if the headphones have left the list', () => {
    const { notifications, shown } = fixture();
    for (const state of ['waiting', 'due'] as const) notifications.followReminder(reminder(state), [], text);
    expect(shown.map(({ content }) => content.title)).toEqual(['Earshot']);
  });

  test('shows no notification for a canceled reminder', () => {
    expect(collect('waiting', null, null)).toEqual([]);
  });
});

test('logs once that the system shows none, and forgets them', () => {
  const { notifications, shown, warn } = fixture();
  for (const list of [away, ready, away, ready]) {
    notifications.follow([list], true, text);
    shown.at(-1)?.emit('failed', {}, 'no signature');
  }
  expect(warn.mock.calls).toEqual([['failed to show a notification: no signature']]);
  notifications.close();
  expect(shown.map(({ closed }) => closed)).toEqual([false, false]);
});
