import { expect, test } from 'vitest';
import { ACTION_ERRORS } from '../../catalog/actions/action';
import { toActionError } from './action-error';
import { BluezError } from './client';

// Names and codes: BlueZ doc/org.bluez.Device.rst and src/error.h.
test.each([
  ['org.bluez.Error.Failed', 'br-connection-profile-unavailable', 'no-sound-here'],
  ['org.bluez.Error.BREDR.ProfileUnavailable', '', 'no-sound-here'],
  ['org.bluez.Error.Failed', 'br-connection-page-timeout', 'not-answering'],
  ['org.bluez.Error.Failed', 'Host is down (112)', 'not-answering'],
  ['org.bluez.Error.Failed', 'br-connection-timeout', 'went-silent'],
  ['org.bluez.Error.Failed', 'br-connection-refused', 'refused'],
  ['org.bluez.Error.Failed', 'br-connection-aborted-by-remote', 'ended-by-headset'],
  ['org.bluez.Error.Failed', 'le-connection-abort-by-local', 'not-answering'],
  ['org.bluez.Error.Failed', 'br-connection-aborted-by-local', 'ended-here'],
  ['org.bluez.Error.Failed', 'br-connection-invalid-argument', 'computer-fault'],
  ['org.bluez.Error.Failed', 'le-connection-link-layer-protocol-error', 'radio-fault'],
  ['org.bluez.Error.Failed', 'br-connection-key-missing', 'keys-differ'],
  ['org.bluez.Error.Failed', 'br-connection-busy', 'busy'],
  ['org.bluez.Error.Failed', 'br-connection-concurrent-connection-limit', 'connection-limit'],
  ['org.bluez.Error.Failed', 'Too many links (31)', 'connection-limit'],
  ['org.bluez.Error.Failed', 'a2dp-sink profile connect failed for 94:DB:56:00:00:01: Device or resource busy', 'profiles-collide'],
  ['org.bluez.Error.Failed', 'a2dp-sink profile connect failed: Device or resource busy', 'profiles-collide'],
  ['org.bluez.Error.Failed', 'br-connection-adapter-not-powered', 'bluetooth-off'],
  ['org.bluez.Error.Failed', 'br-connection-sdp-search', 'services-unreadable'],
  ['org.bluez.Error.Failed', 'le-connection-gatt-browsing', 'services-unreadable'],
  ['org.bluez.Error.Failed', 'br-connection-not-supported', 'nothing-in-common'],
  ['org.bluez.Error.Failed', 'br-connection-lmp-protocol-error', 'radio-fault'],
  ['org.bluez.Error.Failed', 'br-connection-unknown', 'no-reason'],
  ['org.bluez.Error.Failed', 'br-connection-canceled', 'interrupted'],
  ['org.bluez.Error.Failed', 'br-connection-create-socket', 'computer-fault'],
  ['org.bluez.Error.Failed', 'le-connection-bad-socket', 'computer-fault'],
  ['org.bluez.Error.Failed', 'br-connection-memory-allocation', 'computer-fault'],
  ['org.bluez.Error.Failed', 'br-connection-invalid-arguments', 'computer-fault'],
  ['org.bluez.Error.Failed', 'le-connection-concurrent-connection-limit', 'connection-limit'],
  ['org.bluez.Error.Failed', 'le-connection-already-connected', 'busy'],
  ['org.bluez.Error.Failed', ':br-connection-key-missing:Link key missing', 'keys-differ'],
  ['org.bluez.Error.Failed', 'Connection refused (111)', 'refused'],
  ['org.bluez.Error.Failed', 'Connection timed out (110)', 'went-silent'],
  ['org.bluez.Error.Failed', 'Connection reset by peer (104)', 'ended-by-headset'],
  ['org.bluez.Error.Failed', 'Input/output error (5)', 'computer-fault'],
  ['org.bluez.Error.Failed', 'Protocol not available (92)', 'no-sound-here'],
  ['org.bluez.Error.AuthenticationFailed', '', 'keys-differ'],
  ['org.bluez.Error.AuthenticationRejected', '', 'rejected'],
  ['org.bluez.Error.AuthenticationCanceled', '', 'interrupted'],
  ['org.bluez.Error.AuthenticationTimeout', '', 'nobody-confirmed'],
  ['org.bluez.Error.ConnectionAttemptFailed', 'Page Timeout', 'not-answering'],
  ['org.bluez.Error.InProgress', '', 'busy'],
  ['org.bluez.Error.NotReady', '', 'bluetooth-off'],
  ['org.freedesktop.DBus.Error.NoReply', '', 'service-lost'],
  ['org.freedesktop.DBus.Error.AccessDenied', '', 'no-permission'],
  ['earshot.Timeout', 'Pair took longer than 90000 ms', 'too-slow'],
  ['org.example.New', 'whatever', 'internal'],
] as const)('maps %s %s to %s', (name, text, meaning) => {
  expect(ACTION_ERRORS).toContain(meaning);
  expect(toActionError(new BluezError(name, text))).toBe(meaning);
});

test('maps other errors to an internal one', () => {
  expect(toActionError(new TypeError('x'))).toBe('internal');
});
