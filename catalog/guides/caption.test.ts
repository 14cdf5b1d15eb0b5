import { expect, test } from 'vitest';
import { say } from '../messages/message';
import { getModel, models } from '../models/index';
import type { Model } from '../models/model';
import { createCaption, notesBeside } from './caption';
import { lightMessage, step } from './step';

const model = getModel('wh-1000xm4') as Model;
const light = { color: 'blue', pattern: 'flashing' } as const;

test('names the place of each control and its source', () => {
  expect(createCaption(model, ['power'], light)).toEqual([say('place.left-cup'), lightMessage(light)]);
  const unplaced = models.flatMap((one) => one.controls.filter(({ place }) => place === null).map(({ id }) => ({ one, id })))[0];
  if (unplaced === undefined) throw new Error('every control has a place now: this test needs another way');
  expect(createCaption(unplaced.one, [unplaced.id], null)).toEqual([say('drawing.place.unknown')]);
});

test('leaves out a note that the caption contains', () => {
  const notes = [lightMessage(light), say('step.forget-here.note')];
  const drawn = step('press', say('step.forget-here'), { press: ['power'], light, notes });
  expect(notesBeside(drawn, model)).toEqual([say('step.forget-here.note')]);
});

test('shows every note if there is no drawing', () => {
  const notes = [lightMessage(light)];
  expect(notesBeside(step('press', say('step.forget-here'), { press: ['power'], light, notes }), null)).toEqual(notes);
  expect(notesBeside(step('wait', say('step.forget-here'), { notes }), model)).toEqual(notes);
});
