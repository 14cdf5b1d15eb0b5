import { afterEach, describe, expect, test } from 'vitest';
import { OUTPUT_SCHEMAS } from '../../contract/command-line';
import { describeCommandLine, parseLines, useCommands } from './command-line-tests';
import { findMissing, SoundLab } from './sound/sound-lab';
import { selectSuites } from './suites';

// Files run side by side, so the other releases are in a file of their own.
describeCommandLine(selectSuites('the adapter is tested against each version').slice(0, 1));

const noPulse = findMissing('pulseaudio');

describe.skipIf(noPulse !== null)('the command line with a real sound server', () => {
  const start = useCommands();
  const lab = new SoundLab('pulseaudio');
  afterEach(() => lab.close());

  test('names a muted output and its remedy', async () => {
    await lab.start();
    lab.pactl('set-sink-mute', 'bluez_sink.94_DB_56_10_20_30.a2dp_sink', '1');
    const diagnose = start(['diagnose', 'xm4'], lab.env, false);
    expect(await diagnose.code).toBe(0);
    expect(diagnose.text).toMatch(/✗ The computer has muted them/);
    const json = start(['diagnose', 'xm4', '--json'], lab.env, false);
    expect(await json.code).toBe(0);
    const [document] = parseLines(OUTPUT_SCHEMAS.diagnose, json.raw);
    expect(document?.headphones).toMatchObject({ connected: true, muted: true });
    expect(document?.causes[0]).toMatchObject({ id: 'volume-low', confirmed: true });
    expect(document?.checks).toContainEqual(expect.objectContaining({ id: 'silenced', right: false }));
  });
});
