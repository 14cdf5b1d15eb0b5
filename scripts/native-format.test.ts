import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findNativeFault, findRequires, readNativeFormat } from './native-format.mjs';

const modules = join(import.meta.dirname, '../node_modules');
const noble = (build: string): Buffer => readFileSync(join(modules, '@stoprocent/noble/prebuilds', build, 'node.napi.node'));

test('returns the late libraries of noble for Windows', () => {
  // Electron's program isn't named node.exe, so a library that needs node.exe at its start doesn't load.
  expect(readNativeFormat(noble('win32-x64'))).toEqual([{ system: 'windows', arch: 'x64', lateLibraries: ['node.exe'] }]);
  expect(readNativeFormat(noble('win32-ia32'))).toMatchObject([{ system: 'windows', arch: 'ia32' }]);
});

test('returns both processors of noble for macOS, signed', () => {
  const parts = readNativeFormat(noble('darwin-x64+arm64'));
  expect(parts.map(({ system, arch }) => `${system} ${arch}`).sort()).toEqual(['macos arm64', 'macos x64']);
  expect(parts.find(({ arch }) => arch === 'arm64')).toMatchObject({ isSigned: true });
});

test.each(['win32-x64', 'darwin-x64+arm64'])('creates no buffer over foreign memory in noble for %s', (build) => {
  // Electron's memory cage ends a program that creates such a buffer.
  expect(noble(build).includes('napi_create_external_buffer')).toBe(false);
});

test.skipIf(!existsSync(join(modules, '@koromix/koffi-linux-x64')))('returns the processor of koffi for Linux', () => {
  const file = readFileSync(join(modules, '@koromix/koffi-linux-x64/linux_x64/koffi.node'));
  expect(readNativeFormat(file)).toEqual([{ system: 'linux', arch: 'x64' }]);
});

test('reports a file of another system or processor', () => {
  expect(findNativeFault(noble('win32-x64'), 'windows', 'x64')).toBeNull();
  expect(findNativeFault(noble('win32-ia32'), 'windows', 'x64')).toBe('is for windows ia32 instead of windows x64');
  expect(findNativeFault(noble('darwin-x64+arm64'), 'linux', 'x64')).toContain('instead of linux x64');
  expect(findNativeFault(noble('darwin-x64+arm64'), 'macos', 'arm64')).toBeNull();
  expect(() => readNativeFormat(Buffer.alloc(100, 'text'))).toThrow('unknown format');
});

test('reports a part for Apple’s processors without a signature', () => {
  const file = Buffer.from(noble('darwin-x64+arm64'));
  const slice = Array.from({ length: file.readUInt32BE(4) }, (_, index) => file.readUInt32BE(8 + index * 20 + 8)).find(
    (at) => file.readUInt32LE(at + 4) === 0x0100000c,
  );
  let at = (slice ?? 0) + 32;
  while (file.readUInt32LE(at) !== 0x1d) at += file.readUInt32LE(at + 4);
  file.writeUInt32LE(0x2a, at);
  expect(findNativeFault(file, 'macos', 'arm64')).toBe('is not signed for macos arm64');
});

test('finds every module that a preload loads', () => {
  expect(findRequires('let e=require("electron");require(`electron`);import("zod");const x=requireAll("y")')).toEqual(['electron', 'zod']);
});
