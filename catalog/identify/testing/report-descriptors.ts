const hex = (text: string): Uint8Array => Uint8Array.from(text.match(/[0-9a-f]{2}/g) ?? [], (byte) => Number.parseInt(byte, 16));

/** Report descriptor of a keyboard. Source: USB HID 1.11, appendix B.1. */
export const KEYBOARD = hex(`
  0501 0906 a101 0507 19e0 29e7 1500 2501 7501 9508 8102 9501 7508 8103
  9505 7501 0508 1901 2905 9102 9501 7503 9103 9506 7508 1500 2565 0507 1900 2965 8100 c0`);

/** Report descriptor of a mouse with three buttons. Source: USB HID 1.11, appendix B.2. */
export const MOUSE = hex(`
  0501 0902 a101 0901 a100 0509 1901 2903 1500 2501 9503 7501 8102 9501 7505 8103
  0501 0930 0931 1581 257f 7508 9502 8106 c0 c0`);

/** Report descriptor of media keys: an array of any consumer usage. Source: USB HID Usage Tables 1.5, 15. */
export const CONSUMER = hex('050c 0901 a101 8501 1900 2a3c02 1500 263c02 9501 7510 8100 c0');

/** Report descriptor of a touch screen with one finger. Source: USB HID Usage Tables 1.5, 16. */
export const TOUCH_SCREEN = hex(`
  050d 0904 a101 0922 a102 0942 1500 2501 7501 9501 8102 9507 8103
  0501 26ff0f 7510 9501 0930 8102 0931 8102 c0 c0`);

/**
 * Report descriptor of a head tracker. Source: Android, Head tracker HID protocol, appendix 1. WH-1000XM5 and WH-1000XM6 were
 * seen with a collection of this page and usage (docs/sources.md).
 */
export const HEAD_TRACKER = hex(`
  0520 09e1 a101
  8502 0a0803 1500 25ff 7508 9517 b103
  0a0203 1500 25ff 7508 9510 b103
  8501 0a1603 1500 2501 7501 9501 a102 0a4008 0a4108 b100 c0
  0a1903 1500 2501 7501 9501 a102 0a5508 0a5108 b100 c0
  0a0e03 1500 253f 350a 4564 7506 9501 660110 550d b102
  0a4405 160180 26ff7f 37604f46ed 47a1b0b912 5508 7510 9503 8102
  0a4505 160180 26ff7f 35e0 4520 5500 7510 9503 8102
  0a4605 1500 25ff 3500 4500 5500 7508 9501 8102
  c0`);
