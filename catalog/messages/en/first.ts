import { actions } from './actions';
import { app } from './app';
import { page } from './page';
import { radios } from './radios';

/** Texts of the list, the start page, and everything that is above every page: what the window needs before its first page. */
export const first = { ...app, ...actions, ...page, ...radios } as const;
