// Source text, put into both worlds of a page; not run in Node. SEND and RECV are secret event names.
// Worlds share the document but no objects; CustomEvent.detail is cloned between them, synchronously.
(function bridge(SEND, RECV) {
  const CE = CustomEvent;
  const dispatch = document.dispatchEvent.bind(document);
  const handlers = new Map();
  const functions = new Map();
  const promises = new Map();
  let next = 1;
  let answer;
  const post = (kind, body) => dispatch(new CE(SEND, { detail: { kind, body } }));
  const problem = (error) => ({ t: 'error', message: error instanceof Error ? error.message : String(error) });

  // Carries what contextBridge carries: plain data, functions, promises and errors. Prototypes are lost.
  function pack(value) {
    if (typeof value === 'function') {
      const id = next++;
      functions.set(id, value);
      return { t: 'function', id };
    }
    if (typeof value === 'symbol') throw new TypeError('symbols cannot cross the context bridge');
    if (value === null || typeof value !== 'object') return { t: 'value', value };
    if (typeof value.then === 'function') {
      const id = next++;
      value.then(
        (result) => post('settle', { id, ok: true, node: pack(result) }),
        (error) => post('settle', { id, ok: false, node: problem(error) }),
      );
      return { t: 'promise', id };
    }
    if (value instanceof Error) return problem(value);
    if (Array.isArray(value)) return { t: 'array', items: value.map(pack) };
    return { t: 'object', items: Object.keys(value).map((key) => [key, pack(value[key])]) };
  }

  function unpack(node) {
    switch (node.t) {
      case 'value':
        return node.value;
      case 'function':
        return (...args) => call(node.id, args);
      case 'promise':
        return new Promise((resolve, reject) => promises.set(node.id, { resolve, reject }));
      case 'error':
        return new Error(node.message);
      case 'array':
        return Object.freeze(node.items.map(unpack));
      default:
        return Object.freeze(Object.fromEntries(node.items.map(([key, item]) => [key, unpack(item)])));
    }
  }

  function call(id, args) {
    answer = undefined;
    post('call', { id, args: args.map(pack) });
    const result = answer;
    answer = undefined;
    if (result === undefined) throw new Error('stand-in: the other world did not respond');
    if (result.ok) return unpack(result.node);
    throw unpack(result.node);
  }

  handlers.set('call', ({ id, args }) => {
    let result;
    try {
      result = { ok: true, node: pack(functions.get(id)(...args.map(unpack))) };
    } catch (error) {
      result = { ok: false, node: problem(error) };
    }
    post('return', result);
  });
  handlers.set('return', (result) => {
    answer = result;
  });
  handlers.set('settle', ({ id, ok, node }) => {
    const waiting = promises.get(id);
    promises.delete(id);
    if (waiting) (ok ? waiting.resolve : waiting.reject)(unpack(node));
  });
  document.addEventListener(
    RECV,
    (event) => {
      event.stopImmediatePropagation();
      const detail = event.detail;
      if (detail) handlers.get(detail.kind)?.(detail.body);
    },
    true,
  );
  return { post, pack, unpack, on: (kind, handler) => handlers.set(kind, handler) };
});
