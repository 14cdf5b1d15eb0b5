import { buildGuide } from '../../catalog/guides/build';
import { type GuideKind, isPhone, type Situation, type Target } from '../../catalog/guides/guide';
import { canPairInGuide, createSituation, selectTarget } from '../../catalog/guides/situation';
import { findModel } from '../../catalog/models/known';
import type { Model } from '../../catalog/models/model';
import type { Snapshot } from '../../contract/snapshot';
import { selectDetails } from '../headset-details/headset-session';
import { getOpenGuide, getPageHeadphones, type RootPage } from '../navigation';
import { useEarshot } from '../store';

// These functions are not in the store, so that the list of headphones loads without the texts and rules of guides.

/**
 * Opens the guide of one kind for a model, in the situation of the headphones on the page.
 * @param phoneKnows for a second device: true if the phone is paired with them already.
 */
export function startGuide(kind: GuideKind, model: Model, target?: Target, phoneKnows = false): void {
  const { snapshot, place, session, openGuide } = useEarshot.getState();
  const headphones = getPageHeadphones(snapshot, place.subject);
  const acts = headphones !== null && snapshot !== null && canPairInGuide(kind, headphones, model, snapshot) ? headphones.id : null;
  const details = selectDetails(session, kind);
  const about = selectTarget(kind, target, snapshot?.preferences.phone ?? null);
  const situation: Situation = {
    ...createSituation(snapshot, headphones, model, about),
    reportedDetails: details,
    phoneKnows,
    acts: acts !== null,
  };
  openGuide(buildGuide(kind, model, situation), headphones, acts);
}

/** Opens the guide for a device that the user chose. A phone is stored, so that later guides begin with it. */
export function chooseTarget(kind: 'pair-other' | 'second-device', model: Model, target: Target, phoneKnows?: boolean): void {
  if (isPhone(target)) void useEarshot.getState().send({ type: 'set-preferences', preferences: { phone: target } });
  startGuide(kind, model, target, phoneKnows);
}

/** Opens the guide that was open when Earshot last ended, at its step. Does nothing without one. */
export function resumeGuide(): void {
  const { resume, snapshot, select, step, dropResume } = useEarshot.getState();
  const model = resume === null ? null : findModel(resume.modelId);
  dropResume();
  if (resume === null || model === null) return;
  select(selectRootPage(model, snapshot));
  startGuide(resume.kind, model, resume.target ?? undefined);
  step(resume.step - (getOpenGuide(useEarshot.getState().place)?.progress.current ?? 0));
}

// Returns the page of the headphones themselves if the list has exactly one of the model.
function selectRootPage(model: Model, snapshot: Snapshot | null): RootPage {
  const here = snapshot?.headphones.filter(({ modelId }) => modelId === model.id) ?? [];
  const [only] = here;
  return only !== undefined && here.length === 1
    ? { kind: 'headphones', id: only.id, modelId: model.id }
    : { kind: 'model', modelId: model.id };
}
