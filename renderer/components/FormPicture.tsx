import type { Form } from '../../catalog/models/model';

const PATHS: Readonly<Record<Form, string>> = {
  'over-ear':
    'M8 27v-3a16 16 0 0 1 32 0v3 M5 28a4 4 0 0 1 4-4h2a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H9a4 4 0 0 1-4-4z M43 28a4 4 0 0 0-4-4h-2a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h2a4 4 0 0 0 4-4z',
  'on-ear': 'M9 28v-4a15 15 0 0 1 30 0v4 M9 28m-4 3a4 5 0 1 0 8 0a4 5 0 1 0-8 0 M39 28m-4 3a4 5 0 1 0 8 0a4 5 0 1 0-8 0',
  'true-wireless':
    'M15 8a6 6 0 0 1 6 6v3a4 4 0 0 1-4 4h-1v14a3 3 0 0 1-6 0V13a5 5 0 0 1 5-5z M33 8a6 6 0 0 0-6 6v3a4 4 0 0 0 4 4h1v14a3 3 0 0 0 6 0V13a5 5 0 0 0-5-5z',
  neckband: 'M12 8v18a12 12 0 0 0 24 0V8 M9 6h6v8H9z M33 6h6v8h-6z M22 38h4v4h-4z',
  'in-ear-cord':
    'M13 10a6 6 0 0 1 6 6v2a5 5 0 0 1-10 0v-4a4 4 0 0 1 4-4z M35 10a6 6 0 0 0-6 6v2a5 5 0 0 0 10 0v-4a4 4 0 0 0-4-4z M14 23c0 12 20 12 20 0',
  'neck-speaker': 'M10 10v14a14 14 0 0 0 28 0V10 M7 8h6v12H7z M35 8h6v12h-6z M16 34h16',
  'open-ear': 'M17 12a8 8 0 1 0 0 14 M17 26c-4 4-6 8-4 12 M31 12a8 8 0 1 1 0 14 M31 26c4 4 6 8 4 12',
  clip: 'M14 12a6 6 0 0 1 6 6v12a6 6 0 0 1-12 0v-4 M34 12a6 6 0 0 0-6 6v12a6 6 0 0 0 12 0v-4',
};

/** Draws the shape of a headset as a decoration. The text next to it has its meaning. */
export function FormPicture({ form }: { form: Form | null }) {
  return (
    <svg className="form-picture" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d={PATHS[form ?? 'over-ear']} />
    </svg>
  );
}
