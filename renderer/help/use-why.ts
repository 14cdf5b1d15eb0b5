import { saferFirmware } from '../../catalog/firmware';
import type { Headphones } from '../../catalog/headphones';
import { firmwareSaid, otherConnected, otherPlaying } from '../../catalog/headset-details';
import type { Model } from '../../catalog/models/model';
import type { CauseId } from '../../catalog/symptoms/causes';
import { useHeadsetDetails } from '../headset-details/use-headset-session';
import { useText } from '../text';

/** Returns why something is a cause with these headphones, with the name, version or device that is known. */
export function useWhy(headphones: Headphones | null, model: Model | null): (id: CauseId) => string {
  const text = useText();
  const says = useHeadsetDetails(headphones);
  return (id) => {
    const half = headphones?.leHalf?.name ?? null;
    if (id === 'le-entry' && half !== null) return text('detail.le-warning', { name: half });
    if (id === 'old-firmware') {
      const version = headphones?.firmware ?? firmwareSaid(says, model);
      const safe = saferFirmware(model, version);
      if (safe !== null) return text('detail.old-firmware', { version: version ?? '', safe });
    }
    if (says !== null && (id === 'other-took-over' || id === 'multipoint-conflict')) {
      const name = (id === 'other-took-over' ? otherPlaying(says) : otherConnected(says))?.name ?? null;
      if (name !== null) return text(`cause.${id}.named`, { name });
    }
    return text(`cause.${id}.why`);
  };
}
