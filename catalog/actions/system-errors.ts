import type { SymptomId } from '../symptoms/symptoms';
import type { ActionError } from './action';

/** Meanings of texts in the system's own errors. The first match counts. */
interface ErrorText {
  readonly texts: readonly string[];
  /** Text that must also occur. */
  readonly and?: string;
  readonly error: ActionError;
}

/**
 * Codes in BlueZ's errors and the kernel's texts for the same, in lower case. Sources: BlueZ src/error.h, and
 * btd_error_bredr_str and btd_error_le_str in src/error.c; errno texts of the C library.
 */
const TEXTS: readonly ErrorText[] = [
  // BlueZ 5.86 and 5.87 can start both directions of A2DP at once. Source: bluez/bluez issue 2321.
  { texts: ['profile connect failed'], and: 'busy', error: 'profiles-collide' },
  { texts: ['profile-unavailable', 'profileunavailable', 'protocol not available'], error: 'no-sound-here' },
  { texts: ['page-timeout', 'page timeout', 'pagetimeout', 'host is down'], error: 'not-answering' },
  { texts: ['br-connection-timeout', 'le-connection-timeout', 'connection timed out'], error: 'went-silent' },
  { texts: ['connection-refused', 'connection refused'], error: 'refused' },
  { texts: ['abort-by-remote', 'aborted-by-remote', 'connection reset by peer'], error: 'ended-by-headset' },
  // BlueZ reports each failed connection of LE this way, after 40 s without a response (src/device.c, att_connect_cb).
  { texts: ['le-connection-abort-by-local'], error: 'not-answering' },
  { texts: ['abort-by-local', 'aborted-by-local', 'software caused connection abort'], error: 'ended-here' },
  // The kernel reports a missing key as EBADE. Source: BlueZ src/error.c, btd_error_bredr_str.
  { texts: ['connection-key-missing', 'invalid exchange'], error: 'keys-differ' },
  {
    texts: [
      'connection-busy',
      'already-connected',
      'operation already in progress',
      'operation now in progress',
      'resource temporarily unavailable',
      'device or resource busy',
    ],
    error: 'busy',
  },
  { texts: ['connection-limit', 'too many links'], error: 'connection-limit' },
  { texts: ['adapter-not-powered', 'no route to host'], error: 'bluetooth-off' },
  { texts: ['sdp-search', 'gatt-browsing', 'sdp record'], error: 'services-unreadable' },
  { texts: ['connection-not-supported', 'operation not supported', 'protocol not supported'], error: 'nothing-in-common' },
  { texts: ['lmp-protocol-error', 'll-protocol-error', 'link-layer-protocol-error', 'protocol error'], error: 'radio-fault' },
  {
    texts: [
      'create-socket',
      'bad-socket',
      'memory-allocation',
      'invalid-argument',
      'input/output error',
      'file descriptor in bad state',
      'cannot allocate memory',
      'invalid argument',
    ],
    error: 'computer-fault',
  },
  // BlueZ before 5.70 also reports a missing key this way.
  { texts: ['connection-unknown'], error: 'no-reason' },
  // Errors of a cancellation by the user are never evaluated, so these have another reason.
  { texts: ['connection-canceled'], error: 'interrupted' },
];

/**
 * Meanings of D-Bus error names, for errors whose text has none. Source: BlueZ doc/org.bluez.Device.rst, the D-Bus
 * specification.
 */
const NAMES: Readonly<Record<string, ActionError>> = {
  'org.bluez.Error.BREDR.ProfileUnavailable': 'no-sound-here',
  'org.bluez.Error.AuthenticationFailed': 'keys-differ',
  'org.bluez.Error.AuthenticationRejected': 'rejected',
  'org.bluez.Error.AuthenticationCanceled': 'interrupted',
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

/** Returns the meaning of a system error for the user, or null if it is unknown. */
export function getErrorMeaning(name: string, text: string): ActionError | null {
  const lower = text.toLowerCase();
  return (
    TEXTS.find(({ texts, and = '' }) => texts.some((one) => lower.includes(one)) && lower.includes(and))?.error ??
    (Object.hasOwn(NAMES, name) ? (NAMES[name] ?? null) : null)
  );
}

/** Problem page of a failure; the page for failed connections is the default. */
const TOPICS: Readonly<Partial<Record<ActionError, SymptomId>>> = {
  'ended-by-headset': 'keeps-disconnecting',
  'bluetooth-off': 'not-listed',
  'nobody-confirmed': 'asks-for-pin',
  rejected: 'asks-for-pin',
};

/** Returns the problem page of an error that a text quotes; null if it quotes none. */
export function findErrorSymptom(text: string): SymptomId | null {
  const name = Object.keys(NAMES).find((known) => text.includes(known)) ?? '';
  const meaning = getErrorMeaning(name, text);
  return meaning === null ? null : (TOPICS[meaning] ?? 'will-not-connect');
}

/** Returns the texts and names that lead to a problem in the search. */
export function getErrorWords(symptom: SymptomId): readonly string[] {
  const leads = (error: ActionError): boolean => (TOPICS[error] ?? 'will-not-connect') === symptom;
  return [
    ...TEXTS.filter(({ error }) => leads(error)).flatMap(({ texts }) => texts),
    ...Object.entries(NAMES).flatMap(([name, error]) => (leads(error) ? [name.split('.').at(-1) ?? ''] : [])),
  ];
}
