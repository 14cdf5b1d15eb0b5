// The ids are as Windows wrote them (nikvoronin/Xm4Battery; a native LDAC driver's notes). Addresses are shortened.

/** Id of classic headphones. */
export const CLASSIC = String.raw`BTHENUM\DEV_F84E17001122\8&37022D96&0&BLUETOOTHDEVICE_F84E17001122`;
/** Id of their service for music. */
export const A2DP = String.raw`BTHENUM\{0000110B-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0D58\8&37022D96&0&F84E17001122_C00000000`;
/** Id of their service for calls. */
export const HFP = String.raw`BTHENUM\{0000111E-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0D58\8&37022D96&0&F84E17001122_C00000000`;
