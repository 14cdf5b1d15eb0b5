import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Headphones, HeadphonesGroup } from '../../catalog/headphones';

/** Time in ms after which a resting pointer no longer keeps the rows in place. */
const REST_MS = 4_000;

/** Events of the list and the current group of each entry. */
interface StableGroups {
  readonly groupOf: (entry: Headphones) => HeadphonesGroup;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
}

/** Keeps rows in place while the pointer is over them, so that a click hits its row. */
export function useStableGroups(headphones: readonly Headphones[]): StableGroups {
  const [held, setHeld] = useState<ReadonlyMap<string, HeadphonesGroup> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const release = (): void => {
    clearTimeout(timer.current);
    setHeld(null);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    groupOf: (entry) => held?.get(entry.id) ?? entry.group,
    onPointerMove: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(release, REST_MS);
      if (held === null) setHeld(new Map(headphones.map(({ id, group }) => [id, group])));
    },
    onPointerLeave: release,
  };
}
