import { answers } from '../../catalog/answers/answers';
import type { Computer } from '../../catalog/computer';
import { buildGuide } from '../../catalog/guides/build';
import type { GuideKind, Phone, Target } from '../../catalog/guides/guide';
import { selectTarget } from '../../catalog/guides/situation';
import type { Headphones } from '../../catalog/headphones';
import { joinNames } from '../../catalog/messages/join';
import { findModel } from '../../catalog/models/known';
import type { Model } from '../../catalog/models/model';
import { describeState } from '../../catalog/page/status-texts';
import type { RememberedHeadphones } from '../../catalog/remembered';
import { getCommandNote } from '../../catalog/search/commands';
import { type Entry, getRememberedModel, type PaletteState } from '../../catalog/search/palette';
import type { Topic } from '../../catalog/search/topics';
import { getCodecName } from '../../catalog/sound/codecs';
import { diagnose } from '../../catalog/symptoms/diagnose';
import type { SymptomId } from '../../catalog/symptoms/symptoms';
import { formatMoment } from '../components/format-moment';
import { Portrait } from '../drawing/SceneView';
import { useEvidence } from '../help/use-evidence';
import { useEarshot } from '../store';
import { useText } from '../text';
import { getEntryTexts } from './entry-texts';
import { KeyList } from './KeyList';

/** Maximum number of steps or causes in the preview, so that it fits next to the list. */
const MAX_ITEMS = 3;

/** Shows what a result leads to before it is opened. `noteId` marks the one sentence of it that describes the result to screen readers. */
export function Preview({ entry, state, noteId }: { entry: Entry; state: PaletteState; noteId: string }) {
  const text = useText();
  const { title } = getEntryTexts(entry, state, text);
  return (
    <>
      <h3>{title}</h3>
      <Body entry={entry} state={state} noteId={noteId} />
    </>
  );
}

function Body({ entry, state, noteId }: { entry: Entry; state: PaletteState; noteId: string }) {
  const text = useText();
  const of = (id: string): Headphones | null => state.headphones.find((one) => one.id === id) ?? null;
  switch (entry.kind) {
    case 'headphones':
      return <HeadphonesPreview headphones={of(entry.id)} noteId={noteId} />;
    case 'remembered':
      return <RememberedPreview remembered={state.remembered.find(({ key }) => key === entry.key)} noteId={noteId} />;
    case 'model':
      return <ModelPreview model={findModel(entry.modelId)} noteId={noteId} />;
    case 'guide':
      return (
        <GuidePreview
          guide={entry.guide}
          target={null}
          phone={state.preferences.phone}
          noteId={noteId}
          model={findModel(entry.modelId)}
          headphones={null}
          computer={state.computer}
        />
      );
    case 'action':
      return <p id={noteId}>{text(`palette.note.action.${entry.action}`)}</p>;
    case 'codec':
      return (
        <div id={noteId}>
          <p>{text('row.title', { name: getCodecName(entry.codec), text: text(`codec.${entry.codec}.for`) })}</p>
          <p className="quiet">{text('palette.note.codec')}</p>
        </div>
      );
    case 'command':
      return (
        <>
          <p id={noteId}>{text(getCommandNote(entry.command, state.preferences))}</p>
          {entry.command.kind === 'keys' && <KeyList state={state} />}
        </>
      );
    case 'topic':
      return <TopicPreview topic={entry.topic} model={findModel(entry.modelId)} state={state} noteId={noteId} />;
  }
}

function HeadphonesPreview({ headphones, noteId }: { headphones: Headphones | null; noteId: string }) {
  const text = useText();
  if (headphones === null) return null;
  return (
    <>
      <div className="stage">
        <Portrait form={findModel(headphones.modelId)?.form ?? null} />
      </div>
      <p id={noteId}>{text(describeState(headphones))}</p>
      <p className="quiet">{text('palette.open-headphones')}</p>
    </>
  );
}

function RememberedPreview({ remembered, noteId }: { remembered: RememberedHeadphones | undefined; noteId: string }) {
  const text = useText();
  const language = useEarshot((state) => state.language);
  if (remembered === undefined) return null;
  const { lastSeen, lastBattery } = remembered;
  return (
    <>
      <div className="stage">
        <Portrait form={findModel(getRememberedModel(remembered))?.form ?? null} />
      </div>
      <p id={noteId}>{text('remembered.last-seen', { when: formatMoment(lastSeen, language) })}</p>
      {lastBattery !== null && <p className="quiet">{text('remembered.last-battery', { percent: lastBattery })}</p>}
      <p className="quiet">{text('palette.open-headphones')}</p>
    </>
  );
}

function ModelPreview({ model, noteId }: { model: Model | null; noteId: string }) {
  const text = useText();
  if (model === null) return null;
  const [pairing] = answers['hold-how-long'].createText(model);
  const { multipoint, codecs } = model;
  return (
    <>
      <div className="stage">
        <Portrait form={model.form} />
      </div>
      {pairing !== undefined && (
        <p id={noteId}>
          {text(pairing.text)}{' '}
          {pairing.source !== null && <span className="tag">{text(`facts.confidence.${pairing.source.confidence}`)}</span>}
        </p>
      )}
      {multipoint !== null && <p className="quiet">{text(multipoint.supported ? 'palette.multipoint.yes' : 'palette.multipoint.no')}</p>}
      {codecs !== null && <p className="quiet">{text('palette.codecs', { codecs: joinNames(codecs.value) })}</p>}
    </>
  );
}

function TopicPreview({ topic, model, state, noteId }: { topic: Topic; model: Model | null; state: PaletteState; noteId: string }) {
  const text = useText();
  switch (topic.kind) {
    case 'guide':
      return (
        <GuidePreview
          guide={topic.guide}
          target={topic.target}
          phone={state.preferences.phone}
          noteId={noteId}
          model={model}
          headphones={state.current}
          computer={state.computer}
        />
      );
    case 'symptom':
      return <SymptomPreview symptom={topic.symptom} headphones={state.current} model={model} />;
    case 'answer':
      return answers[topic.answer]
        .createText(model)
        .slice(0, MAX_ITEMS)
        .map(({ text: message, source }, index) => (
          <p key={text(message)} id={index === 0 ? noteId : undefined}>
            {text(message)} {source !== null && <span className="tag">{text(`facts.confidence.${source.confidence}`)}</span>}
          </p>
        ));
    case 'sound':
      return <p id={noteId}>{text('sound.intro')}</p>;
    case 'fact':
      return (
        <p id={noteId} className="quiet">
          {text('palette.open-facts')}
        </p>
      );
  }
}

function GuidePreview(props: {
  guide: GuideKind;
  target: Target | null;
  phone: Phone | null;
  noteId: string;
  model: Model | null;
  headphones: Headphones | null;
  computer: Computer;
}) {
  const text = useText();
  const { guide, target, phone, noteId, model, headphones, computer } = props;
  const about = selectTarget(guide, target ?? undefined, phone);
  const steps =
    model === null
      ? []
      : buildGuide(guide, model, {
          computer,
          ...(about === undefined ? {} : { target: about }),
          state: headphones?.state ?? null,
          pairedLeHalf: null,
          battery: headphones?.battery ?? null,
        }).steps;
  return (
    <>
      <p id={noteId}>{text(`guide.${guide}.summary`)}</p>
      <ol>
        {steps.slice(0, MAX_ITEMS).map((step) => (
          <li key={step.id}>{text(step.text)}</li>
        ))}
      </ol>
    </>
  );
}

function SymptomPreview({ symptom, headphones, model }: { symptom: SymptomId; headphones: Headphones | null; model: Model | null }) {
  const text = useText();
  const { evidence, computer } = useEvidence(headphones, model);
  const { causes } = diagnose(symptom, evidence, computer);
  const confirmed = causes.filter(({ verdict }) => verdict === 'confirmed');
  return (
    <>
      {confirmed.length === 0 && <p className="quiet">{text('palette.causes')}</p>}
      <ul className="previewed">
        {(confirmed.length > 0 ? confirmed : causes).slice(0, MAX_ITEMS).map(({ id, verdict }) => (
          <li key={id}>
            <span className="strong">{text(`cause.${id}`)}</span>
            {verdict === 'confirmed' && <span className="tag">{text('trouble.sure')}</span>}
            <span className="quiet">{text(`cause.${id}.why`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
