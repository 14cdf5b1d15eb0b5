import { expect, test } from 'vitest';
import { createMessage } from '../messages/message';
import { findModel, models } from '../models/index';
import type { Model } from '../models/model';
import { createCaption, selectNotesBeside } from './caption';
import { createLightMessage, createStep } from './step';

const model = findModel('wh-1000xm4') as Model;
const light = { color: 'blue', pattern: 'flashing' } as const;

test('names the place of each control and its source', () => {
  expect(createCaption(model, ['power'], light)).toEqual([createMessage('place.left-cup'), createLightMessage(light)]);
  const unplaced = models.flatMap((one) => one.controls.filter(({ place }) => place === null).map(({ id }) => ({ one, id })))[0];
  if (unplaced === undefined) throw new Error('every control has a place now: this test needs another way');
  expect(createCaption(unplaced.one, [unplaced.id], null)).toEqual([createMessage('drawing.place.unknown')]);
});

test('leaves out a note that the caption contains', () => {
  const notes = [createLightMessage(light), createMessage('step.forget-here.note')];
  const drawn = createStep('press', createMessage('step.forget-here'), { press: ['power'], light, notes });
  expect(selectNotesBeside(drawn, model)).toEqual([createMessage('step.forget-here.note')]);
});

test('shows every note if there is no drawing', () => {
  const notes = [createLightMessage(light)];
  expect(selectNotesBeside(createStep('press', createMessage('step.forget-here'), { press: ['power'], light, notes }), null)).toEqual(
    notes,
  );
  expect(selectNotesBeside(createStep('wait', createMessage('step.forget-here'), { notes }), model)).toEqual(notes);
});
