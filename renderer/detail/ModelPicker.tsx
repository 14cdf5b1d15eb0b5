import { useState } from 'react';
import { knownModels } from '../../catalog/models/known';
import { FORMS, type Form } from '../../catalog/models/model';
import { useUnsaved } from '../keep/unsaved';
import { FormPicture } from '../parts/FormPicture';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Chooses a model by hand, for headphones that Earshot does not hear. */
export function ModelPicker() {
  const text = useText();
  const [query, setQuery] = useState('');
  const [form, setForm] = useState<Form | null>(null);
  useUnsaved(query !== '' || form !== null);
  const select = useEarshot((state) => state.select);
  const wanted = fold(query);
  const found = knownModels().filter(
    (model) =>
      (form === null || model.form === form) && [model.name, model.id, ...model.bluetoothNames].some((name) => fold(name).includes(wanted)),
  );
  return (
    <section className="picker" aria-labelledby="picker-title">
      <h2 id="picker-title" className="title">
        {text('detail.choose')}
      </h2>
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
            <button type="button" className="row" onClick={() => select({ kind: 'model', modelId: model.id })}>
              <FormPicture form={model.form} />
              <span className="row-name">{model.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

// "wh1000xm4", "WH 1000XM4" and "WH-1000XM4" are the same to a person.
function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
