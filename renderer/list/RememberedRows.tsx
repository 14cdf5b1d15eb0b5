import { findModel } from '../../catalog/models/known';
import type { RememberedHeadphones } from '../../catalog/remembered';
import { FormPicture } from '../components/FormPicture';
import { useEarshot, useRootPage } from '../store';
import { useText } from '../text';

/** Headphones that were paired here and are not present now. */
export function RememberedRows() {
  const text = useText();
  const remembered = useEarshot((state) => state.snapshot?.remembered);
  const subject = useRootPage();
  const select = useEarshot((state) => state.select);
  if (remembered === undefined || remembered.length === 0) return null;
  const nameOf = ({ nickname, name, modelId }: RememberedHeadphones): string =>
    nickname ?? name ?? findModel(modelId)?.name ?? text('detail.unknown-name');
  return (
    <section aria-labelledby="group-remembered">
      <h2 id="group-remembered">{text('remembered.title')}</h2>
      <ul>
        {remembered.map((entry) => {
          const { key, modelId } = entry;
          const model = findModel(modelId);
          const chosen = subject.kind === 'remembered' && subject.key === key;
          const called = nameOf(entry);
          // Two headphones with the same name need a distinguishing text.
          const twin = remembered.some((other) => other.key !== key && nameOf(other) === called);
          return (
            <li key={key}>
              <button
                type="button"
                className={`row${chosen ? ' chosen' : ''}`}
                aria-current={chosen ? 'true' : undefined}
                data-state="remembered"
                onClick={() => select({ kind: 'remembered', key, modelId })}
              >
                <span className="row-picture" aria-hidden="true" title={called}>
                  <FormPicture form={model?.form ?? null} />
                </span>
                <span className="row-name">
                  {called}
                  {twin && <span className="quiet"> {key.slice(-5)}</span>}
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
