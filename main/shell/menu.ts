import type { MenuItemConstructorOptions } from 'electron';
import type { Computer } from '../../catalog/computer';
import type { MessageKey } from '../../catalog/messages/message';
import type { WindowPage } from '../../contract/channels';
import type { Text } from './language';

/** Returns the menu of the program: lines that open a page of the window, and lines with a role of Electron. */
export function createMenuTemplate(text: Text, computer: Computer, open: (page: WindowPage) => void): MenuItemConstructorOptions[] {
  const page = (label: MessageKey, name: WindowPage, accelerator?: string): MenuItemConstructorOptions => ({
    label: text(label),
    click: () => open(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const role = (label: MessageKey, name: NonNullable<MenuItemConstructorOptions['role']>): MenuItemConstructorOptions => ({
    label: text(label),
    role: name,
  });
  const line = { type: 'separator' } as const;
  const settings = page('menu.settings', 'settings', 'CmdOrCtrl+,');
  const own: MenuItemConstructorOptions =
    computer === 'macos'
      ? {
          label: 'Earshot',
          submenu: [
            page('menu.about', 'about'),
            line,
            settings,
            line,
            role('menu.services', 'services'),
            line,
            role('menu.hide', 'hide'),
            role('menu.hide-others', 'hideOthers'),
            role('menu.show-all', 'unhide'),
            line,
            role('menu.quit', 'quit'),
          ],
        }
      : { label: text('menu.file'), submenu: [settings, line, role('menu.close', 'close'), role('menu.quit', 'quit')] };
  return [
    own,
    {
      label: text('menu.edit'),
      submenu: [
        role('menu.undo', 'undo'),
        role('menu.redo', 'redo'),
        line,
        role('menu.cut', 'cut'),
        role('menu.copy', 'copy'),
        role('menu.paste', 'paste'),
        role('menu.select-all', 'selectAll'),
        line,
        page('menu.find', 'search', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: text('menu.view'),
      submenu: [
        role('menu.zoom-in', 'zoomIn'),
        role('menu.zoom-out', 'zoomOut'),
        role('menu.zoom-reset', 'resetZoom'),
        line,
        role('menu.full-screen', 'togglefullscreen'),
      ],
    },
    // Every Mac app has this menu, and Command-W and Command-M work only through it.
    ...(computer === 'macos'
      ? [
          {
            label: text('menu.window'),
            submenu: [
              role('menu.minimize', 'minimize'),
              role('menu.zoom-window', 'zoom'),
              line,
              role('menu.close', 'close'),
              line,
              role('menu.front', 'front'),
            ],
          },
        ]
      : []),
    { label: text('menu.help'), submenu: [page('menu.report', 'report'), page('menu.about', 'about')] },
  ];
}
