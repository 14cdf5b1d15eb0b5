import type { OtherMessages } from '../message';
import { answers } from './answers';
import { ask } from './ask';
import { facts } from './facts';
import { guides } from './guides';
import { says } from './says';
import { symptoms } from './symptoms';

/** Texts of the pages, in German. */
export const rest: OtherMessages = { ...facts, ...guides, ...symptoms, ...answers, ...says, ...ask };
