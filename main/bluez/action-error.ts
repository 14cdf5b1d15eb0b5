import type { ActionError } from '../../catalog/actions/action';
import { meaningOf } from '../../catalog/actions/system-errors';
import { BluezError } from './client';

/** Returns the meaning of a failed BlueZ call for the user. Every error has an answer; unknown ones are `internal`. */
export function actionErrorOf(error: unknown): ActionError {
  return error instanceof BluezError ? (meaningOf(error.errorName, error.message) ?? 'internal') : 'internal';
}
