import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { VirtualHeadset } from './headset';
import { SUITES } from './image';
import { Laptop } from './laptop';

describe.each(SUITES)('a virtual headset and the real BlueZ of Debian %s', (suite) => {
  let laptop: Laptop;
  beforeAll(async () => {
    laptop = await Laptop.boot({ suite });
  });
  afterEach(async () => {
    await laptop.desktop?.search(false).catch(() => undefined);
  });
  afterAll(async () => {
    const faults = await laptop.faults();
    await laptop.close();
    expect(faults).toEqual([]);
  });

  test('pairs, connects, tells its battery, drops and comes back', async () => {
    const { desktop } = laptop;
    if (desktop === null) throw new Error('no desktop');
    const headset = laptop.radio.add(new VirtualHeadset({ speed: 0.05 }));
    await headset.pressPower(7_000);
    expect(headset.pairing).toBe(true);
    await desktop.search(true);
    await desktop.waitFor(headset.address, { Name: 'WH-1000XM4' });
    await desktop.pairAndConnect(headset.address);
    await desktop.waitFor(headset.address, {
      Paired: true,
      Bonded: true,
      Connected: true,
      Class: 0x240404,
      Modalias: 'usb:v054Cp0D58d0452',
    });
    headset.powerOff();
    await desktop.waitFor(headset.address, { Connected: false });
    headset.powerOn();
    await headset.reconnect();
    await desktop.waitFor(headset.address, { Connected: true });
    await desktop.remove(headset.address);
    laptop.radio.remove(headset);
  });

  test('a headset that is not in pairing mode refuses to pair', async () => {
    const { desktop } = laptop;
    if (desktop === null) throw new Error('no desktop');
    const headset = laptop.radio.add(new VirtualHeadset());
    headset.enterPairing();
    await desktop.search(true);
    await desktop.waitFor(headset.address, { Name: 'WH-1000XM4' });
    headset.refusePairing = 0x18;
    await expect(desktop.pair(headset.address)).rejects.toMatchObject({ type: 'org.bluez.Error.AuthenticationRejected' });
    laptop.radio.remove(headset);
  });
});
