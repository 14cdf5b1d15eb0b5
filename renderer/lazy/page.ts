import type { ComponentType } from 'react';
import { loadModels } from '../../catalog/models/load';
import { useEarshot } from '../store';
import { Part } from './part';
import { requireTexts } from './texts';

/** Creates a part of the window that loads with the models, and with the texts that the list doesn't need. */
export function createPage<P>(load: () => Promise<ComponentType<P>>): Part<P> {
  return new Part(async () => {
    const [component] = await Promise.all([load(), loadModels(), requireTexts('rest', useEarshot.getState().language)]);
    return component;
  });
}
