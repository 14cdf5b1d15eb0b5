import { release } from 'node:os';
import * as z from 'zod/mini';
import type { PartCheck } from '../../../part-check';
import { nullableBoolean, nullableString } from '../../../zod-lenient';
import type { Helper } from '../../helper';
import type { HelperRequest } from './helper-request';

/** Time limit of a Win32 request in ms. It only reads this computer. */
const WIN32_LIMIT_MS = 20_000;
/** Time limit of a PowerShell request in ms. Its start has a longer one. */
const SCRIPT_LIMIT_MS = 30_000;
/** Number of failures in a row after which a backend pauses. */
const GIVE_UP_AFTER = 2;
/** Length of the pause, in ms. */
const LEFT_ALONE_MS = 600_000;

/** Backend for requests about Windows. */
interface Backend {
  readonly name: string;
  readonly helper: Pick<Helper, 'request' | 'close'>;
  readonly limitMs: number;
  failures: number;
  /** Reason of the last failure; null while it works. */
  lastError: string | null;
  /** Time at which it is used again, in ms of the clock. */
  retryAt: number;
}

const ability = z.catch(z.object({ able: nullableBoolean, why: nullableString }), { able: null, why: null });

/**
 * Backends for requests about Windows, in their order: Win32 in its own process, then PowerShell with the Windows Runtime, then a
 * PowerShell with almost no permissions. The report contains the working backend and the reasons of the others.
 */
export class WindowsBackends {
  readonly #win32: Backend;
  readonly #script: Backend;
  readonly #minimal: () => Promise<unknown>;
  readonly #now: () => number;
  #readBy = 'not yet';
  /** True if the script can search and pair; null before it has reported that. */
  #canScript: boolean | null = null;
  #searchedBy: Backend | null = null;
  #minimalError: string | null = null;

  /**
   * @param minimal reads with the fewest permissions.
   * @param now clock in ms.
   */
  constructor(
    win32: Pick<Helper, 'request' | 'close'>,
    script: Pick<Helper, 'request' | 'close'>,
    minimal: () => Promise<unknown>,
    now: () => number = () => performance.now(),
  ) {
    const backend = (name: string, helper: Pick<Helper, 'request' | 'close'>, limitMs: number): Backend => {
      return { name, helper, limitMs, failures: 0, lastError: null, retryAt: 0 };
    };
    this.#win32 = backend('Win32', win32, WIN32_LIMIT_MS);
    this.#script = backend('PowerShell', script, SCRIPT_LIMIT_MS);
    this.#minimal = minimal;
    this.#now = now;
  }

  /** True if sound can be connected here. */
  get canConnect(): boolean {
    return this.#open(this.#win32);
  }

  /** True if pairing and removing can be tried here. */
  get canPair(): boolean {
    return this.#canScriptPair || this.#open(this.#win32);
  }

  get #canScriptPair(): boolean {
    return this.#open(this.#script) && this.#canScript !== false;
  }

  /** Returns paired and connected devices. Rejects with the reasons of all sources if every one failed. */
  async read(): Promise<unknown> {
    for (const backend of [this.#win32, this.#script]) {
      if (!this.#open(backend)) continue;
      try {
        const response = await this.#request(backend, { verb: 'read' });
        this.#readBy = backend.name;
        this.#minimalError = null;
        if (backend === this.#script) this.#updateAbility(response);
        return response;
      } catch {
        // The backend stores the reason, and the next one may succeed.
      }
    }
    try {
      const response = await this.#minimal();
      this.#readBy = 'plug-and-play alone';
      return response;
    } catch (error) {
      this.#readBy = 'nothing';
      this.#minimalError = String(error);
      throw new Error(this.#listReasons().join('; ') || String(error));
    }
  }

  /** Returns the devices that respond to an inquiry now; an empty object with `why` if Windows allows our programs no search. */
  async search(): Promise<unknown> {
    if (this.#canScriptPair) {
      try {
        const response = await this.#request(this.#script, { verb: 'search' });
        this.#updateAbility(response);
        if (this.#canScript !== false) {
          this.#searchedBy = this.#script;
          return response;
        }
      } catch {
        // A failure here is handled like the one above.
      }
    }
    if (!this.#open(this.#win32)) return { why: this.#listReasons().join('; ') };
    try {
      const response = await this.#request(this.#win32, { verb: 'search' });
      this.#searchedBy = this.#win32;
      return response;
    } catch (error) {
      return { why: String(error) };
    }
  }

  /** Ends the inquiries. Never rejects. */
  async rest(): Promise<void> {
    const by = this.#searchedBy;
    // A backend that ended has no inquiry either.
    await by?.helper.request({ verb: 'rest' }, by.limitMs).catch(() => undefined);
  }

  /** Requests the pairing from the backend that found the headphones. */
  requestPairing(request: HelperRequest): Promise<unknown> {
    return this.#request(this.#searchedBy ?? (this.#canScriptPair ? this.#script : this.#win32), request);
  }

  /** Ends the process of the script, because a pairing of the Windows Runtime only ends with it. */
  endPairing(): void {
    (this.#searchedBy ?? this.#script).helper.close();
  }

  /** Requests from Win32, or else from PowerShell. */
  async requestFromAny(request: HelperRequest): Promise<unknown> {
    try {
      return await this.#request(this.#win32, request);
    } catch {
      return this.#request(this.#script, request);
    }
  }

  requestFromWin32(request: HelperRequest): Promise<unknown> {
    return this.#request(this.#win32, request);
  }

  requestFromScript(request: HelperRequest): Promise<unknown> {
    return this.#request(this.#script, request);
  }

  /** Checks the backends. One that failed or lacks something is not in order. */
  check(): readonly PartCheck[] {
    return [this.#win32, this.#script, { name: 'plug-and-play alone', lastError: this.#minimalError }].map(({ name, lastError }) => {
      return { name, ok: lastError === null, detail: lastError ?? 'works' };
    });
  }

  /** Describes the backends for the report. */
  about(): readonly string[] {
    const searched = this.#searchedBy === null ? [] : [`Windows searched by ${this.#searchedBy.name}`];
    return [`Windows ${release()}`, `Windows read by ${this.#readBy}`, ...searched, ...this.#listReasons()];
  }

  #listReasons(): string[] {
    const reasons = [this.#win32, this.#script].flatMap(({ name, lastError }) =>
      lastError === null ? [] : [`${name} does not serve: ${lastError}`],
    );
    return this.#minimalError === null ? reasons : [...reasons, `plug-and-play alone does not serve: ${this.#minimalError}`];
  }

  #open(backend: Backend): boolean {
    return backend.failures < GIVE_UP_AFTER || this.#now() >= backend.retryAt;
  }

  async #request(backend: Backend, request: HelperRequest): Promise<unknown> {
    try {
      const response = await backend.helper.request(request, backend.limitMs);
      backend.failures = 0;
      backend.lastError = null;
      return response;
    } catch (error) {
      // Only failures of common requests count against a backend. A refused pairing does not.
      if (request.verb === 'read' || request.verb === 'search') {
        backend.failures += 1;
        backend.lastError = String(error).slice(0, 300);
        backend.retryAt = this.#now() + LEFT_ALONE_MS;
      }
      throw error;
    }
  }

  #updateAbility(response: unknown): void {
    const { able, why } = ability.parse(response);
    this.#canScript = able;
    if (able === false) this.#script.lastError = why ?? 'it cannot load the Windows Runtime';
  }
}
