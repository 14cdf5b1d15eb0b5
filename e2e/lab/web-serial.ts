import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVICE_1 } from '../../main/headset/generation-1';
import { SERVICE_2 } from '../../main/headset/generation-2';
import { bundleWebSerial } from './bundle';
import { addWithControl, removeHeadset } from './control-on-laptop';
import { serveControl } from './control-service';
import type { Suite } from './image';
import { Laptop } from './laptop';

/** Function that runs the lab's Web Serial program and returns what it printed. */
type WebSerialRunner = (laptop: Laptop, program: string, ...addresses: readonly string[]) => Promise<string>;

/** Describes the conversation of a real Chromium with headsets over the guest's BlueZ, for these generations of the protocol. */
export function describeWebSerial(suite: Suite, generations: readonly (1 | 2)[], run: WebSerialRunner): void {
  describe(`a real Chromium’s Web Serial on the BlueZ of Debian ${suite}`, () => {
    let laptop: Laptop;
    let program: string;
    beforeAll(async () => {
      laptop = await Laptop.start({ suite, hostDisk: true });
      program = await bundleWebSerial();
    });
    afterAll(async () => {
      const faults = await laptop.faults();
      await laptop.close();
      expect(faults).toEqual([]);
    });

    test.each(generations)('reads the details of generation %i without side effects', async (generation) => {
      const [service, channel] = generation === 1 ? [SERVICE_1, 9] : [SERVICE_2, 14];
      const headset = await addWithControl(laptop, service, channel);
      const control = serveControl(headset, channel, generation, { ignoresFirst: true, repeats: true });
      const before = await disturbances(laptop);
      expect(before).not.toEqual([]);
      const printed = await run(laptop, program, headset.address, laptop.radio.address);
      expect(JSON.parse(printed.trim().split('\n').at(-1) ?? '')).toMatchObject({
        service,
        details: { generation, model: generation === 1 ? 'WH-1000XM4' : 'WF-1000XM5' },
        commandResult: generation === 1 ? null : { type: 'outcome', outcome: 'done' },
      });
      // The end of Chromium reaches the headset over the emulated guest.
      await expect.poll(() => control.isClosed).toBe(true);
      expect({ off: control.off, hurt: control.disconnectedSender, pairingMode: control.pairingMode, closed: control.isClosed }).toEqual({
        off: false,
        hurt: false,
        pairingMode: generation === 2,
        closed: true,
      });
      expect((await disturbances(laptop)).slice(before.length)).toEqual([]);
      await removeHeadset(laptop, headset);
    });
  });
}

/** Returns lines of bluetoothd's log in which a client confirms a pairing or starts a discovery. A page must do neither. */
async function disturbances(laptop: Laptop): Promise<readonly string[]> {
  // Chromium always registers its own agent some time after its start, so that doesn't count.
  return (await laptop.log()).split('\n').filter((line) => /agent_request|RequestConfirmation|StartDiscovery/i.test(line));
}
