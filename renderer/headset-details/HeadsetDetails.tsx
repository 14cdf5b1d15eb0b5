import type { Headphones } from '../../catalog/headphones';
import type { HeadsetCommand } from '../../catalog/headset-commands';
import { BATTERY_PARTS, findOtherPlaying, findReportedModel, type HeadsetDetailsView } from '../../catalog/headset-details';
import { joinFacts } from '../../catalog/messages/join';
import type { Model } from '../../catalog/models/model';
import { FactList, type ShownFact } from '../components/FactList';
import { Sources } from '../help/Sources';
import { TopicLink } from '../help/TopicLink';
import { useEarshot, useModel } from '../store';
import { useText } from '../text';
import { getDeviceName } from './command-texts';
import { type HeadsetSession, isSettled } from './headset-session';
import { ReportedDevices } from './ReportedDevices';
import { useClock } from './use-clock';

/** Shows the details of headphones, their meaning here, and the commands. */
export function HeadsetDetails({
  session,
  details,
  headphones,
}: {
  session: HeadsetSession;
  details: HeadsetDetailsView;
  headphones: Headphones;
}) {
  const text = useText();
  const clock = useClock();
  const requestHeadsetCommand = useEarshot((state) => state.requestHeadsetCommand);
  const subject = useModel();
  const { model, firmware, battery, codec, devices, twoDevices, can } = details;
  const levels = BATTERY_PARTS.flatMap((part) => {
    const level = battery[part];
    return level === null
      ? []
      : [text(level.charging === true ? `headset.battery.${part}.charging` : `headset.battery.${part}`, { percent: level.percent })];
  });
  // Other commands are disabled while one is running.
  const onCommand = (able: boolean) => (able && isSettled(session.step) ? requestHeadsetCommand : null);
  const known = selectKnown([
    { label: text('headset.model'), value: model },
    { label: text('headset.firmware'), value: firmware },
    { label: text('headset.battery'), value: levels.length === 0 ? null : text(joinFacts(levels)) },
    { label: text('headset.codec'), value: codec },
    {
      label: text('headset.two-devices'),
      value: twoDevices === null ? null : <TwoDevices on={twoDevices} onCommand={onCommand(can.twoDevices)} />,
    },
    {
      label: text('headset.devices'),
      value: devices === null || devices.length === 0 ? null : <ReportedDevices devices={devices} onCommand={onCommand(can.disconnect)} />,
    },
  ]);
  const reportedModel = findReportedModel(details);
  const unlike = subject !== null && model !== null && reportedModel?.id !== subject.id;
  const other = findOtherPlaying(details);
  if (known.length === 0) return <p className="quiet">{text('headset.nothing-read')}</p>;
  return (
    <>
      <FactList className="details-facts" facts={known} />
      <p className="quiet">{text('headset.read-at', { when: clock(session.at) })}</p>
      {model !== null && <ReportedModel details={model} reportedModel={reportedModel} subject={subject} headphones={headphones} />}
      {twoDevices === false && subject !== null && !unlike && <TopicLink topic={{ kind: 'guide', guide: 'second-device', target: null }} />}
      {other !== null && <p className="quiet">{text('headset.plays-elsewhere', { name: getDeviceName(other, text) })}</p>}
      {details.readOnly && <ReadOnly model={reportedModel} />}
    </>
  );
}

function selectKnown(facts: readonly ShownFact[]): readonly ShownFact[] {
  return facts.filter(({ value }) => value !== null);
}

function TwoDevices({ on, onCommand }: { on: boolean; onCommand: ((command: HeadsetCommand) => void) | null }) {
  const text = useText();
  return (
    <>
      {text(on ? 'headset.two-devices.on' : 'headset.two-devices.off')}{' '}
      {onCommand !== null && (
        <button type="button" className="link inline" onClick={() => onCommand({ type: 'two-devices', on: !on })}>
          {text(on ? 'headset.command.two-devices-off' : 'headset.command.two-devices-on')}
        </button>
      )}
    </>
  );
}

// Shows the reported model, which confirms the recognized one or leads to the right help.
function ReportedModel({
  details,
  reportedModel,
  subject,
  headphones,
}: {
  details: string;
  reportedModel: Model | null;
  subject: Model | null;
  headphones: Headphones;
}) {
  const text = useText();
  const select = useEarshot((state) => state.select);
  if (reportedModel !== null && reportedModel.id === subject?.id) return <p className="quiet">{text('headset.model.same')}</p>;
  // An entry without a model gets the chosen one. An entry with another model keeps its own.
  const open = (model: Model): void =>
    select(
      headphones.modelId === null ? { kind: 'headphones', id: headphones.id, modelId: model.id } : { kind: 'model', modelId: model.id },
    );
  return (
    <p className="quiet">
      {subject === null ? text('headset.model.new', { model: details }) : text('headset.model.other', { model: subject.name })}{' '}
      {reportedModel !== null && (
        <button type="button" className="link inline" onClick={() => open(reportedModel)}>
          {text('headset.model.show', { model: reportedModel.name })}
        </button>
      )}
    </p>
  );
}

function ReadOnly({ model }: { model: Model | null }) {
  const text = useText();
  return (
    <div className="quiet">
      <p>{text(model === null ? 'headset.read-only.unknown' : 'headset.read-only', { model: model?.name ?? '' })}</p>
      {model?.readOnly != null && <Sources sources={model.readOnly.sources} title={text('guide.source.title')} />}
    </div>
  );
}
