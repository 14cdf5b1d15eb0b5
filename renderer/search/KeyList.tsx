import { ACTION_KINDS } from '../../catalog/actions/action';
import { createMessage } from '../../catalog/messages/message';
import { ACTION_KEYS } from '../../catalog/search/commands';
import { findActionTarget, type PaletteState } from '../../catalog/search/palette';
import { useText } from '../text';
import { getCommandKeys } from './entry-texts';

/** Shows all keys of the window, and which ones have no effect now. */
export function KeyList({ state }: { state: PaletteState }) {
  const text = useText();
  const isMac = state.computer === 'macos';
  const command = isMac ? '⌘' : text('palette.key.command');
  const actions = ACTION_KINDS.flatMap((action) => {
    const key = ACTION_KEYS[action];
    if (key === undefined) return [];
    const target = findActionTarget(action, state);
    const label = text(createMessage(`action.${action}`));
    return [
      { keys: [...getCommandKeys(isMac, text), key], label: target === null ? `${label} (${text('palette.keys.unavailable')})` : label },
    ];
  });
  const rows = [
    { keys: [command, 'K'], label: text('palette.keys.search') },
    ...actions,
    { keys: ['Alt', '1–9'], label: text('palette.keys.rows') },
    { keys: ['↵'], label: text('palette.keys.act') },
    { keys: ['←', '→'], label: text('palette.keys.steps') },
    { keys: ['Esc'], label: text('palette.keys.back') },
    { keys: ['Alt', '←'], label: text('palette.keys.back') },
    { keys: ['F5'], label: text('palette.command.listen') },
    { keys: [command, ','], label: text('palette.command.settings') },
    { keys: ['?'], label: text('palette.command.keys') },
  ];
  return (
    <dl className="key-list">
      {rows.map(({ keys, label }) => (
        <div key={keys.join(' ')}>
          <dt>
            <Keys keys={keys} />
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Keys that are pressed together. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className="keys">
      {keys.map((key) => (
        <kbd key={key} className="key">
          {key}
        </kbd>
      ))}
    </span>
  );
}
