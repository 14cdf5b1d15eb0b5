import type { FakeRunLoop } from './fake-run-loop';
import { type ObjcMethods, ObjcObject, send, WideInteger } from './jxa-bridge';

/** Line that the script printed, and its time since the start, in ms. */
export interface PrintedLine {
  readonly at: number;
  readonly message: Readonly<Record<string, unknown>>;
}

/** Part of Foundation that the helper script uses. */
export interface FakeFoundation {
  /** Class methods by class. */
  readonly classes: Readonly<Record<string, ObjcMethods>>;
  /** Lines that the script has printed. */
  readonly lines: PrintedLine[];
  /** Puts bytes into the script's input. */
  offer(bytes: Buffer): void;
  /** Ends the script's input. */
  end(): void;
}

/** Creates Foundation over a run loop: strings, data, the two file handles, notifications and dates. */
export function createFakeFoundation(loop: FakeRunLoop): FakeFoundation {
  const lines: PrintedLine[] = [];
  const observers: { readonly target: ObjcObject; readonly selector: string; readonly name: string }[] = [];
  const data = new WeakMap<ObjcObject, Buffer>();
  const dates = new WeakMap<ObjcObject, number>();
  let pending: Buffer[] = [];
  let armed = false;
  let ended = false;

  const createData = (bytes: Buffer): ObjcObject => {
    const object = new ObjcObject({ length: () => new WideInteger(bytes.length) });
    data.set(object, bytes);
    return object;
  };
  const notify = (): void => {
    // A file handle reports data once for each time that the script waits for it.
    if (!armed || (pending.length === 0 && !ended)) return;
    armed = false;
    loop.after(0, () => {
      for (const { target, selector, name } of observers)
        if (name === 'NSFileHandleDataAvailableNotification') send(target, selector, new ObjcObject({}));
    });
  };
  const input = new ObjcObject({
    waitForDataInBackgroundAndNotify: () => {
      armed = true;
      notify();
      return null;
    },
    availableData: () => {
      const bytes = Buffer.concat(pending);
      pending = [];
      return createData(bytes);
    },
  });
  const output = new ObjcObject({
    'writeData:': (_self, written) => {
      const text = written instanceof ObjcObject ? written.text : null;
      if (text === null) throw new Error('Error: Ref has incompatible type (-2700)');
      lines.push({ at: loop.now, message: JSON.parse(text) as PrintedLine['message'] });
      return null;
    },
  });
  const runLoop = new ObjcObject({
    run: () => {
      loop.turn(Number.POSITIVE_INFINITY);
      return null;
    },
    'runUntilDate:': (_self, date) => {
      // Without a source a run loop returns at once, after the due work.
      loop.turn(armed ? (dates.get(date as ObjcObject) ?? 0) : loop.now);
      return null;
    },
  });
  const center = new ObjcObject({
    'addObserver:selector:name:object:': (_self, target, selector, name) => {
      observers.push({ target: target as ObjcObject, selector: String(selector), name: String(name) });
      return null;
    },
  });
  const emptyString = new ObjcObject({
    'initWithData:encoding:': (_self, from) => {
      const text = data.get(from as ObjcObject)?.toString() ?? '';
      return text.includes('\u{fffd}') ? null : new ObjcObject({}, text);
    },
  });
  const classes = {
    NSFileHandle: { fileHandleWithStandardInput: () => input, fileHandleWithStandardOutput: () => output },
    NSRunLoop: { currentRunLoop: () => runLoop },
    NSNotificationCenter: { defaultCenter: () => center },
    NSString: { alloc: () => emptyString },
    NSDate: {
      'dateWithTimeIntervalSinceNow:': (_self: ObjcObject, seconds: unknown) => {
        const date = new ObjcObject({});
        dates.set(date, loop.now + Number(seconds) * 1_000);
        return date;
      },
    },
  };
  const offer = (bytes: Buffer): void => {
    pending.push(bytes);
    notify();
  };
  return {
    classes,
    lines,
    offer,
    end: () => {
      ended = true;
      notify();
    },
  };
}
