/** IPC channels, the only ones between the processes. They have their own file, so that the preload stays tiny. */
export const CHANNEL = { snapshot: 'earshot:snapshot', command: 'earshot:command', page: 'earshot:page' } as const;

/** Pages of the window that menus and the tray can open. */
export type WindowPage = 'settings' | 'about' | 'report' | 'search';
