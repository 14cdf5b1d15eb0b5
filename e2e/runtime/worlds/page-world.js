// Source text, put into the page's own world before its scripts; not run in Node.
(function pageWorld(TO_ISOLATED, TO_PAGE, bridgeOf) {
  if (window !== window.top) return;
  const bridge = bridgeOf(TO_ISOLATED, TO_PAGE);
  bridge.on('expose', ({ key, node }) => {
    if (Object.hasOwn(window, key)) bridge.post('refused', 'Cannot bind an API on top of an existing property on the window object');
    else Object.defineProperty(window, key, { value: bridge.unpack(node), enumerable: true, writable: false, configurable: false });
  });
  // Electron sends a request to the main process and returns null after a denial. The stand-in always denies.
  Object.defineProperty(window, 'open', {
    value: function open(url = 'about:blank') {
      bridge.post('window.open', { url: new URL(url, document.baseURI).href });
      return null;
    },
    writable: true,
    configurable: true,
    enumerable: true,
  });
  // Electron requests the permission from the app each time. Only pages of a secure origin have such devices.
  const requests = [];
  bridge.on('media-answered', ({ id, granted }) => requests[id](granted));
  const Devices = window.MediaDevices;
  if (Devices !== undefined) {
    const { getUserMedia } = Devices.prototype;
    Devices.prototype.getUserMedia = async function (constraints) {
      const types = [...(constraints?.audio ? ['audio'] : []), ...(constraints?.video ? ['video'] : [])];
      const granted = await new Promise((resolve) => bridge.post('media', { id: requests.push(resolve) - 1, types }));
      if (!granted) throw new DOMException('Permission denied', 'NotAllowedError');
      return getUserMedia.call(this, constraints);
    };
  }
  window.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link?.href || !(link.target === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    bridge.post('window.open', { url: link.href });
  });
});
