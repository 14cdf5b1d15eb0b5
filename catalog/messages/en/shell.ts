/** The texts of what goes wrong around the window, and the lines that only a Mac's menu has. */
export const shell = {
  'failure.start': 'Earshot could not start',
  'failure.reloaded': 'The window of Earshot stopped working and was loaded again.',
  'failure.again': 'The window of Earshot stopped working again.',
  'failure.log': 'The reason is in the log: {path}',
  'failure.try-again': 'Try again',
  'failure.close': 'Close this message',
  'menu.services': 'Services',
  'menu.hide-others': 'Hide Others',
  'menu.show-all': 'Show All',
  'menu.window': 'Window',
  'menu.minimize': 'Minimize',
  'menu.zoom-window': 'Zoom',
  'menu.front': 'Bring All to Front',
} as const;
