import { models } from '../../catalog/models/index';
import type { DerivedState } from './app-state';

/** Names by Sony reveal nothing about a person. */
const OFFICIAL: ReadonlySet<string> = new Set(models.flatMap(({ name, bluetoothNames }) => [name, ...bluetoothNames]));

/** Returns the names that owners gave to headphones, in the system, over the air and in Earshot, so that the report can mask them. Pure. */
export function collectPrivateNames({ appState, view }: DerivedState): string[] {
  const recorded = [...view.identities.values()].flatMap(({ classic, le, guessed }) =>
    [classic, ...le, ...guessed].flatMap((record) => (record === null ? [] : [record.name, record.alias])),
  );
  const detected = view.headphones.flatMap(({ name, leHalf }) => [name, leHalf?.name ?? null]);
  const remembered = appState.kept.headphones.flatMap(({ name, nickname }) => [name, nickname]);
  return [...recorded, ...detected, ...remembered]
    .filter((name) => name !== null)
    .filter((name) => !OFFICIAL.has(name.replace(/^LE_/, '')));
}
