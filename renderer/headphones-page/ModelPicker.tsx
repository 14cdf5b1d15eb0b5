import { useState } from 'react';
import { getModelNames } from '../../catalog/identify/find-typed';
import { foldTypedName } from '../../catalog/identify/typed-name';
import type { ModelId } from '../../catalog/ids';
import { listKnownModels } from '../../catalog/models/known';
import { FORMS, type Form } from '../../catalog/models/model';
import { FormPicture } from '../components/FormPicture';
import { useUnsaved } from '../keep/unsaved';
import { useText } from '../text';

/** List of all models, to choose one by a part of its name or by its shape; `title` is null below a heading of the page. */
export function ModelPicker({ title, onChoose }: { title: string | null; onChoose(modelId: ModelId): void }) {
  const text = useText();
  const [query, setQuery] = useState('');
  const [form, setForm] = useState<Form | null>(null);
  useUnsaved(query !== '' || form !== null);
  const wanted = foldTypedName(query);
  const found = listKnownModels().filter(
    (model) => (form === null || model.form === form) && getModelNames(model).some((name) => foldTypedName(name).includes(wanted)),
  );
  return (
    <section className="picker" aria-labelledby={title === null ? undefined : 'picker-title'}>
      {title !== null && (
        <h3 id="picker-title" className="title">
          {title}
        </h3>
      )}
      <label className="field">
        <span>{text('detail.search')}</span>
        <input type="search" value={query} maxLength={60} onChange={(event) => setQuery(event.target.value)} />
      </label>
      <fieldset className="forms">
        <legend className="visually-hidden">{text('not-here.form.any')}</legend>
        {[null, ...FORMS].map((item) => (
          <button key={item ?? 'any'} type="button" className="chip" aria-pressed={form === item} onClick={() => setForm(item)}>
            {item !== null && <FormPicture form={item} />} {text(item === null ? 'not-here.form.any' : `form.${item}`)}
          </button>
        ))}
      </fieldset>
      {found.length === 0 && <p role="status">{text('detail.no-match')}</p>}
      <ul className="models">
        {found.map((model) => (
          <li key={model.id}>
            <button type="button" className="row" onClick={() => onChoose(model.id)}>
              <FormPicture form={model.form} />
              <span className="row-name">{model.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
