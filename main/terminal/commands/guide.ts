import { buildGuide } from '../../../catalog/guides/build';
import { type Guide, type GuideKind, TARGETS } from '../../../catalog/guides/guide';
import { agree, begin, type GuideProgress } from '../../../catalog/guides/progress';
import { canPairInGuide, createSituation } from '../../../catalog/guides/situation';
import { summarizeGuide } from '../../../catalog/guides/summary';
import type { Headphones } from '../../../catalog/headphones';
import { findTypedModels } from '../../../catalog/identify/find-typed';
import { say } from '../../../catalog/messages/message';
import { getModel } from '../../../catalog/models/known';
import type { Model } from '../../../catalog/models/model';
import { describeState } from '../../../catalog/page/status-texts';
import type { Companion } from '../companion';
import { findHeadphones, requireModel } from '../find-headphones';
import { CommandError, type CommandRun, confirm } from '../run';
import { createHeadphonesJson, createStepJson } from '../to-json';
import { GuidePlayer } from './guide-player';

/** Time to wait for headphones before a guide of their model starts, in ms. */
const FIND_MS = 5_000;
/** Words of the command line for a guide, apart from its own name. */
const ALIASES: Readonly<Record<string, GuideKind>> = { 'factory-reset': 'initialize' };
const ERASED = ['guide.erases.lost.pairings', 'guide.erases.lost.settings', 'guide.erases.lost.here'] as const;
const STAYS = ['guide.erases.stays.firmware', 'guide.erases.stays.music', 'guide.erases.stays.phone'] as const;

/** Leads through a guide: the steps complete when Earshot detects them, and otherwise when the user says so. */
export async function guide(run: CommandRun): Promise<void> {
  const { parsed, writer, format } = run;
  const [typed = '', word = ''] = parsed.arguments;
  // The parser has checked that it is a guide.
  const kind = ALIASES[word] ?? (word as GuideKind);
  const companion = await run.companion();
  const { headphones, model } = await findSubject(run, companion, typed);
  const { snapshot } = companion;
  const acts = headphones !== null && canPairInGuide(kind, headphones, model, snapshot);
  const target = TARGETS.find((name) => name === parsed.options.target);
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
  writer.line(format(say('guide.of', { model: model.name, guide: built.title })), 'bold');
  writer.line(format(say(`guide.source.${built.trust}`, { model: model.name })), 'dim');
  const started = await consent(run, built, begin(built, headphones));
  const progress = await new GuidePlayer(run, companion, built, started, headphones?.id ?? null, acts).play();
  end(run, companion, built, progress, headphones);
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

// The headphones if they are in the list, otherwise their model, whose guides work without them.
async function findSubject(run: CommandRun, companion: Companion, typed: string): Promise<{ headphones: Headphones | null; model: Model }> {
  const found = await findHeadphones(run, companion, typed, { prefersKnown: true, waitMs: Math.min((run.seconds ?? 0) * 1_000, FIND_MS) });
  const [headphones] = found;
  if (found.length > 1) throw new CommandError('not-found', say('cli.ambiguous', { name: typed }), found);
  if (headphones !== undefined) {
    const model = getModel(headphones.modelId);
    if (model === null) throw new CommandError('failed', say('cli.model-unknown'));
    return { headphones, model };
  }
  if (findTypedModels(typed).length === 0) throw new CommandError('not-found', say('cli.not-found', { name: typed }));
  return { headphones: null, model: requireModel(typed) };
}

// The same page as in the window: what is lost, what stays, and a deliberate yes.
async function consent(run: CommandRun, built: Guide, progress: GuideProgress): Promise<GuideProgress> {
  const gate = built.steps.find(({ erases }) => erases);
  if (gate === undefined) return progress;
  const { writer, format, parsed, prompt } = run;
  const isReset = built.kind === 'reset';
  writer.line(format('guide.erases.title'), 'bold');
  if (isReset) writer.line(format('guide.erases.may-erase'));
  writer.line(`${format(isReset ? 'guide.erases.could' : 'guide.erases.erased')}:`);
  for (const key of ERASED) writer.line(`- ${format(key)}`, null, 2);
  writer.line(`${format('guide.erases.stays')}:`);
  for (const key of STAYS) writer.line(`- ${format(key)}`, null, 2);
  const agreed = built.steps.filter(({ erases }) => erases).reduce((all, { id }) => agree(all, id), progress);
  if (parsed.options.erase === true) return agreed;
  if (prompt === null || writer.json) throw new CommandError('needs-user', say('cli.erase'));
  if (await confirm(run, say('cli.erase.question'))) return agreed;
  throw new CommandError('needs-user', say('action.error.cancelled'));
}
