import type { Catalogue } from '../message';
import { first } from './first';
import { rest } from './rest';
import { shell } from './shell';
import { terminal } from './terminal';

/** Every text in German. */
export const de: Catalogue = { ...first, ...rest, ...shell, ...terminal };
