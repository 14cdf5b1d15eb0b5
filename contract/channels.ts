/** IPC channels; nothing else crosses the boundary. In a file of its own: the preload stays tiny. */
export const CHANNEL = { snapshot: 'earshot:snapshot', command: 'earshot:command', page: 'earshot:page' } as const;

/** Pages of the window that menus and the tray can open. */
export type WindowPage = 'settings' | 'about' | 'report' | 'search';
