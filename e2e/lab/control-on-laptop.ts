import { VirtualHeadset } from './headset';
import type { Laptop } from './laptop';

/** Adds a headset with a control service at an RFCOMM channel, and makes the desktop pair and connect it. */
export async function addWithControl(laptop: Laptop, service: string, channel: number): Promise<VirtualHeadset> {
  const { desktop } = laptop;
  if (desktop === null) throw new Error('the laptop has no desktop');
  const headset = laptop.radio.add(new VirtualHeadset({ control: { service, channel } }));
  headset.enterPairing();
  await desktop.search(true, 'bredr');
  await desktop.waitFor(headset.address, { Name: headset.name });
  await desktop.pairAndConnect(headset.address);
  await desktop.search(false);
  return headset;
}

/** Removes a headset from the laptop and from its radio. */
export async function removeHeadset(laptop: Laptop, headset: VirtualHeadset): Promise<void> {
  await laptop.desktop?.remove(headset.address);
  laptop.radio.remove(headset);
}
