import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CONTROL_IDS } from '../../catalog/models/control';
import { models } from '../../catalog/models/index';
import type { Form } from '../../catalog/models/model';
import { SceneView } from './SceneView';
import { createScene, type Mark, type Scene } from './scene';
import { Tag } from './Tag';

interface Picture {
  readonly form: Form;
  readonly scene: Scene;
  readonly mark: Mark;
}

/** Pictures of all single presses in the catalog, each once. */
const pictures: readonly Picture[] = [
  ...new Map(
    models.flatMap(({ form, ...model }) =>
      CONTROL_IDS.flatMap((id) => {
        const scene = createScene({ form, ...model }, [id]);
        return scene.marks.map((mark) => [`${form} ${JSON.stringify(scene)}`, { form, scene, mark }] as const);
      }),
    ),
  ).values(),
];
/** Views that are large enough to show a stretch of an edge. */
const LARGE: readonly string[] = ['left-cup', 'right-cup', 'case-front', 'case-back'];

const draw = ({ form, scene }: Pick<Picture, 'form' | 'scene'>): string => renderToStaticMarkup(createElement(SceneView, { form, scene }));
const count = (markup: string, part: RegExp): number => markup.match(part)?.length ?? 0;

/** Counts the additions of the mark to the bare picture: lit parts, broken lines, tags and question marks. */
function added({ form, scene }: Picture) {
  const [marked, bare] = [draw({ form, scene }), draw({ form, scene: { ...scene, marks: [] } })];
  const more = (part: RegExp): number => count(marked, part) - count(bare, part);
  return { lit: more(/class="[^"]*\blit\b/g), broken: more(/stroke-dasharray=/g), tags: more(/drawing-tag/g), questions: more(/\?</g) };
}

const where = (wanted: (mark: Mark, view: string) => boolean): readonly Picture[] => {
  const found = pictures.filter(({ mark, scene }) => wanted(mark, scene.view));
  // Otherwise the test would pass with a catalog that lost these marks.
  expect(found.length).toBeGreaterThan(0);
  return found;
};
const named = ({ form, scene, mark }: Picture): string => `${form} ${scene.view} ${mark.control} ${mark.certainty}`;

describe('the drawing of a control', () => {
  test('adds nothing if the place is unknown', () => {
    for (const picture of where(({ certainty }) => certainty === 'unknown'))
      expect(draw(picture), named(picture)).toBe(draw({ ...picture, scene: { ...picture.scene, marks: [] } }));
  });
  test('lights up each place that a source gives', () => {
    for (const picture of where(({ part }) => part !== null)) expect(added(picture).lit, named(picture)).toBeGreaterThan(0);
  });
  test('keeps its lines unbroken for a confirmed exact spot', () => {
    for (const picture of where(({ certainty, unsure }) => certainty === 'exact' && !unsure))
      expect(added(picture).broken, named(picture)).toBe(0);
  });
  test('breaks its lines for an unconfirmed place', () => {
    for (const picture of where(({ unsure }) => unsure)) expect(added(picture).broken, named(picture)).toBeGreaterThan(0);
  });
  test('breaks its lines for a mere part or stretch', () => {
    for (const picture of where(({ certainty }, view) => (certainty === 'zone' || certainty === 'part') && LARGE.includes(view)))
      expect(added(picture).broken, named(picture)).toBeGreaterThan(0);
  });
  test('puts a question mark on an uncertain place’s name', () => {
    for (const picture of where(
      ({ certainty, unsure, print }, view) => print !== null && LARGE.includes(view) && (unsure || certainty !== 'exact'),
    )) {
      const { tags, questions } = added(picture);
      expect([tags, questions], named(picture)).toEqual([1, 1]);
    }
    const tag = (unsure: boolean): string =>
      renderToStaticMarkup(createElement(Tag, { from: [0, 0], at: [100, 50], name: 'CUSTOM', unsure }));
    expect([tag(false), tag(true)].map((markup) => [count(markup, /\?</g), count(markup, /stroke-dasharray=/g)])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});
