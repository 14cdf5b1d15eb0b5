// Connects, disconnects and removes paired headphones on macOS, and tells when one comes or goes. JavaScript for Automation over
// IOBluetooth: osascript -l JavaScript mac.js. Reads questions from its input, a line of JSON each, and writes an answer for
// each, a line of JSON too; a line with an "event" answers nothing. Ends when its input does.
//
// IOBluetooth: developer.apple.com/documentation/iobluetooth. It ends a program that may not use Bluetooth, so the permission
// is asked for before anything else. `remove` and the power state are not documented; they are asked for before they are used.

/* global $, ObjC, Ref */

// CBManagerAuthorization, developer.apple.com/documentation/corebluetooth/cbmanagerauthorization.
const ALLOWED = 3;
const STATUS_OF_AUTHORIZATION = ['NotAsked', 'Restricted', 'Denied', 'Allowed'];
// IOReturn.h.
const SUCCESS = 0;

// What this program needs of the Mac; a test gives its own.
function macOfThisComputer() {
  ObjC.import('Foundation');
  // For `exit`.
  ObjC.import('stdlib');
  ObjC.import('CoreBluetooth');
  ObjC.import('IOBluetooth');
  const device = (address) => $.IOBluetoothDevice.deviceWithAddressString($(address));
  return {
    authorization: () => Number($.CBManager.authorization),
    // Null where the Mac knows no such device.
    find: (address) => {
      const found = device(address);
      if (found.isNil()) return null;
      return {
        isConnected: () => Boolean(found.isConnected),
        isPaired: () => Boolean(found.isPaired),
        // The argument is needed since macOS 26.
        open: () => Number(found.openConnection(null)),
        close: () => Number(found.closeConnection),
        canRemove: () => Boolean(found.respondsToSelector('remove')),
        remove: () => void found.remove,
      };
    },
    setPower: (on) => {
      ObjC.bindFunction('IOBluetoothPreferenceSetControllerPowerState', ['int', ['int']]);
      $.IOBluetoothPreferenceSetControllerPowerState(on ? 1 : 0);
    },
    getPower: () => {
      ObjC.bindFunction('IOBluetoothPreferenceGetControllerPowerState', ['int', []]);
      return Number($.IOBluetoothPreferenceGetControllerPowerState()) !== 0;
    },
  };
}

// Twelve hex digits as IOBluetooth writes them; null for anything else.
function addressOf(raw) {
  return typeof raw === 'string' && /^[0-9A-F]{12}$/.test(raw) ? raw.toLowerCase().match(/../g).join('-') : null;
}

// The answer to one question; never throws.
function answerTo(line, mac) {
  try {
    const question = JSON.parse(line);
    const authorization = mac.authorization();
    if (question.verb === 'permission') return { status: STATUS_OF_AUTHORIZATION[authorization] ?? 'Unknown' };
    // Without it, the next line would end this program.
    if (authorization !== ALLOWED) return { status: 'NoPermission' };
    if (question.verb === 'on') {
      mac.setPower(true);
      return { status: mac.getPower() ? 'On' : 'Off' };
    }
    const address = addressOf(question.address);
    if (address === null) return { status: 'Error', detail: `unknown question: ${String(question.verb)}` };
    const device = mac.find(address);
    if (device === null) return { status: 'Gone' };
    switch (question.verb) {
      case 'connect':
        return linked(device, device.isConnected() ? SUCCESS : device.open());
      case 'disconnect':
        return linked(device, device.isConnected() ? device.close() : SUCCESS);
      case 'remove':
        if (!device.isPaired()) return { status: 'Gone' };
        if (!device.canRemove()) return { status: 'Unsupported' };
        device.remove();
        return { status: 'Removed' };
      default:
        return { status: 'Error', detail: `unknown question: ${String(question.verb)}` };
    }
  } catch (error) {
    return { status: 'Error', detail: String(error) };
  }
}

function linked(device, code) {
  return { status: device.isConnected() ? 'Connected' : 'Disconnected', code };
}

// Splits what comes into lines, whichever way it was cut.
function lineReader(take) {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    for (const line of lines) if (line.trim() !== '') take(line);
  };
}

function tell(message) {
  $.NSFileHandle.fileHandleWithStandardOutput.writeData($(`${JSON.stringify(message)}\n`).dataUsingEncoding($.NSUTF8StringEncoding));
}

// Listens to the input and to IOBluetooth at once: both tell on the run loop.
function listen(mac) {
  const input = $.NSFileHandle.fileHandleWithStandardInput;
  let watching = false;
  const heard = lineReader((line) => {
    tell(answerTo(line, mac));
    watch();
  });
  ObjC.registerSubclass({
    name: 'EarshotEars',
    methods: {
      'heard:': {
        types: ['void', ['id']],
        implementation: () => {
          const data = input.availableData;
          // The end of the input.
          if (Number(data.length) === 0) $.exit(0);
          heard($.NSString.alloc.initWithDataEncoding(data, $.NSUTF8StringEncoding).js ?? '');
          input.waitForDataInBackgroundAndNotify;
        },
      },
      'connected:device:': {
        types: ['void', ['id', 'id']],
        implementation: (_notification, device) => {
          device.registerForDisconnectNotificationSelector(ears, 'disconnected:device:');
          tell({ event: 'changed' });
        },
      },
      'disconnected:device:': { types: ['void', ['id', 'id']], implementation: () => tell({ event: 'changed' }) },
    },
  });
  const ears = $.EarshotEars.alloc.init;
  // As soon as it may. Those that are connected already are told as well.
  function watch() {
    if (watching || mac.authorization() !== ALLOWED) return;
    watching = true;
    $.IOBluetoothDevice.registerForConnectNotificationsSelector(ears, 'connected:device:');
  }
  $.NSNotificationCenter.defaultCenter.addObserverSelectorNameObject(ears, 'heard:', $.NSFileHandleDataAvailableNotification, input);
  input.waitForDataInBackgroundAndNotify;
  watch();
  $.NSRunLoop.currentRunLoop.run;
}

// biome-ignore lint/correctness/noUnusedVariables: osascript calls this one.
function run() {
  listen(macOfThisComputer());
}
