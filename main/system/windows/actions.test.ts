import { expect, test } from 'vitest';
import { WindowsActions } from './actions';
import { windowsId } from './answer';
import { ABSENT, answeringHelper, sources } from './testing/answering';

const ID = windowsId('classic', 'F8:4E:17:00:11:22');

test('logs a service that Windows refused after a pairing', async () => {
  const fault = 'Windows did not enable music (5)';
  const helper = answeringHelper({ pair: [{ status: null }], pairing: [{ status: 'Paired', kind: null, pin: null, fault }] });
  const warnings: string[] = [];
  const actions = new WindowsActions(sources(ABSENT, helper), undefined, (text) => warnings.push(text));
  await actions.pair(ID, () => Promise.reject(new Error('no question was expected')), new AbortController().signal);
  helper.close();
  expect(warnings).toContain(fault);
});
