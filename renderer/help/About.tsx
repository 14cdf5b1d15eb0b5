import { useText } from '../text';

/** Shows what Earshot is, and whose data and work it contains. */
export function About() {
  const text = useText();
  return (
    <article className="help-page">
      <h2 className="title">{text('about.title')}</h2>
      <p>{text('about.unofficial')}</p>
      <p>{text('about.facts')}</p>
      <p>{text('about.fast-pair')}</p>
      <p>{text('about.libraries')}</p>
      <p>{text('about.licences')}</p>
    </article>
  );
}
