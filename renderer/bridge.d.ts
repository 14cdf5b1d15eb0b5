import type { EarshotBridge } from '../contract/bridge';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly earshot: EarshotBridge;
  }
}
