import { useId, useState } from 'react';
import { getLanguageName, type Language } from '../../catalog/messages/languages';
import { getPercent } from '../../catalog/messages/progress';
import { isReviewed } from '../../catalog/messages/reviews';
import { DEFAULT_PREFERENCES, LANGUAGE_CHOICES, type Preferences, TEXT_SIZES, THEMES } from '../../catalog/preferences';
import { PROJECT_ADDRESS } from '../../catalog/project';
import { BackButton } from '../components/BackButton';
import { Colophon } from '../components/Colophon';
import { ConfirmButton } from '../components/ConfirmButton';
import { Select } from '../components/Select';
import { Switch } from '../components/Switch';
import { useHeadingFocus } from '../components/use-heading-focus';
import { useEarshot } from '../store';
import { type Text, useText } from '../text';
import { ChosenModels } from './ChosenModels';
import { LearnedSettings } from './LearnedSettings';
import { UpdateSettings } from './UpdateSettings';

/** Settings that are on or off, with the keys of their texts. */
const SWITCHES = [
  { preference: 'notifications', key: 'notifications' },
  { preference: 'tray', key: 'tray' },
  { preference: 'launchAtLogin', key: 'launch-at-login' },
  { preference: 'sounds', key: 'sounds' },
] as const;

/** Page of the settings. A change takes effect at once. */
export function SettingsPage() {
  const text = useText();
  const heading = useHeadingFocus('settings');
  const send = useEarshot((state) => state.send);
  const preferences = useEarshot((state) => state.snapshot?.preferences ?? DEFAULT_PREFERENCES);
  const canReadDetails = useEarshot((state) => state.snapshot?.canReadDetails === true);
  const tray = useEarshot((state) => state.snapshot?.tray ?? 'shown');
  const [forgotten, setForgotten] = useState(false);
  const set = (change: Partial<Preferences>) => void send({ type: 'set-preferences', preferences: change });
  return (
    <article className="settings">
      <BackButton />
      <h2 ref={heading} tabIndex={-1} className="title">
        {text('settings.title')}
      </h2>
      <section aria-labelledby="settings-look">
        <h3 id="settings-look">{text('settings.look')}</h3>
        <Choice
          label={text('settings.language')}
          value={preferences.language}
          choices={LANGUAGE_CHOICES.map((value) => ({
            value,
            label: value === 'system' ? text('settings.language.system') : nameLanguage(value, text),
          }))}
          onChange={(language) => set({ language })}
        />
        <LanguageNote />
        <Choice
          label={text('settings.theme')}
          value={preferences.theme}
          choices={THEMES.map((value) => ({ value, label: text(`settings.theme.${value}`) }))}
          onChange={(theme) => set({ theme })}
        />
        <Choice
          label={text('settings.text-size')}
          value={preferences.textSize}
          choices={TEXT_SIZES.map((value) => ({ value, label: text('settings.text-size.percent', { percent: value }) }))}
          onChange={(textSize) => set({ textSize })}
        />
      </section>
      <section aria-labelledby="settings-desktop">
        <h3 id="settings-desktop">{text('settings.desktop')}</h3>
        {SWITCHES.map(({ preference, key }) => (
          <Switch
            key={key}
            label={text(`settings.${key}`)}
            note={text(key === 'tray' && tray !== 'shown' ? `settings.tray.${tray}` : `settings.${key}.note`)}
            checked={preferences[preference]}
            onChange={(checked) => set({ [preference]: checked })}
          />
        ))}
      </section>
      <section aria-labelledby="settings-privacy">
        <h3 id="settings-privacy">{text('settings.privacy')}</h3>
        <Switch
          label={text('settings.remember')}
          note={text('settings.remember.note')}
          checked={preferences.remember}
          onChange={(remember) => set({ remember })}
        />
        <div className="actions">
          <ConfirmButton
            label={text('settings.forget-all')}
            question={text('settings.forget-all.confirm')}
            yes={text('remembered.forget.confirm.yes')}
            onConfirm={() => {
              void send({ type: 'forget-all' });
              setForgotten(true);
            }}
          />
          <p role="status" className="quiet">
            {forgotten ? text('settings.forget-all.done') : ''}
          </p>
        </div>
        <ChosenModels />
        <LearnedSettings />
      </section>
      {canReadDetails && (
        <section aria-labelledby="settings-experimental">
          <h3 id="settings-experimental">{text('settings.experimental')}</h3>
          <Switch
            label={text('settings.headset')}
            note={text('settings.headset.note')}
            checked={preferences.askHeadset}
            onChange={(askHeadset) => set({ askHeadset })}
          />
        </section>
      )}
      <UpdateSettings onChoose={(updates) => set({ updates })} />
      <Colophon />
    </article>
  );
}

function nameLanguage(language: Language, text: Text): string {
  const percent = getPercent(language);
  const name = getLanguageName(language);
  return percent === 100 ? name : text('settings.language.partial', { name, percent });
}

/** Shows who translated the window's language, and how to correct a text. Renders nothing for English. */
function LanguageNote() {
  const text = useText();
  const language = useEarshot((state) => state.language);
  const send = useEarshot((state) => state.send);
  if (language === 'en' || isReviewed(language)) return null;
  return (
    <p className="quiet">
      {text('settings.language.unreviewed')}{' '}
      {PROJECT_ADDRESS !== null && (
        <button
          type="button"
          className="link inline"
          onClick={() => send({ type: 'open-link', url: `${PROJECT_ADDRESS}/blob/main/docs/translating.md` })}
        >
          {text('settings.language.correct')}
        </button>
      )}
    </p>
  );
}

function Choice<T extends string | number>(props: {
  label: string;
  value: T;
  choices: readonly { readonly value: T; readonly label: string }[];
  onChange: (value: T) => void;
}) {
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{props.label}</label>
      <Select
        id={id}
        value={String(props.value)}
        onChange={(event) => {
          const chosen = props.choices.find(({ value }) => String(value) === event.target.value);
          if (chosen !== undefined) props.onChange(chosen.value);
        }}
      >
        {props.choices.map(({ value, label }) => (
          <option key={value} value={String(value)}>
            {label}
          </option>
        ))}
      </Select>
    </div>
  );
}
