import { LoaderCircle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { firmwareVersion, saferFirmware } from '../../catalog/firmware';
import { type Headphones, isConnected } from '../../catalog/headphones';
import { type AskError, BATTERY_PARTS, type HeadsetSays, type SaidDevice } from '../../catalog/headset-says';
import { TopicLink } from '../help/TopicLink';
import { FactList, type ShownFact } from '../parts/FactList';
import { useEarshot, useModel } from '../store';
import { useText } from '../text';

type Standing = { readonly says: HeadsetSays } | { readonly error: AskError } | 'asking' | null;

/** What connected headphones say of themselves, once a person asks them. Experimental, off until it is switched on; gone with the page. */
export function HeadsetSaysSection({ headphones }: { headphones: Headphones }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const offered = useEarshot(({ snapshot }) => snapshot?.canAsk === true && snapshot.preferences.askHeadset);
  const [standing, setStanding] = useState<Standing>(null);
  const connected = isConnected(headphones.state);
  useEffect(() => {
    if (!connected) setStanding(null);
    // Whoever leaves the page, or headphones that go, end the question.
    return () => void send({ type: 'leave-headset' });
  }, [connected, send]);
  if (!offered || !connected || headphones.foreign.length > 0) return null;
  const ask = async () => {
    setStanding('asking');
    const answer = await send({ type: 'ask-headset', headphones: headphones.id });
    if (answer.ok) setStanding({ says: answer.result });
    else setStanding(answer.error.kind === 'ask' && answer.error.reason !== 'left' ? { error: answer.error.reason } : null);
  };
  return (
    <section className="box says" aria-labelledby="says-title">
      <h3 id="says-title">
        {text('ask.title')} <span className="tag">{text('ask.experimental')}</span>
      </h3>
      {standing !== null && standing !== 'asking' && 'says' in standing ? (
        <Says says={standing.says} />
      ) : (
        <p className="quiet">{text('ask.what')}</p>
      )}
      <div className="actions" role="status">
        {standing === 'asking' ? (
          <p>
            <LoaderCircle aria-hidden="true" size={18} className="spin" /> {text('ask.asking')}
          </p>
        ) : (
          <button type="button" className="button plain" onClick={() => void ask()}>
            {text(standing === null ? 'ask.button' : 'ask.again')}
          </button>
        )}
        {standing !== null && standing !== 'asking' && 'error' in standing && <p>{text(`ask.error.${standing.error}`)}</p>}
      </div>
    </section>
  );
}

function Says({ says }: { says: HeadsetSays }) {
  const text = useText();
  const subject = useModel();
  const { model, firmware, battery, codec, devices, twoDevices } = says;
  const levels = BATTERY_PARTS.flatMap((part) => {
    const level = battery[part];
    return level === null
      ? []
      : [text(level.charging === true ? `ask.battery.${part}.charging` : `ask.battery.${part}`, { percent: level.percent })];
  });
  const rows: readonly ShownFact[] = [
    { label: text('ask.model'), value: model },
    { label: text('ask.firmware'), value: firmware },
    { label: text('ask.battery'), value: levels.length === 0 ? null : levels.join(', ') },
    { label: text('ask.codec'), value: codec },
    { label: text('ask.two'), value: twoDevices === null ? null : text(twoDevices ? 'ask.two.on' : 'ask.two.off') },
    { label: text('ask.devices'), value: devices === null || devices.length === 0 ? null : <Devices devices={devices} /> },
  ];
  const other = devices?.find(({ plays, here }) => plays && !here);
  const unlike = subject !== null && model !== null && !isSame(subject.name, model) ? subject.name : null;
  // Of another model nothing is known here.
  const safe = unlike === null ? saferFirmware(subject, firmwareVersion(firmware)) : null;
  const known = rows.filter(({ value }) => value !== null);
  if (known.length === 0) return <p className="quiet">{text('ask.nothing')}</p>;
  return (
    <>
      <FactList className="says-facts" facts={known} />
      {unlike !== null && <p className="quiet">{text('ask.model.other', { model: unlike })}</p>}
      {safe !== null && <p className="quiet">{text('detail.old-firmware', { version: firmware ?? '', safe })}</p>}
      {twoDevices === false && subject !== null && unlike === null && (
        <TopicLink topic={{ kind: 'guide', guide: 'second-device', target: null }} />
      )}
      {other !== undefined && devices?.some(({ here }) => here) && (
        <p className="quiet">{text('ask.elsewhere', { name: other.name ?? text('ask.device.unnamed') })}</p>
      )}
    </>
  );
}

// Names differ in spaces and case between what headsets say and what they are called.
function isSame(one: string, other: string): boolean {
  const plain = (name: string): string => name.replace(/[\s_-]/g, '').toLowerCase();
  return plain(one) === plain(other);
}

function Devices({ devices }: { devices: readonly SaidDevice[] }) {
  const text = useText();
  return (
    <ul>
      {devices.map(({ name, connected, plays, here }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a device has no id here, and the list does not change
        <li key={index}>{text(stateOf({ connected, plays, here }), { name: name ?? text('ask.device.unnamed') })}</li>
      ))}
    </ul>
  );
}

function stateOf({ connected, plays, here }: Omit<SaidDevice, 'name'>) {
  if (here) return plays ? 'ask.device.here.plays' : 'ask.device.here';
  if (plays) return 'ask.device.plays';
  return connected ? 'ask.device.connected' : 'ask.device.away';
}
