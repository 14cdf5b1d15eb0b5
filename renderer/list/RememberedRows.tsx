import { getRememberedName } from '../../catalog/display-name';
import { findModel } from '../../catalog/models/known';
import { FormPicture } from '../components/FormPicture';
import { useEarshot, useRootPage } from '../store';
import { useText } from '../text';
import { RememberedName } from './RememberedName';

/** Headphones that were paired here and are not present now. */
export function RememberedRows() {
  const text = useText();
  const remembered = useEarshot((state) => state.snapshot?.remembered);
  const subject = useRootPage();
  const select = useEarshot((state) => state.select);
  if (remembered === undefined || remembered.length === 0) return null;
  return (
    <section aria-labelledby="group-remembered">
      <h2 id="group-remembered">{text('remembered.title')}</h2>
      <ul>
        {remembered.map((entry) => {
          const { key, modelId } = entry;
          const model = findModel(modelId);
          const chosen = subject.kind === 'remembered' && subject.key === key;
          return (
            <li key={key}>
              <button
                type="button"
                className={`row${chosen ? ' chosen' : ''}`}
                aria-current={chosen ? 'true' : undefined}
                data-state="remembered"
                onClick={() => select({ kind: 'remembered', key, modelId })}
              >
                <span className="row-picture" aria-hidden="true" title={getRememberedName(entry) ?? text('detail.unknown-name')}>
                  <FormPicture form={model?.form ?? null} />
                </span>
                <span className="row-name">
                  <RememberedName entry={entry} />
                </span>{' '}
                <span className="row-state">{text('row.not-here')}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
