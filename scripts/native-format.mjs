// Reads for which system and processor a native file is, from its own headers. Sources: elf.h, "PE Format" of Microsoft, mach-o/loader.h.

const ELF = { 62: 'x64', 183: 'arm64', 40: 'arm', 3: 'ia32' };
const PE = { 34404: 'x64', 43620: 'arm64', 332: 'ia32' };
const MACH = { 16777223: 'x64', 16777228: 'arm64' };
/** Load command of a signature, which Apple's processors require. */
const LC_CODE_SIGNATURE = 0x1d;
const DELAY_IMPORTS = 13;

/**
 * Returns the parts of a native file: one, or one for each processor. A part for macOS contains whether it is signed, and a part for
 * Windows contains the libraries that it loads late. Throws if the format is unknown.
 * @param {Buffer} file
 * @returns {{ system: 'linux' | 'macos' | 'windows', arch: string, isSigned?: boolean, lateLibraries?: string[] }[]}
 */
export function readNativeFormat(file) {
  const magic = file.length < 64 ? 0 : file.readUInt32BE(0);
  if (magic === 0x7f454c46) return [{ system: 'linux', arch: ELF[file.readUInt16LE(0x12)] ?? 'unknown' }];
  if (magic >>> 16 === 0x4d5a) return [readPe(file)];
  if (magic === 0xcffaedfe) return [readMach(file)];
  if (magic === 0xcafebabe)
    return Array.from({ length: file.readUInt32BE(4) }, (_, index) => readMach(file.subarray(file.readUInt32BE(8 + index * 20 + 8))));
  throw new Error(`unknown format of a native file: ${magic.toString(16)}`);
}

/**
 * Returns the reason why a native file doesn't fit a system, or null if it does.
 * @param {Buffer} file
 * @param {'linux' | 'macos' | 'windows'} system
 * @param {string} arch
 * @returns {string | null}
 */
export function findNativeFault(file, system, arch) {
  const parts = readNativeFormat(file);
  const found = parts.map((part) => `${part.system} ${part.arch}`).join(', ');
  const part = parts.find((one) => one.system === system && one.arch === arch);
  if (part === undefined) return `is for ${found} instead of ${system} ${arch}`;
  return part.isSigned === false && arch === 'arm64' ? `is not signed for ${system} ${arch}` : null;
}

/**
 * Returns the modules that a CommonJS script loads, each once and in order.
 * @param {string} script
 * @returns {string[]}
 */
export function findRequires(script) {
  const found = [...script.matchAll(/\b(?:require|import)\s*\(\s*(["'`])([^"'`]+)\1\s*\)/g)].map(([, , name]) => name);
  return [...new Set(found)].sort();
}

/** @param {Buffer} file @returns {{ system: 'macos', arch: string, isSigned: boolean }} */
function readMach(file) {
  let isSigned = false;
  let at = 32;
  for (let left = file.readUInt32LE(16); left > 0; left -= 1) {
    if (file.readUInt32LE(at) === LC_CODE_SIGNATURE) isSigned = true;
    at += file.readUInt32LE(at + 4);
  }
  return { system: 'macos', arch: MACH[file.readUInt32LE(4)] ?? 'unknown', isSigned };
}

/** @param {Buffer} file @returns {{ system: 'windows', arch: string, lateLibraries: string[] }} */
function readPe(file) {
  const header = file.readUInt32LE(0x3c);
  if (file.toString('latin1', header, header + 4) !== 'PE\0\0') throw new Error('a program of Windows without its header');
  const optional = header + 24;
  // This offset of the directories is that of the 64-bit form, because only that one is shipped.
  const directories = optional + (file.readUInt16LE(optional) === 0x20b ? 112 : 96);
  const sections = optional + file.readUInt16LE(header + 20);
  const toOffset = (address) => {
    for (let index = 0; index < file.readUInt16LE(header + 6); index += 1) {
      const section = sections + index * 40;
      const start = file.readUInt32LE(section + 12);
      if (address >= start && address < start + file.readUInt32LE(section + 16)) return address - start + file.readUInt32LE(section + 20);
    }
    return null;
  };
  const lateLibraries = [];
  const first = file.readUInt32LE(directories + DELAY_IMPORTS * 8);
  for (let at = first === 0 ? null : toOffset(first); at !== null; at += 32) {
    const name = toOffset(file.readUInt32LE(at + 4));
    if (name === null) break;
    lateLibraries.push(file.toString('latin1', name, file.indexOf(0, name)).toLowerCase());
  }
  return { system: 'windows', arch: PE[file.readUInt16LE(header + 4)] ?? 'unknown', lateLibraries };
}
