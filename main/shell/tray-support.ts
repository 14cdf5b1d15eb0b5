import type { TraySupport } from '../../catalog/tray';
import type { TrayHost } from './tray-host';

/**
 * Returns whether the desktop shows the icon that is there, or else one that is made now. Pure. @param icons number of icons that
 * this process has made. @param isShown true while the last of them is there.
 */
export function selectTraySupport(
  { isPresent, showsLaterIcons }: Pick<TrayHost, 'isPresent' | 'showsLaterIcons'>,
  icons: number,
  isShown: boolean,
): TraySupport {
  if (!isPresent) return 'missing';
  const isFirst = icons === (isShown ? 1 : 0);
  return isFirst || showsLaterIcons ? 'shown' : 'next-start';
}
