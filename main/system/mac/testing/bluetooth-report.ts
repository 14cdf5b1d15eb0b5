/** Row as macOS printed it for an owner (raycast/extensions#4896, #4430, #3847, #11446). The address is shortened. */
export const XM5 = {
  device_address: '88:C9:E8:00:11:22',
  device_firmwareVersion: '1.1.3',
  device_minorType: 'Headset',
  device_productID: '0x0DF0',
  device_rssi: '-34',
  device_services: '0x800019 < HFP AVRCP A2DP ACL >',
  device_vendorID: '0x054C',
};

/** Creates the report of macOS about Bluetooth, with rows by the names of their devices. */
export const mac = (connected: object[], away: object[] = [], state = 'attrib_on') => ({
  SPBluetoothDataType: [{ controller_properties: { controller_state: state }, device_connected: connected, device_not_connected: away }],
});
