import type { TraySupport } from '../../catalog/tray';
import type { TrayHost } from './tray-host';

/**
 * Checks whether the desktop shows the existing icon, or else a new one. Pure.
 * @param icons number of icons that this process has created.
 * @param isShown true while the last of them exists.
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
