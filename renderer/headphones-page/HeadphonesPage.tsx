import type { ActionKind } from '../../catalog/actions/action';
import { getDisplayName } from '../../catalog/display-name';
import { isKnownHere } from '../../catalog/headphones';
import { selectGeneralId } from '../../catalog/models/general-ids';
import { findModel } from '../../catalog/models/known';
import { findActionGuide, selectModelAction, selectPageActions } from '../../catalog/page/page-actions';
import { describeAction, describePage, getTone } from '../../catalog/page/status-texts';
import { findBreak } from '../../catalog/sound/sound-path';
import { BackButton } from '../components/BackButton';
import { PairingCountdown } from '../components/PairingCountdown';
import { useDistinctName } from '../components/use-distinct-name';
import { HeadsetGate } from '../headset-details/HeadsetGate';
import { useHeadsetDetails } from '../headset-details/use-headset-session';
import { HelpSection } from '../help/HelpSection';
import { SideButtons, ToneOutcome } from '../sound-path/SideButtons';
import { SoundPath } from '../sound-path/SoundPath';
import { useSideTone } from '../sound-path/use-side-tone';
import { useSoundPath } from '../sound-path/use-sound-path';
import { useEarshot, useModel, useRootPage, useTarget } from '../store';
import { useText } from '../text';
import { ActionPanel, BestButton } from './ActionPanel';
import { Findings } from './Findings';
import { Hero } from './Hero';
import { HeroFacts } from './HeroFacts';
import { ModelChoice } from './ModelChoice';
import { ModelHelp } from './ModelHelp';
import { PairingFrame } from './PairingFrame';
import { PathRemedies } from './PathRemedies';
import { Reasons } from './Reasons';
import { Rename } from './Rename';
import { SoundCheckAfterPairing } from './SoundCheckAfterPairing';
import { StepsPreview } from './StepsPreview';
import { Suggestions } from './Suggestions';
import { UnknownModel } from './UnknownModel';
import { usePairingFrame } from './use-pairing-frame';

const NONE: readonly ActionKind[] = [];

/** Shows the chosen headphones: their state, the primary action, suggestions, and help for the model. */
export function HeadphonesPage() {
  const text = useText();
  const target = useTarget();
  const model = useModel();
  const select = useEarshot((state) => state.select);
  const subject = useRootPage();
  const behind = useEarshot(({ place }) => place.behind.length > 0);
  const possible = useEarshot((state) => state.snapshot?.actions) ?? NONE;
  const action = useEarshot((state) => state.snapshot?.action ?? null);
  // During an action they can disappear from the list for a moment, which the page doesn't announce.
  const working = subject.kind === 'headphones' && action?.headphonesId === subject.id && action.outcome === null;
  const [frame, endFrame] = usePairingFrame(subject.kind === 'headphones' ? subject.id : null, target);
  const distinct = useDistinctName();
  const called = target === null ? (model?.name ?? text('detail.unknown-name')) : text(getDisplayName(target));
  const title = target === null ? called : text(distinct(target));
  const sub = target?.modelName ?? (target !== null && model !== null && called !== model.name ? model.name : null);
  const unknown = target !== null && target.modelId === null && model === null;
  // The model is stored with the paired headphones.
  const remembers = useEarshot((state) => state.snapshot?.preferences.remember === true);
  const mayChoose = target !== null && isKnownHere(target) && remembers;
  const help = model ?? (target !== null && isKnownHere(target) ? findModel(selectGeneralId(target.systemName ?? target.name)) : null);
  const details = useHeadsetDetails(target);
  const outputName = useEarshot((state) => state.snapshot?.facts.outputName ?? null);
  // While a connection starts or ends, its sound is not final. A change of the sound alone leaves the page as it is.
  const changes = working && action !== null && describeAction(action) !== null;
  const path = useSoundPath(target?.inputs === 'types' || changes ? null : target);
  const broken = findBreak(path);
  const best = target === null ? null : selectPageActions(target, model, possible).best;
  const fix = broken?.fix ?? null;
  const tone = useSideTone(target);
  // Headphones without a name in the system have no sound device either.
  const plays = path.length > 0 && target?.state === 'connected' && target.systemName !== null;
  const described = describePage(target, { isEntry: subject.kind === 'headphones', hasModel: model !== null }, outputName, details);
  const sentence = changes || (working && target === null) ? null : text(described);
  if (frame !== null && frame.part !== 'heard' && model !== null)
    return <PairingFrame title={title} frame={frame} model={model} headphones={target} onEnd={endFrame} />;
  return (
    <article className="page">
      {behind && <BackButton />}
      <Hero
        form={model?.form ?? null}
        name={title}
        sub={sub}
        sentence={sentence}
        tone={target === null || changes ? null : getTone(target, details)}
        sides={plays && <SideButtons tone={tone} />}
        path={
          target !== null &&
          path.length > 0 && (
            <div className="hero-path">
              {plays && <ToneOutcome tone={tone} />}
              <SoundPath id={target.id} path={path} filled={best === null || (best.kind === 'action' && best.action === fix)} />
              <PathRemedies headphones={target} model={model} broken={broken} />
            </div>
          )
        }
      >
        {target?.lookAlike === true && <p className="quiet">{text('detail.look-alike')}</p>}
        {target?.another === true && target.state === 'pairing-mode' && <p className="quiet">{text('detail.another')}</p>}
        {target?.state === 'le-half-only' && <p className="quiet">{text('hero.le', { name: target.leHalf?.name ?? 'LE_' })}</p>}
        {target?.waitsForTrust != null && <p className="quiet">{text(`detail.trust-after-${target.waitsForTrust}`)}</p>}
        {target?.undone === true && <p className="quiet">{text('detail.undone')}</p>}
        {target?.pairing != null && <PairingCountdown pairing={target.pairing} model={model} />}
        {target !== null && !changes && <HeroFacts headphones={target} details={details} />}
        {subject.kind === 'headphones' && (
          <ActionPanel
            id={subject.id}
            headphones={target}
            fixed={fix === 'sound-settings' ? null : fix}
            more={target !== null && isKnownHere(target) && <Rename key={target.id} headphones={target} />}
          />
        )}
        {target === null && model !== null && !working && (
          <div className="actions">
            <BestButton act={selectModelAction(model)} model={model} />
          </div>
        )}
        {mayChoose && <ModelChoice key={target.id} headphones={target} />}
        {model === null && !mayChoose && unknown && <UnknownModel key={target.id} headphones={target} />}
        {model === null && !mayChoose && !unknown && (
          <button type="button" className="button plain" onClick={() => select({ kind: 'picker' })}>
            {text('detail.choose')}
          </button>
        )}
      </Hero>
      {target !== null && frame?.part !== 'heard' && (
        <SoundCheckAfterPairing key={`sound ${target.id}`} headphones={target} model={model} />
      )}
      {target !== null && !working && <Findings headphones={target} model={model} pathBreak={broken?.cause ?? null} />}
      {target !== null && !working && <HeadsetGate key={target.id} headphones={target} />}
      {target?.state === 'nearby' && model !== null && !working && <StepsPreview headphones={target} model={model} />}
      {model !== null && !working && <Suggestions model={model} state={target?.state ?? null} output={target?.output ?? null} />}
      {help === null ? (
        <>
          <HelpSection state={target?.state ?? null} />
          {target !== null && <Reasons headphones={target} />}
        </>
      ) : (
        <ModelHelp
          model={help}
          state={target?.state ?? null}
          best={findActionGuide(target === null ? selectModelAction(help) : selectPageActions(target, model, possible).best)}
          about={
            target !== null && (
              <>
                {target.firmware !== null && <p className="quiet">{text('detail.firmware', { version: target.firmware })}</p>}
                <Reasons headphones={target} />
              </>
            )
          }
        />
      )}
    </article>
  );
}
