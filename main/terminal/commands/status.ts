import { findModel } from '../../../catalog/models/known';
import { getActionLabel, listPageActions } from '../../../catalog/page/page-actions';
import { describeReason, describeState } from '../../../catalog/page/status-texts';
import { collectEvidence } from '../../../catalog/symptoms/evidence';
import { explainCause } from '../../../catalog/symptoms/explain-cause';
import { selectFindings } from '../../../catalog/symptoms/findings';
import { requireHeadphones } from '../find-headphones';
import { formatHeading, formatRows, formatTitle } from '../rows';
import type { CommandRun } from '../run';
import { createHeadphonesJson } from '../to-json';

/** Shows the state of headphones with its reasons, the problems that are proven, and the actions that fit. */
export async function printStatus(run: CommandRun): Promise<void> {
  const { parsed, writer, format, seconds } = run;
  const companion = await run.companion();
  const [typed = ''] = parsed.arguments;
  const headphones = await requireHeadphones(run, companion, typed, { prefersKnown: true, waitMs: (seconds ?? 0) * 1_000 });
  const { adapter, facts, computer, actions: possible } = companion.snapshot;
  const model = findModel(headphones.modelId);
  const findings = selectFindings(collectEvidence(adapter, headphones, model, facts), computer).map((id) => ({
    id,
    title: format(`cause.${id}`),
    why: format(explainCause(id, headphones, model, null)),
  }));
  const why = headphones.why.map((reason) => format(describeReason(reason)));
  const actions = listPageActions(headphones, model, possible);
  writer.document('status', {
    command: 'status',
    headphones: createHeadphonesJson(headphones, format),
    why,
    findings,
    actions: [...actions],
  });
  for (const { name, facts: shown } of formatRows([headphones], format)) writer.line(formatTitle(name, shown, format), 'bold');
  writer.line(format(describeState(headphones)));
  for (const reason of why) writer.line(`- ${reason}`, null, 2);
  for (const { title, why: reason } of findings) {
    writer.line(title, 'bad');
    writer.line(reason, null, 2);
  }
  if (actions.length === 0) return;
  writer.line(formatHeading(format('cli.actions'), format));
  for (const action of actions) writer.line(`- ${format(getActionLabel(action, headphones))}`, null, 2);
}
