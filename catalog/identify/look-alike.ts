import { models } from '../models/index';
import { hasWord, matchName } from './name';

// Letters of other scripts that look like the letters and digits of model names. Source: Unicode's confusables (UTS #39), reduced
// to capital shapes. Letters that NFKD already splits (full-width, mathematical) are not listed.
const SHAPES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['A', 'ΑА'],
    ['B', 'ΒВ'],
    ['C', 'СϹ'],
    ['D', 'Ԁ'],
    ['E', 'ΕЕ'],
    ['F', 'Ϝ'],
    ['G', 'ԌГ'],
    ['H', 'ΗН'],
    ['1', 'ILΙІӀ|ı'],
    ['J', 'ЈͿ'],
    ['K', 'ΚК'],
    ['M', 'ΜМ'],
    ['N', 'Ν'],
    ['0', 'OΟОՕ'],
    ['P', 'ΡР'],
    ['S', 'ЅՏſ'],
    ['T', 'ΤТ'],
    ['U', 'ՍU'],
    ['V', 'ѴV'],
    ['W', 'ԜѠ'],
    ['X', 'ΧХ'],
    ['Y', 'ΥУҮ'],
    ['Z', 'Ζ'],
    ['3', 'ЗƷ'],
    ['4', 'Ч'],
    ['6', 'б'],
  ].flatMap(([shape = '', letters = '']) => [...letters].map((letter) => [letter, shape])),
);

const DASHES = /[\p{Pd}\u2212\u02d7\u00af\u30fc\u2043]/gu;
const skeletons = models.flatMap(({ bluetoothNames }) => bluetoothNames.map(getSkeleton));

/**
 * Checks whether a name (through `cleanName`) imitates a model name: foreign letters, other dashes, O for 0. Such a name
 * proves nothing about its device.
 */
export function looksLikeModel(name: string): boolean {
  if (matchName(name).kind !== 'nothing') return false;
  const shape = getSkeleton(name.replace(/^LE_/, ''));
  return skeletons.some((model) => hasWord(shape, model));
}

function getSkeleton(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(DASHES, '-').toUpperCase();
  return [...plain]
    .map((letter) => SHAPES[letter] ?? letter)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
