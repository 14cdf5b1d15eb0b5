import type { Computer } from '../../../catalog/computer';
import { buildGuide, listPossibleGuides } from '../../../catalog/guides/build';
import { createSituation } from '../../../catalog/guides/situation';
import { createFactLines } from '../../../catalog/models/fact-lines';
import { requireModel } from '../find-headphones';
import { formatHeading, formatTitle } from '../rows';
import type { CommandRun } from '../run';
import { createStepJson } from '../to-json';

/** Shows the facts and guides of a model. Needs no Bluetooth. */
export async function printModel({ parsed, writer, format }: CommandRun, computer: Computer): Promise<void> {
  const [typed = ''] = parsed.arguments;
  const found = requireModel(typed);
  const facts = createFactLines(found).map(({ label, value, source }) => ({
    label: format(label),
    value: format(value),
    trust: source.confidence,
  }));
  const situation = createSituation({ computer, learned: [] }, null, found, undefined);
  const guides = listPossibleGuides(found).map((kind) => {
    const { title, trust, steps } = buildGuide(kind, found, situation);
    return { guide: kind, title: format(title), trust, steps: steps.map((step, index) => createStepJson(step, index, format)) };
  });
  writer.document('model', { command: 'model', id: found.id, name: found.name, facts, guides });
  writer.line(found.name, 'bold');
  for (const { label, value } of facts) writer.line(formatTitle(label, value, format), null, 2);
  writer.line(formatHeading(format('cli.guides'), format));
  for (const { guide, title } of guides) writer.line(`- ${title} (earshot guide ${found.id} ${guide})`, null, 2);
}
