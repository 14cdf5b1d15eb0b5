import type { Page } from '@playwright/test';

/**
 * Gives the page an output and a microphone of these headphones, and sound that plays nothing, for tests of the pages around it. The
 * system denies the microphone. sound.spec.ts tests the sound itself.
 */
export async function silenceSound(page: Page, name: string): Promise<void> {
  await page.evaluate(`(() => {
    class Sound {
      currentTime = 0;
      gain = { setValueAtTime() {}, linearRampToValueAtTime() {} };
      get destination() { return new Sound(); }
      connect(next) { return next; }
      start() {}
      stop() {}
      async resume() {}
      async close() {}
    }
    for (const kind of ['AudioContext', 'OscillatorNode', 'GainNode', 'StereoPannerNode']) globalThis[kind] = Sound;
    const device = (kind) => ({ kind, deviceId: kind, label: ${JSON.stringify(name)} });
    navigator.mediaDevices.enumerateDevices = async () => [device('audiooutput'), device('audioinput')];
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  })()`);
}
