import type { FirstMessages } from '../message';
import { actions } from './actions';
import { app } from './app';
import { page } from './page';
import { radios } from './radios';

/** Texts that the window needs before its first page, in German. */
export const first: FirstMessages = { ...app, ...actions, ...page, ...radios };
