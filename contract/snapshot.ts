import type { ActionKind, ActionView } from '../catalog/actions/action';
import type { AdapterStatus } from '../catalog/adapter-status';
import type { ChargingReminder } from '../catalog/charging-reminder';
import type { Computer } from '../catalog/computer';
import type { Headphones } from '../catalog/headphones';
import type { LearnedMethod } from '../catalog/methods/learned';
import type { KeptGuide, Preferences } from '../catalog/preferences';
import type { RadioHistory } from '../catalog/radio-history';
import type { ChosenEntry, RememberedHeadphones } from '../catalog/remembered';
import type { SearchStatus } from '../catalog/search-status';
import type { ComputerFacts } from '../catalog/symptoms/evidence';
import type { TraySupport } from '../catalog/tray';
import type { UpdateView } from '../catalog/update';

/** Immutable snapshot of everything that the window shows. */
export interface Snapshot {
  /** Increasing number. A snapshot with a lower one is outdated. */
  readonly revision: number;
  readonly mode: 'live' | 'demo';
  /** Operating system, for the words of the guides. */
  readonly computer: Computer;
  readonly adapter: AdapterStatus;
  readonly search: SearchStatus;
  /** Number of devices in range that are not Sony headphones, up to a limit. */
  readonly others: number;
  readonly headphones: readonly Headphones[];
  /** Headphones that were paired here and are not in the list now, the last seen first. */
  readonly remembered: readonly RememberedHeadphones[];
  /** Models that the owner chose, for the settings. */
  readonly chosen: readonly ChosenEntry[];
  readonly preferences: Preferences;
  /** Guide that was open when Earshot last ended, or is open now. */
  readonly guide: KeptGuide | null;
  /** Methods that worked on this computer, the newest last. */
  readonly learned: readonly LearnedMethod[];
  /** Problem of the settings file, until the user has dismissed it. */
  readonly settingsProblem: 'damaged' | 'newer' | 'unwritable' | null;
  /** Facts about the computer apart from its adapter. */
  readonly facts: ComputerFacts;
  /** State of updates. */
  readonly update: UpdateView;
  /** True if the desktop shows an icon in its tray. */
  readonly tray: TraySupport;
  /** Actions that Earshot can perform on this computer. The system's settings do the rest. */
  readonly actions: readonly ActionKind[];
  /** True if this computer can read details from headphones. */
  readonly canReadDetails: boolean;
  /** Running action, or the last one. */
  readonly action: ActionView | null;
  /** Reminder while headphones charge, with its time in ms since 1970; null without one. */
  readonly reminder: ChargingReminder | null;
  /** Packets of the headphones that a guide watches; null if none does. It changes at most twice a second. */
  readonly radio: RadioHistory | null;
}
