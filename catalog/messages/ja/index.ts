import type { MessageCatalog } from '../message';
import { commandLine } from './command-line';
import { first } from './first';
import { rest } from './rest';
import { shell } from './shell';
import { terminal } from './terminal';

/** Every text in Japanese. */
export const ja: MessageCatalog = { ...first, ...rest, ...shell, ...terminal, ...commandLine };
