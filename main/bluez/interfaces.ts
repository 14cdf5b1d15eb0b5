/** D-Bus interfaces of BlueZ that Earshot uses. Source: BlueZ doc/org.bluez.*.rst. */
export const BLUEZ_INTERFACE = {
  adapter: 'org.bluez.Adapter1',
  device: 'org.bluez.Device1',
  battery: 'org.bluez.Battery1',
  transport: 'org.bluez.MediaTransport1',
  characteristic: 'org.bluez.GattCharacteristic1',
  bredr: 'org.bluez.Bearer.BREDR1',
  le: 'org.bluez.Bearer.LE1',
  set: 'org.bluez.DeviceSet1',
  media: 'org.bluez.Media1',
} as const;
