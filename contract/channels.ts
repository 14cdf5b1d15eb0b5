/** IPC channels; nothing else crosses the boundary. In a file of its own: the preload stays tiny. */
export const CHANNEL = { snapshot: 'earshot:snapshot', command: 'earshot:command' } as const;
