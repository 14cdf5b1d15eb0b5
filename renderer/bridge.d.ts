import type { EarshotBridge } from '../contract/bridge';

declare global {
  interface Window {
    /** Commands of the main process, which the preload script adds. */
    readonly earshot: EarshotBridge;
  }
}
