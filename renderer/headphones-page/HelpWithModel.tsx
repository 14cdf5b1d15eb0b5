import { createSheetUrl, formatBlankSheet, selectMissingFacts } from '../../catalog/models/fact-sheet';
import type { Model } from '../../catalog/models/model';
import { CopySheet } from '../components/CopySheet';
import { useText } from '../text';

/** Shows the questions about facts that a model lacks, for the project. */
export function HelpWithModel({ model }: { model: Model }) {
  const text = useText();
  if (selectMissingFacts(model).length === 0) return null;
  return (
    <CopySheet
      title={text('facts.help.title')}
      note={text('facts.help.note')}
      sheet={formatBlankSheet(model)}
      copy={{ type: 'copy-facts', modelId: model.id }}
      link={createSheetUrl(model)}
    />
  );
}
