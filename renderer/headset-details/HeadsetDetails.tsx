import type { Headphones } from '../../catalog/headphones';
import type { HeadsetCommandRequest } from '../../catalog/headset-commands';
import { BATTERY_PARTS, type HeadsetDetailsView, modelSaid, otherPlaying } from '../../catalog/headset-details';
import type { Model } from '../../catalog/models/model';
import { FactList, type ShownFact } from '../components/FactList';
import { Sources } from '../help/Sources';
import { TopicLink } from '../help/TopicLink';
import { useEarshot, useModel } from '../store';
import { useText } from '../text';
import { getDeviceName } from './command-texts';
import { type HeadsetSession, isAtRest } from './headset-session';
import { ReportedDevices } from './ReportedDevices';
import { useClock } from './use-clock';

/** Shows the details of headphones, their meaning here, and the commands. */
export function HeadsetDetails({ talk, says, headphones }: { talk: HeadsetSession; says: HeadsetDetailsView; headphones: Headphones }) {
  const text = useText();
  const clock = useClock();
  const wantOfHeadset = useEarshot((state) => state.wantOfHeadset);
  const subject = useModel();
  const { model, firmware, battery, codec, devices, twoDevices, can } = says;
  const levels = BATTERY_PARTS.flatMap((part) => {
    const level = battery[part];
    return level === null
      ? []
      : [text(level.charging === true ? `ask.battery.${part}.charging` : `ask.battery.${part}`, { percent: level.percent })];
  });
  // Other commands are disabled while one is running.
  const onAct = (able: boolean) => (able && isAtRest(talk.step) ? wantOfHeadset : null);
  const known = shown([
    { label: text('ask.model'), value: model },
    { label: text('ask.firmware'), value: firmware },
    { label: text('ask.battery'), value: levels.length === 0 ? null : levels.join(', ') },
    { label: text('ask.codec'), value: codec },
    { label: text('ask.two'), value: twoDevices === null ? null : <TwoDevices on={twoDevices} onAct={onAct(can.twoDevices)} /> },
    {
      label: text('ask.devices'),
      value: devices === null || devices.length === 0 ? null : <ReportedDevices devices={devices} onAct={onAct(can.letGo)} />,
    },
  ]);
  const said = modelSaid(says);
  const unlike = subject !== null && model !== null && said?.id !== subject.id;
  const other = otherPlaying(says);
  if (known.length === 0) return <p className="quiet">{text('ask.nothing')}</p>;
  return (
    <>
      <FactList className="says-facts" facts={known} />
      <p className="quiet">{text('ask.at', { when: clock(talk.at) })}</p>
      {model !== null && <ModelSaid says={model} said={said} subject={subject} headphones={headphones} />}
      {twoDevices === false && subject !== null && !unlike && <TopicLink topic={{ kind: 'guide', guide: 'second-device', target: null }} />}
      {other !== null && <p className="quiet">{text('ask.elsewhere', { name: getDeviceName(other, text) })}</p>}
      {says.readOnly && <ReadOnly model={said} />}
    </>
  );
}

function shown(facts: readonly ShownFact[]): readonly ShownFact[] {
  return facts.filter(({ value }) => value !== null);
}

function TwoDevices({ on, onAct }: { on: boolean; onAct: ((act: HeadsetCommandRequest) => void) | null }) {
  const text = useText();
  return (
    <>
      {text(on ? 'ask.two.on' : 'ask.two.off')}{' '}
      {onAct !== null && (
        <button type="button" className="link inline" onClick={() => onAct({ type: 'two-devices', on: !on })}>
          {text(on ? 'ask.act.two-devices-off' : 'ask.act.two-devices-on')}
        </button>
      )}
    </>
  );
}

// Shows the reported model, which confirms the recognized one or leads to the right help.
function ModelSaid({
  says,
  said,
  subject,
  headphones,
}: {
  says: string;
  said: Model | null;
  subject: Model | null;
  headphones: Headphones;
}) {
  const text = useText();
  const select = useEarshot((state) => state.select);
  if (said !== null && said.id === subject?.id) return <p className="quiet">{text('ask.model.same')}</p>;
  // An entry without a model takes the one that is chosen for it; one with another model keeps its own.
  const open = (model: Model): void =>
    select(
      headphones.modelId === null ? { kind: 'headphones', id: headphones.id, modelId: model.id } : { kind: 'model', modelId: model.id },
    );
  return (
    <p className="quiet">
      {subject === null ? text('ask.model.new', { model: says }) : text('ask.model.other', { model: subject.name })}{' '}
      {said !== null && (
        <button type="button" className="link inline" onClick={() => open(said)}>
          {text('ask.model.show', { model: said.name })}
        </button>
      )}
    </p>
  );
}

function ReadOnly({ model }: { model: Model | null }) {
  const text = useText();
  return (
    <div className="quiet">
      <p>{text(model === null ? 'ask.read-only.unknown' : 'ask.read-only', { model: model?.name ?? '' })}</p>
      {model?.readOnly != null && <Sources sources={model.readOnly.sources} title={text('guide.source.title')} />}
    </div>
  );
}
