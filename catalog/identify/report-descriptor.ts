/**
 * Effect of a HID report descriptor on this computer: `types` if the system would make a keyboard, a keypad, a mouse or media
 * keys of it, `sensors` if it only describes sensors or vendor data, `unreadable` if it proves neither.
 */
export type InputVerdict = 'types' | 'sensors' | 'unreadable';

/** Maximum length in bytes that Linux accepts. Source: Linux include/linux/hid.h, HID_MAX_DESCRIPTOR_SIZE. */
const MAX_BYTES = 4_096;
/** Maximum number of bytes that are searched for keys, so that a hostile descriptor costs little. */
const MAX_SEARCHED_BYTES = 65_536;
/** Maximum number of nested Push items. Source: Linux include/linux/hid.h, HID_GLOBAL_STACK_SIZE. */
const MAX_PUSHED = 4;

/** Types and tags of items, and their prefix bytes without the size. Source: USB HID 1.11, 6.2.2. */
const MAIN = { input: 0x80, collection: 0xa0, endCollection: 0xc0 } as const;
const GLOBAL = { usagePage: 0x04, push: 0xa4, pop: 0xb4 } as const;
const LOCAL = { usage: 0x08, usageMinimum: 0x18, usageMaximum: 0x28 } as const;
const LONG_ITEM = 0xfe;
const TYPE_MASK = 0x0c;
/** Bit of a main item that is constant and carries no data. */
const CONSTANT = 0x01;

/** Usage pages. Source: USB HID Usage Tables 1.5, 3. */
const PAGE = { desktop: 0x01, keyboard: 0x07, buttons: 0x09, consumer: 0x0c, digitizers: 0x0d, sensors: 0x20, vendor: 0xff00 } as const;
/** Pages whose input becomes keys, buttons or a pointer. Source: Linux drivers/hid/hid-input.c. */
const TYPING_PAGES: readonly number[] = [PAGE.desktop, PAGE.keyboard, PAGE.buttons, PAGE.consumer, PAGE.digitizers];

/** Usage, or range of usages, with the page in effect at its item. */
interface Usages {
  readonly from: number;
  readonly to: number;
  /** True if the item itself contains the page, because its value has four bytes. */
  readonly extended: boolean;
  readonly page: number;
}

/**
 * Returns the effect of a report descriptor. It is stricter than Linux where systems differ: keys count below any collection,
 * under either page that a usage may have, and in each alternative of a Delimiter. Never throws. Source: USB HID 1.11, 6.2.2;
 * Linux drivers/hid/hid-core.c, hid-input.c, and IS_INPUT_APPLICATION in include/linux/hid.h.
 */
export function judgeReportDescriptor(bytes: Uint8Array): InputVerdict {
  const reading = new Reading();
  for (let at = 0; at < Math.min(bytes.length, MAX_SEARCHED_BYTES); ) {
    const prefix = bytes[at] ?? 0;
    if (prefix === LONG_ITEM) {
      // Linux rejects a descriptor with a long item. Other systems skip it, so the search continues after it.
      reading.malformed = true;
      at += 3 + (bytes[at + 1] ?? 0);
      continue;
    }
    const size = [0, 1, 2, 4][prefix & 3] ?? 0;
    if (at + 1 + size > bytes.length) {
      reading.malformed = true;
      break;
    }
    reading.add(prefix & 0xfc, readNumber(bytes.subarray(at + 1, at + 1 + size)), size);
    at += 1 + size;
  }
  if (reading.types) return 'types';
  return bytes.length <= MAX_BYTES && reading.describesSensorsAlone ? 'sensors' : 'unreadable';
}

/** Usage of a top-level collection, as systems report it that don't expose the descriptor. */
export interface CollectionUsage {
  readonly page: number;
  readonly usage: number;
}

/** Returns the effect of a device's top-level collections, by the rules of {@link judgeReportDescriptor}. Unreadable without any. */
export function judgeCollections(collections: readonly CollectionUsage[]): InputVerdict {
  if (collections.some(({ page, usage }) => page === PAGE.keyboard || isInputApplication(page, usage, usage))) return 'types';
  return collections.length > 0 && collections.every(({ page }) => isSensorPage(page)) ? 'sensors' : 'unreadable';
}

function isSensorPage(page: number): boolean {
  return page === PAGE.sensors || page >= PAGE.vendor;
}

/** Items that were read so far. */
class Reading {
  types = false;
  malformed = false;
  #page = 0;
  readonly #stack: number[] = [];
  #usages: Usages[] = [];
  /** Minimum of a range whose maximum has not come yet. */
  #minimum: Usages | null = null;
  #depth = 0;
  #collections = 0;
  #hasOtherPages = false;

  get describesSensorsAlone(): boolean {
    return !this.malformed && this.#depth === 0 && this.#collections > 0 && !this.#hasOtherPages;
  }

  add(item: number, value: number, size: number): void {
    const type = item & TYPE_MASK;
    if (type === 0) this.#addMain(item, value);
    // Linux shifts the page into 32 bits, so only its low 16 bits count.
    else if (item === GLOBAL.usagePage) this.#page = value & 0xffff;
    else if (item === GLOBAL.push) this.#push();
    else if (item === GLOBAL.pop) this.#pop();
    else if (item === LOCAL.usage) this.#usages.push(this.#collectUsages(value, value, size));
    else if (item === LOCAL.usageMinimum) this.#minimum = this.#collectUsages(value, value, size);
    else if (item === LOCAL.usageMaximum) this.#endRange(this.#collectUsages(value, value, size));
  }

  #addMain(item: number, value: number): void {
    // A minimum without a maximum describes a usage for some systems.
    if (this.#minimum !== null) this.#usages.push(this.#minimum);
    if (item === MAIN.collection) this.#openCollection();
    else if (item === MAIN.endCollection) this.#closeCollection();
    else if (item === MAIN.input) this.#addInput(value);
    // Linux ignores unknown items, and BlueZ appends a byte of zero to a classic descriptor, which reads as one.
    this.#usages = [];
    this.#minimum = null;
  }

  #openCollection(): void {
    if (this.#usages.some((usages) => this.#hasUsage(usages, isInputApplication))) this.types = true;
    if (this.#depth === 0) {
      const pages = this.#usages.flatMap((usages) => this.#listPages(usages));
      const page = pages.length === 0 ? [this.#page] : pages;
      if (!page.every(isSensorPage)) this.#hasOtherPages = true;
    }
    this.#collections += 1;
    this.#depth += 1;
  }

  #closeCollection(): void {
    if (this.#depth === 0) this.malformed = true;
    else this.#depth -= 1;
  }

  #addInput(flags: number): void {
    if (this.#depth === 0) this.malformed = true;
    if ((flags & CONSTANT) !== 0) return;
    if (this.#usages.some((usages) => this.#listPages(usages).some((page) => TYPING_PAGES.includes(page)))) this.types = true;
  }

  #push(): void {
    if (this.#stack.length === MAX_PUSHED) this.malformed = true;
    else this.#stack.push(this.#page);
  }

  #pop(): void {
    const page = this.#stack.pop();
    if (page === undefined) this.malformed = true;
    else this.#page = page;
  }

  #collectUsages(from: number, to: number, size: number): Usages {
    return { from, to, extended: size === 4, page: this.#page };
  }

  #endRange(maximum: Usages): void {
    const minimum = this.#minimum ?? maximum;
    this.#minimum = null;
    this.#usages.push(minimum, maximum, {
      from: Math.min(minimum.from, maximum.from),
      to: Math.max(minimum.to, maximum.to),
      extended: minimum.extended || maximum.extended,
      page: maximum.page,
    });
  }

  // A short usage takes the page in effect at its own item or, in Linux since 4.20, at the main item.
  #listPages({ from, to, extended, page }: Usages): number[] {
    if (!extended) return [page, this.#page];
    const [first, last] = [from >>> 16, to >>> 16];
    return [first, last, ...TYPING_PAGES.filter((typing) => typing > first && typing < last)];
  }

  #hasUsage(usages: Usages, isWanted: (page: number, from: number, to: number) => boolean): boolean {
    return this.#listPages(usages).some((page) => {
      // A range over several pages meets every usage of those between its ends.
      const from = usages.extended && page > usages.from >>> 16 ? 0 : usages.from & 0xffff;
      const to = usages.extended && page < usages.to >>> 16 ? 0xffff : usages.to & 0xffff;
      return isWanted(page, from, to);
    });
  }
}

/** Applications of which Linux makes an input device, as ranges within a page. Source: IS_INPUT_APPLICATION, include/linux/hid.h. */
const INPUT_APPLICATIONS: readonly (readonly [page: number, from: number, to: number])[] = [
  [PAGE.desktop, 0x00, 0x08], // These are pointer to multi-axis controller, with mouse, keyboard and keypad.
  [PAGE.desktop, 0x0c, 0x0c], // These are wireless radio controls.
  [PAGE.desktop, 0x80, 0x80], // This is system control.
  [PAGE.consumer, 0x01, 0x01], // This is consumer control.
  [PAGE.digitizers, 0x01, 0x06], // These are digitizer to whiteboard.
];

function isInputApplication(page: number, from: number, to: number): boolean {
  return INPUT_APPLICATIONS.some(([wanted, first, last]) => page === wanted && from <= last && to >= first);
}

/** Reads up to four bytes, least significant first. */
function readNumber(bytes: Uint8Array): number {
  return bytes.reduceRight((value, byte) => value * 256 + byte, 0);
}
