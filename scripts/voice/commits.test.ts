import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findCommitFaults, MAX_SUBJECT_CHARACTERS, readCommits } from './commits';

test.each([
  'The hidden window has two reasons, as sockets have',
  'One piece for each thing in the talk with headphones',
  'BlueZ: what is an answer to an inquiry, and what is connected',
  'Bench: a burst waits for the bus',
  'Documents and lab tests follow the window',
  'Windows and macOS read the address',
  'Added a rule',
  'Adding a rule',
  'Adds a rule',
  'Add a rule; drop another',
  'Add a rule.',
  `Add ${'x'.repeat(MAX_SUBJECT_CHARACTERS)}`,
])('finds a fault in the subject “%s”', (subject) => {
  expect(findCommitFaults({ hash: 'abc', subject })).not.toEqual([]);
});

test.each([
  'Split headset session code into one module per step',
  'bluez: test inquiry responses and connection state',
  'bench: wait for the bus before each burst',
  'Embed the font',
  'Pass the address on',
  'Re-create the list',
  'Revert "The hidden window has two reasons; as sockets have, or so it was said once"',
])('accepts the subject “%s”', (subject) => {
  expect(findCommitFaults({ hash: 'abc', subject })).toEqual([]);
});

test('skips the check outside of a repository', () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-voice-'));
  try {
    expect(readCommits(folder)).toEqual({ skipped: 'there is no git history here' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
