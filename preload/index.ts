import { contextBridge, ipcRenderer } from 'electron';
import type { EarshotBridge } from '../contract/bridge';
import { CHANNEL, type WindowPage } from '../contract/channels';
import type { Snapshot } from '../contract/snapshot';

const bridge: EarshotBridge = {
  send: (command) => ipcRenderer.invoke(CHANNEL.command, command),
  onPage: (listener) => {
    const forward = (_event: unknown, page: WindowPage) => listener(page);
    ipcRenderer.on(CHANNEL.page, forward);
    return () => {
      ipcRenderer.removeListener(CHANNEL.page, forward);
    };
  },
  onSnapshot: (listener) => {
    const forward = (_event: unknown, snapshot: Snapshot) => listener(snapshot);
    ipcRenderer.on(CHANNEL.snapshot, forward);
    return () => {
      ipcRenderer.removeListener(CHANNEL.snapshot, forward);
    };
  },
};

contextBridge.exposeInMainWorld('earshot', bridge);
