import type { ElectronApplication } from '@playwright/test';

/** Numbers of objects in the main process after a garbage collection. */
export interface HeapUse {
  /** Bytes of the JavaScript heap in use, without and with compiled code only. */
  readonly heap: number;
  readonly code: number;
  /** Number of objects that have listeners. */
  readonly emitters: number;
  /** Resources that keep the process running, by kind: timers, sockets, processes. */
  readonly resources: Readonly<Record<string, number>>;
  /** Number of listeners on the process itself. */
  readonly processListeners: number;
}

/** Collects garbage in the main process and counts the remaining objects. */
export async function measureHeap(app: ElectronApplication): Promise<HeapUse> {
  return app.evaluate(async () => {
    const v8 = process.getBuiltinModule('node:v8');
    const vm = process.getBuiltinModule('node:vm');
    const { EventEmitter } = process.getBuiltinModule('node:events');
    v8.setFlagsFromString('--expose-gc');
    const collect = vm.runInNewContext('gc') as () => void;
    let heap = Number.POSITIVE_INFINITY;
    let code = 0;
    // Collect again, because a later collection frees objects that were still in use.
    for (let round = 0; round < 6; round++) {
      collect();
      const spaces = v8.getHeapSpaceStatistics();
      code = spaces
        .filter(({ space_name }) => space_name.startsWith('code'))
        .reduce((sum, { space_used_size }) => sum + space_used_size, 0);
      heap = Math.min(heap, process.memoryUsage().heapUsed - code);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    const resources: Record<string, number> = {};
    for (const kind of process.getActiveResourcesInfo()) resources[kind] = (resources[kind] ?? 0) + 1;
    const count = Reflect.get(v8, 'queryObjects') as ((kind: unknown, options: { format: 'count' }) => number) | undefined;
    return {
      heap,
      code,
      emitters: count?.(EventEmitter, { format: 'count' }) ?? Number.NaN,
      resources,
      processListeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name as 'exit'), 0),
    };
  });
}
