import { type HeadphonesState, isConnected } from '../headphones';
import type { Model } from '../models/model';
import type { Topic } from '../search/topics';

/** Suggestion for the owner's next action, and its page. Its texts are `suggestion.<id>` and `suggestion.<id>.note`. */
interface Suggestion {
  readonly id: SuggestionId;
  readonly topic: Topic;
}

const TOPICS = {
  'phone-too': { kind: 'guide', guide: 'second-device', target: null },
  'hand-over': { kind: 'guide', guide: 'switch', target: null },
  calls: { kind: 'symptom', symptom: 'call-quality' },
  'something-else': { kind: 'guide', guide: 'pair-other', target: null },
  'first-time': { kind: 'guide', guide: 'first-pairing', target: null },
  'free-them': { kind: 'guide', guide: 'reconnect', target: null },
  'switch-on': { kind: 'guide', guide: 'reconnect', target: null },
  dead: { kind: 'symptom', symptom: 'no-reaction' },
  unseen: { kind: 'symptom', symptom: 'not-listed' },
  'usb-plug': { kind: 'guide', guide: 'transceiver', target: null },
} as const satisfies Readonly<Record<string, Topic>>;

/** The id of a {@link Suggestion}. */
export type SuggestionId = keyof typeof TOPICS;

/** Maximum number of suggestions, which a user can take in at a glance. */
const MAX_SUGGESTIONS = 3;

/**
 * Returns suggestions for headphones in this state, the likeliest first: at most three, and none next to a problem. `state` is
 * null for a manually chosen model.
 */
export function selectSuggestions(model: Model, state: HeadphonesState | null, output: boolean | null): readonly Suggestion[] {
  const plug: readonly SuggestionId[] = model.usbTransceiver?.value === true ? ['usb-plug'] : [];
  const ids =
    state === 'connected' && output === false
      ? []
      : [...(state !== null && isConnected(state) ? [] : plug), ...listSuggestionIds(model, state)];
  return ids.slice(0, MAX_SUGGESTIONS).map((id) => ({ id, topic: TOPICS[id] }));
}

function listSuggestionIds(model: Model, state: HeadphonesState | null): readonly SuggestionId[] {
  switch (state) {
    case null:
      return ['something-else', 'first-time', 'dead'];
    case 'connected':
      return model.multipoint?.supported === true ? ['phone-too', 'hand-over', 'calls'] : ['hand-over', 'calls'];
    case 'nearby':
      return ['something-else', 'first-time'];
    case 'paired-busy':
      return ['free-them'];
    case 'paired-away':
      return ['switch-on', 'dead', 'unseen'];
    default:
      return [];
  }
}
