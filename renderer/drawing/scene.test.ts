import { describe, expect, test } from 'vitest';
import { selectControl } from '../../catalog/guides/place';
import { CONTROL_IDS } from '../../catalog/models/control';
import { models } from '../../catalog/models/index';
import type { Model } from '../../catalog/models/model';
import { createScene, WHOLE } from './scene';

const model = (id: string): Model => {
  const found = models.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('the picture for a press', () => {
  test('shows the cup of a known button from outside', () => {
    expect(createScene(model('wh-1000xm4'), ['power']).view).toBe('left-cup');
    expect(createScene(model('wh-1000xm4'), ['power']).marks).toMatchObject([{ part: 'left-cup', print: '⏻' }]);
  });
  test('shows the back of the case for its button', () => {
    const behind = models.find(({ controls }) => controls.some(({ place }) => place === 'case-back-usb'));
    if (behind === undefined) throw new Error('none');
    const id = behind.controls.find(({ place }) => place === 'case-back-usb')?.id ?? 'case-button';
    expect(createScene(behind, [id])).toMatchObject({ view: 'case-back', marks: [{ certainty: 'zone' }] });
  });
  test('shows the whole headphones without a press', () => {
    for (const one of models) expect(createScene(one, [])).toEqual({ view: WHOLE[one.form], marks: [] });
  });
  test('marks only places that have a source', () => {
    for (const one of models)
      for (const id of CONTROL_IDS) {
        const [mark] = createScene(one, [id]).marks;
        const place = selectControl(one, id)?.place ?? null;
        expect([one.id, id, mark?.part === null]).toEqual([one.id, id, place === null]);
        if (place === null) expect(mark?.certainty).toBe('unknown');
      }
  });
});
