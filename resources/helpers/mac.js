// Connects, disconnects and removes paired headphones on macOS, and reports connections. JavaScript for Automation over
// IOBluetooth: osascript -l JavaScript mac.js. Reads requests from its input, one line of JSON each, and writes one line of JSON
// as the response to each. A line with an "event" isn't a response. Ends when its input ends.
//
// IOBluetooth: developer.apple.com/documentation/iobluetooth. It ends a program that may not use Bluetooth, so the permission
// is requested before anything else. `remove` and the power state are not documented, so their existence is tested first.

/* global $, ObjC, delay */

// CBManagerAuthorization, developer.apple.com/documentation/corebluetooth/cbmanagerauthorization.
const ALLOWED = 3;
const STATUS_OF_AUTHORIZATION = ['NotAsked', 'Restricted', 'Denied', 'Allowed'];
// IOReturn.h.
const SUCCESS = 0;
// Limits until the Mac shows a change, in seconds. Public programs wait 10 s for the power and up to 7 s for a connection. The app
// itself waits 30 s for a response.
const LIMIT_S = { on: 12, connect: 12, disconnect: 12, remove: 5 };

const STEP_S = 0.2;
const TURN_S = 0.01;

// Functions of the Mac. A test passes its own.
function macOfThisComputer() {
  ObjC.import('Foundation');
  // For `exit`.
  ObjC.import('stdlib');
  ObjC.import('CoreBluetooth');
  ObjC.import('IOBluetooth');
  const device = (address) => $.IOBluetoothDevice.deviceWithAddressString($(address));
  return {
    authorization: () => Number($.CBManager.authorization),
    // Null if the Mac lists no such device.
    find: (address) => {
      const found = device(address);
      if (found.isNil()) return null;
      return {
        isConnected: () => Boolean(found.isConnected),
        isPaired: () => Boolean(found.isPaired),
        // "openConnection" and "openConnection:" have one name here. Up to macOS 15 naming it connects and returns a code, so that
        // a call of it would call a number. macOS 26 returns a function, which needs the argument (chrisgrieser/alfred-atop#23).
        open: () => {
          const named = found.openConnection;
          return Number(typeof named === 'function' ? found.openConnection(null) : named);
        },
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
    // IOBluetooth changes its state on the run loop, so that the loop has to turn. The delay makes the time pass, because a run loop
    // without a source returns at once.
    wait: (seconds) => {
      delay(seconds);
      $.NSRunLoop.currentRunLoop.runUntilDate($.NSDate.dateWithTimeIntervalSinceNow(TURN_S));
    },
  };
}

// Twelve hex digits as IOBluetooth writes them; null for anything else.
function addressOf(raw) {
  return typeof raw === 'string' && /^[0-9A-F]{12}$/.test(raw) ? raw.toLowerCase().match(/../g).join('-') : null;
}

// Returns the response to one request. Never throws.
function respondTo(line, mac) {
  try {
    const request = JSON.parse(line);
    const authorization = mac.authorization();
    if (request.verb === 'permission') return { status: STATUS_OF_AUTHORIZATION[authorization] ?? 'Unknown' };
    // Without it, the next line would end this program.
    if (authorization !== ALLOWED) return { status: 'NoPermission' };
    if (request.verb === 'on') {
      mac.setPower(true);
      return { status: waitUntil(mac, LIMIT_S.on, () => mac.getPower()) ? 'On' : 'Off' };
    }
    const address = addressOf(request.address);
    if (address === null) return { status: 'Error', detail: `unknown request: ${String(request.verb)}` };
    const device = mac.find(address);
    if (device === null) return { status: 'Gone' };
    switch (request.verb) {
      case 'connect':
        return linked(mac, device, 'connect', device.isConnected() ? SUCCESS : device.open());
      case 'disconnect':
        return linked(mac, device, 'disconnect', device.isConnected() ? device.close() : SUCCESS);
      case 'remove':
        if (!device.isPaired()) return { status: 'Gone' };
        if (!device.canRemove()) return { status: 'Unsupported' };
        device.remove();
        return { status: waitUntil(mac, LIMIT_S.remove, () => !device.isPaired()) ? 'Removed' : 'StillPaired' };
      default:
        return { status: 'Error', detail: `unknown request: ${String(request.verb)}` };
    }
  } catch (error) {
    return { status: 'Error', detail: String(error) };
  }
}

// The code of success means only that the Mac took the request: it comes before the link is up, and where nothing responds.
function linked(mac, device, verb, code) {
  const done = () => device.isConnected() === (verb === 'connect');
  if (code === SUCCESS) waitUntil(mac, LIMIT_S[verb], done);
  return { status: device.isConnected() ? 'Connected' : 'Disconnected', code };
}

// Waits until the Mac is in the requested state, and returns whether it is.
function waitUntil(mac, seconds, done) {
  for (let left = seconds; left > 0; left -= STEP_S) {
    if (done()) return true;
    mac.wait(STEP_S);
  }
  return done();
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

function send(message) {
  $.NSFileHandle.fileHandleWithStandardOutput.writeData($(`${JSON.stringify(message)}\n`).dataUsingEncoding($.NSUTF8StringEncoding));
}

// Runs work that the requests don't depend on, so that a failure of it leaves the input open.
function attempt(work) {
  try {
    work();
  } catch (error) {
    send({ event: 'warning', text: `IOBluetooth: ${String(error)}` });
  }
}

// The connected devices whose disconnection is reported: IOBluetooth reports that for each device on its own.
class ConnectedDevices {
  addresses = new Set();

  follow(observer) {
    const paired = $.IOBluetoothDevice.pairedDevices;
    const count = paired.isNil() ? 0 : Number(paired.count);
    const connected = new Set();
    for (let index = 0; index < count; index += 1) {
      const device = paired.objectAtIndex(index);
      if (!device.isConnected) continue;
      const address = String(device.addressString.js);
      connected.add(address);
      if (!this.addresses.has(address)) device.registerForDisconnectNotificationSelector(observer, 'disconnected:device:');
    }
    this.addresses = connected;
  }
}

// Receives the requests and the notifications of IOBluetooth, which both arrive on the run loop.
function listen(mac) {
  const input = $.NSFileHandle.fileHandleWithStandardInput;
  const devices = new ConnectedDevices();
  let watching = false;
  const receive = lineReader((line) => {
    send(respondTo(line, mac));
    watch();
  });
  const changed = () => {
    attempt(() => devices.follow(observer));
    send({ event: 'changed' });
  };
  ObjC.registerSubclass({
    name: 'EarshotObserver',
    methods: {
      'received:': {
        types: ['void', ['id']],
        implementation: () => {
          const data = input.availableData;
          // The end of the input.
          if (Number(data.length) === 0) $.exit(0);
          receive($.NSString.alloc.initWithDataEncoding(data, $.NSUTF8StringEncoding).js ?? '');
          input.waitForDataInBackgroundAndNotify;
        },
      },
      // The device that a notification carries is not used, because macOS 26 may have freed it already.
      'connected:device:': { types: ['void', ['id', 'id']], implementation: changed },
      'disconnected:device:': { types: ['void', ['id', 'id']], implementation: changed },
    },
  });
  const observer = $.EarshotObserver.alloc.init;
  // Begins as soon as it may. Apple doesn't promise a notification for devices that are connected already.
  function watch() {
    if (watching || mac.authorization() !== ALLOWED) return;
    watching = true;
    attempt(() => $.IOBluetoothDevice.registerForConnectNotificationsSelector(observer, 'connected:device:'));
    attempt(() => devices.follow(observer));
  }
  $.NSNotificationCenter.defaultCenter.addObserverSelectorNameObject(observer, 'received:', $.NSFileHandleDataAvailableNotification, input);
  input.waitForDataInBackgroundAndNotify;
  watch();
  $.NSRunLoop.currentRunLoop.run;
}

// biome-ignore lint/correctness/noUnusedVariables: osascript calls this one.
function run() {
  listen(macOfThisComputer());
}
