// Source text, put into the isolated world after page-world.js; not run in Node. Runs the preload.
(function preloadWorld(TO_PAGE, TO_ISOLATED, bridgeOf, preload, NAMES) {
  if (window !== window.top) return;
  const send = globalThis[NAMES.binding];
  delete globalThis[NAMES.binding];
  if (typeof send !== 'function') return;
  const bridge = bridgeOf(TO_PAGE, TO_ISOLATED);
  const post = (message) => send(JSON.stringify(message));
  const listeners = new Map();
  const calls = new Map();
  let next = 1;

  // Electron's IPC clones; the stand-in carries JSON and refuses the rest instead of changing it.
  function check(value, seen = new Set()) {
    if (value === undefined || value === null || typeof value === 'string' || typeof value === 'boolean') return;
    if (typeof value === 'number' && Number.isFinite(value)) return;
    if (typeof value !== 'object') throw new Error('An object could not be cloned.');
    if (seen.has(value)) throw new Error('stand-in: its IPC carries no cycles');
    seen.add(value);
    const prototype = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null)
      throw new Error('stand-in: its IPC carries plain data only');
    for (const item of Object.values(value)) check(item, seen);
    seen.delete(value);
  }

  const ipcRenderer = {
    invoke(channel, ...args) {
      return new Promise((resolve, reject) => {
        for (const arg of args) check(arg);
        const id = next++;
        calls.set(id, ({ error, result }) =>
          error === undefined ? resolve(result) : reject(new Error(`Error invoking remote method '${channel}': ${error}`)),
        );
        post({ kind: 'invoke', id, channel, args });
      });
    },
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener(channel, listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      );
      return ipcRenderer;
    },
  };
  Object.defineProperty(globalThis, NAMES.receive, {
    value: (text) => {
      const message = JSON.parse(text);
      if (message.kind === 'reply') {
        const answer = calls.get(message.id);
        calls.delete(message.id);
        answer?.(message);
      } else if (message.kind === 'media') bridge.post('media-answered', { id: message.id, granted: message.granted });
      else for (const listener of listeners.get(message.channel) ?? []) listener({ ports: [] }, ...message.args);
    },
  });
  bridge.on('window.open', ({ url }) => post({ kind: 'window.open', url }));
  bridge.on('media', ({ id, types }) => post({ kind: 'media', id, args: types }));
  const contextBridge = {
    exposeInMainWorld(key, api) {
      let refused;
      bridge.on('refused', (text) => {
        refused = text;
      });
      bridge.post('expose', { key, node: bridge.pack(api) });
      if (refused) throw new Error(refused);
    },
  };
  const refuse = (name, object) =>
    new Proxy(object, {
      get(target, key) {
        if (key in target || typeof key === 'symbol' || key === 'then') return target[key];
        throw new Error(`${name}.${key} is not available in the Electron stand-in`);
      },
    });
  const electron = refuse('electron', {
    contextBridge: refuse('contextBridge', contextBridge),
    ipcRenderer: refuse('ipcRenderer', ipcRenderer),
  });
  const load = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  try {
    preload.call(module.exports, load, module, module.exports);
  } catch (error) {
    post({ kind: 'preload-error', text: String(error?.stack ?? error) });
  }
});
