import { answers } from './answers';
import { ask } from './ask';
import { facts } from './facts';
import { guides } from './guides';
import { says } from './says';
import { symptoms } from './symptoms';

/** Texts of the pages, which load with the first of them. */
export const rest = { ...facts, ...guides, ...symptoms, ...answers, ...says, ...ask } as const;
