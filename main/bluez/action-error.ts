import type { ActionError } from '../../catalog/actions/action';
import { BluezError } from './client';

// The short codes in the text of org.bluez.Error.Failed. Source: BlueZ src/error.h.
const CODES: readonly (readonly [RegExp, ActionError])[] = [
  [/br-connection-profile-unavailable|ProfileUnavailable/, 'no-sound-here'],
  [/br-connection-page-timeout|Host is down|PageTimeout/i, 'not-answering'],
  [/br-connection-timeout|le-connection-timeout/, 'went-silent'],
  [/br-connection-refused|le-connection-refused/, 'refused'],
  [/abort(?:ed)?-by-remote/, 'ended-by-headset'],
  [/abort(?:ed)?-by-local/, 'ended-here'],
  [/connection-key-missing/, 'keys-differ'],
  [/connection-busy|concurrent-connection-limit|already-connected/, 'busy'],
  [/adapter-not-powered/, 'bluetooth-off'],
  [/sdp-search|gatt-browsing/, 'services-unreadable'],
  [/connection-not-supported/, 'nothing-in-common'],
  [/lmp-protocol-error|ll-protocol-error/, 'radio-fault'],
  // BlueZ before 5.70 says so of a missing key, too.
  [/connection-unknown/, 'no-reason'],
  [/connection-canceled/, 'cancelled'],
];

const NAMES: Readonly<Record<string, ActionError>> = {
  'org.bluez.Error.BREDR.ProfileUnavailable': 'no-sound-here',
  'org.bluez.Error.AuthenticationFailed': 'keys-differ',
  'org.bluez.Error.AuthenticationRejected': 'rejected',
  'org.bluez.Error.AuthenticationCanceled': 'cancelled',
  'org.bluez.Error.AuthenticationTimeout': 'nobody-confirmed',
  'org.bluez.Error.ConnectionAttemptFailed': 'not-answering',
  'org.bluez.Error.InProgress': 'busy',
  'org.bluez.Error.NotReady': 'bluetooth-off',
  'org.bluez.Error.NotAvailable': 'nothing-in-common',
  'org.bluez.Error.NotSupported': 'nothing-in-common',
  'org.bluez.Error.DoesNotExist': 'gone',
  'org.bluez.Error.NotConnected': 'gone',
  'org.bluez.Error.NotAuthorized': 'no-permission',
  'org.bluez.Error.NotPermitted': 'no-permission',
  'org.freedesktop.DBus.Error.AccessDenied': 'no-permission',
  'org.freedesktop.DBus.Error.UnknownObject': 'gone',
  'org.freedesktop.DBus.Error.UnknownMethod': 'gone',
  'org.freedesktop.DBus.Error.NoReply': 'service-lost',
  'org.freedesktop.DBus.Error.ServiceUnknown': 'service-lost',
  'org.freedesktop.DBus.Error.NameHasNoOwner': 'service-lost',
  'org.freedesktop.DBus.Error.Disconnected': 'service-lost',
  'earshot.NoBus': 'service-lost',
  'earshot.Timeout': 'too-slow',
};

/** What a failed call of BlueZ means for a person. Every error has an answer; unknown ones are `internal`. */
export function actionErrorOf(error: unknown): ActionError {
  if (!(error instanceof BluezError)) return 'internal';
  const { errorName, message } = error;
  for (const [pattern, id] of CODES) if (pattern.test(message)) return id;
  return NAMES[errorName] ?? 'internal';
}
