import { CONSTANTS, SLOTS, STRUCTURES, type StructureLayout } from '../../main/system/windows/helper-process/layout';

/**
 * Creates C code that compiles only if every number of `layout.ts` matches Windows' own headers: sizes, offsets, constants and the slots of
 * methods.
 */
export function createAbiCheck(
  structures: Readonly<Record<string, StructureLayout>> = STRUCTURES,
  constants: Readonly<Record<string, number>> = CONSTANTS,
  slots: Readonly<Record<string, Readonly<Record<string, number>>>> = SLOTS,
): string {
  const layouts = Object.entries(structures).flatMap(([name, { size, offsets }]) => [
    ...(size === null ? [] : [equal(`sizeof(${name})`, size)]),
    ...Object.entries(offsets).map(([field, offset]) => equal(`offsetof(${name}, ${field})`, offset)),
  ]);
  const values = Object.entries(constants).map(([name, value]) => equal(name, value));
  const methods = Object.entries(slots).flatMap(([type, named]) =>
    Object.entries(named).map(([method, slot]) => equal(`offsetof(${type}Vtbl, ${method}) / sizeof(void *)`, slot)),
  );
  return ['#include "headers.h"', ...layouts, ...values, ...methods, ''].join('\n');
}

function equal(expression: string, value: number): string {
  return `_Static_assert((${expression}) == ${value}, "${expression} is not ${value}");`;
}
