import { attachHeadphones } from '../../../catalog/guides/attach';
import { buildGuide } from '../../../catalog/guides/build';
import { type Guide, type GuideKind, TARGETS } from '../../../catalog/guides/guide';
import { agreeToStep, beginGuide, type GuideProgress, isMet } from '../../../catalog/guides/progress';
import { canPairInGuide, createSituation, selectTarget } from '../../../catalog/guides/situation';
import { summarizeGuide } from '../../../catalog/guides/summary';
import { type Headphones, isKnownHere } from '../../../catalog/headphones';
import { findTypedHeadphones, findTypedModels } from '../../../catalog/identify/find-typed';
import { createMessage } from '../../../catalog/messages/message';
import { findModel } from '../../../catalog/models/known';
import type { Model } from '../../../catalog/models/model';
import { describeState } from '../../../catalog/page/status-texts';
import type { Snapshot } from '../../../contract/snapshot';
import type { Companion } from '../companion';
import { findHeadphones, requireModel } from '../find-headphones';
import { formatHeading, formatRows, formatTitle } from '../rows';
import { CommandError, type CommandRun, confirm } from '../run';
import { createHeadphonesJson, createStepJson } from '../to-json';
import { GuidePlayer, type OpenGuide, type SubjectFinder } from './guide-player';

/** Time to wait for headphones before a guide of their model starts, in ms. */
const FIND_MS = 5_000;
/** Aliases of guides on the command line. */
const ALIASES: Readonly<Record<string, GuideKind>> = { 'factory-reset': 'initialize' };
const ERASED = ['guide.erases.lost.pairings', 'guide.erases.lost.settings', 'guide.erases.lost.here'] as const;
const STAYS = ['guide.erases.stays.firmware', 'guide.erases.stays.music', 'guide.erases.stays.phone'] as const;

/** Headphones of a guide, or only their model while they aren't in range. */
interface Subject {
  readonly headphones: Headphones | null;
  readonly model: Model;
}

/** Leads through a guide: the steps complete when Earshot detects them, and otherwise when the user says so. */
export async function runGuide(run: CommandRun): Promise<void> {
  const [typed = '', word = ''] = run.parsed.arguments;
  // The parser has checked that it is a guide.
  const kind = ALIASES[word] ?? (word as GuideKind);
  const companion = await run.companion();
  const subject = await findSubject(run, companion, typed);
  const built = openGuide(run, companion, kind, subject);
  const progress = await requestConsent(run, built.guide, beginGuide(built.guide, subject.headphones));
  const { adapter } = companion.snapshot;
  const canScan = adapter === 'ready' || adapter === 'starting';
  const hasChecks = built.guide.steps.some(({ check }) => check !== null);
  const waits = subject.headphones === null && canScan && hasChecks;
  const detect: SubjectFinder | null = waits ? (snapshot) => selectArrival(typed, built.guide, snapshot) : null;
  const played = await new GuidePlayer(run, companion, { ...built, progress, detect }).play();
  if (played.found === null) return end(run, companion, built.guide, played.progress, subject.headphones);
  await follow(run, companion, kind, { guide: built.guide, progress: played.progress }, played.found);
}

// Continues a guide of a model with its headphones, which came into range.
async function follow(
  run: CommandRun,
  companion: Companion,
  kind: GuideKind,
  before: { readonly guide: Guide; readonly progress: GuideProgress },
  headphones: Headphones,
): Promise<void> {
  const model = findModel(headphones.modelId);
  if (model === null) throw new CommandError('failed', createMessage('cli.model-unknown'));
  const built = openGuide(run, companion, kind, { headphones, model });
  const progress = await requestConsent(run, built.guide, attachHeadphones(built.guide, before, headphones));
  const played = await new GuidePlayer(run, companion, { ...built, progress, detect: null }).play();
  end(run, companion, built.guide, played.progress, headphones);
}

// Creates the guide for the situation and prints its title.
function openGuide(
  { parsed, writer, format }: CommandRun,
  { snapshot }: Companion,
  kind: GuideKind,
  { headphones, model }: Subject,
): Pick<OpenGuide, 'guide' | 'id' | 'acts'> {
  const acts = headphones !== null && canPairInGuide(kind, headphones, model, snapshot);
  const chosen = TARGETS.find((name) => name === parsed.options.target);
  const target = selectTarget(kind, chosen, snapshot.preferences.phone);
  const built = buildGuide(kind, model, { ...createSituation(snapshot, headphones, model, target), acts });
  writer.document('guide', {
    command: 'guide',
    event: 'started',
    guide: kind,
    model: model.id,
    headphones: headphones === null ? null : createHeadphonesJson(headphones, format),
    title: format(built.title),
    trust: built.trust,
    sources: [...built.sources],
    steps: built.steps.map((step, index) => createStepJson(step, index, format)),
  });
  writer.line(format(createMessage('guide.of', { model: model.name, guide: built.title })), 'bold');
  writer.line(format(createMessage(`guide.source.${built.trust}`, { model: model.name })), 'dim');
  if (headphones !== null)
    for (const { name, facts } of formatRows([headphones], format, true)) writer.line(formatTitle(name, facts, format));
  return { guide: built, id: headphones?.id ?? null, acts };
}

/**
 * Selects the headphones with which a guide of a model continues; null until they are in range. Known headphones come first. A
 * guide with pairing mode waits for it, because headphones of the model that are merely in range can be a stranger's.
 */
function selectArrival(typed: string, { steps }: Guide, { headphones }: Snapshot): Headphones | null {
  const all = findTypedHeadphones(typed, headphones).filter(({ modelId }) => findModel(modelId) !== null);
  const known = all.filter(isKnownHere);
  const needsMode = steps.some(({ check }) => check === 'pairing-mode');
  const candidates = known.length > 0 ? known : all.filter((entry) => !needsMode || isMet('pairing-mode', entry));
  const [only] = candidates;
  return candidates.length === 1 && only !== undefined ? only : null;
}

function end(
  { writer, format }: CommandRun,
  { snapshot }: Companion,
  built: Guide,
  progress: GuideProgress,
  before: Headphones | null,
): void {
  const now = before === null ? null : (snapshot.headphones.find(({ id }) => id === before.id) ?? null);
  const summary = format(summarizeGuide(built, progress));
  writer.document('guide-end', {
    command: 'guide',
    event: 'ended',
    complete: progress.current >= built.steps.length,
    detected: progress.seen.length,
    steps: built.steps.length,
    summary,
    headphones: now === null ? null : createHeadphonesJson(now, format),
  });
  writer.line(summary, 'good');
  if (now !== null) writer.line(format(describeState(now)));
}

// Returns the headphones if they are in the list, and otherwise their model, whose guides work without them.
async function findSubject(run: CommandRun, companion: Companion, typed: string): Promise<Subject> {
  const found = await findHeadphones(run, companion, typed, { prefersKnown: true, waitMs: Math.min((run.seconds ?? 0) * 1_000, FIND_MS) });
  const [headphones] = found;
  if (found.length > 1) throw new CommandError('not-found', createMessage('cli.ambiguous', { name: typed }), found);
  if (headphones !== undefined) {
    const model = findModel(headphones.modelId);
    if (model === null) throw new CommandError('failed', createMessage('cli.model-unknown'));
    return { headphones, model };
  }
  if (findTypedModels(typed).length === 0) throw new CommandError('not-found', createMessage('cli.not-found', { name: typed }));
  return { headphones: null, model: requireModel(typed) };
}

// Shows the same as the window: losses, remaining settings, and a deliberate confirmation.
async function requestConsent(run: CommandRun, built: Guide, progress: GuideProgress): Promise<GuideProgress> {
  const gate = built.steps.find(({ erases, id }) => erases && !progress.agreed.includes(id));
  if (gate === undefined) return progress;
  const { writer, format, parsed, prompt } = run;
  const isReset = built.kind === 'reset';
  writer.line(format('guide.erases.title'), 'bold');
  if (isReset) writer.line(format('guide.erases.may-erase'));
  writer.line(formatHeading(format(isReset ? 'guide.erases.could' : 'guide.erases.erased'), format));
  for (const key of ERASED) writer.line(`- ${format(key)}`, null, 2);
  writer.line(formatHeading(format('guide.erases.stays'), format));
  for (const key of STAYS) writer.line(`- ${format(key)}`, null, 2);
  const agreed = built.steps.filter(({ erases }) => erases).reduce((all, { id }) => agreeToStep(all, id), progress);
  if (parsed.options.erase === true) return agreed;
  if (prompt === null || writer.json) throw new CommandError('needs-user', createMessage('cli.erase'));
  if (await confirm(run, createMessage('cli.erase.question'))) return agreed;
  throw new CommandError('needs-user', createMessage('action.error.cancelled'));
}
