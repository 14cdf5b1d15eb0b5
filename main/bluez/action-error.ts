import type { ActionError } from '../../catalog/actions/action';
import { getErrorMeaning } from '../../catalog/actions/system-errors';
import { BluezError } from './client';

/** Returns the meaning of a failed BlueZ call for the user. Every error has a meaning. Unknown errors are `internal`. */
export function toActionError(error: unknown): ActionError {
  return error instanceof BluezError ? (getErrorMeaning(error.errorName, error.message) ?? 'internal') : 'internal';
}
