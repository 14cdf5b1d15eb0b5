import { expect, test } from 'vitest';
import { messageCatalogs } from './messages/catalogs';
import { commandLine } from './messages/en/command-line';
import { en } from './messages/en/index';
import { terminal } from './messages/en/terminal';
import { languages } from './messages/languages';
import type { MessageKey } from './messages/message';
import { findShellCommands, SHELL_COMMANDS } from './shell-commands';

const keys = Object.keys(en) as MessageKey[];
/** Programs whose commands texts quote. */
const PROGRAM = /^(?:sudo|rfkill|systemctl|snap|flatpak|bluetoothctl|pactl|pulseaudio|dmesg) /;
/** Commands that the user has to complete. */
const INCOMPLETE = ['bluetoothctl trust ADDRESS', 'pactl set-port-latency-offset'];
/** Texts of the command line, which has no buttons. */
const WITHOUT_BUTTONS: object = { ...terminal, ...commandLine };

test('offers each complete command of a text for copying', () => {
  const quoted = keys
    .filter((key) => !Object.hasOwn(WITHOUT_BUTTONS, key))
    .flatMap((key) => [...en[key].matchAll(/“([^”]+)”/g)].map(([, command = '']) => command))
    .filter((command) => PROGRAM.test(command) && !INCOMPLETE.includes(command));
  expect([...new Set(quoted)].sort()).toEqual([...SHELL_COMMANDS].sort());
});

test.each(languages)('has the same commands in each text: %s', (language) => {
  for (const key of keys)
    expect({ key, found: findShellCommands(messageCatalogs[language][key]) }).toEqual({ key, found: findShellCommands(en[key]) });
});

test('returns commands in the order of the text', () => {
  expect(findShellCommands(en['fix.sound-server-start'])).toEqual(['systemctl --user restart pipewire wireplumber', 'pulseaudio -k']);
  expect(findShellCommands('nothing to run')).toEqual([]);
});
