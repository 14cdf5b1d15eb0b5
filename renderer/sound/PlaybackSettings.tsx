import { useId } from 'react';
import type { EntryId } from '../../catalog/ids';
import { createMessage, type Message } from '../../catalog/messages/message';
import { type Codec, getCodecName } from '../../catalog/sound/codecs';
import { findSoundChoice, type HeadsetSound, listCodecChoices } from '../../catalog/sound/headset-sound';
import { createMicrophoneMessage, createPlaybackMessage } from '../../catalog/sound/playback-messages';
import { Select } from '../components/Select';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows the current mode and codec of the headphones, with the alternatives. */
export function PlaybackSettings({ id, sound }: { id: EntryId; sound: HeadsetSound }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const busy = useEarshot((state) => state.snapshot?.action != null && state.snapshot.action.outcome === null);
  const failed = useEarshot(({ snapshot }) => {
    const action = snapshot?.action ?? null;
    return action?.headphonesId === id && action.outcome?.ok === false && action.outcome.error === 'no-switch';
  });
  const to = sound.mode === 'music' ? 'calls' : 'music';
  const label = useId();
  const codecs = sound.mode === 'music' ? listCodecChoices(sound) : [];
  const now = sound.codec;
  return (
    <section className="box sound-now" aria-labelledby="sound-now">
      <h3 id="sound-now">{text('sound.now')}</h3>
      <p className="strong">{text(createPlaybackMessage(sound))}</p>
      {sound.recorders.length > 0 && <p>{text(createMicrophoneMessage(sound))}</p>}
      {codecs.length > 0 && (
        <div className="field">
          <label htmlFor={label}>{text('sound.codec')}</label>
          <Select
            id={label}
            value={now ?? ''}
            disabled={busy}
            onChange={({ target }) => {
              // The options are the codecs themselves.
              void send({ type: 'act', action: 'switch-to-music', headphones: id, codec: target.value as Codec });
            }}
          >
            {(now === null || !codecs.includes(now)) && <option value={now ?? ''}>{now === null ? '' : getCodecName(now)}</option>}
            {codecs.map((codec) => (
              <option key={codec} value={codec}>
                {text(describeCodec(codec))}
              </option>
            ))}
          </Select>
        </div>
      )}
      {now !== null && codecs.length === 0 && <p className="quiet">{text(describeCodec(now))}</p>}
      {findSoundChoice(sound, to) !== null && (
        <div className="actions">
          <button
            type="button"
            className="button plain"
            disabled={busy}
            onClick={() => void send({ type: 'act', action: `switch-to-${to}`, headphones: id })}
          >
            {text(`action.switch-to-${to}`)}
          </button>
        </div>
      )}
      {sound.mode === 'calls' && <p className="quiet">{text('sound.calls.why')}</p>}
      {failed && (
        <p className="alert" role="alert">
          {text('action.error.no-switch')} {text('action.error.no-switch.next')}
        </p>
      )}
    </section>
  );
}

// Describes a codec by its name and its purpose.
function describeCodec(codec: Codec): Message {
  return createMessage('row.title', { name: getCodecName(codec), text: createMessage(`codec.${codec}.for`) });
}
