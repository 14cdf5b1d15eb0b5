import type { GuideKind } from '../../../catalog/guides/guide';
import type { Headphones } from '../../../catalog/headphones';
import { createMessage } from '../../../catalog/messages/message';
import { findModel } from '../../../catalog/models/known';
import { selectMeantHeadphones } from '../../../catalog/page/meant-headphones';
import { describeState } from '../../../catalog/page/status-texts';
import { getTopicTitle } from '../../../catalog/search/topics';
import type { Fix } from '../../../catalog/symptoms/cause';
import { getCauseLabel } from '../../../catalog/symptoms/cause-label';
import { collectChecks } from '../../../catalog/symptoms/checks';
import { createPossibleCause, diagnose as diagnoseSymptom, type PossibleCause } from '../../../catalog/symptoms/diagnose';
import { collectEvidence } from '../../../catalog/symptoms/evidence';
import { explainCause } from '../../../catalog/symptoms/explain-cause';
import { selectFindings } from '../../../catalog/symptoms/findings';
import { type SymptomId, symptoms } from '../../../catalog/symptoms/symptoms';
import { selectUsualSymptom } from '../../../catalog/symptoms/usual-symptom';
import type { OutputDocument } from '../../../contract/command-line';
import type { Snapshot } from '../../../contract/snapshot';
import { type Companion, waitForSnapshot } from '../companion';
import { requireHeadphones } from '../find-headphones';
import { type Format, formatHeading, formatRows, formatStatus, formatTitle } from '../rows';
import { CommandError, type CommandRun, throwIfCancelled } from '../run';
import { createHeadphonesJson } from '../to-json';

/** Time in ms to wait for the system's report of its devices before headphones are chosen, if the user named none. */
const OVERVIEW_MS = 3_000;
/** Maximum number of causes in the text, because users don't read more. */
const MAX_CAUSES = 3;

/** Checks headphones and this computer, and shows the likeliest cause with its remedies. */
export async function diagnose(run: CommandRun): Promise<void> {
  const { parsed, writer, format } = run;
  const companion = await run.companion();
  const headphones = await chooseHeadphones(run, companion);
  const problem = findSymptom(parsed.options.problem);
  const document = createDiagnosis(companion.snapshot, headphones, problem, format);
  const [likeliest] = selectCauses(companion.snapshot, headphones, problem);
  writer.document('diagnose', document);
  if (headphones !== null) {
    for (const { name, facts } of formatRows([headphones], format)) writer.line(formatTitle(name, facts, format), 'bold');
    writer.line(format(describeState(headphones)));
  } else if (companion.snapshot.adapter === 'ready') writer.line(format('cli.no-headphones'));
  else for (const note of formatStatus(companion.snapshot, format)) writer.line(note);
  if (document.problem !== null) writer.line(document.problem.title);
  else if (document.causes.length === 0) writer.line(format('cli.no-problem'), 'good');
  writer.line(formatHeading(format('cli.checked'), format));
  for (const { right, text } of document.checks) writer.line(`${right ? '✓' : '✗'} ${text}`, right ? 'good' : 'bad', 2);
  const confirmed = document.causes.filter((cause) => cause.confirmed);
  for (const cause of confirmed.length > 0 ? confirmed : document.causes.slice(0, MAX_CAUSES)) {
    const isFirst = cause === document.causes[0];
    const label = isFirst && likeliest !== undefined ? format(getCauseLabel(likeliest)) : null;
    writer.line(label === null ? cause.title : formatTitle(label, cause.title, format), isFirst ? 'bold' : null);
    writer.line(cause.why, null, 2);
    if (cause.remedies.length > 0) writer.line(formatHeading(format('cli.remedy'), format), null, 2);
    for (const { text, guide } of cause.remedies)
      writer.line(`- ${text}${guide === null ? '' : ` (${formatGuideCommand(headphones, guide)})`}`, null, 4);
  }
}

function findSymptom(typed: string | true | undefined): SymptomId | null {
  // The parser has checked the value; Object.hasOwn only restores its type.
  return typeof typed === 'string' && Object.hasOwn(symptoms, typed) ? (typed as SymptomId) : null;
}

async function chooseHeadphones(run: CommandRun, companion: Companion): Promise<Headphones | null> {
  const [typed] = run.parsed.arguments;
  const waitMs = (run.seconds ?? 0) * 1_000;
  if (typed !== undefined) return requireHeadphones(run, companion, typed, { prefersKnown: true, waitMs });
  await waitForSnapshot(
    companion,
    ({ adapter }) => adapter !== 'ready' && adapter !== 'starting',
    Math.min(waitMs, OVERVIEW_MS),
    run.signal,
  );
  throwIfCancelled(run);
  const { headphones } = companion.snapshot;
  const meant = selectMeantHeadphones(companion.snapshot);
  if (meant === null && headphones.length > 0) throw new CommandError('not-found', createMessage('cli.which'), headphones);
  return meant;
}

/**
 * Creates the document of a diagnosis. Pure.
 * @param problem complaint of the user. If it is null, the causes are the proven ones, and only headphones that don't play have possible ones.
 */
function createDiagnosis(
  { adapter, facts, computer }: Pick<Snapshot, 'adapter' | 'facts' | 'computer'>,
  headphones: Headphones | null,
  problem: SymptomId | null,
  format: Format,
): OutputDocument<'diagnose'> {
  const model = findModel(headphones?.modelId ?? null);
  const evidence = collectEvidence(adapter, headphones, model, facts);
  const checked = problem ?? selectUsualSymptom(adapter, headphones);
  const causes = selectCauses({ adapter, facts, computer }, headphones, problem);
  return {
    earshot: 1,
    command: 'diagnose',
    headphones: headphones === null ? null : createHeadphonesJson(headphones, format),
    problem: problem === null ? null : { id: problem, title: format(`symptom.${problem}`) },
    checks: collectChecks(checked, evidence, computer).map(({ evidence: id, kind }) => ({
      id,
      right: kind === 'right',
      text: format(`checked.${id}`),
    })),
    causes: causes.map(({ id, verdict, fixes }) => ({
      id,
      confirmed: verdict === 'confirmed',
      title: format(`cause.${id}`),
      why: format(explainCause(id, headphones, model, null)),
      remedies: fixes.map((fix) => ({ text: formatFix(fix, format), guide: fix.kind === 'guide' ? fix.guide : null })),
    })),
  };
}

// Returns the proven causes, or those that are possible for the problem. Headphones that play well have none without a problem.
function selectCauses(
  { adapter, facts, computer }: Pick<Snapshot, 'adapter' | 'facts' | 'computer'>,
  headphones: Headphones | null,
  problem: SymptomId | null,
): readonly PossibleCause[] {
  const evidence = collectEvidence(adapter, headphones, findModel(headphones?.modelId ?? null), facts);
  const findings = problem === null ? selectFindings(evidence, computer) : [];
  if (findings.length > 0) return findings.map((id) => createPossibleCause(id, evidence, computer));
  if (problem === null && headphones?.state === 'connected') return [];
  return diagnoseSymptom(problem ?? selectUsualSymptom(adapter, headphones), evidence, computer).causes;
}

function formatFix(fix: Fix, format: Format): string {
  if (fix.kind === 'text') return format(fix.text);
  return format(getTopicTitle({ kind: 'guide', guide: fix.guide, target: fix.target ?? null }));
}

function formatGuideCommand(headphones: Headphones | null, guide: GuideKind): string {
  return `earshot guide ${headphones?.modelId ?? 'MODEL'} ${guide}`;
}
