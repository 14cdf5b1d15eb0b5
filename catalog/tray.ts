/**
 * Outcome of turning on the tray icon: the desktop shows it, the desktop shows no icons, or it shows this one only after the next
 * start of Earshot, because GNOME shows only the first icon of a process.
 */
export type TraySupport = 'shown' | 'missing' | 'next-start';
