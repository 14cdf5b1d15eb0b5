// Module hooks: `import … from 'electron'` gives the stand-in's object.
let names = [];

export function initialize(data) {
  names = data.names;
}

export function resolve(specifier, context, next) {
  if (/^electron(\/(main|common))?$/.test(specifier)) return { url: 'electron-stand-in:main', shortCircuit: true, format: 'module' };
  return next(specifier, context);
}

export function load(url, context, next) {
  if (url !== 'electron-stand-in:main') return next(url, context);
  const lines = ["const electron = globalThis[Symbol.for('electron-stand-in')];", 'export default electron;'];
  for (const name of names) lines.push(`export const ${name} = electron.${name};`);
  return { format: 'module', source: lines.join('\n'), shortCircuit: true };
}
